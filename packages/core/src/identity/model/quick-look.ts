import { compareBirths } from '../compare/birth-level.ts';
import { bitsIn } from '../compare/bits-in.ts';
import { place } from '../compare/comparisons.ts';
import type { ComparisonStep, PairComparer } from '../compare/pair-comparer.ts';
import { lettersOf, markSeveral } from '../compare/value-shapes.ts';
import type { People } from '../values/people.ts';
import { hashOfText } from '../values/value-table.ts';
import { bestBits } from './best-bits.ts';
import type { MatchModel } from './model.ts';
import { packedRows, rowWidth } from './packed-rows.ts';
import { weightTable } from './weight-table.ts';

/**
 * Whether two records may reach a weight; `false` only where they cannot, as far as places and rare values go. Where it
 * is `true`, the comparer holds how the two agree.
 */
export type QuickLook = (one: number, other: number) => boolean;

/** What a value that is the same on both sides may say beyond its rarity, because of what it hangs on; in bits. */
const slack = 1;
/** A given name says more where it is rare in the culture of the two. */
const cultureBits = 5;
/** What a slip in a rare name can say beyond its level. */
const slipBits = 2;
/** What a company of both can say at most. */
const companyBits = 8;

const numberKinds = ['phone', 'email', 'document', 'membership'] as const;
const placeKinds = ['city', 'postcode', 'region', 'country', 'nationality'] as const;
/** Where the columns stand in a packed row. */
const column = {
  birth: 0,
  given: 1,
  family: 2,
  street: 3,
  letters: 4,
  flags: 5,
  bare: 6,
  number: 7,
  place: 11,
};
const hasNames = 1;
const hasNumbers = 2;
const hasCompany = 4;
/** Above these bits of the flags stands how long the mailbox is. */
const lengthBit = 8;
/** Two slips add and take away so many letters at most. */
const slipLetters = 4;
const similar = 4;
const [document, email] = [numberKinds.indexOf('document'), numberKinds.indexOf('email')];

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
): QuickLook {
  const { rarities, levels, rarity, steps } = comparer;
  const rows = rowsOf(people);
  const weights = weightTable(model);
  const best = bestBits(model);
  const bitsAt = (name: string): Float64Array => best[place[name] as number] as Float64Array;
  const other = (name: string): number => Math.max(...bitsAt(name).slice(2), 0);
  const same = (name: 'given' | 'family' | 'street' | Numbers | Places, more: number): Float32Array =>
    rarities[name].map((bits) => bits + (bitsAt(name)[1] as number) + more);
  const numbers = numberKinds.map((name) => boundOf(same(name, 0), other(name), name));
  const places = placeKinds.map((name) => boundOf(same(name, slack), other(name), name));
  const house = Math.max(bitsAt('house-number')[1] as number, 0);
  const street = boundOf(same('street', slack + house), other('street') + house, 'street');
  const given = boundOf(same('given', cultureBits), other('given') + slipBits, 'given');
  const family = boundOf(same('family', 0), other('family') + slipBits, 'family');
  const rest = Math.max(...bitsAt('gender'), 0) + Math.max(...bitsAt('generation'), 0);
  const [names, birth, gender] = [stepOf('given'), stepOf('birth'), stepOf('gender')];
  const births = bitsAt('birth');
  const mailboxFar = Math.max(...bitsAt('email').slice(similar), 0);
  const company = stepOf('company');
  /** What each step could say at most of the two that are looked at. */
  const open = new Float64Array(steps.length);

  return (one, two) => {
    const left = one * rowWidth;
    const right = two * rowWidth;
    const mine = rows[left + column.given] as number;
    const last = rows[left + column.family] as number;
    const flags = (rows[left + column.flags] as number) | (rows[right + column.flags] as number);
    open.fill(0);
    let sum = rest;
    open[gender] = rest;
    if ((rows[left + column.flags] as number) & (rows[right + column.flags] as number) & hasCompany) {
      open[company] = companyBits;
      sum += companyBits;
    }
    if (flags & hasNames) open[names] = given.most + family.most;
    else
      open[names] =
        (mine === rows[right + column.given] ? (given.same[mine] as number) : given.other) +
        (last === rows[right + column.family] ? (family.same[last] as number) : family.other);
    sum += open[names] as number;
    open[birth] = born(rows[left] as number, rows[right] as number);
    sum += open[birth] as number;
    for (let kind = 0; kind < numbers.length; kind += 1) {
      const value = rows[left + column.number + kind] as number;
      const beside = rows[right + column.number + kind] as number;
      if (value === 0 || beside === 0) continue;
      const { step, same, other, most } = numbers[kind] as Bound;
      const isSame =
        value === beside || (kind === document && rows[left + column.bare] === rows[right + column.bare]);
      if (flags & hasNumbers) open[step] = most;
      else if (isSame) open[step] = same[value] as number;
      else open[step] = kind === email && areFar(left, right) ? mailboxFar : other;
      sum += open[step] as number;
    }
    for (let kind = 0; kind < places.length; kind += 1) {
      const value = rows[left + column.place + kind] as number;
      const beside = rows[right + column.place + kind] as number;
      if (value === 0 || beside === 0) continue;
      const { step, same, other } = places[kind] as Bound;
      open[step] = value === beside ? (same[value] as number) : other;
      sum += open[step] as number;
    }
    const home = rows[left + column.street] as number;
    const away = rows[right + column.street] as number;
    if (home !== 0 && away !== 0) {
      open[street.step] = home === away ? (street.same[home] as number) : street.other;
      sum += open[street.step] as number;
    }
    if (sum < floor) return false;
    for (let step = 0; step < steps.length; step += 1) {
      const { tells, compare } = steps[step] as ComparisonStep;
      compare(one, two);
      sum -= open[step] as number;
      for (let at = 0; at < tells.length; at += 1) {
        const comparison = tells[at] as number;
        if (levels[comparison] !== 0)
          sum += weights.bitsOf(levels, comparison) + (rarity[comparison] as number);
      }
      if (sum < floor) return false;
    }

    return true;
  };

  /** Whether more letters are different than slips explain: the mailboxes are similar at most. */
  function areFar(left: number, right: number): boolean {
    const apart = (rows[left + column.letters] as number) ^ (rows[right + column.letters] as number);
    const longer =
      ((rows[left + column.flags] as number) >> lengthBit) -
      ((rows[right + column.flags] as number) >> lengthBit);

    return longer > 2 || longer < -2 || bitsIn(apart) > slipLetters;
  }

  function stepOf(name: string): number {
    return steps.findIndex(({ tells }) => tells.includes(place[name] as number));
  }

  function boundOf(same: Float32Array, other: number, name: string): Bound {
    return {
      same,
      other,
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
type Places = (typeof placeKinds)[number];

/** What a comparison says at most. */
interface Bound {
  /** By value, where it is the same. */
  readonly same: Float32Array;
  /** Where it is not. */
  readonly other: number;
  /** Whatever the values. */
  readonly most: number;
  readonly step: number;
}

function rowsOf(people: People): Int32Array {
  const flags = new Int32Array(people.count);
  const several = markSeveral(
    people,
    numberKinds.map((kind) => people[kind]),
  );
  const { emailLocal, email: mail, company } = people;
  const letters = Int32Array.from(emailLocal, lettersOf);
  for (let record = 0; record < flags.length; record += 1)
    flags[record] =
      (several[record] ? hasNumbers : 0) |
      (company[record] === 0 ? 0 : hasCompany) |
      ((emailLocal[mail.first[record] as number] as string).length << lengthBit);
  for (const record of people.otherNames.keys()) flags[record] = (flags[record] as number) | hasNames;
  const numbers = Int32Array.from(people.documents, ({ number }) => hashOfText(number) | 0);

  return packedRows(
    [
      people.birth,
      people.given,
      people.family,
      people.street,
      mail.first.map((value) => letters[value] as number),
      flags,
      people.document.first.map((value) => numbers[value] as number),
      ...numberKinds.map((kind) => people[kind].first),
      ...placeKinds.map((kind) => people[kind].ids),
    ],
    people.count,
  );
}
