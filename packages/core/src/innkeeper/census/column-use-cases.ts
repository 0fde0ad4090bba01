import type { AskedColumn } from '../../census/house/asked-columns.ts';
import { askedColumns, commonWords } from '../../census/house/asked-columns.ts';
import type { Census, ListName } from '../../census/house/census.ts';
import type { ChainTable } from '../../census/house/chain-table.ts';
import { factNames } from '../../census/house/fact-names.ts';
import { knownAt } from '../../census/house/known-at.ts';
import type { Condition } from '../../segments/rule.ts';
import type { ReadCall } from '../house/call.ts';
import { sightOf } from '../house/sight.ts';
import { censusTerms } from './census-terms.ts';
import type { CensusAnswer, CensusInput } from './census-use-cases.ts';
import { censusOf, dayAndPlaces } from './census-use-cases.ts';
import { groupOfColumn } from './columns-seen.ts';

/** Which columns are listed, and how many words of each. */
export interface ColumnsInput extends CensusInput {
  /** Words of a column, those of most guests first. @defaultValue 50 */
  readonly limit?: number;
}

/** A column that may be asked for, with the words in it. */
export interface ColumnLine extends AskedColumn {
  /** Whether the hotel has added it. */
  readonly isOwn: boolean;
  /** The commonest words of a column of words, the commonest first. */
  readonly words?: readonly string[];
}

/** What a condition begins with. */
export type ConditionKind = Condition extends infer Each ? (Each extends Each ? keyof Each : never) : never;

/** Everything that rules and pivots may ask for, as this actor may see it. */
export interface ColumnsAnswer extends CensusAnswer {
  readonly columns: readonly ColumnLine[];
  /** Conditions that may be asked: what may not be seen may not be asked for either. */
  readonly conditions: readonly Exclude<ConditionKind, 'is'>[];
  /** Wishes that guests have, each with its values. */
  readonly wishes: readonly { readonly attribute: string; readonly values: readonly string[] }[];
  /** Loyalty programmes that guests are in, each with its levels. */
  readonly programmes: readonly { readonly programme: string; readonly levels: readonly string[] }[];
}

/** Lists what can be asked about everybody, with the words that are in use. */
export async function listColumns(
  call: ReadCall,
  { limit = 50, ...input }: ColumnsInput,
): Promise<ColumnsAnswer> {
  const { asOf, isPast, properties } = await dayAndPlaces(call, input);
  const census = await censusOf(call).columns(isPast ? asOf : undefined);
  const { terms } = await censusTerms(call.rows);
  const sight = sightOf(call.actor, call.house.policy);
  const isSeen = ({ name }: AskedColumn): boolean => {
    const group = groupOfColumn(name);

    return !group || sight(group);
  };
  const people = peopleAt(census, properties);
  const marks = wordsUsed(census.marks, 'mark', { census, people, most: 5000 });

  return {
    asOf,
    currency: terms.currency,
    columns: askedColumns(census)
      .filter(isSeen)
      .map((column) => ({
        ...column,
        isOwn: column.of === 'guests' && !Object.hasOwn(factNames, column.name),
        ...wordsOf(column, { census, people, properties, most: limit }),
      })),
    conditions: [
      'fact',
      'stayed',
      'bought',
      ...(sight('preferences') ? (['prefers'] as const) : []),
      ...(sight('consents') ? (['consent'] as const) : []),
      'member',
      ...(sight('birth-date') ? (['birthday'] as const) : []),
    ],
    wishes: sight('preferences') ? wishesIn(marks, limit) : [],
    programmes: programmesIn(marks),
  };
}

interface WordsQuestion {
  readonly census: Census;
  /** Other than 0 for guests who count. */
  readonly people: Uint8Array;
  readonly properties?: readonly string[] | undefined;
  readonly most: number;
}

function peopleAt(census: Census, properties: readonly string[] | undefined): Uint8Array {
  const isKnown = knownAt(census, properties);

  const people = Uint8Array.from({ length: census.guests.length }, (_, row) => (isKnown(row) ? 1 : 0));
  for (const row of census.free) people[row] = 0;

  return people;
}

function wordsOf(
  { name, kind, of }: AskedColumn,
  { census, people, properties, most }: WordsQuestion,
): { readonly words?: readonly string[] } {
  if (kind !== 'word') return {};
  if (of === 'purchases') return { words: wordsUsed(census.purchases, 'what', { census, people, most }) };
  if (of === 'visits') {
    if (!isVisitWord(name)) return {};
    const words = wordsUsed(census.visits, name, { census, people, most });

    return {
      words: name === 'property' && properties ? words.filter((id) => properties.includes(id)) : words,
    };
  }
  const column = census.columns.get(name);
  if (column?.kind !== 'word') return {};
  const { words, values } = column;

  return { words: commonWords(words, { values, rows: census.guests.length, people }, most) };
}

const visitWords = ['property', 'roomType', 'bookingSource', 'market'] as const;

function isVisitWord(name: string): name is (typeof visitWords)[number] {
  return (visitWords as readonly string[]).includes(name);
}

/** The commonest words of a column of visits, purchases or marks of these people. */
function wordsUsed<Name extends string>(
  { count, guest, columns }: ChainTable<Name>,
  name: Name & ListName,
  { census, people, most }: WordsQuestion,
): readonly string[] {
  return commonWords(census.lists[name].words, { values: columns[name], rows: count, guest, people }, most);
}

/** `prefers room.view`, `prefers room.view river`: what is wished for, by attribute. */
function wishesIn(marks: readonly string[], most: number): ColumnsAnswer['wishes'] {
  const found = new Map<string, Set<string>>();
  for (const mark of marks) {
    const [, attribute = '', value] = /^(?:prefers|avoids) (\S+)(?: (.+))?$/su.exec(mark) ?? [];
    if (attribute === '') continue;
    const values = found.get(attribute) ?? new Set();
    found.set(attribute, values);
    if (value !== undefined && values.size < most) values.add(value);
  }

  return [...found].map(([attribute, values]) => ({ attribute, values: [...values] }));
}

/** `member HHONORS`, `member HHONORS gold`: a level is what follows the name of a programme that is there by itself. */
function programmesIn(marks: readonly string[]): ColumnsAnswer['programmes'] {
  const names = marks
    .flatMap((mark) => (mark.startsWith('member ') ? [mark.slice('member '.length)] : []))
    .sort();
  const found = new Map<string, string[]>();
  for (const name of names) {
    const of = [...found.keys()].find((programme) => name.startsWith(`${programme} `));
    if (of === undefined) found.set(name, []);
    else found.get(of)?.push(name.slice(of.length + 1));
  }

  return [...found].map(([programme, levels]) => ({ programme, levels }));
}
