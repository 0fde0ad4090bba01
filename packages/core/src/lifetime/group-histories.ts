import { InnkeeperError } from '../shared/innkeeper-error.ts';
import type { GroupedHistories, HistoryColumns, StayHistory } from './history.ts';
import { historyProblem } from './history-problem.ts';

/**
 * Puts identical histories together, so that a model is asked once for all who have it. The order of the guests
 * changes nothing, not even the last digit: groups are sorted.
 * @throws `lifetime/history`
 */
export function groupHistories(histories: HistoryColumns | readonly StayHistory[]): GroupedHistories {
  const columns = 'repeats' in histories ? histories : historyColumns(histories);
  const { repeats, recency, age } = columns;
  const counts = checkedCounts(columns);
  const recencies = numbered(recency);
  const ages = numbered(age);
  const groups = new Map<number, number>();
  const first: number[] = [];
  const guests: number[] = [];
  for (let row = 0; row < repeats.length; row += 1) {
    const count = counts ? (counts[row] as number) : 1;
    if (count === 0) continue;
    const pair = (recencies.places[row] as number) * ages.size + (ages.places[row] as number);
    const key = (repeats[row] as number) * recencies.size * ages.size + pair;
    // Beyond 2⁵³ keys are no longer told apart: then every guest stands alone.
    const found = key <= Number.MAX_SAFE_INTEGER ? groups.get(key) : undefined;
    if (found === undefined) {
      groups.set(key, first.length);
      first.push(row);
      guests.push(count);
    } else guests[found] = (guests[found] as number) + count;
  }

  return sorted(columns, first, guests);
}

/** Histories as columns. */
export function historyColumns(histories: readonly StayHistory[]): HistoryColumns {
  return {
    repeats: histories.map(({ repeats }) => repeats),
    recency: histories.map(({ recency }) => recency),
    age: histories.map(({ age }) => age),
  };
}

function checkedCounts({ repeats, recency, age, guests }: HistoryColumns): ArrayLike<number> | undefined {
  for (let row = 0; row < repeats.length; row += 1) {
    const history = {
      repeats: repeats[row] as number,
      recency: recency[row] as number,
      age: age[row] as number,
    };
    const problem =
      historyProblem(history) ??
      (guests && !((guests[row] as number) >= 0 && Number.isFinite(guests[row]))
        ? { field: 'guests', problem: 'is not a count' }
        : undefined);
    if (problem) throw new InnkeeperError('lifetime/history', { row: row + 1, ...problem });
  }

  return guests;
}

/** A number for every distinct value, and which each row has. */
function numbered(values: ArrayLike<number>): { readonly places: Uint32Array; readonly size: number } {
  const known = new Map<number, number>();
  const places = new Uint32Array(values.length);
  for (let row = 0; row < values.length; row += 1) {
    const value = values[row] as number;
    let place = known.get(value);
    if (place === undefined) {
      place = known.size;
      known.set(value, place);
    }
    places[row] = place;
  }

  return { places, size: Math.max(1, known.size) };
}

function sorted(
  { repeats, recency, age }: HistoryColumns,
  rows: readonly number[],
  guests: readonly number[],
): GroupedHistories {
  const at = (list: ArrayLike<number>, group: number) => list[rows[group] as number] as number;
  const order = rows
    .map((_, group) => group)
    .sort(
      (one, other) =>
        at(repeats, one) - at(repeats, other) ||
        at(recency, one) - at(recency, other) ||
        at(age, one) - at(age, other) ||
        (guests[one] as number) - (guests[other] as number),
    );

  return {
    repeats: Uint32Array.from(order, (group) => at(repeats, group)),
    recency: Float64Array.from(order, (group) => at(recency, group)),
    age: Float64Array.from(order, (group) => at(age, group)),
    guests: Float64Array.from(order, (group) => guests[group] as number),
    total: guests.reduce((sum, count) => sum + count, 0),
  };
}
