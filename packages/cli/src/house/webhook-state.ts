import type { InnkeeperApi, InnkeeperError, KeptEvent, SyncPosition } from '@innkeeper/core';

const prefix = 'webhook:';
const entity = 'events';
const page = 10_000;

/** Whether a position is that of a receiver of webhooks, and not of a system that is read. */
export function isOfWebhook({ system }: Pick<SyncPosition, 'system'>): boolean {
  return system.startsWith(prefix);
}

/** How far a receiver has got. */
export async function positionOf(api: InnkeeperApi, name: string): Promise<SyncPosition | undefined> {
  const { positions } = await api.readSync({ system: prefix + name });

  return positions.find((position) => position.entity === entity);
}

/** How a round ended: nothing to say while it goes on. */
export interface WebhookOutcome {
  readonly state: SyncPosition['state'];
  readonly error?: InnkeeperError;
}

/** Keeps how far a receiver has got, so that the next call, in whatever process, goes on there. */
export async function keepPosition(
  api: InnkeeperApi,
  name: string,
  { number, state, error }: WebhookOutcome & { readonly number: number },
): Promise<void> {
  await api.keepSync({
    positions: [
      {
        system: prefix + name,
        entity,
        cursor: String(number),
        state,
        ...(error && { code: error.code, facts: error.facts as Readonly<Record<string, string | number>> }),
      },
    ],
  });
}

/** The first event that fits, in order; else how many there are. */
export async function findEvent(
  api: InnkeeperApi,
  fits: (event: KeptEvent) => boolean,
): Promise<{ readonly found: KeptEvent } | { readonly last: number }> {
  for (let after = 0; ; ) {
    const events = await api.listEvents({ after, limit: page });
    const found = events.find(fits);
    if (found) return { found };
    after = events.at(-1)?.number ?? after;
    if (events.length < page) return { last: after };
  }
}
