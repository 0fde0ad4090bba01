import { probabilityOf } from './model/model.ts';
import type { Resolution } from './resolve-people.ts';
import type { People } from './values/people.ts';

/** What is said of one row of a table. */
export interface RowAnswer {
  /** The guest, as the number of the first row that is that guest; rows count from 1. */
  readonly guest: Int32Array;
  /** How likely the row belongs to its guest; of a guest of one row, how likely nobody else is that guest. */
  readonly probability: Float32Array;
  /** 0 alone, 1 possible, 2 certain. */
  readonly answer: Uint8Array;
}

/** Puts a resolution into the order in which the rows came. */
export function rowAnswers(people: People, { groups, certain, edges, prior }: Resolution): RowAnswer {
  const { count, rows } = people;
  const within = new Float32Array(count).fill(-99);
  const beside = new Float32Array(count).fill(-99);
  for (let edge = 0; edge < edges.count; edge += 1) {
    const [one, other] = [edges.ones[edge] as number, edges.others[edge] as number];
    const best = groups[one] === groups[other] ? within : beside;
    const odds = (edges.bits[edge] as number) + prior;
    if (odds > (best[one] as number)) best[one] = odds;
    if (odds > (best[other] as number)) best[other] = odds;
  }
  const core = cores(groups, certain, count);
  const first = new Int32Array(count).fill(count);
  const sizes = new Int32Array(count);
  for (let at = 0; at < count; at += 1) {
    const group = groups[at] as number;
    first[group] = Math.min(first[group] as number, rows[at] as number);
    sizes[group] = (sizes[group] as number) + 1;
  }
  const answers = {
    guest: new Int32Array(count),
    probability: new Float32Array(count),
    answer: new Uint8Array(count),
  };
  for (let at = 0; at < count; at += 1) {
    const row = rows[at] as number;
    const group = groups[at] as number;
    answers.guest[row] = (first[group] as number) + 1;
    const isAlone = sizes[group] === 1;
    answers.probability[row] = isAlone
      ? 1 - probabilityOf(beside[at] as number)
      : probabilityOf(within[at] as number);
    answers.answer[row] = isAlone ? 0 : core[group] === certain[at] ? 2 : 1;
  }

  return answers;
}

/** Of every group the largest part that is certain (of at least two records); −1 where there is none. */
function cores(groups: Int32Array, certain: Int32Array, count: number): Int32Array {
  const sizes = new Int32Array(count);
  for (let at = 0; at < count; at += 1)
    sizes[certain[at] as number] = (sizes[certain[at] as number] as number) + 1;
  const core = new Int32Array(count).fill(-1);
  for (let at = 0; at < count; at += 1) {
    const group = groups[at] as number;
    const part = certain[at] as number;
    const best = core[group] as number;
    const size = sizes[part] as number;
    if (size > 1 && (best < 0 || size > (sizes[best] as number))) core[group] = part;
  }

  return core;
}
