import type { Incoming, Refusal, Where } from '../records/incoming.ts';
import type { ContactPoint, ProfileRecord } from '../records/profile-record.ts';
import type { HouseRecord, RecordKind } from '../records/record.ts';
import { scrubCards } from '../records/scrub-cards.ts';
import { recordSchemas } from '../schemas/record-schemas.ts';
import { fingerprintOf } from '../shared/fingerprint.ts';
import type { Money } from '../shared/money.ts';
import type { Property } from '../stays/property.ts';
import type { House } from './house.ts';
import { recordIdOf } from './record-id.ts';

/** A record that may come in. */
export interface Prepared<Kind extends HouseRecord['kind'] = HouseRecord['kind']> {
  readonly id: string;
  readonly record: Extract<HouseRecord, { kind: Kind }>;
  /** Orders versions; −1 where the system tells nothing. */
  readonly sequence: number;
  readonly hash: string;
  /** The record as JSON, where it was written already. */
  readonly json?: string;
}

/** A record that may not, with where it stood. */
export interface RefusedItem {
  readonly refused: Refusal;
  readonly where?: Where;
}

/** The properties of the house by id; empty where none are set, and then every property is taken. */
export type PropertyTable = ReadonlyMap<string, Property>;

/** Looks at incoming items at the door: card data goes, what does not fit is refused with its reason. */
export function prepareRecords(
  house: House,
  properties: PropertyTable,
  items: readonly Incoming[],
): readonly (Prepared | RefusedItem)[] {
  const ahead = items[0] && readAhead.get(items[0]);
  const read = ahead?.length === items.length ? ahead : items.map((item) => readItem(house, item));
  if (properties.size === 0) return read;

  return read.map((result, index) => heldAgainst(properties, result, items[index]?.where));
}

function heldAgainst(
  properties: PropertyTable,
  result: Prepared | RefusedItem,
  where: Where | undefined,
): Prepared | RefusedItem {
  if (!('record' in result)) return result;
  const { record } = result;
  const refused = foreignTo(record, properties);

  return refused
    ? { refused: { ...refused, raw: record, kind: record.kind, id: record.source.id }, where }
    : result;
}

/** Items that were read before their turn, by the first of them. */
const readAhead = new WeakMap<Incoming, readonly (Prepared | RefusedItem)[]>();

/** Reads items while the store is still busy with those before them; {@link prepareRecords} then finds them read. */
export async function prepareAhead(house: House, items: readonly Incoming[]): Promise<void> {
  const read: (Prepared | RefusedItem)[] = [];
  for (const item of items) {
    read.push(readItem(house, item));
    if (read.length % 250 === 0) await house.breathe?.();
  }
  if (items[0]) readAhead.set(items[0], read);
}

/** Everything that can be said of an item by itself: its shape, its card data, its id, its hash. */
export function readItem(house: House, item: Incoming): Prepared | RefusedItem {
  const { where } = item;
  if ('refused' in item)
    return { refused: { ...item.refused, raw: scrubCards(item.refused.raw).value }, where };
  const { value: record } = scrubCards(item.record);
  const kind: unknown = (record as HouseRecord | undefined)?.kind;
  const schema =
    typeof kind === 'string' && Object.hasOwn(recordSchemas, kind)
      ? recordSchemas[kind as RecordKind]
      : undefined;
  if (!schema) return { refused: { code: 'refused/not-a-record', raw: record }, where };
  const parsed = schema.safeParse(record);
  if (!parsed.success) return { refused: refusalOf(record, parsed.error.issues[0]), where };
  const normal = normalise(house, parsed.data);
  const json = JSON.stringify(normal);
  const refused = unfit(normal, json);
  if (refused)
    return { refused: { ...refused, raw: record, kind: normal.kind, id: normal.source.id }, where };

  return {
    id: recordIdOf(house.tenant, normal.source),
    record: normal,
    sequence: sequenceOf(normal),
    hash: fingerprintOf(json),
    json,
  };
}

interface Issue {
  readonly path: readonly PropertyKey[];
  readonly message: string;
  readonly code?: string;
  readonly origin?: string;
  readonly maximum?: number | bigint;
}

function refusalOf(record: HouseRecord, issue: Issue | undefined): Refusal {
  const field = issue?.path.map(String).join('.') || 'record';
  const id = record.source?.id;
  const about = { raw: record, kind: record.kind, id: typeof id === 'string' ? id : undefined, field };
  if (field === 'source.id') return { code: 'refused/no-id', ...about };
  if (issue?.message.includes('day of the calendar'))
    return { code: 'refused/day', facts: { field }, ...about };
  if (issue?.code === 'too_big' && issue.origin === 'string')
    return { code: 'refused/too-long', facts: { field, limit: Number(issue.maximum) }, ...about };

  return { code: 'refused/field', facts: { field, problem: issue?.message ?? 'does not fit' }, ...about };
}

function normalise(house: House, record: HouseRecord): HouseRecord {
  return record.kind === 'profile' && record.contactPoints && house.phones
    ? withNumbers(house, record, record.contactPoints)
    : record;
}

/** Reads telephone numbers that a source left raw, by the number's own country, the address's or the nationality's. */
function withNumbers(
  { phones }: House,
  profile: ProfileRecord,
  points: readonly ContactPoint[],
): ProfileRecord {
  const home = points.find((point) => point.type === 'address' && point.country !== undefined);
  const country = (home?.type === 'address' ? home.country : undefined) ?? profile.nationality?.value;
  const contactPoints = points.map((point) => {
    if (point.type !== 'phone' || point.number) return point;
    const number = phones?.toE164(point.raw, point.country ?? country);

    return number ? { ...point, number } : point;
  });

  return { ...profile, contactPoints };
}

type Unfit = Pick<Refusal, 'code' | 'field' | 'facts'>;

function unfit(record: HouseRecord, json: string): Unfit | undefined {
  if (holdsUnstorable(json)) return { code: 'refused/text', field: 'record', facts: { field: 'The record' } };
  if (record.kind === 'stay' && record.departure < record.arrival)
    return { code: 'refused/departure', field: 'departure' };

  return undefined;
}

/** What does not fit the properties of the house: one it does not have, a currency it does not use. */
function foreignTo(record: HouseRecord, properties: PropertyTable): Unfit | undefined {
  if (properties.size === 0 || (record.kind !== 'stay' && record.kind !== 'charge')) return undefined;
  const property = properties.get(record.property);
  if (!property) return { code: 'refused/property', field: 'property', facts: { property: record.property } };
  const amounts: readonly (Money | undefined)[] =
    record.kind === 'stay' ? [record.rate] : [record.net, record.tax, record.gross];
  const foreign = amounts.find((amount) => amount && !property.currencies.includes(amount.currency));

  return (
    foreign && {
      code: 'refused/currency',
      field: 'currency',
      facts: { property: record.property, currency: foreign.currency },
    }
  );
}

const suspicious = /\\u0000|\\ud[89a-f]/;
const unstorable = /(?<!\\)(?:\\\\)*\\u(?:0000|d[89a-f][0-9a-f]{2})/;

/** NUL and half a surrogate pair, which no database keeps; `JSON.stringify` writes both as escapes. */
function holdsUnstorable(json: string): boolean {
  return suspicious.test(json) && unstorable.test(json);
}

function sequenceOf({ version, changedAt, createdAt }: HouseRecord): number {
  if (version !== undefined) return version;
  const time = changedAt ?? createdAt;

  return time === undefined ? -1 : Date.parse(time);
}
