import type { Ledger } from '../../census/ledger/ledger.ts';
import type { Measure } from '../../census/pivot/measure.ts';
import { measureName } from '../../census/pivot/measure.ts';
import type { PivotLevel } from '../../census/pivot/pivot.ts';
import type { RfmTable } from '../../census/rfm/rfm-table.ts';
import type {
  Population,
  PopulationPivot,
  RefusedLines,
  RfmQuestion,
  StructureAnswer,
  StructureQuestion,
} from '../../ports/population.ts';
import type { Day } from '../../shared/day.ts';
import { InnkeeperError } from '../../shared/innkeeper-error.ts';
import type { ReadCall } from '../house/call.ts';
import { hotelDay } from '../house/hotel-day.ts';
import { propertyOf } from '../house/property-of.ts';
import { readSettings } from '../house/settings-use-cases.ts';
import { sightOf } from '../house/sight.ts';
import { censusTerms } from './census-terms.ts';
import { groupOfColumn } from './columns-seen.ts';

/** Which day is asked about, and by whose clock. */
export interface CensusInput {
  /** A day up to today. @defaultValue the business day of the property now */
  readonly asOf?: Day;
  /** The property whose day it is, and whose visits count; the day of the clock and all of them where absent. */
  readonly property?: string;
}

/** What every answer about everybody says beside its figures. */
export interface CensusAnswer {
  readonly asOf: Day;
  /** What amounts are counted in, in minor units. */
  readonly currency: string;
  /**
   * Lines that are in no sum (of a currency without a rate, a refund whose charge is not there …), and of how many guests:
   * of the whole house today, where there are any. `value` says of each guest which they are and why; a segment finds the
   * guests by the fact `refusedLines`.
   */
  readonly refusedLines?: RefusedLines;
}

/** The cells of a pivot of the house, a level for each crossing that was asked. */
export interface PivotAnswer extends CensusAnswer {
  readonly rows: number;
  readonly levels: readonly {
    readonly by: readonly string[];
    readonly cells: readonly {
      readonly of: readonly string[];
      /** By the name of the measure; a figure that nobody knows is left out. */
      readonly figures: Readonly<Record<string, number>>;
    }[];
  }[];
}

/** What a pivot of the house asks. */
export type PivotInput = CensusInput & Omit<PopulationPivot, 'asOf' | 'properties'>;

/** Lays out all guests by how long ago they came last. */
export async function readLedger(
  call: ReadCall,
  { width, ...input }: CensusInput & { readonly width?: number },
): Promise<Ledger & CensusAnswer> {
  requireSight(call, ['amount']);
  const { people, beside, question } = await askingOfVisits(call, input);

  return { ...(await people.ledger({ ...question, ...(width !== undefined && { width }) })), ...beside };
}

/** Sorts all guests into core, basic, potential and edge. */
export async function readStructure(
  call: ReadCall,
  { by, shares, limit, growthDays, ...input }: CensusInput & Omit<StructureQuestion, 'asOf' | 'properties'>,
): Promise<StructureAnswer & CensusAnswer> {
  requireSight(call, [by ?? 'amount']);
  const { people, beside, question } = await askingOfVisits(call, input);
  const answer = await people.structure({ ...question, ...defined({ by, shares, limit, growthDays }) });

  return { ...answer, ...beside };
}

/** Scores all guests by recency, frequency and money. */
export async function readRfm(
  call: ReadCall,
  { classes, ...input }: CensusInput & Omit<RfmQuestion, 'asOf' | 'properties'>,
): Promise<RfmTable & CensusAnswer> {
  requireSight(call, ['amount']);
  const { people, beside, question } = await askingOfVisits(call, input);

  return { ...(await people.rfm({ ...question, ...defined({ classes }) })), ...beside };
}

/** Crosses any columns of the guests, of their visits or of what they bought. */
export async function readPivot(
  call: ReadCall,
  { asOf, property, ...asked }: PivotInput,
): Promise<PivotAnswer> {
  requirePivotSight(call, asked);
  const { people, currency, question } = await asking(call, defined({ asOf, property }));

  const { rows, levels } = await people.pivot({ ...asked, ...question });
  const names = asked.measures.map(measureName);

  return { asOf: question.asOf, currency, rows, levels: levels.map((level) => namedLevel(level, names)) };
}

