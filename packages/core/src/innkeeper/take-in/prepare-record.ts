import type { Incoming, Refusal, Where } from '../../records/incoming.ts';
import type { HouseRecord } from '../../records/record.ts';
import { fingerprintOf } from '../../shared/fingerprint.ts';
import type { Money } from '../../shared/money.ts';
import type { Property } from '../../stays/property.ts';
import type { House } from '../house/house.ts';
import { recordIdOf } from '../house/record-id.ts';
import { keysAhead } from '../identity/move-keys.ts';
import { checkIncoming } from './check-incoming.ts';

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

/** Items that come together. */
export interface Batch {
  readonly items: readonly Incoming[];
  /** What each says by itself, where they were read already. */
  readonly read?: readonly (Prepared | RefusedItem)[] | undefined;
}

/** Looks at incoming items at the door: card data goes, what does not fit is refused with its reason. */
export function prepareRecords(
  house: House,
  properties: PropertyTable,
  { items, read: before }: Batch,
): readonly (Prepared | RefusedItem)[] {
  const ahead = before ?? (items[0] && readAhead.get(items[0]));
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

/** So few are read before the store is looked after again: it waits for the next statement of the step before. */
const atOnce = 25;

/**
 * Reads items while the store is still busy with those before them; {@link prepareRecords} then finds them read.
 * @param areNew whether they are likely to be new: then profiles will be needed with their keys
 */
export async function prepareAhead(
  house: House,
  items: readonly Incoming[],
  { areNew }: { readonly areNew: boolean },
): Promise<void> {
  const read: (Prepared | RefusedItem)[] = [];
  for (const item of items) {
    const result = readItem(house, item);
    read.push(result);
    if (areNew && 'record' in result && result.record.kind === 'profile') keysAhead(house, result.record);
    if (read.length % atOnce === 0) await house.breathe?.();
  }
  if (items[0]) readAhead.set(items[0], read);
}

/** Everything that can be said of an item by itself: its shape, its card data, its id, its hash. */
export function readItem(house: House, item: Incoming): Prepared | RefusedItem {
  const checked = checkIncoming(item, house.phones);
  if ('refused' in checked) return { refused: checked.refused, where: item.where };
  const { record, json } = checked;

  return {
    id: recordIdOf(house.tenant, record.source),
    record,
    sequence: sequenceOf(record),
    hash: fingerprintOf(json),
    json,
  };
}

type Unfit = Pick<Refusal, 'code' | 'field' | 'facts'>;

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

function sequenceOf({ version, changedAt, createdAt }: HouseRecord): number {
  if (version !== undefined) return version;
  const time = changedAt ?? createdAt;

  return time === undefined ? -1 : Date.parse(time);
}
