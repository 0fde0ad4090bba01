import { displayName } from '../../guests/display-name.ts';
import type { Fact } from '../../guests/fact.ts';
import { projectGuest } from '../../guests/project-guest.ts';
import { answerReport, guestsIn } from '../../reports/answer-report.ts';
import type { AskName } from '../../reports/asks/asks.ts';
import { isAskName } from '../../reports/asks/asks.ts';
import { columnsOfReported } from '../../reports/columns-of-reported.ts';
import type { HouseColumns } from '../../reports/house-columns.ts';
import type { Report } from '../../reports/report.ts';
import type { AskOptions, ReportAsk, ReportDefinition } from '../../reports/report-definition.ts';
import { packOf } from '../../reports/report-definition.ts';
import { standardReports } from '../../reports/standard-reports.ts';
import type { Day } from '../../shared/day.ts';
import type { GuestId } from '../../shared/id.ts';
import { renamed } from '../../shared/id.ts';
import { InnkeeperError } from '../../shared/innkeeper-error.ts';
import type { Locale } from '../../shared/words.ts';
import { eventsIn } from '../../stays/outside-event.ts';
import { headOf } from '../audit.ts';
import type { ReadCall, WriteCall } from '../call.ts';
import { censusTerms, noCurrency } from '../census/census-terms.ts';
import { hotelDay } from '../hotel-day.ts';
import type { House } from '../house.ts';
import { propertyOf } from '../property-of.ts';
import { profileOf } from '../record-rows.ts';
import { readSettings } from '../settings-use-cases.ts';
import { sightOf } from '../sight.ts';
import { houseColumnsOf } from './house-columns-of.ts';
import { readBookOf } from './house-reader.ts';
import { reportedBook } from './reported-book.ts';

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

/** Answers one report as this actor may see it. @throws `report/not-found` */
export async function readReport(call: ReadCall, input: ReportInput): Promise<Report> {
  const { id, day, days, property: propertyId, options, most, locale = 'en' } = input;
  const definition = [...standardReports, ...(await ownReports(call.rows))].find((one) => one.id === id);
  if (!definition) throw new InnkeeperError('report/not-found', { id });
  const { settings } = await readSettings(call);
  const property = propertyOf(settings, propertyId);
  const asOf = day ?? hotelDay(call, property);
  const sight = sightOf(call.actor, call.house.policy);
  const columns = await columnsOf(call, asOf, { property: propertyId, isWhole: needsRecords(definition) });
  const report = answerReport(definition, columns, {
    asOf,
    ...(days !== undefined && { days }),
    ...(options && { options }),
    ...(most !== undefined && { most }),
    sees: sight,
  });

  return { ...report, names: sight('names') ? await namesOf(call, guestsIn(report), locale) : {} };
}

const askedOfRecords: ReadonlySet<string> = new Set(['fulfilment', 'costs', 'losers', 'quadrants']);

/** Whether a report counts what only the records tell: stays of nobody, how wishes were met, what was experienced. */
function needsRecords({ parts }: ReportDefinition): boolean {
  return parts.some(
    ({ ask, options }) => askedOfRecords.has(ask) || (ask === 'pivot' && options?.['of'] === 'stays'),
  );
}

interface ColumnsWanted {
  readonly property: string | undefined;
  /** From every record, not from what is kept beside the census. */
  readonly isWhole: boolean;
}

/** The columns of the last call of each house, so that a pack lays the house out once. */
const kept = new WeakMap<House, { readonly moment: string; readonly columns: Promise<HouseColumns> }>();

async function columnsOf(
  call: ReadCall,
  asOf: Day,
  { property, isWhole }: ColumnsWanted,
): Promise<HouseColumns> {
  const { house, rows, actor } = call;
  const [event, touch] = [await headOf(rows, 'event'), await headOf(rows, 'touch')];
  const properties =
    property === undefined
      ? actor.properties
      : [property].filter((id) => actor.properties?.includes(id) ?? true);
  const moment = JSON.stringify([
    event.number,
    touch.number,
    touch.hash,
    asOf,
    properties,
    property,
    isWhole,
  ]);
  const known = kept.get(house);
  if (known?.moment === moment) return known.columns;
  const columns = withEvents(call, layOut(call, asOf, { property, properties, isWhole }), properties);
  kept.set(house, { moment, columns });
  columns.catch(() => kept.delete(house));

  return columns;
}

