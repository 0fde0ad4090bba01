import { InnkeeperError } from '../../shared/innkeeper-error.ts';
import type { SaleColumns } from './sale-columns.ts';

/** Where a product is in its life: new in the house, on the rise, steady, on the fall, or not sold any more. */
export type LifeStage = 'new' | 'rising' | 'steady' | 'falling' | 'gone';

/** One product over the periods. */
export interface ProductTrend {
  readonly item: string;
  readonly stage: LifeStage;
  /** What it brought in each period, in minor units, and how many guests had it. */
  readonly amounts: readonly number[];
  readonly buyers: readonly number[];
  /** How many periods in a row it has risen (above 0) or fallen (below 0), the last one included. */
  readonly run: number;
  /** Amount of the last period less that of the one before the run began. */
  readonly change: number;
  /** Guests who had it in the period before it began to fall and not in the last one; only of what falls or is gone. */
  readonly left: readonly string[];
}

/** How a trend is read. */
export interface TrendOptions {
  /** So many periods in a row make a rise or a fall. @defaultValue 3 */
  readonly periods?: number;
}

/**
 * What is wanted more, and what less: the series of every product, its run of rises or falls, and who has left what
 * falls. Products are ordered from the greatest loss to the greatest gain, ties by name.
 * @throws `census/option`
 */
export function productTrends(
  sales: SaleColumns,
  { periods: least = 3 }: TrendOptions = {},
): readonly ProductTrend[] {
  if (!(Number.isInteger(least) && least >= 1))
    throw new InnkeeperError('census/option', {
      option: 'periods',
      problem: 'must be a whole number from 1',
    });
  const width = sales.periods.length;
  const amounts = new Float64Array(sales.items.length * width);
  for (let row = 0; row < sales.item.length; row += 1) {
    const cell = (sales.item[row] as number) * width + (sales.period[row] as number);
    amounts[cell] = (amounts[cell] as number) + (sales.amount[row] as number);
  }
  const rows = rowsByItem(sales);
  const marks = { current: 0, of: new Int32Array(sales.guests.length * width) };

  return sales.items
    .map((item, at) => {
      const series = [...amounts.subarray(at * width, (at + 1) * width)];
      const had = buyersOf(sales, rows.of(at), { width, marks });
      const run = runOf(series);
      const stage = stageOf(series, had.counts, run, least);
      const start = Math.max(0, width - 1 - Math.abs(run));
      const isLost = stage === 'falling' || stage === 'gone';

      return {
        item,
        stage,
        amounts: series,
        buyers: had.counts,
        run,
        change: ((series[width - 1] as number) ?? 0) - ((series[start] as number) ?? 0),
        left: isLost ? had.leftSince(stage === 'gone' ? lastSold(had.counts) : start) : [],
      };
    })
    .sort((one, other) => one.change - other.change || (one.item < other.item ? -1 : 1));
}

/** Rises count up, falls down, back from the last period until the direction changes. */
function runOf(series: readonly number[]): number {
  let run = 0;
  for (let at = series.length - 1; at > 0; at -= 1) {
    const step = Math.sign((series[at] as number) - (series[at - 1] as number));
    if (step === 0 || (run !== 0 && step !== Math.sign(run))) break;
    run += step;
  }

  return run;
}

function stageOf(
  series: readonly number[],
  buyers: readonly number[],
  run: number,
  least: number,
): LifeStage {
  const first = buyers.findIndex((count) => count > 0);
  if (series.length > 1 && buyers.at(-1) === 0) return 'gone';
  if (first > 0 && series.length - first <= least) return 'new';
  if (run >= least) return 'rising';

  return run <= -least ? 'falling' : 'steady';
}

function lastSold(buyers: readonly number[]): number {
  return buyers.reduce((last, count, at) => (count > 0 ? at : last), 0);
}

/** Who had one product in which period, from the rows of the product. */
function buyersOf({ guests, guest, period }: SaleColumns, rows: Int32Array, { width, marks }: Marks) {
  const counts = new Array<number>(width).fill(0);
  marks.current += 1;
  for (const row of rows) {
    const cell = (guest[row] as number) * width + (period[row] as number);
    if (marks.of[cell] === marks.current) continue;
    marks.of[cell] = marks.current;
    counts[period[row] as number] = (counts[period[row] as number] as number) + 1;
  }
  const mark = marks.current;
  const had = (who: number, when: number): boolean => marks.of[who * width + when] === mark;

  return {
    counts,
    leftSince: (start: number): readonly string[] => {
      const left = new Set<number>();
      for (const row of rows)
        if (period[row] === start && !had(guest[row] as number, width - 1)) left.add(guest[row] as number);

      return [...left].map((who) => guests[who] as string).sort();
    },
  };
}

/** Who was seen in which period, by the number of the product that was looked at last. */
interface Marks {
  readonly width: number;
  readonly marks: { current: number; readonly of: Int32Array };
}

/** The rows of each product, one product behind the other. */
function rowsByItem({ items, item }: SaleColumns): { of(at: number): Int32Array } {
  const starts = new Int32Array(items.length + 1);
  for (const at of item) starts[at + 1] = (starts[at + 1] as number) + 1;
  for (let at = 0; at < items.length; at += 1)
    starts[at + 1] = (starts[at + 1] as number) + (starts[at] as number);
  const next = starts.slice();
  const rows = new Int32Array(item.length);
  for (let row = 0; row < item.length; row += 1) {
    const at = item[row] as number;
    rows[next[at] as number] = row;
    next[at] = (next[at] as number) + 1;
  }

  return { of: (at) => rows.subarray(starts[at], starts[at + 1]) };
}
