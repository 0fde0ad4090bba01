import type { GuestId, HouseRecord, InnkeeperApi, SourceReference } from '@innkeeper/core';
import { createInnkeeper, recordIdOf, renamed } from '@innkeeper/core';
import { aCharge, aContact, aFeedback, aProfile, aStay } from '@innkeeper/core/testing';
import { describe, expect, it } from 'vitest';
import { createMemoryStore } from '../stores/memory/index.ts';
import { phoneReader } from '../text/phone.ts';
import { openHouse, owner, sourceOf } from './small-world.ts';

const reference = (system: string, kind: SourceReference['kind'], id = '1'): SourceReference => ({
  system,
  kind,
  id,
});
const guestOf = (system: string, id = '1'): GuestId =>
  renamed('guest', recordIdOf('house', reference(system, 'profile', id)));
const mobile = { type: 'phone', raw: '138 0013 8000', country: 'CN', verified: true } as const;

function houseWithPhones() {
  let minute = 0;
  const house = createInnkeeper({
    store: createMemoryStore(),
    secret: 'a secret for tests only',
    clock: { now: () => new Date(Date.UTC(2026, 10, 21, 8) + 60_000 * minute++).toISOString() },
    phones: phoneReader(),
  });

  return { house, api: house.as(owner) };
}

describe('one record from all departments', () => {
  it('holds the stay of the PMS, the bill of the restaurant and the complaint of the desk, each with its source', async () => {
    const { house, api } = houseWithPhones();
    const profile = (system: string, raw: string): HouseRecord =>
      aProfile({ source: reference(system, 'profile'), contactPoints: [{ ...mobile, raw }] });
    await house.importFrom(
      owner,
      sourceOf([
        profile('pms', '+86 138-0013-8000'),
        aStay({
          source: reference('pms', 'stay'),
          parties: [{ role: 'guest', profile: reference('pms', 'profile') }],
        }),
      ]),
      { key: 'pms' },
    );
    await house.importFrom(
      owner,
      sourceOf([
        profile('pos', '13800138000'),
        aCharge({
          source: reference('pos', 'charge'),
          stay: undefined,
          profile: reference('pos', 'profile'),
        }),
      ]),
      { key: 'pos' },
    );
    await house.importFrom(
      owner,
      sourceOf([
        profile('desk', '0086 138 0013 8000'),
        aFeedback({ source: reference('desk', 'feedback'), profile: reference('desk', 'profile') }),
      ]),
      { key: 'desk' },
    );
    const { hits } = await api.findGuests({ phone: '+86 138 0013 8000' });
    expect(hits).toHaveLength(1);
    const file = await api.readGuest({ guestId: hits[0]?.guestId as GuestId });
    expect(file.guest.profiles.map(({ system }) => system)).toEqual(['desk', 'pms', 'pos']);
    expect([file.stays, file.charges, file.feedback].map((all) => all?.[0]?.source.system)).toEqual([
      'pms',
      'pos',
      'desk',
    ]);
    expect(file.guest.contactPoints[0]?.sources).toHaveLength(3);
  });

  it('tells by which channel the house met a guest first and last', async () => {
    const { house, api } = openHouse(createMemoryStore());
    await house.importFrom(
      owner,
      sourceOf([
        aProfile({
          source: reference('ota', 'profile'),
          channel: 'ota',
          createdAt: '2026-01-02T10:00:00Z',
          contactPoints: [{ type: 'email', address: 'anna@berg.test' }],
        }),
        aProfile({
          source: reference('pms', 'profile'),
          channel: 'desk',
          createdAt: '2026-03-09T15:00:00Z',
          contactPoints: [{ type: 'email', address: 'Anna@Berg.test' }],
        }),
      ]),
    );
    const { guest } = await api.readGuest({ guestId: guestOf('pms') });
    expect(guest.profiles).toHaveLength(2);
    expect([guest.firstTouch?.channel, guest.lastTouch?.channel]).toEqual(['ota', 'desk']);
  });
});

