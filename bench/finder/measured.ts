import { randomOf } from './chance.ts';
import { apart } from './near.ts';
import { known } from './people.ts';
import type { Asked, Kind } from './queries.ts';
import { fitsBeginnings } from './queries.ts';

/** What questions of one kind took, and how often the guest who was meant was among the first. */
export interface Measured {
  /** Milliseconds. */
  readonly p50: number;
  readonly p99: number;
  readonly recall: number;
  /** How many questions were asked until the time was up. */
  readonly n: number;
}

/** How an engine answers: the numbers of guests, the likeliest first. */
export type Answer = (text: string) => Promise<readonly number[]> | readonly number[];

/** How often each question is asked; its median counts. */
const times = 5;
/** Among how many the guest who is meant must be. */
export const shown = 5;
/** So many questions are asked of the slowest. */
const least = 5;

/** Questions of one kind: guests drawn by chance, the same in every run. */
export function asked(kind: Kind, of: number, count: number): readonly Asked[] {
  const random = randomOf(kind.name);
  const list: Asked[] = [];
  for (let tries = 0; tries < count * 40 && list.length < count; tries += 1) {
    const step = kind.name.includes('room') ? 200 : 1;
    const guest = Math.floor((random() * of) / step) * step;
    const text = kind.ask(known(guest), random);
    if (text) list.push({ text, guest });
  }

  return list;
}

/** Asks each question five times, until the time is up. @param limit seconds */
export async function measured(
  kind: Kind,
  list: readonly Asked[],
  { answer, limit = Number.POSITIVE_INFINITY }: { readonly answer: Answer; readonly limit?: number },
): Promise<Measured> {
  const spent: number[] = [];
  let right = 0;
  let told = 0;
  const end = performance.now() + limit * 1000;
  const isLate = (): boolean => performance.now() > end;
  for (const { text } of list.slice(0, 100)) if (!isLate()) await answer(text);
  for (const { text, guest } of list) {
    if (spent.length >= least && isLate()) break;
    const runs: number[] = [];
    let found: readonly number[] = [];
    for (let run = 0; run < times && (run === 0 || !isLate()); run += 1) {
      const from = performance.now();
      const answered = answer(text);
      found = answered instanceof Promise ? await answered : answered;
      runs.push(performance.now() - from);
    }
    spent.push(quantile(runs, 0.5));
    const isFound = found.slice(0, shown).includes(guest);
    if (isFound) right += 1;
    if (isFound || !isUntold(kind, found.slice(0, shown), { text, guest })) told += 1;
  }

  return {
    p50: quantile(spent, 0.5),
    p99: quantile(spent, 0.99),
    recall: told === 0 ? 1 : right / told,
    n: spent.length,
  };
}

/**
 * Whether nobody can tell who is meant: five others answer as well, by no more slips or by how their names begin; or what
 * was typed is letter for letter the name of somebody else.
 */
function isUntold({ answers }: Kind, found: readonly number[], { text, guest }: Asked): boolean {
  const meant = apart(known(guest), text);
  const isName = !answers && !/\d/.test(text);
  if (isName && meant > 0 && found.some((other) => apart(known(other), text) === 0)) return true;
  if (found.length < shown) return false;

  return found.every((other) =>
    answers
      ? answers(known(other), text)
      : apart(known(other), text) <= meant || (!/\d/.test(text) && fitsBeginnings(known(other), text)),
  );
}

function quantile(values: readonly number[], part: number): number {
  const sorted = [...values].sort((one, other) => one - other);

  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * part))] ?? Number.NaN;
}
