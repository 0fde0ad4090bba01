import type { TouchInput } from '@innkeeper/core';
import { isInnkeeperError, renamed } from '@innkeeper/core';
import { aProfile } from '@innkeeper/core/testing';
import { describe, expect, it } from 'vitest';
import { createMemoryStore } from '../stores/memory/index.ts';
import { openHouse, owner, sourceOf } from './small-world.ts';

const numberOf = (at: number): string => `+4930555${String(100 + at)}`;

async function houseOfSix() {
  const opened = openHouse(createMemoryStore());
  const six = Array.from({ length: 6 }, (_, at) =>
    aProfile({
      source: { system: 'pms', kind: 'profile', id: String(at) },
      names: [{ type: 'primary', given: `Given${at}`, family: `Family${at}` }],
      contactPoints: [{ type: 'phone', raw: numberOf(at), number: numberOf(at) }],
      identifiers: at === 5 ? [{ type: 'social', network: 'wechat', handle: 'oW4f' }] : [],
    }),
  );
  await opened.house.importFrom(owner, sourceOf(six));

  return opened.api;
}

describe('ten calls', () => {
  it('of six who are known and four who are not become six touches and four prospects, and none is lost', async () => {
    const api = await houseOfSix();
    const taken = [];
    for (let at = 0; at < 10; at += 1)
      taken.push(await api.takeContact({ medium: 'call', phone: numberOf(at) }));
    const prospects = taken.filter(({ isNew }) => isNew);

    expect(taken.filter(({ isNew }) => !isNew)).toHaveLength(6);
    expect(prospects).toHaveLength(4);
    expect(new Set(taken.map(({ guestId }) => guestId)).size).toBe(10);
    for (const { guestId, isNew, workId, ask } of taken) {
      const { guest } = await api.readGuest({ guestId });
      expect(await api.listContacts({ guestId })).toMatchObject([{ medium: 'call', direction: 'in' }]);
      if (isNew) {
        expect(guest.firstTouch).toMatchObject({ channel: 'call' });
        expect([workId === undefined, ask]).toEqual([false, ['name', 'email']]);
      }
    }
  });

  it('from a number that a prospect has by now are his', async () => {
    const api = await houseOfSix();
    const first = await api.takeContact({ medium: 'call', phone: numberOf(9), name: 'Zhao' });
    const second = await api.takeContact({ medium: 'call', phone: numberOf(9) });

    expect([first.isNew, second.isNew, second.guestId]).toEqual([true, false, first.guestId]);
    expect(second.ask).toEqual(['email']);
  });
});

describe('one door for every channel', () => {
  const told: readonly TouchInput[] = [
    { medium: 'call', phone: numberOf(1), kind: 'consult', text: 'Is there a pool?' },
    { medium: 'web', email: 'someone@new.example', kind: 'order', text: 'a table for two', name: 'Someone' },
    { medium: 'email', email: 'someone@new.example', kind: 'complaint', about: 'booking', text: 'no answer' },
    { medium: 'messenger', social: { network: 'wechat', handle: 'oW4f' }, kind: 'consult' },
    { medium: 'call', phone: numberOf(2), direction: 'out', kind: 'consult', text: 'we called back' },
  ];

  it('takes a call, a form, a letter and a messenger, each with what it is for, and the same event once', async () => {
    const api = await houseOfSix();
    const taken = [];
    for (const [at, input] of [...told, ...told].entries())
      taken.push(await api.takeContact({ ...input, eventId: `e-${at % told.length}` }));
    const [consult, order, complaint, message, outbound] = taken;

    expect(consult).toMatchObject({ isNew: false });
    expect(order).toMatchObject({ isNew: true, workId: expect.any(String) });
    expect(complaint).toMatchObject({ guestId: order?.guestId, complaintId: expect.any(String) });
    expect(message).toMatchObject({ isNew: false });
    expect([outbound?.isNew, outbound?.workId]).toEqual([false, undefined]);
    expect(taken.slice(told.length).every(({ isKnown }) => isKnown)).toBe(true);
    const timeline = await api.listContacts({ guestId: order?.guestId ?? renamed('guest', 'guest_0') });
    expect(timeline.map(({ medium, subject }) => `${medium} ${subject}`).sort()).toEqual([
      'email complaint',
      'web order',
    ]);
    const { complaints } = await api.listComplaints({ guestId: order?.guestId as never });
    expect(complaints).toHaveLength(1);
  });

  it('is shut to what says of nobody who it is', async () => {
    const api = await houseOfSix();
    const refused = await api.takeContact({ medium: 'call' }).catch((error: unknown) => error);

    expect(isInnkeeperError(refused, 'input/invalid')).toBe(true);
  });

  it('makes nobody of a name that two write alike in a messenger', async () => {
    const api = await houseOfSix();
    const social = (handle: string) =>
      ({ medium: 'messenger', social: { network: 'wechat', handle }, name: 'Lily' }) as const;
    const [one, other] = [await api.takeContact(social('a-1')), await api.takeContact(social('b-2'))];

    expect(one.guestId).not.toBe(other.guestId);
  });
});
