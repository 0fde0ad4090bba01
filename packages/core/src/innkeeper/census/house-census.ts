import type { Census } from '../../census/house/census.ts';
import type { Population } from '../../ports/population.ts';
import type { Reader } from '../../ports/store.ts';
import { type Day, epochDayOf } from '../../shared/day.ts';
import { InnkeeperError } from '../../shared/innkeeper-error.ts';
import { headOf } from '../house/audit.ts';
import type { House } from '../house/house.ts';
import { touchesAfter } from '../house/touched.ts';
import { keepColumns, readColumns } from './census-kept.ts';
import { censusPopulation } from './census-population.ts';
import { censusTerms } from './census-terms.ts';
import type { Counting, CountingBoard } from './counting.ts';
import { createCountingBoard } from './counting.ts';
import type { KeepOptions } from './keep-census.ts';
import { censusHead, keepCensus } from './keep-census.ts';
import { loadCensus, reloadGuests } from './load-census.ts';
import { rootsTouched } from './roots-touched.ts';

/**
 * Where questions about everybody are answered. `memory`: by columns in this process. `store`: by the store itself,
 * where it can (PostgreSQL and PGlite), else in memory.
 */
export type CensusMode = 'memory' | 'store';

/** The census of one house in this process. */
export interface HouseCensus {
  /**
   * The columns as of the last change, or what was known of a day that is past. Nothing is read that was read before:
   * after a change only the guests it concerns.
   */
  columns(day?: Day): Promise<Census>;
  /** The columns as they stand in this process, with how far they have got: read before by `columns`. */
  held(): HeldCensus;
  /** Answers questions about a day. */
  population(day?: Day): Promise<Population>;
  /** Makes it ready: from what the store keeps of the columns, else guest by guest, and then keeps them. */
  open(): Promise<void>;
  /** Brings the facts that the store keeps up to date, and reads none of them. */
  count(options?: CountOptions): Promise<void>;
  /** Hears how far it is where guests are being counted or read. @returns a function that ends it */
  readonly hear: CountingBoard['hear'];
  /** Keeps the columns in the store, so that the next start is fast. */
  keep(options?: KeepColumnsOptions): Promise<void>;
  end(): void;
}

/** How guests are counted. */
export interface CountOptions {
  /** Ends it between two transactions. */
  readonly signal?: AbortSignal;
  /** Hears of each handful of guests that is done. */
  readonly onCounted?: (counting: Counting) => void;
}

/** When columns are kept. */
export interface KeepColumnsOptions {
  /** Only where this process did not begin with columns that were kept. @defaultValue false */
  readonly unlessKept?: boolean;
}

/** Columns, and the last change they know. */
export interface HeldCensus {
  readonly census: Census;
  readonly number: number;
}

interface Held extends HeldCensus {
  readonly key: string;
  number: number;
}

/** A census that is read when it is first asked. */
export function createHouseCensus(house: House, mode: CensusMode): HouseCensus {
  let now: Held | undefined;
  let past: Held | undefined;
  /** The last change that the columns in the store know; nothing where they are not ours to go on from. */
  let keptTo: number | undefined;
  let last: Promise<unknown> = Promise.resolve();
  const board = createCountingBoard();
  const scope = { tenant: house.tenant };
  const inTurn = <Value>(work: () => Promise<Value>): Promise<Value> => {
    const next = last.then(work, work);
    last = next.catch(() => undefined);

    return next;
  };
  const keepFacts = (options: Omit<KeepOptions, 'board'> = {}) => keepCensus(house, { board, ...options });
  const fresh = async (day: number | undefined): Promise<Held> => {
    const { terms, number } = await house.store.read(scope, async (rows) => ({
      terms: await censusTerms(rows),
      number: (await headOf(rows, censusHead)).number,
    }));

    return { census: await loadCensus(house, terms, { until: day, board }), key: terms.key, number };
  };
  const current = async (held: Held | undefined, day?: number): Promise<Held> => {
    const known = held ?? (await kept(day)) ?? (await fresh(day));
    if (await house.store.read(scope, (rows) => catchUp(house, rows, known))) return known;
    keptTo = undefined;

    return fresh(day);
  };
  /** What the store keeps of the columns; of a day that is past it keeps none. */
  const kept = async (day: number | undefined): Promise<Held | undefined> => {
    const found = day === undefined ? await readColumns(house) : undefined;
    keptTo = found?.number;

    return found;
  };

  const columns = (day?: Day): Promise<Census> =>
    inTurn(async () => {
      const counted = await keepFacts({ withColumns: day === undefined });
      if (counted) keptTo = undefined;
      if (day === undefined) {
        now = await current(counted ? { ...counted } : now);

        return now.census;
      }
      const until = epochDayOf(day);
      past = await current(past?.census.until === until ? past : undefined, until);

      return past.census;
    });

  const keep = ({ unlessKept = false }: KeepColumnsOptions = {}): Promise<void> =>
    inTurn(async () => {
      if (!now || now.number === keptTo || (unlessKept && keptTo !== undefined)) return;
      await keepColumns(house, now);
      keptTo = now.number;
    });

  return {
    columns,
    held: () => {
      if (!now) throw new InnkeeperError('census/option', { option: 'census', problem: 'was not read yet' });

      return now;
    },
    async population(day) {
      const { store } = house;
      if (mode === 'store' && store.population) {
        await inTurn(() => keepFacts());

        return store.population(scope);
      }

      return censusPopulation(await columns(day));
    },
    async open() {
      if (mode === 'store' && house.store.population) {
        await inTurn(() => keepFacts());

        return;
      }
      await columns();
      await keep({ unlessKept: true });
    },
    count: ({ signal, onCounted = () => {} } = {}) =>
      inTurn(async () => {
        const end = board.hear(onCounted);
        await keepFacts({ signal }).finally(end);
      }),
    hear: board.hear,
    keep,
    end: () => {
      now = undefined;
      past = undefined;
    },
  };
}

/** Reads whoever changed since; `false` where everything is to be read anew. */
async function catchUp(house: House, rows: Reader, held: Held): Promise<boolean> {
  const head = await headOf(rows, censusHead);
  if (head.hash !== held.key || head.number < held.number) return false;
  if (head.number === held.number) return true;
  const touches = await touchesAfter(rows, held.number);
  const ids =
    touches &&
    (await rootsTouched(
      { rows, tenant: house.tenant },
      touches.filter(({ number }) => number <= head.number),
    ));
  if (!ids) return false;
  await reloadGuests(held.census, rows, ids);
  held.number = head.number;

  return true;
}