describe('the timeline of contacts', () => {
  it('holds every channel, the latest first, with who of the house it was, and can show one channel', async () => {
    const { house, api } = openHouse(createMemoryStore());
    const contact = (id: string, medium: string, at: string): HouseRecord =>
      aContact({
        source: reference('crm', 'contact', id),
        profile: reference('pms', 'profile'),
        medium,
        at,
        staff: `staff-${id}`,
      });
    await house.importFrom(
      owner,
      sourceOf([
        aProfile({ source: reference('pms', 'profile') }),
        contact('1', 'call', '2026-03-01T10:00:00+08:00'),
        contact('2', 'email', '2026-03-01T03:00:00Z'),
        contact('3', 'call', '2026-02-01T10:00:00+08:00'),
        contact('4', 'sms', '2026-05-01T10:00:00+08:00'),
        contact('5', 'sms', '2026-04-01T10:00:00+08:00'),
      ]),
    );
    const guestId = guestOf('pms');
    expect((await api.listContacts({ guestId })).map(({ staff }) => staff)).toEqual([
      'staff-4',
      'staff-5',
      'staff-2',
      'staff-1',
      'staff-3',
    ]);
    expect((await api.listContacts({ guestId, medium: 'call' })).map(({ staff }) => staff)).toEqual([
      'staff-1',
      'staff-3',
    ]);
  });

  it('shows a colleague who touched the guest last, before he sends the same again', async () => {
    const { house, api } = openHouse(createMemoryStore());
    await house.importFrom(owner, sourceOf([aProfile({ source: reference('pms', 'profile') })]));
    const [anna, ben] = ['anna', 'ben'].map((id) => house.as({ id, roles: ['sales'] })) as [
      InnkeeperApi,
      InnkeeperApi,
    ];
    await anna.addContact({
      guestId: guestOf('pms'),
      medium: 'email',
      direction: 'out',
      subject: 'brochure',
    });
    const { lastContact } = await ben.briefGuest({ guestId: guestOf('pms') });
    expect(lastContact?.because[0]).toMatchObject({
      facts: { staff: 'anna', medium: 'email', subject: 'brochure' },
    });
    expect((await ben.listContacts({ guestId: guestOf('pms') }))[0]).toMatchObject({
      staff: 'anna',
      subject: 'brochure',
    });
    expect((await api.readGuest({ guestId: guestOf('pms') })).guest.id).toBe(guestOf('pms'));
  });
});

describe('a card bound to a telephone', () => {
  const card = { type: 'membership', programme: 'river', number: 'R 777-123' } as const;
  const phone = { type: 'phone', raw: '+49 30 555123', number: '+4930555123' } as const;

  it('leads to the same guest by either; when the phone moves, the old bond ends with its day and stays in the history', async () => {
    const { house, api } = openHouse(createMemoryStore());
    const person = (id: string, family: string, withPhone = false): HouseRecord =>
      aProfile({
        source: reference('pms', 'profile', id),
        version: 1,
        names: [{ type: 'primary', given: 'A', family }],
        contactPoints: withPhone ? [phone] : [],
      });
    await house.importFrom(owner, sourceOf([person('1', 'Berg', true), person('2', 'Quist')]));
    const [first, second] = [guestOf('pms'), guestOf('pms', '2')];
    const bind = (guestId: GuestId, day: string) =>
      api.stateFact({
        guestId,
        fact: { type: 'binding', state: 'bound', identifier: card, contactPoint: phone, day: day as never },
      });
    const found = async (question: object) =>
      (await api.findGuests(question)).hits.map(({ guestId }) => guestId);
    await bind(first, '2026-03-01');
    expect(await found({ membership: 'R777123' })).toEqual([first]);
    expect(await found({ phone: '+4930555123' })).toEqual([first]);

    await api.stateFact({
      guestId: second,
      fact: { type: 'binding', state: 'bound', contactPoint: phone, day: '2026-06-01' },
    });
    expect(await found({ phone: '+4930555123' })).toEqual([second]);
    expect(await found({ membership: 'R777123' })).toEqual([first]);
    const { guest } = await api.readGuest({ guestId: first });
    expect(guest.contactPoints.find(({ value }) => value.type === 'phone')?.until).toBe('2026-06-01');
    expect(guest.facts.filter(({ type }) => type === 'binding').length).toBeGreaterThan(1);

    const again = { ...person('1', 'Berg', true), version: 2, vip: { value: '1' } } as HouseRecord;
    await house.importFrom(owner, sourceOf([again]), { key: 'next night' });
    expect(await found({ phone: '+4930555123' })).toEqual([second]);
  });

  it('is found by what was corrected, and no longer by what was wrong', async () => {
    const { house, api } = openHouse(createMemoryStore());
    await house.importFrom(
      owner,
      sourceOf([aProfile({ source: reference('pms', 'profile'), contactPoints: [phone] })]),
    );
    const value = { type: 'phone', raw: '+49 30 555999', number: '+4930555999' } as const;
    await api.stateFact({
      guestId: guestOf('pms'),
      fact: { type: 'correction', correction: { field: 'contactPoint', value, was: phone } },
    });
    expect((await api.findGuests({ phone: '+4930555999' })).hits).toHaveLength(1);
    expect((await api.findGuests({ phone: '+4930555123' })).hits).toHaveLength(0);
  });
});
