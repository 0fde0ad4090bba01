import type { ChargeRecord, ChargeType, HouseRecord, Incoming } from '@innkeeper/core';
import { checkIncoming } from '@innkeeper/core';
import { expect } from 'vitest';

/** The records among items, after the door of the house, which refuses none of them. */
export function recordsOf(items: readonly Incoming[]): readonly HouseRecord[] {
  return items.map((item) => {
    const checked = checkIncoming(item);
    if ('refused' in checked) expect(checked.refused).toBeUndefined();

    return (checked as { readonly record: HouseRecord }).record;
  });
}

/** The sum of what charges of some types were worth, in the smallest unit; all types where none is said. */
export function sumOf(records: readonly HouseRecord[], ...types: readonly ChargeType[]): number {
  return chargesIn(records)
    .filter(({ type }) => types.length === 0 || types.includes(type.value))
    .reduce((sum, { net, tax }) => sum + (net?.minor ?? tax?.minor ?? 0), 0);
}

/** The charges among records. */
export function chargesIn(records: readonly HouseRecord[]): readonly ChargeRecord[] {
  return records.filter((record) => record.kind === 'charge');
}