function namedLevel({ by, cells }: PivotLevel, names: readonly string[]): PivotAnswer['levels'][number] {
  return {
    by,
    cells: cells.map(({ of, figures }) => ({
      of,
      figures: Object.fromEntries(
        figures.flatMap((figure, at) => (figure === undefined ? [] : [[names[at] as string, figure]])),
      ),
    })),
  };
}

/** Refuses to cross what the actor may not see. @throws `actor/not-allowed` */
export function requirePivotSight(
  call: ReadCall,
  { by, measures, where = {} }: Pick<PivotInput, 'by' | 'measures' | 'where'>,
): void {
  requireSight(call, [...by, ...measures.flatMap(columnsOf), ...Object.keys(where)]);
}

function columnsOf(measure: Measure): readonly string[] {
  return 'of' in measure ? [measure.of] : [];
}

/** What a question is asked with. */
interface Asking {
  readonly people: Population;
  readonly question: { readonly asOf: Day; readonly properties?: readonly string[] };
}

/** What a question is asked with: who answers, as of which day, about which properties. */
export async function asking(
  call: ReadCall,
  input: CensusInput,
): Promise<Asking & { readonly currency: string }> {
  const { asOf, isPast, properties } = await dayAndPlaces(call, input);
  const people = await censusOf(call).population(isPast ? asOf : undefined);
  const { terms } = await censusTerms(call.rows);

  return { people, currency: terms.currency, question: { asOf, ...(properties && { properties }) } };
}

/**
 * {@link asking} for a question that counts dated visits alone. It needs no census of a day that is past: the one of today
 * knows what lay before that day. What is in no sum is kept without days and places, so that it is said of the whole today.
 */
async function askingOfVisits(
  call: ReadCall,
  input: CensusInput,
): Promise<Asking & { readonly beside: CensusAnswer }> {
  const { asOf, isPast, properties } = await dayAndPlaces(call, input);
  const people = await censusOf(call).population();
  const { terms } = await censusTerms(call.rows);
  const refused = isPast || properties ? undefined : await people.refusedLines();

  return {
    people,
    question: { asOf, ...(properties && { properties }) },
    beside: { asOf, currency: terms.currency, ...(refused?.lines && { refusedLines: refused }) },
  };
}

/** The day of a question and whose visits count: only those that the actor may know of. */
export async function dayAndPlaces(
  call: ReadCall,
  { asOf, property: id }: CensusInput,
): Promise<{ readonly asOf: Day; readonly isPast: boolean; readonly properties?: readonly string[] }> {
  const { settings } = await readSettings(call);
  const property = propertyOf(settings, id);
  const today = hotelDay(call, property ?? settings.properties[0]);
  if (asOf !== undefined && asOf > today)
    throw new InnkeeperError('census/option', { option: 'asOf', problem: 'lies in the future' });
  const own = call.actor.properties;
  const places = id === undefined ? own : own && !own.includes(id) ? [] : [id];

  return {
    asOf: asOf ?? today,
    isPast: asOf !== undefined && asOf < today,
    ...(places && { properties: places }),
  };
}

/** The census of the house that is asked. */
export function censusOf({ house }: Pick<ReadCall, 'house'>): NonNullable<ReadCall['house']['census']> {
  if (!house.census) throw new InnkeeperError('census/option', { option: 'census', problem: 'is not open' });

  return house.census;
}

/** Refuses to count by what the actor may not see. @throws `actor/not-allowed` */
export function requireSight({ actor, house }: ReadCall, columns: readonly string[]): void {
  const sight = sightOf(actor, house.policy);
  for (const column of columns) {
    const group = groupOfColumn(column);
    if (group && !sight(group)) throw new InnkeeperError('actor/not-allowed', { permission: `see ${group}` });
  }
}

function defined<Parts extends object>(
  parts: Parts,
): { [Key in keyof Parts]?: Exclude<Parts[Key], undefined> } {
  return Object.fromEntries(Object.entries(parts).filter(([, value]) => value !== undefined)) as never;
}
