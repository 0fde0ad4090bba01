import { answerReport, guestsIn } from '../../reports/answer-report.ts';
import type { AskName } from '../../reports/asks/asks.ts';
import { isAskName } from '../../reports/asks/asks.ts';
import { crossingOf } from '../../reports/asks/crossing.ts';
import type { HouseColumns } from '../../reports/house-columns.ts';
import type { Report } from '../../reports/report.ts';
import type { AskOptions, ReportAsk, ReportDefinition } from '../../reports/report-definition.ts';
import { packOf } from '../../reports/report-definition.ts';
import { standardReports } from '../../reports/standard-reports.ts';
import type { Day } from '../../shared/day.ts';
import { InnkeeperError } from '../../shared/innkeeper-error.ts';
import type { Locale } from '../../shared/words.ts';
import { censusOf, dayAndPlaces, requirePivotSight } from '../census/census-use-cases.ts';
import type { ReadCall, WriteCall } from '../house/call.ts';
import { hotelDay } from '../house/hotel-day.ts';
import { propertyOf } from '../house/property-of.ts';
import { readSettings } from '../house/settings-use-cases.ts';
import { sightOf } from '../house/sight.ts';
import { columnsHeld, needsRecords } from './columns-held.ts';
import { namesSeen } from './names-of-guests.ts';

/** Which report, as of which day. */
export interface ReportInput {
  /** `director/loyalty`: see `listReports`. */
  readonly id: string;
  /** @defaultValue the business day of the property now */
  readonly day?: Day;
  /** Days of the period that ends with the day. @defaultValue 365 */
  readonly days?: number;
  readonly property?: string;
  /** A goal, a cost, a place: what the questions of the report take. */
  readonly options?: AskOptions;
  /** Rows of a table and guests of a list. @defaultValue 100 */
  readonly most?: number;
  /** In which script guests are named. @defaultValue 'en' */
  readonly locale?: Locale;
}

/** A report that can be asked for. */
export interface ReportLine {
  readonly id: string;
  readonly version: number;
  readonly pack: string;
  readonly question: Readonly<Record<Locale, string>>;
  /** Whether the house made it. */
  readonly isOwn: boolean;
}

/** A report that the house makes for itself. */
export interface SaveReportInput {
  /** Begins with `house/`, so that no standard report is replaced. */
  readonly id: string;
  readonly question: Readonly<Record<Locale, string>>;
  readonly parts: readonly ReportAsk[];
  /** The version that is replaced, 0 for a new one. */
  readonly version?: number;
}

const settingName = 'reports';

/** All reports of the house: the standard ones, then its own. */
export async function listReports({ rows }: Pick<ReadCall, 'rows'>): Promise<readonly ReportLine[]> {
  const own = await ownReports(rows);
  const lineOf = (definition: ReportDefinition, isOwn: boolean): ReportLine => ({
    id: definition.id,
    version: definition.version,
    pack: packOf(definition),
    question: definition.question,
    isOwn,
  });

  return [
    ...standardReports.map((definition) => lineOf(definition, false)),
    ...own.map((definition) => lineOf(definition, true)),
  ];
}

async function ownReports(rows: ReadCall['rows']): Promise<readonly ReportDefinition[]> {
  const [row] = await rows.where('setting', 'name', [settingName]);

  return (row?.body as readonly ReportDefinition[] | undefined) ?? [];
}

/**
 * Answers one report as this actor may see it.
 * @throws `report/not-found`; `actor/not-allowed` where it crosses what the actor may not see
 */
export async function readReport(call: ReadCall, input: ReportInput): Promise<Report> {
  const { id, day, days, property: propertyId, options, most, locale = 'en' } = input;
  const definition = [...standardReports, ...(await ownReports(call.rows))].find((one) => one.id === id);
  if (!definition) throw new InnkeeperError('report/not-found', { id });
  const { settings } = await readSettings(call);
  const asOf = day ?? hotelDay(call, propertyOf(settings, propertyId));
  const crossed = await crossedColumns(call, definition, input);
  const columns = await columnsHeld(call, asOf, { property: propertyId, isWhole: needsRecords(definition) });
  const report = answerReport(
    definition,
    { ...columns, ...crossed },
    {
      asOf,
      ...(days !== undefined && { days }),
      ...(options && { options }),
      ...(most !== undefined && { most }),
      sees: sightOf(call.actor, call.house.policy),
    },
  );

  return { ...report, names: await namesSeen(call, guestsIn(report), locale) };
}

/** The census for a report that crosses its columns; other reports need none. */
async function crossedColumns(
  call: ReadCall,
  { parts }: ReportDefinition,
  { day, property }: ReportInput,
): Promise<Pick<HouseColumns, 'crossed'>> {
  const crossings = parts.filter(({ ask }) => ask === 'crossing');
  if (crossings.length === 0) return {};
  for (const { options = {} } of crossings) {
    requirePivotSight(call, crossingOf(options));
  }
  const { asOf, isPast, properties } = await dayAndPlaces(call, {
    ...(day && { asOf: day }),
    ...(property !== undefined && { property }),
  });
  const census = await censusOf(call).columns(isPast ? asOf : undefined);

  return { crossed: { census, ...(properties && { properties }) } };
}

/** Keeps a report that the house makes for itself; each change is a version. @throws `report/invalid`, `store/changed` */
export async function saveReport(
  { rows, emit }: WriteCall,
  { id, question, parts, version }: SaveReportInput,
): Promise<{ readonly id: string; readonly version: number }> {
  if (!/^house\/[a-z0-9][a-z0-9-]{0,59}$/.test(id))
    throw new InnkeeperError('report/invalid', { problem: 'its id is not written as "house/name"' });
  const unknown = parts.map(({ ask }) => ask).find((ask): ask is Exclude<string, AskName> => !isAskName(ask));
  if (unknown !== undefined) throw new InnkeeperError('report/unknown-ask', { ask: unknown });
  const own = await ownReports(rows);
  const before = own.find((one) => one.id === id);
  if (version !== undefined && version !== (before?.version ?? 0))
    throw new InnkeeperError('store/changed', { subject: `The report "${id}"` });
  const next: ReportDefinition = { id, version: (before?.version ?? 0) + 1, question, parts };
  const all = [...own.filter((one) => one.id !== id), next].sort((one, other) =>
    one.id < other.id ? -1 : 1,
  );
  const [row] = await rows.where('setting', 'name', [settingName]);
  await rows.put('setting', [{ name: settingName, version: (row?.version ?? 0) + 1, body: all }]);
  emit({ type: 'settings-changed', name: settingName });

  return { id, version: next.version };
}
