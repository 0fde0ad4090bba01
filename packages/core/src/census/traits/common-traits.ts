import { InnkeeperError } from '../../shared/innkeeper-error.ts';
import { falseSharesOf } from '../association/false-shares.ts';
import { fisherTest } from '../association/fisher.ts';
import type { Texts } from '../columns/texts.ts';
import type { Dimension } from '../pivot/fact-table.ts';

/** What the guests of a segment have in common more often (or seldomer) than all guests. */
export interface Trait {
  readonly dimension: string;
  readonly value: string;
  /** Guests of the segment, and all guests, who have it. */
  readonly inSegment: number;
  readonly inAll: number;
  /** Their shares of those whose value is known. */
  readonly share: number;
  readonly base: number;
  /** How many times more often than among all: 3 says three times. */
  readonly lift: number;
  /** Probability of at least so many by chance (Fisher's exact test, one-sided). */
  readonly chance: number;
  /** The same, held against all traits that were looked at (Benjamini and Hochberg 1995). */
  readonly falseShare: number;
  /** Too few to build on. */
  readonly isWeak: boolean;
}

/** What makes a segment, and what it lacks. */
export interface TraitFindings {
  /** Guests of the segment, and all. */
  readonly segment: number;
  readonly n: number;
  /** From the highest lift down; ties by more guests, then by name. */
  readonly traits: readonly Trait[];
  /** What guests of the house have and nobody of the segment has: a place to look for more. */
  readonly unserved: readonly {
    readonly dimension: string;
    readonly value: string;
    readonly guests: number;
  }[];
}

/** What counts as a finding. */
export interface TraitOptions {
  /** Below so many guests of the segment a finding is weak. @defaultValue 30 */
  readonly least?: number;
}

/**
 * Finds the traits that a segment shares, over any columns of words. A guest whose value is not known is left out of
 * the shares of that column.
 * @param isMember other than 0 for guests of the segment
 * @throws `census/option`
 */
export function commonTraits(
  isMember: ArrayLike<number>,
  dimensions: readonly Dimension<Texts>[],
  { least = 30 }: TraitOptions = {},
): TraitFindings {
  const n = isMember.length;
  if (dimensions.some(({ codes }) => codes.length !== n))
    throw new InnkeeperError('census/option', {
      option: 'dimensions',
      problem: 'must have a value for each guest',
    });
  const counted = dimensions.map((dimension) => countedValues(dimension, isMember));
  const plain = counted.flatMap(({ name, values, knownIn, known }) => {
    const fisher = fisherTest(known);

    return values.flatMap(({ value, inSegment, inAll }) => {
      if (inSegment === 0 || knownIn === 0) return [];
      const [share, base] = [inSegment / knownIn, inAll / known];

      return [
        {
          dimension: name,
          value,
          inSegment,
          inAll,
          share,
          base,
          lift: share / base,
          chance: fisher.chance(inSegment, inAll, knownIn),
          isWeak: inSegment < least,
        },
      ];
    });
  });
  const shares = falseSharesOf(plain.map(({ chance }) => chance));
  let segment = 0;
  for (let guest = 0; guest < n; guest += 1) if (isMember[guest]) segment += 1;

  return {
    segment,
    n,
    traits: plain
      .map((trait, at) => ({ ...trait, falseShare: shares[at] as number }))
      .sort(
        (one, other) =>
          other.lift - one.lift ||
          other.inSegment - one.inSegment ||
          byText(one.dimension, other.dimension) ||
          byText(one.value, other.value),
      ),
    unserved: counted
      .flatMap(({ name, values }) =>
        values
          .filter(({ inSegment, inAll }) => inSegment === 0 && inAll > 0)
          .map(({ value, inAll }) => ({ dimension: name, value, guests: inAll })),
      )
      .sort(
        (one, other) =>
          other.guests - one.guests ||
          byText(one.dimension, other.dimension) ||
          byText(one.value, other.value),
      ),
  };
}

function countedValues({ name, values, codes }: Dimension<Texts>, isMember: ArrayLike<number>) {
  const all = new Uint32Array(values.length);
  const own = new Uint32Array(values.length);
  for (let guest = 0; guest < codes.length; guest += 1) {
    const code = codes[guest] as number;
    all[code] = (all[code] as number) + 1;
    if (isMember[guest]) own[code] = (own[code] as number) + 1;
  }
  const said = Array.from(all, (_, code) => values.at(code) ?? '')
    .map((value, code) => ({
      value,
      inSegment: own[code] as number,
      inAll: all[code] as number,
    }))
    .filter(({ value }) => value !== '');

  return {
    name,
    values: said,
    knownIn: said.reduce((sum, { inSegment }) => sum + inSegment, 0),
    known: said.reduce((sum, { inAll }) => sum + inAll, 0),
  };
}

function byText(one: string, other: string): number {
  return one < other ? -1 : one > other ? 1 : 0;
}
