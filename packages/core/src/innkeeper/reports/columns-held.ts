import { columnsOfReported } from '../../reports/columns-of-reported.ts';
import type { HouseColumns } from '../../reports/house-columns.ts';
import type { ReportDefinition } from '../../reports/report-definition.ts';
import type { Day } from '../../shared/day.ts';
import { renamed } from '../../shared/id.ts';
import { eventsIn } from '../../stays/outside-event.ts';
import { censusTerms, noCurrency } from '../census/census-terms.ts';
import { headOf } from '../house/audit.ts';
import type { ReadCall } from '../house/call.ts';
import type { House } from '../house/house.ts';
import { readSettings } from '../house/settings-use-cases.ts';
import { houseColumnsOf } from './house-columns-of.ts';
import { readBookOf } from './house-reader.ts';
import { reportedBook } from './reported-book.ts';

const askedOfRecords: ReadonlySet<string> = new Set([
  'fulfilment',
  'costs',
  'losers',
  'quadrants',
  'top-box',
  'gaps',
  'promises',
  'levers',
  'pulse',
  'targets',
]);

/** Whether a report counts what only the records tell: stays of nobody, how wishes were met, what was experienced, promised, expected and given. */
export function needsRecords({ parts }: ReportDefinition): boolean {
  return parts.some(
    ({ ask, options }) => askedOfRecords.has(ask) || (ask === 'pivot' && options?.['of'] === 'stays'),
  );
}

/** For whom the house is laid out, and from what. */
export interface ColumnsWanted {
  readonly property: string | undefined;
  /** From every record, not from what is kept beside the census. */
  readonly isWhole: boolean;
}

/** The columns of the last call of each house, so that a pack lays the house out once. */
const kept = new WeakMap<House, { readonly moment: string; readonly columns: Promise<HouseColumns> }>();

/** The columns that reports of this day are answered from, as this actor may count them. */
export async function columnsHeld(
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
  const columns = withSurroundings(call, layOut(call, asOf, { property, properties, isWhole }), {
    property,
    properties,
  });
  kept.set(house, { moment, columns });
  columns.catch(() => kept.delete(house));

  return columns;
}

/** The columns with what moved demand from outside, and how many others there are, where the house wrote it down. */
async function withSurroundings(
  call: ReadCall,
  columns: Promise<HouseColumns>,
  {
    property,
    properties,
  }: Pick<ColumnsWanted, 'property'> & { readonly properties?: readonly string[] | undefined },
): Promise<HouseColumns> {
  const { settings } = await readSettings(call);
  const events = eventsIn(settings.events ?? [], properties);
  const { rivals } = settings.properties.find(({ id }) => id === property) ?? settings.properties[0] ?? {};

  return {
    ...(await columns),
    ...(events.length > 0 && { events }),
    ...(rivals !== undefined && { rivals }),
  };
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
  const currency = own ?? (terms.currency === noCurrency ? undefined : terms.currency);
  const seen = properties && { properties };
  if (isWhole || (own !== undefined && own !== terms.currency))
    return houseColumnsOf(await readWhole(call.house, properties), {
      tenant: call.house.tenant,
      asOf,
      settings,
      ...(currency !== undefined && { currency }),
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
