import { compareBirths } from '../compare/birth-level.ts';
import { bitsIn } from '../compare/bits-in.ts';
import { place } from '../compare/comparisons.ts';
import {
  column,
  hasCompany,
  hasNumbers,
  initialOf,
  kindOf,
  lengthOf,
  mostPacked,
  rowsOf,
  rowWidth,
  shapeBits,
} from '../compare/look-rows.ts';
import { ownComparisons } from '../compare/own-columns.ts';
import type { ComparisonStep, PairComparer } from '../compare/pair-comparer.ts';
import { mostSimilar } from '../compare/value-shapes.ts';
import type { People } from '../values/people.ts';
import { bestBits } from './best-bits.ts';
import type { MatchModel } from './model.ts';
import { weightTable } from './weight-table.ts';

/**
 * Whether two records may reach a weight; `false` only where they cannot, as far as places and rare values go. Where it
 * is `true`, the comparer holds how the two agree.
 */
export type QuickLook = (one: number, other: number) => boolean;

/** What a value that is the same on both sides may say beyond its rarity, because of what it hangs on; in bits. */
const slack = 1;
/** What a company of both can say at most. */
const companyBits = 8;

const numberKinds = ['phone', 'email', 'document', 'membership'] as const;
const placeKinds = ['city', 'postcode', 'region'] as const;
const landKinds = ['country', 'nationality'] as const;
/** Two slips add and take away so many letters at most. */
const slipLetters = 4;
/** From this similarity (Jaro and Winkler) two mailboxes are similar. */
const similarity = 0.88;
const similar = 4;

/**
 * Looks at two records before they are weighed: first at what birthday, numbers, places and names could say at most,
 * then, comparison by comparison, at what they do say, as long as the weight stays within reach. Most pairs that a rule
 * brings together are seen through here, at a fraction of the work.
 */
