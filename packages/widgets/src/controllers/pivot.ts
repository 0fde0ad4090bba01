import type {
  CellAnswer,
  CellInput,
  CensusInput,
  ColumnsAnswer,
  InnkeeperApi,
  PivotAnswer,
  PivotInput,
  SaveReportInput,
} from '@innkeeper/core';
import type { Asked } from './ask.ts';
import { createAsk } from './ask.ts';
import type { Observable } from './cell.ts';
import { createCell } from './cell.ts';
import type { Deed } from './deeds.ts';
import { createDeeds } from './deeds.ts';
import type { Watching } from './follow.ts';
import { followFigures } from './live-question.ts';
import { soon } from './soon.ts';
import { untilCounted } from './until-counted.ts';

/** The part of the API that the pivot uses; what is left out is not offered. */
export type PivotApi = Pick<InnkeeperApi, 'listColumns' | 'readPivot'> &
  Partial<Pick<InnkeeperApi, 'listCell' | 'saveReport'>> &
  Watching;

/** What is crossed: the question of `readPivot` without its day. */
export type Crossing = Omit<PivotInput, keyof CensusInput>;

/** How many cells an answer would have had that was refused. */
export interface TooManyCells {
  readonly count: number;
  readonly limit: number;
}

/** Everything the pivot shows. */
export interface PivotState {
  readonly columns: Asked<ColumnsAnswer>;
  readonly answer: Asked<PivotAnswer>;
  /** Where the answer was refused since it has too many cells. */
  readonly tooMany?: TooManyCells;
  /** The guests behind the cell that was opened last. */
  readonly cell: Asked<CellAnswer>;
  readonly deeds: readonly Deed<SaveReportInput, unknown>[];
}

/** The pivot without a pixel: what can be crossed, the answer, the guests behind a cell, and reports made of it. */
export interface Pivot extends Observable<PivotState> {
  show(input: CensusInput): void;
  again(): Promise<void>;
  /** Asks a crossing; the guests shown before are let go. */
  ask(crossing: Crossing): Promise<void>;
  /** Lists the guests behind a cell; `undefined` lets go of them. */
  open(cell: Omit<CellInput, keyof CensusInput> | undefined): Promise<void>;
  /** Keeps the crossing as a report of the house. It cannot be taken back here, but nothing of it is lost. */
  save(report: SaveReportInput): Promise<void>;
  retry(key: string): Promise<void>;
  drop(key: string): void;
  /** At a change of staff: nothing stays. */
  shutdown(): void;
}

/** What the pivot is made with. */
export interface PivotOptions {
  readonly api: PivotApi;
  /** @defaultValue Date.now */
  readonly now?: () => number;
}

/** Opens a pivot. Nothing is asked before it is shown. */
export function createPivot({ api, now = Date.now }: PivotOptions): Pivot {
  let endFollowing = (): void => {};
  let when: CensusInput = {};
  let tooMany: TooManyCells | undefined;
  const columns = createAsk({
    call: untilCounted((input: CensusInput, options) => api.listColumns(input, options)),
    now,
  });
  const answering = createAsk({
    call: untilCounted(async (crossing: Crossing, options) => {
      tooMany = undefined;
      try {
        return await api.readPivot({ ...when, ...crossing }, options);
      } catch (error) {
        tooMany = tooManyOf(error);
        throw error;
      }
    }),
    now,
  });
  const opening = createAsk({
    call: async (cell: Omit<CellInput, keyof CensusInput>, options) => {
      if (!api.listCell) throw new Error('The API has no such call.');

      return api.listCell({ ...when, ...cell }, options);
    },
    now,
  });
  const deeds = createDeeds<SaveReportInput, unknown>({
    now,
    onChange: () => {},
    write: async (report, options) => api.saveReport?.(report, options),
    takeBack: async () => {},
  });
  const stateNow = (): PivotState => ({
    columns: columns.state,
    answer: answering.state,
    ...(tooMany && { tooMany }),
    cell: opening.state,
    deeds: deeds.state,
  });
  const cell = createCell(stateNow());
  const tell = (): void => cell.set(stateNow());
  for (const part of [columns, answering, opening, deeds]) part.subscribe(tell);
  const look = soon(() => {
    void columns.again();
    void answering.again();
  }, 1000);
  const letGo = (): void => {
    endFollowing();
    look.cancel();
    tooMany = undefined;
    deeds.clear();
    for (const ask of [columns, answering, opening]) ask.clear();
  };

  return {
    get state() {
      return cell.state;
    },
    subscribe: cell.subscribe,
    show: (input) => {
      letGo();
      when = input;
      endFollowing = followFigures(api, look.ask);
      void columns.ask(input);
    },
    again: async () => {
      await Promise.all([columns.again(), answering.again()]);
    },
    ask: (crossing) => {
      opening.clear();

      return answering.ask(crossing);
    },
    open: async (one) => {
      if (one) await opening.ask(one);
      else opening.clear();
    },
    save: deeds.do,
    retry: deeds.retry,
    drop: deeds.drop,
    shutdown: letGo,
  };
}

/** Reads a refusal by its shape, whichever copy of the package threw it. */
function tooManyOf(error: unknown): TooManyCells | undefined {
  const { code, facts } = (error ?? {}) as {
    readonly code?: unknown;
    readonly facts?: Readonly<Record<string, unknown>>;
  };
  if (code !== 'census/too-many-cells') return undefined;
  const { count, limit } = facts ?? {};

  return typeof count === 'number' && typeof limit === 'number' ? { count, limit } : undefined;
}
