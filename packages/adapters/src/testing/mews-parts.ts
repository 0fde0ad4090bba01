import type { Instant, Money } from '@innkeeper/core';
import { idOf } from '@innkeeper/core';
import { decimalOf } from '../shared/decimal-money.ts';
import { instantOf } from '../shared/moment.ts';
import { utc } from './opera-parts.ts';

const guids = new Map<string, string>();
const mostGuids = 50_000;

/** A GUID that is always the same for the same names: for the lists that Mews keeps beside its records. */
export function guid(...names: readonly [string, ...string[]]): string {
  const key = names.join('\n');
  const known = guids.get(key);
  if (known !== undefined) return known;
  const hex = idOf('mews', ...names).slice(-32);
  const parts = [
    hex.slice(0, 8),
    hex.slice(8, 12),
    `4${hex.slice(13, 16)}`,
    `8${hex.slice(17, 20)}`,
    hex.slice(20),
  ];
  const made = parts.join('-');
  if (guids.size >= mostGuids) guids.clear();
  guids.set(key, made);

  return made;
}

/** The ids of what a property has in Mews. */
export const mewsIds = {
  chain: () => guid('chain', 'house'),
  enterprise: (property: string) => guid('enterprise', property),
  /** The service that rooms are sold by. */
  accommodation: (property: string) => guid('service', property),
  outlet: (property: string, outlet: string) => guid('service', property, outlet),
  room: (property: string, room: string) => guid('room', property, room),
  roomType: (property: string, type: string) => guid('category', property, type),
  rate: (property: string, plan: string) => guid('rate', property, plan),
  segment: (property: string, market: string) => guid('segment', property, market),
  age: (property: string, kind: 'adult' | 'child') => guid('age', property, kind),
  accounting: (property: string, code: string) => guid('accounting', property, code),
  product: (property: string, item: string) => guid('product', property, item),
} as const;

/** One of Mews's moments, for a clock at the property. */
export function momentAt(day: string, time: string, timeZone: string): string {
  return utc(instantOf(`${day}T${time}:00`, timeZone)) ?? `${day}T${time}:00.000Z`;
}

/** One of Mews's amounts. */
export function mewsAmount(
  net: Money,
  { tax, gross }: { readonly tax?: Money | undefined; readonly gross?: Money | undefined },
): unknown {
  const number = (money: Money | undefined): number => Number(money ? decimalOf(money) : 0);

  return {
    Currency: net.currency,
    NetValue: number(net),
    GrossValue: number(gross ?? net),
    TaxValues: [{ Code: 'STANDARD', Value: number(tax) }],
  };
}

/** When a record was written and changed. */
export function stampsOf(
  { createdAt, changedAt }: { readonly createdAt?: Instant; readonly changedAt?: Instant },
  otherwise: string,
): { readonly CreatedUtc: string; readonly UpdatedUtc: string } {
  const changed = utc(changedAt) ?? utc(createdAt) ?? otherwise;

  return { CreatedUtc: utc(createdAt) ?? changed, UpdatedUtc: changed };
}
