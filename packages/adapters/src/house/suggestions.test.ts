import type { GuestId, ProfileRecord, StayRecord } from '@innkeeper/core';
import { recordIdOf, renamed } from '@innkeeper/core';
import { describe, expect, it } from 'vitest';
import { createMemoryStore } from '../stores/memory/index.ts';
import { openHouse, owner, sourceOf } from './small-world.ts';

const source = { system: 'pms', kind: 'profile', id: 'hu' } as const;
const guestId: GuestId = renamed('guest', recordIdOf('house', source));
const profile: ProfileRecord = {
  kind: 'profile',
  source,
  type: { value: 'person' },
  active: true,
  names: [{ type: 'primary', given: 'Lan', family: 'Hu' }],
  notes: [
    { text: 'away from lift, feather allergy, 要高楼层', at: '2026-01-02T10:00:00Z' },
    { text: 'allergic to peanuts', confidential: true },
    { text: 'no other allergies' },
  ],
  preferences: [{ group: 'SPECIALS', code: 'X9', text: 'river view' }],
};
const stay: StayRecord = {
  kind: 'stay',
  source: { system: 'pms', kind: 'stay', id: '1' },
  property: 'H1',
  status: { value: 'checked-out' },
  arrival: '2026-03-01',
  departure: '2026-03-02',
  parties: [{ role: 'guest', profile: source }],
  requests: ['安静的房间'],
};

async function houseWithHu() {
  const opened = openHouse(createMemoryStore());
  await opened.house.importFrom(owner, sourceOf([profile, stay]));

  return opened;
}

describe('wishes that free text speaks of', () => {
  it('are suggested from notes, requests and wishes without a code, and none of them is a fact', async () => {
    const { api } = await houseWithHu();
    const found = await api.listSuggestions({ guestId });

    expect(found.map(({ key, evidence }) => [key, evidence.map(({ words }) => words)])).toEqual([
      ['bed.filling differs feather must', ['feather allergy']],
      ['food.ingredient differs peanut must', ['allergic to peanuts']],
      ['room.height equals high like', ['要高楼层']],
      ['room.quiet equals true like', ['away from lift', '安静的房间']],
      ['room.view equals river like', ['river view']],
    ]);
    expect((await api.readPreferences({ guestId })).known).toEqual([]);
  });

  it('are facts once a person confirms them, with the words, and asked no more', async () => {
    const { api } = await houseWithHu();
    const [feather, peanut, high] = await api.listSuggestions({ guestId });
    if (!feather || !peanut || !high) throw new Error('too few');
    const changed = await api.changePreferences({
      guestId,
      changes: [
        { type: 'add', preference: feather.preference, text: feather.evidence[0]?.words },
        { type: 'decline', preference: high.preference },
      ],
    });
    const { known } = await api.readPreferences({ guestId });

    expect(known).toMatchObject([
      { preference: feather.preference, evidence: [{ text: 'feather allergy' }] },
    ]);
    expect((await api.listSuggestions({ guestId })).map(({ key }) => key)).toEqual([
      peanut.key,
      'room.quiet equals true like',
      'room.view equals river like',
    ]);

    await api.changePreferences({ guestId, changes: [{ type: 'withdraw', facts: changed.facts }] });
    expect((await api.listSuggestions({ guestId })).map(({ key }) => key)).toContain(high.key);
  });

  it('show no word of a confidential note to whoever may not read it', async () => {
    const { house } = await houseWithHu();
    const desk = house.as({ id: 'desk', roles: ['receptionist'] });
    const found = JSON.stringify(await desk.listSuggestions({ guestId }));

    expect(found).toContain('feather');
    expect(found).not.toContain('peanut');
  });
});
