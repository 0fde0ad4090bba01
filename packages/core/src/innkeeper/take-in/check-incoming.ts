import type { PhoneReader } from '../../ports/text.ts';
import type { Incoming, Refusal } from '../../records/incoming.ts';
import type { ContactPoint, ProfileRecord } from '../../records/profile-record.ts';
import type { HouseRecord, RecordKind } from '../../records/record.ts';
import { scrubCards } from '../../records/scrub-cards.ts';
import { cardMarker } from '../../records/scrub-cards-text.ts';
import { recordSchemas } from '../../schemas/record-schemas.ts';
import { writtenRecord } from '../../schemas/written-record.ts';

/** What became of an item at the door: a record that fits, with its JSON, or a refusal that says why not. */
export type Checked = { readonly record: HouseRecord; readonly json: string } | { readonly refused: Refusal };

/**
 * The door of the house, without a house: card data goes, what does not fit the model is refused with its reason,
 * telephone numbers are read where somebody can.
 */
export function checkIncoming(item: Incoming, phones?: PhoneReader): Checked {
  if ('refused' in item) {
    const { raw, facts } = scrubCards({ raw: item.refused.raw, facts: item.refused.facts }).value;

    return { refused: { ...item.refused, raw, ...(facts && { facts }) } };
  }
  const written = writtenRecord(item.record);

  return written === undefined
    ? checkClosely(item.record, phones)
    : checked(item.record, { json: written, phones });
}

/** The long way: for what the quick one does not let through, and to say why. */
function checkClosely(given: HouseRecord, phones: PhoneReader | undefined): Checked {
  const { value: record, found } = scrubCards(given);
  const kind: unknown = (record as HouseRecord | undefined)?.kind;
  const schema =
    typeof kind === 'string' && Object.hasOwn(recordSchemas, kind)
      ? recordSchemas[kind as RecordKind]
      : undefined;
  if (!schema) return { refused: { code: 'refused/not-a-record', raw: record } };
  const field = found === 0 ? undefined : cardAsId(record);
  if (field !== undefined)
    return {
      refused: { code: 'refused/card-as-id', field, facts: { field }, raw: record, kind: record.kind },
    };
  const parsed = schema.safeParse(record);
  if (!parsed.success) return { refused: refusalOf(record, parsed.error.issues[0]) };

  return checked(parsed.data, { json: JSON.stringify(parsed.data), phones, raw: record });
}

interface Fitting {
  /** The record as the schema has it. */
  readonly json: string;
  readonly phones: PhoneReader | undefined;
  /** What is told of it when it is refused. @defaultValue the record */
  readonly raw?: HouseRecord;
}

/** What a schema cannot say of a record that fits. */
function checked(record: HouseRecord, { json: before, phones, raw = record }: Fitting): Checked {
  const normal = withNumbers(record, before, phones);
  const json = normal === record ? before : JSON.stringify(normal);
  const refused = unfit(normal, json);

  return refused
    ? { refused: { ...refused, raw, kind: normal.kind, id: normal.source.id } }
    : { record: normal, json };
}

/** The field of a record that named a record by a card number. What names nobody any more would name many alike. */
function cardAsId(record: HouseRecord): string | undefined {
  const fields: Readonly<Record<string, unknown>> = { ...record };

  return Object.keys(fields).find((name) => namesByCard(name, fields[name]));
}

const references = new Set([
  'source',
  'profile',
  'stay',
  'reverses',
  'mergedInto',
  'notSameAs',
  'after',
  'answers',
]);

function namesByCard(name: string, value: unknown): boolean {
  if (Array.isArray(value)) return value.some((one) => namesByCard(name, one));
  if (typeof value !== 'object' || value === null) return false;
  const { id, profile, to } = value as {
    readonly id?: unknown;
    readonly profile?: unknown;
    readonly to?: unknown;
  };
  if (name === 'parties') return namesByCard('profile', profile);
  if (name === 'relations') return namesByCard('profile', to);

  return (references.has(name) || name === 'otherIds') && typeof id === 'string' && id.includes(cardMarker);
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

/** The record with its telephone numbers read, its fields in the order of `json`; the same one where there is nothing to read. */
function withNumbers(record: HouseRecord, json: string, phones: PhoneReader | undefined): HouseRecord {
  if (record.kind !== 'profile' || !phones || !record.contactPoints?.some(isUnread)) return record;
  const profile = JSON.parse(json) as ProfileRecord;

  return readNumbers(phones, profile, profile.contactPoints ?? []);
}

function isUnread(point: ContactPoint): boolean {
  return point.type === 'phone' && !point.number;
}

/** Reads telephone numbers that a source left raw, by the number's own country, the address's or the nationality's. */
function readNumbers(
  phones: PhoneReader,
  profile: ProfileRecord,
  points: readonly ContactPoint[],
): ProfileRecord {
  const home = points.find((point) => point.type === 'address' && point.country !== undefined);
  const country = (home?.type === 'address' ? home.country : undefined) ?? profile.nationality?.value;
  const contactPoints = points.map((point) => {
    if (point.type !== 'phone' || point.number) return point;
    const number = phones.toE164(point.raw, point.country ?? country);

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

const suspicious = /\\u0000|\\ud[89a-f]/;
const unstorable = /(?<!\\)(?:\\\\)*\\u(?:0000|d[89a-f][0-9a-f]{2})/;

/** NUL and half a surrogate pair, which no database keeps; `JSON.stringify` writes both as escapes. */
function holdsUnstorable(json: string): boolean {
  return json.includes('\\u') && suspicious.test(json) && unstorable.test(json);
}
