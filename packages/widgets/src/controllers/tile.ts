import type { CensusInput, Day, InnkeeperApi, Reason } from '@innkeeper/core';
import type { Watching } from './follow.ts';
import type { LedgerAnswer } from './ledger.ts';
import type { LiveQuestion } from './live-question.ts';
import { createLiveQuestion } from './live-question.ts';

/** The part of the API that a tile uses. */
export type TileApi = Pick<InnkeeperApi, 'readLedger'> & Watching;

/** The figures that a tile can show. */
export const tileFigures = ['active', 'beyond', 'spend-per-head', 'visits-per-month', 'guests'] as const;

/** One of {@link tileFigures}. */
export type TileFigure = (typeof tileFigures)[number];

/** The ledger of today and of so many days before: what every figure of a tile is read from. */
export interface TileData {
  readonly days: number;
  readonly now: LedgerAnswer;
  readonly before: LedgerAnswer;
}

/** What a tile asks. */
export type TileInput = CensusInput & {
  /** Within how many days a guest is active, and how far back the figure beside it lies. @defaultValue 60 */
  readonly days?: number;
};

/** A figure with what it was, and why it changed. Absent is not known, which is not 0. */
export interface TileReading {
  readonly figure: TileFigure;
  readonly unit: 'count' | 'share' | 'money' | 'number';
  readonly value?: number;
  readonly before?: number;
  /** From how many guests or visits. */
  readonly n: number;
  readonly because: readonly Reason[];
}

/** A tile without a pixel, kept up to date. */
export type TileQuestion = LiveQuestion<TileInput, TileData>;

/** What a tile is made with. */
export interface TileOptions {
  readonly api: TileApi;
  /** @defaultValue Date.now */
  readonly now?: () => number;
}

/** Opens a tile over an API. Nothing is asked before it is shown. */
export function createTile({ api, now }: TileOptions): TileQuestion {
  return createLiveQuestion({
    api,
    call: async ({ days = 60, ...input }: TileInput, options) => {
      const today = await api.readLedger({ ...input, width: days }, options);
      const then = earlier(today.asOf, days);

      return {
        days,
        now: today,
        before: await api.readLedger({ ...input, asOf: then, width: days }, options),
      };
    },
    ...(now && { now }),
  });
}

/** Reads one figure off both ledgers, with the reason of its change. */
export function readTile({ now, before, days }: TileData, figure: TileFigure): TileReading {
  const [is, was] = [figureIn(now, figure), figureIn(before, figure)];

  return {
    figure,
    unit: units[figure],
    ...(is !== undefined && { value: is }),
    ...(was !== undefined && { before: was }),
    n: figure === 'spend-per-head' ? now.quality.visits : figure === 'beyond' ? now.guests : now.quality.n,
    because: [{ code: `tile/why/${figure}`, facts: { ...movementOf(now, before), days } }],
  };
}

function earlier(day: Day, days: number): Day {
  return new Date(Date.parse(day) - days * 86_400_000).toISOString().slice(0, 10) as Day;
}

const units = {
  active: 'count',
  beyond: 'share',
  'spend-per-head': 'money',
  'visits-per-month': 'number',
  guests: 'count',
} as const satisfies Record<TileFigure, TileReading['unit']>;

function figureIn({ guests, quality }: LedgerAnswer, figure: TileFigure): number | undefined {
  return {
    active: quality.n,
    beyond: quality.shareBeyond,
    'spend-per-head': quality.spendPerHead,
    'visits-per-month': quality.visitsPerMonth,
    guests,
  }[figure];
}

/** Who was active then and has not come since lies in the second band today; whoever else is active came newly or again. */
function movementOf(
  now: LedgerAnswer,
  before: LedgerAnswer,
): {
  readonly slipped: number;
  readonly came: number;
  readonly new: number;
  readonly visits: number;
  readonly visitsBefore: number;
} {
  const slipped = now.bands[1]?.guests ?? 0;

  return {
    slipped,
    came: now.quality.n - (before.quality.n - slipped),
    new: now.guests - before.guests,
    visits: now.quality.visits,
    visitsBefore: before.quality.visits,
  };
}
