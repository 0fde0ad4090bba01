import type {
  ContactPoint,
  GuestId,
  HouseRecord,
  ProfileRecord,
  SourceReference,
  StayRecord,
} from '@innkeeper/core';
import { recordIdOf, renamed } from '@innkeeper/core';
import { describe, expect, it } from 'vitest';
import { createMemoryStore } from '../stores/memory/index.ts';
import { openHouse, owner, sourceOf } from './small-world.ts';

const source = (id: string, kind: SourceReference['kind'] = 'profile'): SourceReference => ({
  system: 'pms',
  kind,
  id,
});
const guestOf = (id: string): GuestId => renamed('guest', recordIdOf('house', source(id)));
const phone = (number: string): ContactPoint => ({ type: 'phone', raw: number, number });

function profile(id: string, told: Partial<ProfileRecord> = {}): ProfileRecord {
  return {
    kind: 'profile',
    source: source(id),
    version: 1,
    type: { value: 'person' },
    active: true,
    names: [{ type: 'primary', given: `Given${id}`, family: `Family${id}` }],
    ...told,
  };
}

function stay(id: string, who: string, told: Partial<StayRecord> = {}): StayRecord {
  return {
    kind: 'stay',
    source: source(id, 'stay'),
    property: 'H1',
    status: { value: 'checked-out' },
    arrival: '2026-01-01',
    departure: '2026-01-03',
    parties: [{ role: 'guest', profile: source(who) }],
    ...told,
  };
}

async function houseWith(...records: readonly HouseRecord[]) {
  const opened = openHouse(createMemoryStore());
  await opened.house.importFrom(owner, sourceOf(records), { key: 'first' });

  return opened;
}

const a = profile('a', {
  birthDate: { year: 1970, month: 1, day: 2 },
  contactPoints: [phone('+4930111111')],
});
const b = profile('b', {
  birthDate: { year: 1971, month: 3, day: 4 },
  contactPoints: [phone('+4930222222')],
});

describe('two guests made one by a person', () => {
  it('keep the name of the chosen one, whatever their ids and however many records each has', async () => {
    for (const [survivor, other] of [
      ['a', 'b'],
      ['b', 'a'],
    ] as const) {
      const twin = profile('c', {
        contactPoints: [{ type: 'email', address: 'bella.b@guests.test' }],
        names: b.names,
      });
      const { api } = await houseWith(a, { ...b, contactPoints: [...(twin.contactPoints ?? [])] }, twin);
      await api.mergeGuests({ survivor: guestOf(survivor), other: guestOf(other) });
      const { guest } = await api.readGuest({ guestId: guestOf('c') });
      expect(guest.profiles).toHaveLength(3);
      const before = (await api.readGuest({ guestId: guestOf(survivor) })).guest.id;
      expect(guest.id).toBe(before);
      expect([guestOf(survivor), guestOf('c')]).toContain(guest.id);
    }
  });

  it('show beforehand where they differ and whose value would stand, and the person chooses', async () => {
    const { api } = await houseWith(a, b);
    const pair = { survivor: guestOf('a'), other: guestOf('b') };
    const { fields } = await api.previewMerge(pair);
    expect(fields.map(({ field, state }) => `${field} ${state}`)).toEqual([
      'name differs',
      'birthDate differs',
      'phone differs',
    ]);
    const choices = [
      { field: 'birthDate', from: 'other' },
      { field: 'phone', from: 'other' },
      { field: 'name', from: 'survivor' },
    ] as const;
    const chosen = await api.previewMerge({ ...pair, choices });
    expect(chosen.fields.map(({ field, stands }) => `${field} ${stands}`)).toEqual([
      'name one',
      'birthDate other',
      'phone other',
    ]);
    const merge = await api.mergeGuests({ ...pair, choices, note: 'same passport' });
    const { guest } = await api.readGuest({ guestId: guestOf('a') });
    expect(guest.names[0]?.value.given).toBe('Givena');
    expect(guest.birthDates[0]?.value).toEqual(b.birthDate);
    expect(guest.contactPoints[0]?.value).toEqual(b.contactPoints?.[0]);
    expect(guest.contactPoints).toHaveLength(2);
    const [listed] = await api.listMerges({ guestId: guestOf('b') });
    expect(listed).toEqual(merge);
    expect(listed?.choices).toEqual(choices);
    expect(listed?.note).toBe('same passport');
  });
});