/** The columns with what moved demand from outside, where the house wrote something down. */
async function withEvents(
  call: ReadCall,
  columns: Promise<HouseColumns>,
  properties: readonly string[] | undefined,
): Promise<HouseColumns> {
  const { settings } = await readSettings(call);
  const events = eventsIn(settings.events ?? [], properties);

  return { ...(await columns), ...(events.length > 0 && { events }) };
}

/**
 * Lays the house out from what is kept beside the census. A property with a currency of its own is read from its
 * records: the census counts in one currency.
 */
async function layOut(
  call: ReadCall,
  asOf: Day,
  { property, properties, isWhole }: ColumnsWanted & { readonly properties?: readonly string[] | undefined },
): Promise<HouseColumns> {
  const { settings } = await readSettings(call);
  const place = settings.properties.find(({ id }) => id === property) ?? settings.properties[0];
  const { terms } = await censusTerms(call.rows);
  const own = place?.currencies[0];
  const seen = properties && { properties };
  if (isWhole || (own !== undefined && own !== terms.currency))
    return houseColumnsOf(await readWhole(call.house, properties), {
      tenant: call.house.tenant,
      asOf,
      settings,
      ...(property !== undefined && { property }),
      ...seen,
    });
  const book = await reportedBook(call.house);
  const [last] = await call.rows.page('event', { limit: 1, backwards: true });

  return columnsOfReported(book.house, {
    asOf,
    ...seen,
    ...(terms.currency !== noCurrency && { currency: terms.currency }),
    ...(place?.point && { point: place.point }),
    ...(last && { dataUntil: last.at }),
    guestOf: (profileId) => renamed('guest', book.rootOf.get(profileId) ?? profileId),
  });
}

function readWhole({ store, tenant }: House, properties: readonly string[] | undefined) {
  return store.read({ tenant }, (rows) => readBookOf(rows, properties));
}

/** Names of guests, the alias of who wishes to stay unknown. */
async function namesOf(
  { rows, house, actor }: ReadCall,
  guests: readonly string[],
  locale: Locale,
): Promise<Readonly<Record<string, string>>> {
  const sight = sightOf(actor, house.policy);
  const roots = guests.map((id) => renamed('profile', id as GuestId));
  const rootOfMember = new Map<string, string>(roots.map((id) => [id, id]));
  for (const { profileId, rootId } of await rows.where('root', 'rootId', roots))
    rootOfMember.set(profileId, rootId);
  const members = [...rootOfMember.keys()];
  const [profiles, facts] = await Promise.all([
    rows.where('profile', 'id', members),
    rows.where('fact', 'profileId', members),
  ]);
  const group = <Value extends { readonly id: string }>(
    values: readonly Value[],
    idOf: (value: Value) => string,
  ) => {
    const found = new Map<string, Value[]>();
    for (const value of values) {
      const root = rootOfMember.get(idOf(value)) as string;
      const own = found.get(root);
      if (own) own.push(value);
      else found.set(root, [value]);
    }

    return found;
  };
  const [profilesOf, factsOf] = [group(profiles, ({ id }) => id), group(facts, ({ profileId }) => profileId)];
  const names: Record<string, string> = {};
  for (const [at, root] of roots.entries()) {
    const own = profilesOf.get(root) ?? [];
    if (own.length === 0) continue;
    const guest = projectGuest({
      id: guests[at] as GuestId,
      profiles: own.map(profileOf),
      facts: (factsOf.get(root) ?? []).map(({ body }) => body as Fact),
    });
    const { text } = displayName(guest, { locale, mayUnmask: sight('real-name') });
    if (text !== undefined) names[guests[at] as string] = text;
  }

  return names;
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
