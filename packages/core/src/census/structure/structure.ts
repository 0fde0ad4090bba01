import { InnkeeperError } from '../../shared/innkeeper-error.ts';
import type { Texts } from '../columns/texts.ts';
import { largestRemainder } from './largest-remainder.ts';
import { orderByValue } from './order-by-value.ts';

/** The classes of the source document, from the top: core, basic, potential, edge. */
export const structureClasses = ['core', 'basic', 'potential', 'edge'] as const;
export type StructureClass = (typeof structureClasses)[number];

/** Guests and what they are ordered by. */
export interface StructureInput {
  readonly guests: Texts;
  /** The higher, the nearer to the core: contribution, visits, any measure. */
  readonly values: ArrayLike<number>;
  /** Numbers of the guests from the top, where they are not ordered by value: by the cross segmentation. */
  readonly order?: Uint32Array;
  /**
   * A sign of growth for each guest, above 0 where there is one. Of those below the first two classes the ones with the
   * strongest sign are the potential; without it the next in the order are.
   */
  readonly growth?: ArrayLike<number>;
}

/** One class of guests. */
export interface StructurePart {
  readonly name: StructureClass;
  readonly guests: number;
  /** Sum of their values. */
  readonly sum: number;
  /** Their share of the sum of all, absent where that is not above 0. */
  readonly share?: number;
  /** The highest and the lowest value in it; absent where it is empty. */
  readonly highest?: number;
  readonly lowest?: number;
}

/** All guests in four classes. */
export interface Structure {
  readonly n: number;
  readonly parts: readonly StructurePart[];
  /** The class of each guest, as its place in {@link structureClasses}. */
  readonly classOf: Uint8Array;
  /** Numbers of the guests from the highest value down; ties by id. */
  readonly order: Uint32Array;
}

/**
 * Sorts guests into 20 % core, 20 % basic, 20 % potential and 40 % edge. Counts add up to all; ties are ordered by id,
 * so the same guests are in the same class whatever the order of the rows.
 * @throws `census/option` where a value is not a number or the shares are not four that are at least 0
 */
export function structure(input: StructureInput, shares: readonly number[] = [20, 20, 20, 40]): Structure {
  const { guests, values, growth } = input;
  checkInput(input, shares);
  const counts = largestRemainder(guests.length, shares);
  const ranked = input.order ?? orderByValue(guests, values);
  const order = growth ? growingFirst(ranked, growth, (counts[0] as number) + (counts[1] as number)) : ranked;
  const classOf = new Uint8Array(guests.length);
  classify(classOf, order, counts);
  const sums = sumsOf(classOf, values);
  const total = sums.reduce((sum, part) => sum + part, 0);
  let from = 0;
  const parts = structureClasses.map((name, place) => {
    const members = order.subarray(from, from + (counts[place] as number));
    const sum = sums[place] as number;
    from += members.length;
    const valueAt = (at: number): number | undefined =>
      members.length > 0 ? values[members[at] as number] : undefined;

    return {
      name,
      guests: members.length,
      sum,
      share: total > 0 ? sum / total : undefined,
      highest: valueAt(0),
      lowest: valueAt(members.length - 1),
    };
  });

  return { n: guests.length, parts, classOf, order };
}

function classify(classOf: Uint8Array, order: Uint32Array, counts: readonly number[]): void {
  let [at, end] = [0, 0];
  for (let place = 0; place < counts.length; place += 1) {
    end += counts[place] as number;
    for (; at < end; at += 1) classOf[order[at] as number] = place;
  }
}

/** Guest after guest, as they lie in the memory. */
function sumsOf(classOf: Uint8Array, values: ArrayLike<number>): Float64Array {
  const sums = new Float64Array(structureClasses.length);
  for (let guest = 0; guest < classOf.length; guest += 1) {
    const place = classOf[guest] as number;
    sums[place] = (sums[place] as number) + (values[guest] as number);
  }

  return sums;
}

/** The order with those who show growth before the others, from a place on. */
function growingFirst(order: Uint32Array, growth: ArrayLike<number>, from: number): Uint32Array {
  const found = order.slice();
  const signOf = (guest: number): number => Math.max(0, (growth[guest] as number) || 0);
  found.subarray(from).sort((one, other) => signOf(other) - signOf(one)); // a stable sort

  return found;
}

function checkInput({ guests, values, order, growth }: StructureInput, shares: readonly number[]): void {
  const refuse = (option: string, problem: string): never => {
    throw new InnkeeperError('census/option', { option, problem });
  };
  if (values.length !== guests.length) refuse('values', 'must be one for each guest');
  if (order && order.length !== guests.length) refuse('order', 'must name each guest');
  if (growth && growth.length !== guests.length) refuse('growth', 'must be one for each guest');
  if (!areNumbers(values)) refuse('values', 'must be numbers');
  if (
    shares.length !== structureClasses.length ||
    shares.some((share) => !(share >= 0)) ||
    shares.every((share) => share === 0)
  )
    refuse('shares', 'must be four numbers from 0, not all 0');
}

function areNumbers(values: ArrayLike<number>): boolean {
  for (let at = 0; at < values.length; at += 1) if (!Number.isFinite(values[at])) return false;

  return true;
}
