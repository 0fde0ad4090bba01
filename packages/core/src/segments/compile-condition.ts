import type { Census } from '../census/house/census.ts';
import type { ChainTable } from '../census/house/chain-table.ts';
import type { CountColumn, FactColumn, NumberColumn, WordColumn } from '../census/house/fact-column.ts';
import { noDay } from '../census/house/fact-column.ts';
import { type Day, epochDayOf } from '../shared/day.ts';
import type { Matcher } from './block.ts';
import { blockSize } from './block.ts';
import { beginOf, birthdaysWithin, dayOf } from './relative-day.ts';
import type {
  BoughtCondition,
  Condition,
  FactCondition,
  Many,
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

    return otherWordMatcher(column, differs);
  }
  if ('from' in is) return rangeMatcher(column, dayOf(is.from, asOf), Number.POSITIVE_INFINITY);
  if ('to' in is) return rangeMatcher(column, noDay + 1, dayOf(is.to, asOf));
  if ('atLeast' in is) return rangeMatcher(column, is.atLeast, Number.POSITIVE_INFINITY);
  if ('atMost' in is) return rangeMatcher(column, Number.NEGATIVE_INFINITY, is.atMost);
  if ('equals' in is) return rangeMatcher(column, Number(is.equals), Number(is.equals));

  return otherNumberMatcher(
    column as CountColumn | NumberColumn,
    'differs' in is ? Number(is.differs) : Number.NaN,
  );
}

function knownMatcher(column: FactColumn, known: 0 | 1): Matcher {
  return (from, to, out) => {
    const values = numbersAt(column.values, from, to);
    if (column.kind === 'number')
      for (let at = 0; at < to - from; at += 1) out[at] = Number.isNaN(values[at]) ? 1 - known : known;
    else {
      // A count of nothing is not known of anybody who never had one.
      const unknown = column.kind === 'day' ? noDay : 0;
      for (let at = 0; at < to - from; at += 1) out[at] = values[at] === unknown ? 1 - known : known;
    }
  };
}

/** One look into a table of the words that fit, for each guest. */
function wordMatcher(column: WordColumn, wanted: ReadonlySet<string>): Matcher {
  let fits = new Uint8Array(0);

  return (from, to, out) => {
    if (fits.length < column.words.length) fits = Uint8Array.from(column.words, (word) => +wanted.has(word));
    const { values } = column;
    for (let row = from; row < to; row += 1) out[row - from] = fits[values[row] as number] as number;
  };
}

function otherWordMatcher(column: WordColumn, word: string): Matcher {
  return (from, to, out) => {
    const { values } = column;
    const unwanted = column.numbers.get(word) ?? -1;
    for (let row = from; row < to; row += 1) {
      const value = values[row] as number;
      out[row - from] = value !== 0 && value !== unwanted ? 1 : 0;
    }
  };
}

/** What is not known is outside of every range. */
function rangeMatcher(column: FactColumn, least: number, most: number): Matcher {
  return (from, to, out) => {
    const values = numbersAt(column.values, from, to);
    for (let at = 0; at < to - from; at += 1) {
      const value = values[at] as number;
      out[at] = value >= least && value <= most ? 1 : 0;
    }
  };
}

function otherNumberMatcher(column: CountColumn | NumberColumn, number: number): Matcher {
  return (from, to, out) => {
    const values = numbersAt(column.values, from, to);
    for (let at = 0; at < to - from; at += 1) {
      const value = values[at] as number;
      out[at] = !Number.isNaN(value) && value !== number ? 1 : 0;
    }
  };
}

function stayedMatcher({ stayed }: StayedCondition, census: Census, asOf: Day): Matcher {
  const { visits, lists } = census;
  const last = epochDayOf(asOf);
  const begin = stayed.within ? beginOf(stayed.within, asOf) : noDay;
  const names = (['property', 'roomType', 'bookingSource', 'market'] as const).filter(
    (name) => stayed[name] !== undefined,
  );
  const { nights = 0 } = stayed;
  const { least, most } = boundsOf(stayed);

  const isWanted = (at: number, wanted: readonly number[]): boolean =>
    wanted.every((word, place) => visits.columns[names[place] as 'property'][at] === word);

  return (from, to, out, only) => {
    const { next, first } = visits;
    const { day, nights: nightsOf } = visits.columns;
    const wanted = names.map((name) => lists[name].numbers.get(stayed[name] as string) ?? -1);
    for (let row = from; row < to; row += 1) {
      if (only && !only[row - from]) continue;
      let count = 0;
      for (let at = row < first.length ? (first[row] as number) : -1; at >= 0; at = next[at] as number) {
        const when = day[at] as number;
        if (when < begin || when > last || (nightsOf[at] as number) < nights) continue;
        if (wanted.length === 0 || isWanted(at, wanted)) count += 1;
      }
      out[row - from] = count >= least && count <= most ? 1 : 0;
    }
  };
}

function boundsOf({ atLeast, atMost }: Many): { readonly least: number; readonly most: number } {
  return { least: atLeast ?? (atMost === undefined ? 1 : 0), most: atMost ?? Number.POSITIVE_INFINITY };
}

function firstOf(table: ChainTable<string>, row: number): number {
  return row < table.first.length ? (table.first[row] as number) : -1;
}

function boughtMatcher({ bought }: BoughtCondition, { purchases, lists }: Census, asOf: Day): Matcher {
  const begin = bought.within ? beginOf(bought.within, asOf) : noDay;
  const { amount = Number.NEGATIVE_INFINITY } = bought;
  const { least, most } = boundsOf(bought);

  return (from, to, out, only) => {
    const { columns } = purchases;
    const what = lists.what.numbers.get(bought.what) ?? -1;
    for (let row = from; row < to; row += 1) {
      if (only && !only[row - from]) continue;
      let count = 0;
      for (let at = firstOf(purchases, row); at >= 0; at = purchases.next[at] as number)
        if (columns.what[at] === what) {
          if ((columns.last[at] as number) >= begin && (columns.amount[at] as number) >= amount)
            count = columns.count[at] as number;
          break;
        }
      out[row - from] = count >= least && count <= most ? 1 : 0;
    }
  };
}

function markMatcher({ marks, lists }: Census, mark: string): Matcher {
  return (from, to, out, only) => {
    const wanted = lists.mark.numbers.get(mark) ?? -1;
    for (let row = from; row < to; row += 1) {
      if (only && !only[row - from]) continue;
      let at = firstOf(marks, row);
      while (at >= 0 && marks.columns.mark[at] !== wanted) at = marks.next[at] as number;
      out[row - from] = at >= 0 ? 1 : 0;
    }
  };
}

/** The days to come as a table of birthdays. */
function birthdayMatcher({ columns }: Census, within: number, asOf: Day): Matcher {
  const fits = new Uint8Array(1300);
  for (const monthDay of birthdaysWithin(asOf, within)) fits[monthDay] = 1;
  const column = columns.get('birthday') as CountColumn;

  return (from, to, out) => {
    const { values } = column;
    for (let row = from; row < to; row += 1) out[row - from] = fits[values[row] as number] ?? 0;
  };
}

const spare = new Float64Array(blockSize);

/** The numbers of some guests, whatever kind of column they stand in: one loop over one kind of array is a quick one. */
function numbersAt(values: FactColumn['values'], from: number, to: number): Float64Array {
  if (to - from > 1) spare.set(values.subarray(from, to));
  else spare[0] = values[from] as number;

  return spare;
}
