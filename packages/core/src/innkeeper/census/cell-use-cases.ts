import type { Texts } from '../../census/columns/texts.ts';
import type { Census } from '../../census/house/census.ts';
import { tableOfCensus } from '../../census/house/census-tables.ts';
import type { FactTable } from '../../census/pivot/fact-table.ts';
import { filterRows } from '../../census/pivot/filter-rows.ts';
import type { PopulationPivot } from '../../ports/population.ts';
import { countOf } from '../../segments/members-of.ts';
import { epochDayOf } from '../../shared/day.ts';
import type { GuestId } from '../../shared/id.ts';
import { InnkeeperError } from '../../shared/innkeeper-error.ts';
import type { Locale } from '../../shared/words.ts';
import type { ReadCall } from '../house/call.ts';
import { namesSeen } from '../reports/names-of-guests.ts';
import type { CensusInput } from './census-use-cases.ts';
import { censusOf, dayAndPlaces, requireSight } from './census-use-cases.ts';
import { firstOf, placesWith } from './first-of.ts';
import type { MembersAnswer } from './segment-use-cases.ts';

/** Which cell of a pivot. */
export interface CellInput extends CensusInput, Pick<PopulationPivot, 'over' | 'by' | 'where'> {
  /** A word for each dimension, as the pivot gave it; an empty one is "not said". */
  readonly of: readonly string[];
  readonly after?: GuestId;
  /** How many guests are named. @defaultValue 50 */
  readonly limit?: number;
  /** In which script guests are named. @defaultValue 'en' */
  readonly locale?: Locale;
}

/** The guests behind a cell. */
export type CellAnswer = Omit<MembersAnswer, 'facts' | 'currency'> & {
  /** Of those who are listed, for whoever may see names. */
  readonly names: Readonly<Record<string, string>>;
};

/** Lists the guests of whom the rows in a cell of a pivot are, in the order of their ids. */
export async function listCell(
  call: ReadCall,
  { over = 'guests', by, of, where = {}, after, limit = 50, locale = 'en', ...input }: CellInput,
): Promise<CellAnswer> {
  const filtered = Object.keys(where);
  requireSight(call, [...by, ...filtered]);
  if (of.length !== by.length)
    throw new InnkeeperError('census/option', { option: 'of', problem: 'must have a word for each column' });
  const { asOf, isPast, properties } = await dayAndPlaces(call, input);
  const census = await censusOf(call).columns(isPast ? asOf : undefined);
  const names = [...by, ...filtered, 'guest'];
  const table = tableOfCensus(census, { over, names, today: epochDayOf(asOf), properties });
  const found = guestsInCell(census, filterRows(table, where), of, by);
  const members = firstOf(census.guests, placesWith(found), { after, limit });

  return { asOf, guests: countOf(found), members, names: await namesSeen(call, members, locale) };
}

/** A 1 for the number of each guest of whom a row is in the cell. */
function guestsInCell(
  { guests }: Census,
  { rows, dimensions, numbers }: FactTable<Texts>,
  of: readonly string[],
  by: readonly string[],
): Uint8Array {
  const wanted = by.map((name, at) => {
    const dimension = dimensions.find((one) => one.name === name);
    if (!dimension) {
      const problem = numbers.some((one) => one.name === name) ? 'is no column of words' : 'is not there';
      throw new InnkeeperError('census/option', { option: name, problem });
    }

    return { codes: dimension.codes, word: placeOf(dimension.values, of[at] as string) };
  });
  const owner = dimensions.find(({ name }) => name === 'guest')?.codes ?? [];
  const found = new Uint8Array(guests.length);
  for (let row = 0; row < rows; row += 1)
    if (wanted.every(({ codes, word }) => codes[row] === word)) found[owner[row] as number] = 1;

  return found;
}

function placeOf(words: Texts, wanted: string): number {
  for (let at = 0; at < words.length; at += 1) if (words.at(at) === wanted) return at;

  return -1;
}