export function quickLook(
  people: People,
  model: MatchModel,
  comparer: PairComparer,
  floor: number,
  rows = rowsOf(people),
): QuickLook {
  comparer.read(rows);
  const { rarities, levels, rarity, steps } = comparer;
  const weights = weightTable(model);
  const best = bestBits(model);
  const bitsAt = (name: string): Float64Array => best[place[name] as number] as Float64Array;
  const other = (name: string): number => Math.max(...bitsAt(name).slice(2), 0);
  const same = (name: 'street' | Numbers | Places, more: number): Float32Array =>
    rarities[name].map((bits) => bits + (bitsAt(name)[1] as number) + more);
  const numbers = numberKinds.map((name) => boundOf(same(name, 0), other(name), name));
  const [phone, email, document] = [0, 1, 2];
  const places: readonly Place[] = placeKinds.map((name) => ({
    step: stepOf(name),
    same: same(name, slack),
    levelOf: comparer.places[name],
    most: bitsAt(name),
  }));
  const [country, nationality] = landKinds.map((name) => boundOf(same(name, slack), 0, name)) as [
    Bound,
    Bound,
  ];
  const house = Math.max(bitsAt('house-number')[1] as number, 0);
  const streets = bitsAt('street');
  const street = boundOf(same('street', slack + house), other('street') + house, 'street');
  const least = Math.max(...bitsAt('gender'), 0) + Math.max(...bitsAt('generation'), 0);
  const [names, birth, gender] = [stepOf('given'), stepOf('birth'), stepOf('gender')];
  const births = bitsAt('birth');
  const mailboxFar = Math.max(...bitsAt('email').slice(similar), 0);
  const company = stepOf('company');
  const own = people.own.map(({ ids }, nth) => {
    const name = ownComparisons[nth] as string;
    const first = bitsAt(name)[1] as number;
    const same = (rarities.own[nth] as Float32Array).map((bits) => bits + first);
    return { step: stepOf(name), ids, same, other: other(name) };
  });
  const nameStep = steps[names] as ComparisonStep;
  const inOrder = ['nationality', 'country', 'region', 'city', 'postcode', 'street'].map(stepOf);
  const rest = [...steps.keys()].filter((step) => step !== names && !inOrder.includes(step));
  /** Places first: few of them are distinct, so that most pairs of them are remembered. */
  const placesFirst = [...inOrder, ...rest];
  const mail = stepOf('email');
  const mailFirst = [mail, ...placesFirst.filter((step) => step !== mail)];
  /** What each step could say at most of the two that are looked at. */
  const open = new Float64Array(steps.length);
  /** The level of each step that is known without a comparison: numbers that no slip makes the same; 0 where it is not. */
  const known = new Uint8Array(steps.length);
  const compare = (step: number, one: number, other: number): ComparisonStep => {
    const each = steps[step] as ComparisonStep;
    if (known[step] === 0) each.compare(one, other);
    else {
      const comparison = each.tells[0] as number;
      levels[comparison] = known[step] as number;
      rarity[comparison] = 0;
    }
    return each;
  };

  return (one, two) => {
    const left = one * rowWidth;
    const right = two * rowWidth;
    const leftFlags = rows[left + column.flags] as number;
    const rightFlags = rows[right + column.flags] as number;
    const flags = leftFlags | rightFlags;
    // A call for a few numbers takes longer than they do.
    for (let step = 0; step < open.length; step += 1) {
      open[step] = 0;
      known[step] = 0;
    }
    let sum = least;
    open[gender] = least;
    if (leftFlags & rightFlags & hasCompany) {
      open[company] = companyBits;
      sum += companyBits;
    }
    nameStep.compare(one, two);
    sum += told(nameStep);
    open[birth] = born(rows[left] as number, rows[right] as number);
    sum += open[birth] as number;
    for (let kind = 0; kind < numbers.length; kind += 1) {
      const value = rows[left + column.number + kind] as number;
      const beside = rows[right + column.number + kind] as number;
      if (value === 0 || beside === 0) continue;
      const { step, same, most } = numbers[kind] as Bound;
      if (flags & hasNumbers) open[step] = most;
      else open[step] = value === beside ? (same[value] as number) : unequal(kind, left, right, value);
      sum += open[step] as number;
    }
    for (let kind = 0; kind < places.length; kind += 1)
      sum += near(
        kind,
        rows[left + column.city + kind] as number,
        rows[right + column.city + kind] as number,
      );
    const lands = rows[left + column.lands] as number;
    const otherLands = rows[right + column.lands] as number;
    sum += land(country, lands & mostPacked, otherLands & mostPacked);
    sum += land(nationality, lands >>> 16, otherLands >>> 16);
    const home = rows[left + column.street] as number;
    const away = rows[right + column.street] as number;
    if (home !== 0 && away !== 0) {
      open[street.step] = home === away ? (street.same[home] as number) : street.other;
      sum += open[street.step] as number;
    }
    for (let nth = 0; nth < own.length; nth += 1) sum += ownBits(nth, one, two);
    if (sum < floor) return false;
    if (home !== away && home !== 0 && away !== 0) {
      sum -= closed(home, away);
      if (sum < floor) return false;
    }
    // What leaves most open is looked at first.
    const order = (open[mail] as number) > (open[street.step] as number) ? mailFirst : placesFirst;
    for (let at = 0; at < order.length; at += 1) {
      const step = order[at] as number;
      sum += told(compare(step, one, two)) - (open[step] as number);
      if (sum < floor) return false;
    }

    return true;
  };

  /** What a step says that was just compared. */
  function told({ tells }: ComparisonStep): number {
    let sum = 0;
    for (let at = 0; at < tells.length; at += 1) {
      const comparison = tells[at] as number;
      if (levels[comparison] !== 0)
        sum += weights.bitsOf(levels, comparison) + (rarity[comparison] as number);
    }

    return sum;
  }

  /** How much less two addresses say than they could, by their words: those need no place beside them. */
  function closed(home: number, away: number): number {
    const level = comparer.streetWords(home, away);
    if (level === 1) return 0;
    const before = open[street.step] as number;
    const bits = (streets[level] as number) + house;
    open[street.step] = bits;

    return before - bits;
  }

  function ownBits(nth: number, one: number, two: number): number {
    const { step, ids, same, other } = own[nth] as (typeof own)[number];
    const value = ids[one] as number;
    const beside = ids[two] as number;
    if (value === 0 || beside === 0) return 0;
    const bits = value === beside ? (same[value] as number) : other;
    open[step] = bits;

    return bits;
  }

  function land({ step, same, most, differ }: Bound, value: number, beside: number): number {
    if (value === 0 || beside === 0) return 0;
    const bits = value === mostPacked ? most : value === beside ? (same[value] as number) : differ;
    open[step] = bits;

    return bits;
  }

  function near(kind: number, value: number, beside: number): number {
    if (value === 0 || beside === 0) return 0;
    const { step, same, levelOf, most } = places[kind] as Place;
    const bits = value === beside ? (same[value] as number) : (most[levelOf(value, beside)] as number);
    open[step] = bits;

    return bits;
  }

  /** What two numbers of a kind that are not equal say at most: their beginnings and ends tell where no slip can be. */
  function unequal(kind: number, left: number, right: number, value: number): number {
    const bound = numbers[kind] as Bound;
    const { same, other, differ } = bound;
    if (kind === email) return mailbox(left, right, bound);
    if (kind === document) {
      const apart = (rows[left + column.document] as number) ^ (rows[right + column.document] as number);
      if (apart === 0) return same[value] as number;
      const mine = kindOf(rows[left + column.flags] as number);
      const theirs = kindOf(rows[right + column.flags] as number);
      if (apart & 0xffff && apart >>> 16)
        return mine === theirs && mine !== 0 ? different(bound) : Math.max(0, differ);
      return other;
    }
    const apart = (rows[left + column.shapes] as number) ^ (rows[right + column.shapes] as number);
    const { begin, end } = kind === phone ? shapeBits.phone : shapeBits.membership;

    return apart & begin && apart & end ? different(bound) : other;
  }

  /** Two numbers that are seen to differ need no comparison. */
  function different({ step, last, differ }: Bound): number {
    known[step] = last;

    return differ;
  }

  /** What two mailboxes that are not equal say at most, by length, first letter and the letters they are made of. */
  function mailbox(left: number, right: number, bound: Bound): number {
    const mine = rows[left + column.letters] as number;
    const theirs = rows[right + column.letters] as number;
    const leftFlags = rows[left + column.flags] as number;
    const rightFlags = rows[right + column.flags] as number;
    const [length, otherLength] = [lengthOf(leftFlags), lengthOf(rightFlags)];
    const isFar = bitsIn(mine ^ theirs) > slipLetters;
    if (isFar && initialOf(leftFlags) !== initialOf(rightFlags)) return different(bound);
    if (isFar && mostSimilar(length, otherLength, mine, theirs, 4) < similarity) return different(bound);
    const longer = length - otherLength;

    return isFar || longer > 2 || longer < -2 ? mailboxFar : bound.other;
  }

  function stepOf(name: string): number {
    return steps.findIndex(({ tells }) => tells.includes(place[name] as number));
  }

  function boundOf(same: Float32Array, other: number, name: string): Bound {
    return {
      same,
      other,
      differ: bitsAt(name).at(-1) as number,
      last: bitsAt(name).length - 1,
      most: same.reduce((most, bits) => Math.max(most, bits), other),
      step: stepOf(name),
    };
  }

  function born(one: number, other: number): number {
    const level = compareBirths(one, other);

    return (births[level] as number) + (level === 1 ? rarities.birth(one) : 0);
  }
}

type Numbers = (typeof numberKinds)[number];
type Places = (typeof placeKinds)[number] | (typeof landKinds)[number];

/** What a comparison says at most. */
interface Bound {
  /** By value, where it is the same. */
  readonly same: Float32Array;
  /** Where it is not. */
  readonly other: number;
  /** Where no slip makes the one of the other. */
  readonly differ: number;
  /** The level of those. */
  readonly last: number;
  /** Whatever the values. */
  readonly most: number;
  readonly step: number;
}

/** What a place says at most: the levels of two that differ are remembered. */
interface Place {
  readonly step: number;
  readonly same: Float32Array;
  readonly levelOf: (one: number, other: number) => number;
  /** By level. */
  readonly most: Float64Array;
}
