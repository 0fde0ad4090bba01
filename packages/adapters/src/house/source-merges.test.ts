import type { GuestId, ProfileRecord, SourceReference } from '@innkeeper/core';
import { recordIdOf, renamed } from '@innkeeper/core';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createMemoryStore } from '../stores/memory/index.ts';
import { openHouse, owner, sourceOf } from './small-world.ts';

const source = (id: string): SourceReference => ({ system: 'pms', kind: 'profile', id });
const guestOf = (id: string): GuestId => renamed('guest', recordIdOf('house', source(id)));

interface Told {
  readonly into?: string;
  readonly apart?: readonly string[];
  readonly version?: number;
  readonly document?: string;
  readonly phone?: string;
}

function profile(id: string, { into, apart, version = 1, document, phone }: Told = {}): ProfileRecord {
  return {
    kind: 'profile',
    source: source(id),
    version,
    type: { value: 'person' },
    active: into === undefined,
    names: [{ type: 'primary', given: 'Same', family: 'Person' }],
    contactPoints: phone ? [{ type: 'phone', raw: phone, number: phone, verified: true }] : [],
    identifiers: document
      ? [{ type: 'document', documentType: { value: 'passport' }, number: document, country: 'DE' }]
      : [],
    mergedInto: into === undefined ? undefined : source(into),
    notSameAs: apart?.map(source),
  };
}

async function groupsAfter(batches: readonly (readonly ProfileRecord[])[]): Promise<string> {
  const { house, api } = openHouse(createMemoryStore());
  for (const [place, batch] of batches.entries())
    await house.importFrom(owner, sourceOf(batch), { key: `batch ${place}` });

  return groupsOf(api);
}

async function groupsOf(api: ReturnType<typeof openHouse>['api']): Promise<string> {
  const groups: Record<string, string[]> = {};
  for (const id of ['a', 'b', 'c', 'd', 'e']) {
    const file = await api.readGuest({ guestId: guestOf(id) }).catch(() => undefined);
    if (file) groups[file.guest.id] = file.guest.profiles.map((reference) => reference.id);
  }

  return Object.values(groups)
    .map((group) => group.join(''))
    .sort()
    .join(' ');
}

describe('a merge that a system made', () => {
  it('is followed whether the profile or its target comes first', async () => {
    const [a, b] = [profile('a', { into: 'b' }), profile('b')];
    expect(await groupsAfter([[a], [b]])).toBe('ab');
    expect(await groupsAfter([[b], [a]])).toBe('ab');
    expect(await groupsAfter([[a, b]])).toBe('ab');
  });

  it('leads from every id of a chain to the last, and a stay told under an old id is not lost', async () => {
    const { house, api } = openHouse(createMemoryStore());
    await house.importFrom(
      owner,
      sourceOf([profile('a', { into: 'b' }), profile('b', { into: 'c' }), profile('c')]),
    );
    await house.importFrom(
      owner,
      sourceOf([
        {
          kind: 'stay',
          source: { system: 'pms', kind: 'stay', id: '1' },
          property: 'H1',
          status: { value: 'checked-out' },
          arrival: '2026-01-01',
          departure: '2026-01-03',
          parties: [{ role: 'guest', profile: source('a') }],
        },
      ]),
      { key: 'late' },
    );
    for (const id of ['a', 'b', 'c']) {
      const file = await api.readGuest({ guestId: guestOf(id) });
      expect(file.guest.id).toBe(guestOf('c'));
      expect(file.stays).toHaveLength(1);
    }
  });

  it('survives a circle, a merge with oneself and a target that never comes', async () => {
    expect(await groupsAfter([[profile('a', { into: 'b' }), profile('b', { into: 'a' })]])).toBe('ab');
    expect(await groupsAfter([[profile('a', { into: 'a' })]])).toBe('a');
    expect(await groupsAfter([[profile('a', { into: 'nobody' })]])).toBe('a');
  });

  it('ends when the system takes it back', async () => {
    expect(
      await groupsAfter([[profile('a', { into: 'b' }), profile('b')], [profile('a', { version: 2 })]]),
    ).toBe('a b');
  });

  it('holds although documents differ, also when a third profile joins', async () => {
    const a = profile('a', { into: 'b', document: 'AAA77711' });
    const b = profile('b', { document: 'BBB77722', phone: '+4930555777' });
    const c = profile('c', { phone: '+4930555777' });
    expect(await groupsAfter([[a, b, c]])).toBe('abc');
    expect(await groupsAfter([[c], [a], [b]])).toBe('abc');
  });
});

