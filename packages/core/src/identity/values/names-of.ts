import { type Column, joinedColumn } from './columns.ts';
import { eachList, type Lists, listCollector } from './lists.ts';
import type { NameParts } from './name-parts.ts';
import { splitName, withoutTitles } from './split-name.ts';

/** The names of the people of a table. */
export interface Names {
  readonly given: Int32Array;
  readonly family: Int32Array;
  readonly otherNames: Lists;
  readonly givenCounts: Int32Array;
  readonly familyCounts: Int32Array;
  /** Whose name is one word that can be a given or a family name; it stands as the family name. */
  readonly isSingle: Uint8Array;
  readonly generation: Uint8Array;
  readonly isCompany: Uint8Array;
  /** The names of those that are no persons. */
  readonly companyTexts: ReadonlyMap<number, string>;
}

/** Fields with a further whole name. */
const wholeNames = ['nativeName', 'formerName', 'otherName', 'phoneticName'];

/** Reads the names of a table; every distinct text is taken apart once. */
export function readNames(columns: readonly Column[], rows: Int32Array, parts: NameParts): Names {
  const given = new Int32Array(rows.length);
  const family = new Int32Array(rows.length);
  const generation = new Uint8Array(rows.length);
  const isSingle = new Uint8Array(rows.length);
  const further = listCollector(rows.length);
  const fed = (...fields: readonly string[]) => columns.filter(({ field }) => fields.includes(field));
  const also = (at: number, one: number, other: number): void => {
    if ((one === 0 && other === 0) || (one === given[at] && other === family[at])) return;
    if (given[at] === 0 && family[at] === 0) {
      given[at] = one;
      family[at] = other;
      return;
    }
    further.add(at, one);
    further.add(at, other);
  };

  fillPart(given, generation, joinedColumn(fed('givenName', 'middleName')), rows, (text) =>
    parts.numberOf(text, 'given'),
  );
  fillPart(family, generation, joinedColumn(fed('familyName')), rows, (text) =>
    parts.numberOf(text, 'family'),
  );
  // Who has one name is written down with it twice where both have to be filled in.
  for (let at = 0; at < rows.length; at += 1) {
    if (given[at] === 0 || given[at] !== family[at]) continue;
    given[at] = 0;
    isSingle[at] = 1;
  }
  const { isCompany, companyTexts } = companiesOf(columns, rows);
  const [full] = fed('fullName');
  if (full)
    eachWhole(full, rows, parts, (at, name) => {
      if (isCompany[at]) return;
      if (name.isSingle && given[at] === 0 && family[at] === 0) isSingle[at] = 1;
      also(at, name.given, name.family);
      if (generation[at] === 0) generation[at] = name.generation;
    });
  for (const column of fed(...wholeNames))
    eachWhole(column, rows, parts, (at, name) =>
      also(at, name.given || (column.field === 'formerName' ? (given[at] as number) : 0), name.family),
    );
  const nativeGiven = new Int32Array(rows.length);
  const nativeFamily = new Int32Array(rows.length);
  fillPart(nativeGiven, generation, joinedColumn(fed('nativeName.given')), rows, (text) =>
    parts.numberOf(text, 'given'),
  );
  fillPart(nativeFamily, generation, joinedColumn(fed('nativeName.family')), rows, (text) =>
    parts.numberOf(text, 'family'),
  );
  for (let at = 0; at < rows.length; at += 1) also(at, nativeGiven[at] as number, nativeFamily[at] as number);
  const otherNames = further.done();
  const suffix = joinedColumn(fed('suffix'));
  if (suffix) fillPart(new Int32Array(rows.length), generation, suffix, rows, () => 0, 'x ');

  return {
    given,
    family,
    otherNames,
    givenCounts: countsIn(given, parts.size(), otherNames, 0),
    familyCounts: countsIn(family, parts.size(), otherNames, 1),
    isSingle,
    generation,
    isCompany,
    companyTexts,
  };
}

function fillPart(
  ids: Int32Array,
  generation: Uint8Array,
  column: Column | undefined,
  rows: Int32Array,
  numberOf: (text: string) => number,
  before = '',
): void {
  if (!column) return;
  const numbers = new Int32Array(column.size);
  const generations = new Uint8Array(column.size);
  for (let value = 1; value < column.size; value += 1) {
    const { rest, generation: found } = withoutTitles(before + column.textOf(value));
    numbers[value] = numberOf(rest);
    generations[value] = found;
  }
  for (let at = 0; at < ids.length; at += 1) {
    const value = column.ids[rows[at] as number] as number;
    ids[at] = numbers[value] as number;
    if (generations[value] !== 0) generation[at] = generations[value] as number;
  }
}

interface NumberedName {
  readonly given: number;
  readonly family: number;
  readonly generation: number;
  readonly isSingle: boolean;
}

function eachWhole(
  column: Column,
  rows: Int32Array,
  parts: NameParts,
  take: (at: number, name: NumberedName) => void,
): void {
  const names: NumberedName[] = [{ given: 0, family: 0, generation: 0, isSingle: false }];
  for (let value = 1; value < column.size; value += 1) {
    const { given, family, generation, isSingle = false } = splitName(column.textOf(value));
    names.push({
      given: given === '' ? 0 : parts.numberOf(given, 'given'),
      family: family === '' ? 0 : parts.numberOf(family, 'family'),
      generation,
      isSingle,
    });
  }
  for (let at = 0; at < rows.length; at += 1) {
    const value = column.ids[rows[at] as number] as number;
    if (value !== 0) take(at, names[value] as NumberedName);
  }
}

const noPerson = /^(?:org|com|firm|agen|group|business|company)/i;

/** Which rows are no persons, and what those are called. */
function companiesOf(
  columns: readonly Column[],
  rows: Int32Array,
): { readonly isCompany: Uint8Array; readonly companyTexts: ReadonlyMap<number, string> } {
  const isCompany = new Uint8Array(rows.length);
  const companyTexts = new Map<number, string>();
  const type = columns.find(({ field }) => field === 'type');
  if (!type) return { isCompany, companyTexts };
  const full = columns.find(({ field }) => field === 'fullName');
  for (let at = 0; at < rows.length; at += 1) {
    const row = rows[at] as number;
    const kind = type.ids[row] as number;
    if (kind === 0 || !noPerson.test(type.textOf(kind))) continue;
    isCompany[at] = 1;
    if (full && full.ids[row] !== 0) companyTexts.set(at, full.textOf(full.ids[row] as number));
  }

  return { isCompany, companyTexts };
}

/** How many people have each part, in whichever of their names (`given, family, given, family …`). */
function countsIn(ids: Int32Array, size: number, others: Lists, role: 0 | 1): Int32Array {
  const counts = new Int32Array(size);
  for (const id of ids) counts[id] = (counts[id] as number) + 1;
  eachList(others, (at, names) => {
    for (let place = role; place < names.length; place += 2) {
      const id = names[place] as number;
      if (id !== ids[at] && names.indexOf(id) >= place - 1) counts[id] = (counts[id] as number) + 1;
    }
  });

  return counts;
}
