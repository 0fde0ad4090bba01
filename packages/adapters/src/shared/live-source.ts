import type { Incoming, Source, SourcePage, SyncLetter } from '@innkeeper/core';
import { numberOf, objectOf, textOf } from './loose.ts';
import { parseJson } from './parse-json.ts';

/** What a list is asked for. */
export interface LiveSpan {
  /** Only what changed from this moment on, in milliseconds since 1970; everything where absent. */
  readonly since?: number;
  /** What changes later belongs to the next round. */
  readonly until: number;
  /** The place of an earlier page after which to go on, in the words of the list. */
  readonly at?: string;
  readonly signal?: AbortSignal;
}

/** A handful of records of a list. */
export interface LivePage {
  readonly items: readonly Incoming[];
  /** Where to go on once these are kept; absent where the list cannot be entered there. */
  readonly at?: string;
  /** How much of the list was read, 0 to 1, where that can be known. */
  readonly progress?: number;
}

/** One list of another system, read by a cursor of its own. */
export interface LiveList {
  /** What it holds, in the words of the system. */
  readonly entity: string;
  /** The property, by the system's id of it; absent where the list holds for the whole group. */
  readonly property?: string;
  /** How far a later round looks back beyond the one before, since clocks differ. @defaultValue one hour, in milliseconds */
  readonly overlap?: number;
  pages(span: LiveSpan): AsyncIterable<LivePage>;
}

/** Something that changed, by its id. */
export type Letter = Omit<SyncLetter, 'system'>;

/** What a system told of its own accord: records, and what is to be asked for again. */
export interface Told {
  readonly items?: readonly Incoming[];
  readonly letters?: readonly Letter[];
}

/** What was told while somebody listened. */
export interface Heard extends Told {
  /** Up to where it was told, in the words of the system: whoever listens again goes on there. */
  readonly at?: string;
}

/** A message that a system sent. */
export interface ReceivedMessage {
  /** The body as it came: signatures are over its very characters. */
  readonly body: string;
  /** Headers by their names in small letters. */
  readonly headers: Readonly<Record<string, string | undefined>>;
  /** The address it was sent to, which some systems sign as well. */
  readonly url: string;
}

/** A system that the house can be kept in step with. */
export interface LiveSource extends Source {
  readonly lists: readonly LiveList[];
  /** One thing again, as it is now; nothing where it is gone. @throws `source/…`, `aborted` */
  reread?(letter: Letter, signal?: AbortSignal): Promise<readonly Incoming[]>;
  /** Takes out of a queue of the system what it has to tell; each handful is kept before the next is asked for. */
  poll?(signal?: AbortSignal): AsyncIterable<Told>;
  /**
   * Listens to what the system tells as it happens, from a place on where it keeps places, until the signal or the other side
   * ends it. The first thing heard, without content, says that somebody listens. @throws `source/…`
   */
  listen?(how: { readonly from?: string; readonly signal: AbortSignal }): AsyncIterable<Heard>;
  /** What a message says. @throws `source/not-signed`, `source/unreadable` */
  receive?(message: ReceivedMessage): Promise<Told>;
}

/** Everything about a live source but how to read it in one go. */
export type LiveParts = Omit<LiveSource, 'read'> & {
  /** Milliseconds since 1970. */
  readonly now: () => number;
};

interface Place {
  readonly startedAt: number;
  readonly since?: number;
  readonly list: number;
  readonly at?: string;
}

/** A live source that can also be imported once, list by list, and gone on with from any of its cursors. */
export function liveSource({ now, ...parts }: LiveParts): LiveSource {
  const { lists } = parts;
  const begin = (cursor: string | undefined): Place => {
    const place = placeOf(cursor, now());

    return place.list < lists.length || cursor === undefined
      ? place
      : { startedAt: now(), since: place.startedAt, list: 0 };
  };

  return { ...parts, read: ({ cursor, signal } = {}) => readLists(lists, begin(cursor), signal) };
}

const hour = 3_600_000;

/** How far a list looks back. */
export function overlapOf({ overlap = hour }: LiveList): number {
  return overlap;
}

async function* readLists(
  lists: readonly LiveList[],
  start: Place,
  signal: AbortSignal | undefined,
): AsyncIterable<SourcePage> {
  for (const [index, list] of lists.entries()) {
    if (index < start.list) continue;
    const { at, ...rest } = start;
    const since = start.since === undefined ? undefined : start.since - overlapOf(list);
    const span = {
      until: start.startedAt,
      ...(since !== undefined && { since }),
      ...(at !== undefined && index === start.list && { at }),
      ...(signal && { signal }),
    };
    for await (const page of list.pages(span)) {
      const place: Place = { ...rest, list: index, ...(page.at !== undefined && { at: page.at }) };
      yield {
        items: page.items,
        ...(page.at !== undefined && { cursor: JSON.stringify(place) }),
        progress: (index + (page.progress ?? 0)) / lists.length,
      };
    }
    yield {
      items: [],
      cursor: JSON.stringify({ ...rest, list: index + 1 }),
      progress: (index + 1) / lists.length,
    };
  }
}

/** A cursor that cannot be read means a full run: too much is harmless, too little is not. */
function placeOf(cursor: string | undefined, now: number): Place {
  const start: Place = { startedAt: now, list: 0 };
  const raw = cursor === undefined ? undefined : objectOf(readJson(cursor));
  const [startedAt, list, since] = [numberOf(raw?.startedAt), numberOf(raw?.list), numberOf(raw?.since)];
  if (startedAt === undefined || list === undefined) return start;
  const at = textOf(raw?.at);

  return { startedAt, list, ...(since !== undefined && { since }), ...(at !== undefined && { at }) };
}

function readJson(text: string): unknown {
  try {
    return parseJson(text, { longIntegers: 'number' });
  } catch {
    return undefined;
  }
}