describe('a word that two profiles are not the same', () => {
  const document = 'SAME7771';

  it('keeps them apart whichever comes first, and ends when it is taken back', async () => {
    const [a, b] = [profile('a', { document, apart: ['b'] }), profile('b', { document })];
    expect(await groupsAfter([[a], [b]])).toBe('a b');
    expect(await groupsAfter([[b], [a]])).toBe('a b');
    expect(await groupsAfter([[a, b], [profile('a', { document, version: 2 })]])).toBe('ab');
  });

  it('holds as long as either profile or a person of the house says it', async () => {
    const both = [profile('a', { document, apart: ['b'] }), profile('b', { document, apart: ['a'] })];
    expect(await groupsAfter([both, [profile('a', { document, version: 2 })]])).toBe('a b');

    const { house, api } = openHouse(createMemoryStore());
    await house.importFrom(owner, sourceOf([profile('a', { document }), profile('b', { document })]));
    await api.separateGuests({ guestId: guestOf('a'), other: guestOf('b') });
    await house.importFrom(owner, sourceOf([profile('a', { document, apart: ['b'], version: 2 })]), {
      key: 'declared',
    });
    await house.importFrom(owner, sourceOf([profile('a', { document, version: 3 })]), { key: 'taken back' });
    expect(await groupsOf(api)).toBe('a b');
  });
});

describe('imports with merges and separations of their systems', () => {
  it('leave a telephone saying of two what it said before a third had it', async () => {
    const phone = '+4930555888';
    const { house, api } = openHouse(createMemoryStore());
    await house.importFrom(
      owner,
      sourceOf([profile('a', { phone, document: 'SAME7771' }), profile('b', { phone, apart: ['c'] })]),
    );
    expect(await groupsOf(api)).toBe('ab');
    const third = sourceOf([profile('c', { phone, document: 'OTHER7772' })]);
    const { run } = await house.importFrom(owner, third, { key: 'third' });
    await api.undoImport({ importId: run?.id as never });
    expect(await groupsOf(api)).toBe('ab');
  });

  const anyProfile = fc
    .record({
      id: fc.constantFrom('a', 'b', 'c', 'd', 'e'),
      into: fc.option(fc.constantFrom('a', 'b', 'c', 'd', 'e'), { nil: undefined, freq: 2 }),
      apart: fc.option(fc.array(fc.constantFrom('a', 'b', 'c', 'd', 'e'), { maxLength: 2 }), {
        nil: undefined,
      }),
      phone: fc.option(fc.constantFrom('+4930555777', '+4930555888'), { nil: undefined }),
      document: fc.option(fc.constantFrom('SAME7771', 'OTHER7772'), { nil: undefined }),
    })
    .map(({ id, ...told }) => profile(id, told));
  const batch = fc.uniqueArray(anyProfile, { maxLength: 5, selector: ({ source: { id } }) => id });

  it('end the same in any order and in any parts', async () => {
    await fc.assert(
      fc.asyncProperty(batch, fc.infiniteStream(fc.nat()), async (records, chance) => {
        const shuffled = records
          .map((record) => ({ record, place: chance.next().value }))
          .sort((one, other) => one.place - other.place)
          .map(({ record }) => [record]);
        expect(await groupsAfter(shuffled)).toBe(await groupsAfter([records]));
      }),
      { numRuns: 60 },
    );
  });

  it('are undone as if they had never been', async () => {
    await fc.assert(
      fc.asyncProperty(batch, batch, async (first, second) => {
        const { house, api } = openHouse(createMemoryStore());
        await house.importFrom(owner, sourceOf(first), { key: 'first' });
        const before = [await groupsOf(api), await api.listMatches({})];
        const later = second.map((record) => ({ ...record, version: 2 }));
        const { run } = await house.importFrom(owner, sourceOf(later), { key: 'second' });
        await api.undoImport({ importId: run?.id as never });
        expect([await groupsOf(api), await api.listMatches({})]).toEqual(before);
      }),
      { numRuns: 80 },
    );
  });
});
