import type { Census } from '../census/house/census.ts';
import type { CountColumn, FactColumn, WordColumn } from '../census/house/fact-column.ts';
import { noDay } from '../census/house/fact-column.ts';
import { type Day, epochDayOf } from '../shared/day.ts';
import type { Matcher } from './block.ts';
import type { NumberRange } from './keep.ts';
import { keepRange, keepWords, leftIn, rangeOf } from './keep.ts';
import type { Wanted } from './keep-chains.ts';
import { boundsOf, keepBought, keepDays, keepMarked, keepStays } from './keep-chains.ts';
import { beginOf, birthdaysWithin, dayOf } from './relative-day.ts';
import type {
  BoughtCondition,
  Condition,
  FactCondition,
  MemberCondition,
  PrefersCondition,
  StayedCondition,
} from './rule.ts';

/** Makes one condition into a closure over the columns it asks. */
export function compileCondition(condition: Condition, census: Census, asOf: Day): Matcher {
  if ('fact' in condition) return factMatcher(condition, census, asOf);
  if ('stayed' in condition) return stayedMatcher(condition, census, asOf);
  if ('bought' in condition) return boughtMatcher(condition, census, asOf);
  if ('consent' in condition) {
    const { channel, state } = condition.consent;
    const word = state === 'unknown' ? '' : state;

    return wordMatcher(census.columns.get(`consent.${channel}`) as WordColumn, new Set([word]));
  }
  if ('birthday' in condition) return birthdayMatcher(census, condition.birthday.within, asOf);

  return markMatcher(census, markOf(condition));
}

/** What a guest is marked with who has such a wish, or is such a member. */
export function markOf(condition: PrefersCondition | MemberCondition): string {
  if ('member' in condition) return markOfMember(condition.member);
  const { attribute, value, stance = 'like' } = condition.prefers;
  const verb = { like: 'prefers', dislike: 'avoids', must: 'must' }[stance];

  return value === undefined ? `${verb} ${attribute}` : `${verb} ${attribute} ${value}`;
}

/** The mark of whoever is a member; a level without a programme is asked by the fact `level`. */
function markOfMember({
  programme,
  level,
}: {
  readonly programme?: string;
  readonly level?: string;
}): string {
  if (programme === undefined) return 'member';

  return level === undefined ? `member ${programme}` : `member ${programme} ${level}`;
}

function factMatcher({ fact, is }: FactCondition, census: Census, asOf: Day): Matcher {
  const column = census.columns.get(fact) as FactColumn;
  if (is === 'known') return knownMatcher(column, 1);
  if (is === 'unknown') return knownMatcher(column, 0);
  if (column.kind === 'word') {
    if ('oneOf' in is) return wordMatcher(column, new Set(is.oneOf));
    if ('equals' in is) return wordMatcher(column, new Set([String(is.equals)]));
    const differs = 'differs' in is ? String(is.differs) : '';

    return wordMatcher(column, new Set(['', differs]), 0);
  }
  if ('from' in is) return rangeMatcher(column, rangeOf(dayOf(is.from, asOf), Number.POSITIVE_INFINITY));
  if ('to' in is) return rangeMatcher(column, rangeOf(noDay + 1, dayOf(is.to, asOf)));
  if ('atLeast' in is) return rangeMatcher(column, rangeOf(is.atLeast, Number.POSITIVE_INFINITY));
  if ('atMost' in is) return rangeMatcher(column, rangeOf(Number.NEGATIVE_INFINITY, is.atMost));
  if ('equals' in is) return rangeMatcher(column, rangeOf(Number(is.equals), Number(is.equals)));
  const other = 'differs' in is ? Number(is.differs) : Number.NaN;

  return bothOf(rangeMatcher(column, rangeOf(other, other, 1)), rangeMatcher(column, anyNumber));
}

/** Everything but what is no number. */
const anyNumber = rangeOf(Number.NEGATIVE_INFINITY, Number.POSITIVE_INFINITY);

function bothOf(one: Matcher, other: Matcher): Matcher {
  return (from, to, out) => {
    one(from, to, out);
    other(from, to, out);
  };
}

/** A count of nothing is not known of anybody who never had one. */
function knownMatcher(column: FactColumn, known: 0 | 1): Matcher {
  const isUnknown = known === 0 ? 1 : 0;
  if (column.kind === 'number')
    return rangeMatcher(column, rangeOf(Number.NEGATIVE_INFINITY, Number.POSITIVE_INFINITY, isUnknown));
  const unknown = column.kind === 'day' ? noDay : 0;

  return rangeMatcher(column, rangeOf(unknown, unknown, known));
}

/** One look into a table of the words that fit, or of all but these, for each guest. */
function wordMatcher(column: WordColumn, named: ReadonlySet<string>, is: 0 | 1 = 1): Matcher {
  let fits = new Uint8Array(0);

  return (from, to, out) => {
    if (fits.length < column.words.length)
      fits = Uint8Array.from(column.words, (word) => (named.has(word) ? is : 1 - is));
    keepWords(out, column.values, { fits, from, to });
  };
}

function rangeMatcher(column: FactColumn, range: NumberRange): Matcher {
  return (from, to, out) => keepRange(out, column.values, { ...range, from, to });
}

function stayedMatcher({ stayed }: StayedCondition, census: Census, asOf: Day): Matcher {
  const { visits } = census;
  const last = epochDayOf(asOf);
  const begin = stayed.within ? beginOf(stayed.within, asOf) : noDay;
  const { nights = 0 } = stayed;
  const bounds = boundsOf(stayed);

  return (from, to, out) => {
    const left = leftIn(out, to - from);
    const wanted = wordsOfStays(stayed, census);
    if (nights <= 0 && wanted.length === 0) keepDays(out, visits, { ...bounds, ...left, from, begin, last });
    else keepStays(out, visits, { ...bounds, ...left, from, begin, last, nights, wanted });
  };
}

const wordsAsked = ['property', 'roomType', 'bookingSource', 'market'] as const;

/** Which words the stays have to have that are asked for. */
export function wordsOfStays(stayed: StayedCondition['stayed'], { visits, lists }: Census): Wanted['wanted'] {
  return wordsAsked
    .filter((name) => stayed[name] !== undefined)
    .map((name) => ({
      values: visits.columns[name],
      is: lists[name].numbers.get(stayed[name] as string) ?? -1,
    }));
}

function boughtMatcher({ bought }: BoughtCondition, { purchases, lists }: Census, asOf: Day): Matcher {
  const begin = bought.within ? beginOf(bought.within, asOf) : noDay;
  const { amount = Number.NEGATIVE_INFINITY } = bought;
  const bounds = boundsOf(bought);

  return (from, to, out) => {
    const what = lists.what.numbers.get(bought.what) ?? -1;
    keepBought(out, purchases, { ...bounds, ...leftIn(out, to - from), from, what, begin, amount });
  };
}

function markMatcher({ marks, lists }: Census, mark: string): Matcher {
  return (from, to, out) => {
    const wanted = lists.mark.numbers.get(mark) ?? -1;
    keepMarked(out, marks, { ...leftIn(out, to - from), from, wanted });
  };
}

/** The days to come as a table of birthdays. */
function birthdayMatcher({ columns }: Census, within: number, asOf: Day): Matcher {
  const fits = new Uint8Array(1300);
  for (const monthDay of birthdaysWithin(asOf, within)) fits[monthDay] = 1;
  const column = columns.get('birthday') as CountColumn;

  return (from, to, out) => keepWords(out, column.values, { fits, from, to });
}
