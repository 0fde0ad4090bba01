import type { Column } from './columns.ts';
import { numbersBy } from './numbers-by.ts';
import { type WordBagBuilder, type WordBags, wordBags } from './word-bags.ts';

const legalForms = new Set(
  'inc ltd llc llp plc gmbh ag kg ohg co corp corporation company sa sas sarl srl spa bv nv oy ab as kk pte pty pvt the'.split(
    ' ',
  ),
);

/** The address lines of people as bags of words. */
export function streetOf(
  column: Column | undefined,
  rows: Int32Array,
): { readonly street: Int32Array; readonly streets: WordBags } {
  const builder = wordBags();
  const street = new Int32Array(rows.length);
  if (column) fill(street, column, rows, builder);

  return { street, streets: builder.done() };
}

/** The companies of people: of their own where they are one, else where they work. */
export function companyOf(
  own: ReadonlyMap<number, string>,
  column: Column | undefined,
  rows: Int32Array,
): { readonly company: Int32Array; readonly companies: WordBags; readonly companyCounts: Int32Array } {
  const builder = wordBags(legalForms);
  const company = new Int32Array(rows.length);
  if (column) fill(company, column, rows, builder);
  for (const [at, text] of own) company[at] = builder.numberOf(text);
  const companies = builder.done();

  return { company, companies, companyCounts: countsIn(company, companies.size()) };
}

function fill(ids: Int32Array, column: Column, rows: Int32Array, bags: WordBagBuilder): void {
  const numbers = numbersBy(column, bags.numberOfPlain, bags.numberOf);
  for (let at = 0; at < ids.length; at += 1)
    ids[at] = numbers[column.ids[rows[at] as number] as number] as number;
}

/** How many people have each text. */
export function countsIn(ids: Int32Array, size: number): Int32Array {
  const counts = new Int32Array(size);
  for (const id of ids) counts[id] = (counts[id] as number) + 1;

  return counts;
}
