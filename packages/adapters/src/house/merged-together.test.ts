import type { GuestId, ProfileRecord } from '@innkeeper/core';
import { recordIdOf, renamed } from '@innkeeper/core';
import { aProfile } from '@innkeeper/core/testing';
import { describe, expect, it } from 'vitest';
import { createMemoryStore } from '../stores/memory/index.ts';
import { openHouse, owner, sourceOf } from './small-world.ts';

const dana = { given: 'Dana', family: 'Haddad', born: { year: 1973, month: 4, day: 2 } };
const emil = { given: 'Emil', family: 'Novák', born: { year: 1974, month: 5, day: 2 } };

function record(
  system: string,
  id: string,
  { given, family, born }: { given: string; family: string; born?: ProfileRecord['birthDate'] },
  passport?: string,
): ProfileRecord {
  return aProfile({
    source: { system, kind: 'profile', id },
    names: [{ type: 'primary', given, family }],
    contactPoints: [],
    identifiers: passport
      ? [{ type: 'document', documentType: { value: 'passport' }, number: passport, country: 'DE' }]
      : [],
    birthDate: born,
  });
}

describe('two guests whom a person merged', () => {
  it('stay whole, whoever else is like one of their records', async () => {
    const { house, api } = openHouse(createMemoryStore(), 'house');
    const idOf = ({ source }: ProfileRecord): GuestId => renamed('guest', recordIdOf('house', source));
    const [one, same] = [record('pos', 'p3', dana, 'PASS773X'), record('opera', 'p3', dana)];
    const [other, stranger] = [
      record('pos', 'p4', emil),
      record('cards', 'p2', { given: 'Chen', family: 'Wang' }),
    ];
    const rival = record('opera', 'p4', emil, 'PASS774X');
    await house.importFrom(owner, sourceOf([one, same, other, stranger]), { key: 'first' });
    await api.mergeGuests({ survivor: idOf(other), other: idOf(stranger) });
    await house.importFrom(owner, sourceOf([rival]), { key: 'second' });

    const both = { survivor: idOf(same), other: idOf(stranger) };
    const { merged } = await api.previewMerge(both);
    await api.mergeGuests(both);
    const { profiles } = await api.exportGuest({ guestId: idOf(same) });
    const names = (found: readonly { readonly id: string }[]) => found.map(({ id }) => id).sort();
    expect(names(profiles.map(({ source }) => source))).toEqual(['p2', 'p3', 'p3', 'p4']);
    expect(names(merged.profiles)).toEqual(['p2', 'p3', 'p3', 'p4']);
    expect((await api.exportGuest({ guestId: idOf(rival) })).profiles).toHaveLength(1);
  });
});
