import type { HouseRecord } from '@innkeeper/core';
import { checkIncoming } from '@innkeeper/core';
import { describe, expect, it } from 'vitest';
import { pathsOf } from '../shared/drift.test-data.ts';
import { everySource } from './every-source.test-data.ts';

/** Sixteen digits of an issuer's range that fit the check digit: an id that looks like a card. */
const long = '4532015112830366';

/** Every number by which records are named, with the number that a stay has besides. */
function idsIn(record: HouseRecord): readonly string[] {
  const references: string[] = [];
  JSON.stringify({ ...record, extra: undefined }, (_, part: unknown) => {
    const { system, kind, id } = (part ?? {}) as Readonly<Record<string, unknown>>;
    if (typeof system === 'string' && typeof kind === 'string' && typeof id === 'string') references.push(id);

    return part;
  });

  return references;
}

function otherIdsIn(record: HouseRecord): readonly string[] {
  return record.kind === 'stay' ? (record.otherIds ?? []).map(({ id }) => id) : [];
}

/** The payload with another number wherever this one stands, in the type it has there. */
function renumbered(value: unknown, id: string): unknown {
  if (typeof value === 'string') {
    if (value.trimStart().startsWith('<')) return value.replaceAll(`"${id}"`, `"${long}"`);

    return value === id ? long : value;
  }
  if (typeof value === 'number') return String(value) === id ? Number(long) : value;
  if (Array.isArray(value)) return value.map((part) => renumbered(part, id));
  if (typeof value !== 'object' || value === null) return value;

  return Object.fromEntries(Object.entries(value).map(([name, part]) => [name, renumbered(part, id)]));
}

function leavesOf(value: unknown): ReadonlySet<string> {
  const leaves = pathsOf(value).map((path) =>
    path.reduce((part: unknown, name) => (part as Record<string, unknown> | undefined)?.[name], value),
  );

  return new Set(leaves.filter((leaf) => typeof leaf === 'string' || typeof leaf === 'number').map(String));
}

describe.each(Object.entries(everySource))('an id of sixteen digits in %s', (_, { samples, read }) => {
  const recordsOf = (payload: unknown): readonly HouseRecord[] =>
    read(payload).flatMap((item) => {
      const checked = checkIncoming(item);

      return 'record' in checked ? [checked.record] : [];
    });

  it.each([
    ['names records', idsIn],
    ['is a number that a stay has besides', otherIdsIn],
  ])('%s, and is no card', (_, idsOf) => {
    for (const [name, sample] of Object.entries(samples)) {
      const before = recordsOf(sample);
      const leaves = leavesOf(sample);
      const ids = [...new Set(before.flatMap(idsOf))].filter((id) => leaves.has(id) && id.length > 3);
      for (const id of ids.slice(0, 6)) {
        const after = recordsOf(renumbered(sample, id));

        expect(after.length, `${name} ${id}`).toBe(before.length);
        expect(
          after.flatMap(idsOf).filter((one) => one.includes(long)).length,
          `${name} ${id}`,
        ).toBeGreaterThan(0);
        expect(JSON.stringify(after.map(idsOf)), `${name} ${id}`).not.toContain('card removed');
      }
    }
  });

  it('is a card where people write', () => {
    for (const sample of Object.values(samples)) {
      const texts = new Set(recordsOf(sample).flatMap(wordsIn));
      for (const text of [...texts].slice(0, 4)) {
        const after = recordsOf(rewritten(sample, text));

        expect(JSON.stringify(after)).not.toContain(long);
      }
    }
  });
});

/** What people wrote: notes, requests, texts. */
function wordsIn(record: HouseRecord): readonly string[] {
  if (record.kind === 'profile') return (record.notes ?? []).map(({ text }) => text);
  if (record.kind === 'stay') return record.requests ?? [];

  return 'text' in record && record.text !== undefined ? [record.text] : [];
}

function rewritten(value: unknown, text: string): unknown {
  if (typeof value === 'string')
    return value === text ? `${text} ${long}` : value.replaceAll(`>${text}<`, `>${text} ${long}<`);
  if (Array.isArray(value)) return value.map((part) => rewritten(part, text));
  if (typeof value !== 'object' || value === null) return value;

  return Object.fromEntries(Object.entries(value).map(([name, part]) => [name, rewritten(part, text)]));
}
