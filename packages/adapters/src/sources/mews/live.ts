import { jsonOf, withToken } from '../../shared/live-pages.ts';
import type { Letter, LiveSource, ReceivedMessage, Told } from '../../shared/live-source.ts';
import { liveSource } from '../../shared/live-source.ts';
import { firstText, objectOf, objectsOf } from '../../shared/loose.ts';
import { mewsClient } from './client.ts';
import type { MewsEvents } from './listen.ts';
import { listenToMews } from './listen.ts';
import type { MewsIds, MewsSourceOptions } from './source.ts';
import { mewsSource } from './source.ts';

/** Which Mews, and how it is kept in step with. */
export interface MewsLiveOptions extends MewsSourceOptions {
  /** The word that Mews sends along with its webhooks, in their address. */
  readonly webhookToken?: () => string | Promise<string>;
  /** The line on which Mews tells of reservations as they change, where the integration has it. */
  readonly events?: MewsEvents;
}

/**
 * Mews, kept in step with: all its lists, its webhooks, and single customers and reservations again. A customer who went into
 * another is told by both (`MergeTargetId`). Reads only. @throws `setting/invalid`
 */
export function mewsLive(options: MewsLiveOptions): LiveSource {
  const client = options.client ?? mewsClient(options);
  const source = mewsSource({ ...options, client, overlap: 0 });
  const { system } = source;
  const { events } = options;

  return liveSource({
    system,
    now: client.now,
    lists: [
      {
        entity: 'everything',
        pages: async function* ({ since, at, signal }) {
          const done = since === undefined ? undefined : JSON.stringify({ startedAt: since, phase: 'done' });
          const cursor = at ?? done;
          for await (const page of source.read({
            ...(cursor !== undefined && { cursor }),
            ...(signal && { signal }),
          })) {
            const { items, progress } = page;
            const isEnd = page.cursor?.includes('"phase":"done"') === true;
            yield {
              items,
              ...(page.cursor !== undefined && !isEnd && { at: page.cursor }),
              ...(progress !== undefined && { progress }),
            };
          }
        },
      },
    ],
    reread: (letter, signal) => source.reread(idsOf(letter), signal),
    ...(events && { listen: (how) => listenToMews(options, events, how) }),
    receive: (message) => receive(message, system, options),
  });
}

function idsOf({ entity, about }: Letter): MewsIds {
  return entity === 'customer' ? { customers: [about] } : { reservations: [about] };
}

const entities: Readonly<Record<string, string>> = {
  CustomerAdded: 'customer',
  CustomerUpdated: 'customer',
  ServiceOrderUpdated: 'reservation',
};

/** A message names what changed, some of it twice: a customer who is added is updated as well. */
async function receive(
  message: ReceivedMessage,
  system: string,
  { webhookToken }: MewsLiveOptions,
): Promise<Told> {
  await withToken(message, system, webhookToken);
  const events = objectsOf(objectOf(jsonOf(message, system))?.Events);

  return {
    letters: events.flatMap((event) => {
      const name = firstText(event, 'Discriminator') ?? '';
      const about = firstText(event.Value, 'Id');
      const entity = Object.hasOwn(entities, name) ? entities[name] : undefined;

      return entity === undefined || about === undefined ? [] : [{ entity, about }];
    }),
  };
}
