import type { HouseRecord, Incoming, Source, SourcePage } from '@innkeeper/core';
import { checkIncoming, isInnkeeperError } from '@innkeeper/core';

/** A source and the system behind it, for the contract. */
export interface SourceUnderTest {
  /** Opens the source anew over a system that stands still and holds something on more than one page. */
  readonly open: () => Source | Promise<Source>;
}

/** One promise that every source keeps. */
export interface SourcePromise {
  readonly name: string;
  /** Whether it is kept. */
  readonly holds: (tested: SourceUnderTest) => Promise<boolean>;
}

/**
 * What the house expects of every source, whoever wrote it. Any runner can loop over the list:
 * `it.each(sourceContract)('$name', async ({ holds }) => expect(await holds(tested)).toBe(true))`.
 */
export const sourceContract: readonly SourcePromise[] = [
  {
    name: 'brings records, and each of them passes the door of the house',
    holds: async (tested) => {
      const items = itemsIn(await read(tested));

      return items.some((item) => 'record' in item) && items.every((item) => !isRefusedAtDoor(item));
    },
  },
  {
    name: 'gives what it cannot read with a code and as it came',
    holds: async (tested) =>
      itemsIn(await read(tested)).every(
        (item) => 'record' in item || (/^[a-z]+\//.test(item.refused.code) && 'raw' in item.refused),
      ),
  },
  {
    name: 'names its system in every record',
    holds: async (tested) => {
      const { system } = await tested.open();

      return recordsIn(await read(tested)).every(
        ({ source }) => source.system === system && source.id !== '',
      );
    },
  },
  {
    name: 'tells the same twice',
    holds: async (tested) => sameText(recordsIn(await read(tested)), recordsIn(await read(tested))),
  },
  {
    name: 'goes on after any page that has a cursor, and nothing is lost',
    holds: async (tested) => {
      const pages = await read(tested);
      const whole = keysOf(recordsIn(pages));
      const places = pages.flatMap(({ cursor }, index) => (cursor === undefined ? [] : [{ cursor, index }]));
      const isEnd = (index: number): boolean => index === pages.length - 1;
      for (const { cursor, index } of few(places.filter((place) => !isEnd(place.index)))) {
        const rest = recordsIn(await read(tested, { cursor }));
        const both = keysOf([...recordsIn(pages.slice(0, index + 1)), ...rest]);
        if ([...whole].some((key) => !both.has(key))) return false;
      }

      return true;
    },
  },
  {
    name: 'brings no more from its last cursor than from the beginning, and goes on from one that nobody understands',
    holds: async (tested) => {
      const pages = await read(tested);
      const { cursor } = pages.findLast((page) => page.cursor !== undefined) ?? {};
      const whole = recordsIn(pages).length;
      const later = cursor === undefined ? 0 : recordsIn(await read(tested, { cursor })).length;

      return later <= whole && recordsIn(await read(tested, { cursor: 'not a cursor' })).length === whole;
    },
  },
  {
    name: 'stops when it is told to',
    holds: async (tested) => {
      const stop = new AbortController();
      try {
        for await (const _ of (await tested.open()).read({ signal: stop.signal })) stop.abort();

        // a single page may be all there is
        return (await read(tested)).length === 1;
      } catch (error) {
        return isInnkeeperError(error, 'aborted');
      }
    },
  },
];

async function read(
  { open }: SourceUnderTest,
  options?: Parameters<Source['read']>[0],
): Promise<readonly SourcePage[]> {
  const pages: SourcePage[] = [];
  for await (const page of (await open()).read(options)) pages.push(page);

  return pages;
}

function itemsIn(pages: readonly SourcePage[]): readonly Incoming[] {
  return pages.flatMap(({ items }) => items);
}

function recordsIn(pages: readonly SourcePage[]): readonly HouseRecord[] {
  return itemsIn(pages).flatMap((item) => ('record' in item ? [item.record] : []));
}

function isRefusedAtDoor(item: Incoming): boolean {
  return 'record' in item && 'refused' in checkIncoming(item);
}

function keysOf(records: readonly HouseRecord[]): ReadonlySet<string> {
  return new Set(records.map(({ kind, source: { property = '', id } }) => `${kind} ${property} ${id}`));
}

function sameText(one: readonly HouseRecord[], other: readonly HouseRecord[]): boolean {
  return JSON.stringify(one) === JSON.stringify(other);
}

/** At most four of many: the first, the last and some between. */
function few<Item>(items: readonly Item[]): readonly Item[] {
  const step = Math.max(1, Math.floor(items.length / 2));

  return items.filter((_, index) => index % step === 0 || index === items.length - 1);
}