describe('a merge that is undone', () => {
  it('leaves both exactly as they were, with what came in between where it belongs', async () => {
    const { house, api } = await houseWith(a, b, stay('1', 'a'), stay('2', 'b'));
    const before = [
      await api.readGuest({ guestId: guestOf('a') }),
      await api.readGuest({ guestId: guestOf('b') }),
    ] as const;
    const choices = [{ field: 'birthDate', from: 'other' } as const];
    const { mergeId } = await api.mergeGuests({ survivor: guestOf('a'), other: guestOf('b'), choices });
    await house.importFrom(owner, sourceOf([stay('3', 'b'), stay('4', 'a')]), { key: 'later' });
    const { factId } = await api.stateFact({
      guestId: guestOf('b'),
      fact: { type: 'note', note: { text: 'tall' } },
    });
    const { contactId } = await api.addContact({ guestId: guestOf('b'), medium: 'call', direction: 'in' });
    const { guests, routed } = await api.unmergeGuests({ mergeId });
    expect(guests).toEqual([guestOf('a'), guestOf('b')].sort());
    expect(routed.map(({ kind, id, to, rule }) => [kind, kind === 'choice' ? '' : id, to, rule])).toEqual([
      ['choice', '', guestOf('a'), 'taken-back'],
      ['contact', contactId, guestOf('a'), 'stays-with-survivor'],
      ['fact', factId, guestOf('a'), 'stays-with-survivor'],
      ...[
        ['stay', recordIdOf('house', source('3', 'stay')), guestOf('b'), 'follows-record'],
        ['stay', recordIdOf('house', source('4', 'stay')), guestOf('a'), 'follows-record'],
      ].sort(([, one = ''], [, other = '']) => (one < other ? -1 : 1)),
    ]);
    const [one, other] = [
      await api.readGuest({ guestId: guestOf('a') }),
      await api.readGuest({ guestId: guestOf('b') }),
    ];
    expect(other.guest).toEqual(before[1].guest);
    expect(other.stays?.map((row) => row.source.id).sort()).toEqual(['2', '3']);
    expect(one.stays?.map((row) => row.source.id).sort()).toEqual(['1', '4']);
    const { notes, facts, lastTouch: _, ...rest } = one.guest;
    const { notes: _notes, facts: _facts, lastTouch: _touch, ...was } = before[0].guest;
    expect(rest).toEqual(was);
    expect(notes).toHaveLength(1);
    expect(facts.map(({ id }) => id)).toEqual([factId]);
  });

  it('gives a record back what was said to have ended only for the two as one', async () => {
    const { api } = await houseWith(a, b);
    const { mergeId } = await api.mergeGuests({ survivor: guestOf('a'), other: guestOf('b') });
    await api.stateFact({
      guestId: guestOf('a'),
      fact: { type: 'correction', correction: { field: 'contactPoint', was: phone('+4930222222') } },
    });
    expect((await api.findGuests({ phone: '+4930222222' })).hits).toEqual([]);
    await api.unmergeGuests({ mergeId });
    expect((await api.findGuests({ phone: '+4930222222' })).hits.map(({ guestId }) => guestId)).toEqual([
      guestOf('b'),
    ]);
  });

  it('takes a change of one record that came in between along', async () => {
    const { house, api } = await houseWith(a, b);
    const { mergeId } = await api.mergeGuests({ survivor: guestOf('a'), other: guestOf('b') });
    const changed = { ...b, version: 2, birthDate: { year: 1972, month: 3, day: 4 } };
    await house.importFrom(owner, sourceOf([changed]), { key: 'changed' });
    const { routed } = await api.unmergeGuests({ mergeId });
    expect(routed).toEqual([
      { kind: 'profile', id: recordIdOf('house', source('b')), to: guestOf('b'), rule: 'follows-record' },
    ]);
    const { guest } = await api.readGuest({ guestId: guestOf('b') });
    expect(guest.birthDates.map(({ value }) => value.year)).toEqual([1972]);
  });

  it('leaves a merge on top standing, with the survivor, and says so', async () => {
    const c = profile('c', { birthDate: { year: 1950, month: 5, day: 6 } });
    const { api } = await houseWith(a, b, c);
    const first = await api.mergeGuests({
      survivor: guestOf('a'),
      other: guestOf('b'),
      choices: [{ field: 'birthDate', from: 'other' }],
    });
    const top = await api.mergeGuests({ survivor: guestOf('c'), other: guestOf('a') });
    const { guests, routed } = await api.unmergeGuests({ mergeId: first.mergeId });
    expect(guests).toEqual([guestOf('b'), guestOf('c')].sort());
    expect(routed).toContainEqual({
      kind: 'merge',
      id: top.mergeId,
      to: guestOf('c'),
      rule: 'decision-stands',
    });
    expect((await api.readGuest({ guestId: guestOf('a') })).guest.id).toBe(guestOf('c'));
    expect((await api.unmergeGuests({ mergeId: top.mergeId })).guests).toEqual(
      [guestOf('a'), guestOf('c')].sort(),
    );
    for (const [id, year] of [
      ['a', 1970],
      ['b', 1971],
      ['c', 1950],
    ] as const) {
      const { guest } = await api.readGuest({ guestId: guestOf(id) });
      expect(guest.birthDates.map(({ value }) => value.year)).toEqual([year]);
      expect(guest.facts).toEqual([]);
    }
  });

  it('keeps a word that the two as one were not a third, for both', async () => {
    const { api } = await houseWith(a, b, profile('c'));
    const { mergeId } = await api.mergeGuests({ survivor: guestOf('a'), other: guestOf('b') });
    await api.separateGuests({ guestId: guestOf('a'), other: guestOf('c') });
    const { routed } = await api.unmergeGuests({ mergeId });
    expect(routed.filter(({ kind }) => kind === 'apart').map(({ to }) => to)).toEqual(
      [guestOf('a'), guestOf('b')].sort(),
    );
    for (const one of ['a', 'b'])
      await expect(api.mergeGuests({ survivor: guestOf(one), other: guestOf('c') })).rejects.toMatchObject({
        code: 'guest/kept-apart',
      });
  });

  it('cannot be undone twice, nor after the guest was forgotten', async () => {
    const { api } = await houseWith(a, b);
    const { mergeId } = await api.mergeGuests({ survivor: guestOf('a'), other: guestOf('b') });
    await api.unmergeGuests({ mergeId });
    await expect(api.unmergeGuests({ mergeId })).rejects.toMatchObject({ code: 'merge/undone' });
    const again = await api.mergeGuests({ survivor: guestOf('a'), other: guestOf('b') });
    await api.forgetGuest({ guestId: guestOf('b') });
    await expect(api.unmergeGuests({ mergeId: again.mergeId })).rejects.toMatchObject({
      code: 'merge/not-found',
    });
    await expect(api.readGuest({ guestId: guestOf('a') })).rejects.toMatchObject({ code: 'guest/not-found' });
  });
});
