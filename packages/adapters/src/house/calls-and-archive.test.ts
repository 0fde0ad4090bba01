import { createInnkeeper } from '@innkeeper/core';
import { aCharge, aFeedback, aProfile, aSource, aStay } from '@innkeeper/core/testing';
import { describe, expect, it } from 'vitest';
import { createMemoryStore } from '../stores/memory/index.ts';
import { phoneReader } from '../text/phone.ts';
import { openHouse, owner, sourceOf } from './small-world.ts';

const anna = aSource('profile', 'anna');
const stayed = aSource('stay', 's1');
const records = [
  aProfile({
    source: anna,
    names: [{ type: 'primary', given: 'Anna', family: 'Berg' }],
    contactPoints: [
      { type: 'phone', raw: '+46 8 555 123 09', number: '+46855512309' },
      { type: 'address', lines: ['Storgatan 1'], city: 'Stockholm' },
    ],
  }),
  aStay({
    source: stayed,
    status: { value: 'checked-out' },
    arrival: '2026-03-01',
    departure: '2026-03-04',
    parties: [{ role: 'guest', profile: anna }],
  }),
  aCharge({
    stay: stayed,
    day: '2026-03-02',
    text: 'Massage',
    net: { minor: 9000, currency: 'SEK' },
    category: { value: 'spa' },
  }),
  aFeedback({
    profile: anna,
    stay: stayed,
    type: 'complaint',
    about: 'shower',
    state: 'settled',
    day: '2026-03-03',
  }),
];

describe('a call at the desk', () => {
  it('shows address, number, what was bought and when, and past service, without a question', async () => {
    const { house, api } = openHouse(createMemoryStore());
    await house.importFrom(owner, sourceOf(records));
    const answer = await api.answerCall({ phone: '+46 8 555 12309' });
    if (answer.state !== 'known') throw new Error('The caller should be known.');
    const [caller] = answer.callers;
    expect(caller?.name).toBe('Anna Berg');
    expect(caller?.card.phone?.value.number).toBe('+46855512309');
    expect(caller?.card.address?.value.city).toBe('Stockholm');
    expect(caller?.card.bought).toMatchObject([{ what: 'Massage', day: '2026-03-02' }]);
    expect(caller?.card.service).toMatchObject([{ about: 'shower', state: 'settled' }]);
  });

  it('gives a form with the number filled in for a stranger, and keeps nothing', async () => {
    const { api } = openHouse(createMemoryStore());
    const answer = await api.answerCall({ phone: '+46 70 000 11 22' });
    expect(answer).toMatchObject({
      state: 'new',
      prospect: { contactPoints: [{ type: 'phone', number: '+46700001122' }] },
    });
    expect((await api.findGuests({ phone: '+46700001122' })).state).toBe('new');
  });
});

describe('a national number', () => {
  it('is read by the country of the house, wherever that is', async () => {
    const house = createInnkeeper({
      store: createMemoryStore(),
      secret: 'a secret for tests only',
      clock: { now: () => '2026-11-21T10:00:00Z' },
      phones: phoneReader(),
    });
    const api = house.as(owner);
    await house.importFrom(owner, sourceOf(records));
    const found = async () => (await api.findGuests({ phone: '08-555 123 09' })).state;
    expect(await found()).toBe('new');
    const property = { id: 'H1', name: 'H', timeZone: 'Europe/Stockholm', auditHour: 3, currencies: ['SEK'] };
    await api.writeSettings({ settings: { properties: [{ ...property, country: 'SE', rooms: [] }] } });
    expect(await found()).toBe('known');
    expect((await api.answerCall({ phone: '08-555 123 09' })).state).toBe('known');
    expect((await api.answerCall({ phone: '08-555 123 09', country: 'DE' })).state).toBe('new');
  });
});

describe('the archive of a guest', () => {
  it('has one entry a stay, and a version for every later edit', async () => {
    const { house, api } = openHouse(createMemoryStore());
    await house.importFrom(owner, sourceOf(records));
    const guestId = (await api.findGuests({ text: 'berg' })).hits[0]?.guestId as never;
    expect(await api.readArchive({ guestId })).toMatchObject([
      { version: 1, earlier: [], stay: { nights: 3, spend: { totals: [{ minor: 9000, currency: 'SEK' }] } } },
    ]);
    const edited = aStay({
      source: stayed,
      status: { value: 'checked-out' },
      arrival: '2026-03-01',
      departure: '2026-03-05',
      parties: [{ role: 'guest', profile: anna }],
      changedAt: '2026-04-01T10:00:00Z',
    });
    await house.importFrom(owner, sourceOf([edited]), { key: 'edit' });
    expect(await api.readArchive({ guestId })).toMatchObject([
      { version: 2, stay: { nights: 4 }, earlier: [{ version: 1, stay: { departure: '2026-03-04' } }] },
    ]);
  });
});
