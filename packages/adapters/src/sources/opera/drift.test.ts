import type { Incoming } from '@innkeeper/core';
import { demonstrationHotel } from '@innkeeper/core/testing';
import { describe, expect, it } from 'vitest';
import { operaTablesOf, writeOperaHotel } from '../../testing/write-opera.ts';
import { operaRecords } from './to-records.ts';

const hotel = demonstrationHotel({ today: '2026-11-21', guests: 0 });
const tables = { ...operaTablesOf(hotel), guestsFromReservations: true };
const pages = new Map<string, unknown>();
writeOperaHotel(hotel, (name, payload) => pages.set(name, JSON.parse(JSON.stringify(payload))), {
  pageSize: 2,
});
const samples = ['1-profiles-000001', '2-reservations-000001', '3-folios-000001'].map(
  (name) => [name, pages.get(name)] as const,
);

/** What can become of a value when the other side changes its mind. */
const changes: Readonly<Record<string, (value: unknown) => unknown>> = {
  'is gone': () => undefined,
  'is null': () => null,
  'is empty': () => '',
  'is a number': () => 7,
  'is a text': () => 'something else',
  'is a list': (value) => [value],
  'is a list of nothing': () => [null, [], {}],
  'is an object': (value) => ({ value }),
  'is true': () => true,
  'is the first of a list': (value) => (Array.isArray(value) ? value[0] : value),
};

describe.each(samples)('an answer that changes its shape: %s', (_, sample) => {
  it.each(Object.entries(changes))(
    'anywhere, where a value %s: still records or refusals, never a crash',
    (_change, change) => {
      for (const path of pathsOf(sample)) {
        const incoming = operaRecords(changed(sample, path, change), tables, { hotelId: 'RIVER' });

        for (const item of incoming) expectWhole(item, path);
      }
    },
  );

  it('keeps what it does not know, wherever it is added', () => {
    const kept = operaRecords(added(sample), tables, { hotelId: 'RIVER' });

    expect(kept.every((item) => 'record' in item)).toBe(true);
    expect(JSON.stringify(kept)).toContain('added later');
  });
});

function expectWhole(item: Incoming, path: readonly string[]): void {
  if ('refused' in item) expect(item.refused.code, path.join('/')).toMatch(/^refused\//);
  else expect(item.record.source.id, path.join('/')).toEqual(expect.stringMatching(/./));
}

function pathsOf(value: unknown, path: readonly string[] = []): readonly (readonly string[])[] {
  if (typeof value !== 'object' || value === null) return [path];

  return [
    ...(path.length > 0 ? [path] : []),
    ...Object.entries(value).flatMap(([name, part]) => pathsOf(part, [...path, name])),
  ];
}

function changed(
  value: unknown,
  [name, ...rest]: readonly string[],
  change: (value: unknown) => unknown,
): unknown {
  if (name === undefined) return change(value);
  if (Array.isArray(value))
    return value.map((part, index) => (String(index) === name ? changed(part, rest, change) : part));

  return { ...(value as object), [name]: changed((value as Record<string, unknown>)[name], rest, change) };
}

function added(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(added);
  if (typeof value !== 'object' || value === null) return value;

  return {
    ...Object.fromEntries(Object.entries(value).map(([name, part]) => [name, added(part)])),
    newField: 'added later',
  };
}
