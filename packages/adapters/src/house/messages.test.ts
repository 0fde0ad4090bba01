import type { Channel, GuestId, MessageReport, ProfileRecord } from '@innkeeper/core';
import { chooseChannel, InnkeeperError, projectGuest, recordIdOf, renamed, tookPlace } from '@innkeeper/core';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { sendMessages, takeCallbacks } from '../channels/messages/index.ts';
import { createMemoryStore } from '../stores/memory/index.ts';
import { openHouse, owner, sourceOf } from './small-world.ts';

const source = (id: string) => ({ system: 'pms', kind: 'profile', id }) as const;
const guestOf = (id: string): GuestId => renamed('guest', recordIdOf('house', source(id)));
const profile = (id: string, parts: Partial<ProfileRecord>): ProfileRecord => ({
  kind: 'profile',
  source: source(id),
  type: { value: 'person' },
  active: true,
  names: [{ type: 'primary', given: id, family: 'Guest' }],
  ...parts,
});
const mobile = { type: 'phone', raw: '+8613957102103', number: '+8613957102103', use: 'mobile' } as const;
const mail = { type: 'email', address: 'lan@hu.example' } as const;
const wechat = { type: 'social', network: 'wechat', handle: 'oW4f_lan' } as const;
const yes = (channel: 'sms' | 'email' | 'messenger') =>
  ({ channel, purpose: 'marketing', state: 'granted', at: '2026-01-01T00:00:00Z' }) as const;

async function houseWith(...profiles: readonly ProfileRecord[]) {
  const opened = openHouse(createMemoryStore());
  await opened.house.importFrom(owner, sourceOf(profiles));

  return opened;
}

/** A gateway that takes all but those whose turn it is to fail. */
function gateway(name: string, faults: readonly (InnkeeperError | undefined)[] = []) {
  const [sent, left] = [[] as { readonly id: string; readonly to: string }[], [...faults]];
  const channel: Channel = {
    name,
    send: async ({ id, to }) => {
      const fault = left.shift();
      if (fault) throw fault;
      sent.push({ id, to });

      return { id, gatewayId: `${name}-${sent.length}` };
    },
  };

  return { channel, sent };
}

const busy = new InnkeeperError('channel/unreachable', { channel: 'sms', reason: '503' });
const never = new InnkeeperError('channel/refused', { channel: 'sms', reason: 'number' });
const now = Date.parse('2026-11-21T08:00:00Z');
const offer = { text: 'autumn', purpose: 'marketing' } as const;

describe('messages to guests', () => {
  it('go by the channel that each prefers, else in order, and by none without consent', async () => {
    const { api } = await houseWith(
      profile('both', { contactPoints: [mobile, mail], consents: [yes('sms'), yes('email')] }),
      profile('reader', { contactPoints: [mobile, mail], consents: [yes('sms'), yes('email')] }),
      profile('silent', { contactPoints: [mobile, mail] }),
      profile('mailed', { contactPoints: [mobile, mail], consents: [yes('email')] }),
    );
    const wish = {
      attribute: 'service.contact',
      operator: 'equals',
      value: 'email',
      stance: 'like',
    } as const;
    await api.addWish({ guestId: guestOf('reader'), preferences: [wish] });
    const guests = ['both', 'reader', 'silent', 'mailed'].map(guestOf);
    const { messages } = await api.writeMessages({
      ...offer,
      guests: [...guests, `guest_${'0'.repeat(32)}` as GuestId],
    });

    expect(messages.map((one) => ('channel' in one ? one.channel : one.reason))).toEqual([
      'sms',
      'email',
      'no-channel',
      'email',
      'not-found',
    ]);
    expect(messages[3]?.passed).toEqual([{ channel: 'sms', reason: 'no-consent' }]);
  });

  it('over three channels behind one interface: what failed is tried again, and nobody hears twice', async () => {
    const { api } = await houseWith(
      profile('a', { contactPoints: [mobile], consents: [yes('sms')] }),
      profile('b', { contactPoints: [mail], consents: [yes('email')] }),
      profile('c', { identifiers: [wechat], consents: [yes('messenger')] }),
      profile('d', { contactPoints: [{ ...mobile, number: '+8613957102199' }], consents: [yes('sms')] }),
    );
    const guests = ['a', 'b', 'c', 'd'].map(guestOf);
    await api.writeMessages({ ...offer, guests, key: 'autumn' });
    await api.writeMessages({ ...offer, guests, key: 'autumn' });
    const sms = gateway('sms', [busy, never]);
    const [email, messenger] = [gateway('email'), gateway('messenger')];
    const channels = { sms: sms.channel, email: email.channel, messenger: messenger.channel };

    expect(await sendMessages({ api, channels, now })).toEqual({ sent: 2, later: 1, failed: 1, resting: 0 });
    expect(await sendMessages({ api, channels, now })).toEqual({ sent: 0, later: 0, failed: 0, resting: 1 });
    expect(await sendMessages({ api, channels, now: now + 86_400_000 })).toMatchObject({
      sent: 1,
      resting: 0,
    });
    expect(await sendMessages({ api, channels, now: now + 1e9 })).toEqual({
      sent: 0,
      later: 0,
      failed: 0,
      resting: 0,
    });
    const all = [...sms.sent, ...email.sent, ...messenger.sent];
    expect(new Set(all.map(({ id }) => id)).size).toBe(all.length);
    expect(all).toHaveLength(3);
    expect(await api.listMessages({ state: 'failed' })).toMatchObject([{ delivery: { reason: 'number' } }]);
    const underway = await api.listMessages({ state: 'sent' });
    expect(underway.map(({ channel }) => channel).sort()).toEqual(['messenger', 'sms']);
  });

  it('are not sent to who said STOP in the meantime', async () => {
    const { api } = await houseWith(profile('a', { contactPoints: [mobile], consents: [yes('sms')] }));
    await api.writeMessages({ ...offer, guests: [guestOf('a')] });
    await api.takeReply({ channel: 'sms', from: mobile.number, text: 'STOP' });
    const sms = gateway('sms');

    expect(await sendMessages({ api, channels: { sms: sms.channel }, now })).toMatchObject({ failed: 1 });
    expect(sms.sent).toEqual([]);
    expect(await api.listMessages({ state: 'failed' })).toMatchObject([
      { delivery: { reason: 'no-consent' } },
    ]);
  });

  it('have one state, whatever the order in which reports come and however often', async () => {
    const states = ['sent', 'delivered', 'failed', 'retry'] as const;
    await fc.assert(
      fc.asyncProperty(fc.array(fc.constantFrom(...states), { maxLength: 5 }), async (reports) => {
        const { api } = await houseWith(profile('a', { contactPoints: [mobile], consents: [yes('sms')] }));
        const { messages } = await api.writeMessages({ ...offer, guests: [guestOf('a')] });
        const messageId = messages[0] && 'messageId' in messages[0] ? messages[0].messageId : '';
        const told = reports.map((state): MessageReport => ({ messageId, state }));
        await api.reportMessages({ reports: [...told, ...told] });
        const best = (['delivered', 'failed', 'sent'] as const).find((state) => reports.includes(state));
        const contacts = await api.listContacts({ guestId: guestOf('a') });

        expect(contacts.map(({ delivery }) => delivery?.state)).toEqual([best ?? 'waiting']);
        expect(contacts.map(tookPlace)).toEqual([best === 'sent' || best === 'delivered']);
        for (const state of ['waiting', 'sent', 'failed'] as const)
          expect(await api.listMessages({ state })).toHaveLength(state === (best ?? 'waiting') ? 1 : 0);
      }),
      { numRuns: 30 },
    );
  });

  it('are met by what a gateway posts: a report by its id, a reply by the message it answers', async () => {
    const { api } = await houseWith(
      profile('a', { contactPoints: [mobile], consents: [yes('sms')] }),
      profile('c', { identifiers: [wechat], consents: [yes('messenger')] }),
    );
    await api.writeMessages({ ...offer, guests: [guestOf('a'), guestOf('c')] });
    const [sms, messenger] = [gateway('sms'), gateway('messenger')];
    await sendMessages({ api, channels: { sms: sms.channel, messenger: messenger.channel }, now });
    const report = JSON.stringify([
      { messageId: 'sms-1', status: 'DELIVRD' },
      { messageId: 'sms-9', status: 'ok' },
    ]);

    expect(await takeCallbacks(api, 'sms', report)).toEqual({ reports: 1, replies: 0, unknown: 1 });
    expect(await takeCallbacks(api, 'sms', `from=${encodeURIComponent(mobile.number)}&text=1`)).toMatchObject(
      {
        replies: 1,
      },
    );
    await api.takeReply({ channel: 'messenger', from: wechat.handle, text: '好' });
    const ofGuest = await api.listContacts({ guestId: guestOf('a') });
    const [out, back] = (['out', 'in'] as const).map((way) =>
      ofGuest.find(({ direction }) => direction === way),
    );
    expect(back?.answers).toEqual(out?.source);
    expect(out).toMatchObject({ text: 'autumn', delivery: { state: 'delivered', gatewayId: 'sms-1' } });
    expect(back).toMatchObject({ text: '1' });
    expect((await api.listContacts({ guestId: guestOf('c') })).map(({ text }) => text)).toContain('好');
  });

  it('go with the guest who is forgotten', async () => {
    const store = createMemoryStore();
    const { house, api } = openHouse(store);
    await house.importFrom(
      owner,
      sourceOf([profile('a', { contactPoints: [mobile], consents: [yes('sms')] })]),
    );
    await api.writeMessages({ ...offer, guests: [guestOf('a')] });
    await api.forgetGuest({ guestId: guestOf('a') });

    expect(await api.listMessages({ state: 'waiting' })).toEqual([]);
    expect(await store.read({ tenant: 'house' }, (rows) => rows.count('claim'))).toBe(0);
  });
});

describe('the choice of a channel', () => {
  it('is never one without an address or without consent', () => {
    const channels = ['sms', 'email', 'messenger', 'fax'] as const;
    fc.assert(
      fc.property(
        fc.subarray([mobile, mail]),
        fc.subarray([yes('sms'), yes('email'), yes('messenger')]),
        fc.shuffledSubarray([...channels]),
        fc.constantFrom(undefined, ...channels),
        (contactPoints, consents, order, preferred) => {
          const record = profile('a', { contactPoints, consents, identifiers: [wechat] });
          const guest = projectGuest({ id: guestOf('a'), profiles: [record], facts: [] });
          const choice = chooseChannel(guest, {
            purpose: 'marketing',
            channels: order,
            at: '2026-11-21T08:00:00Z',
            ...(preferred && { preferred }),
          });
          const open = order.filter(
            (channel) =>
              consents.some((one) => one.channel === channel) &&
              (channel === 'messenger' ||
                contactPoints.some(({ type }) => type === (channel === 'sms' ? 'phone' : 'email'))),
          );

          expect(choice.channel).toBe(open.find((channel) => channel === preferred) ?? open[0]);
          expect(choice.passed.length).toBeLessThan(channels.length + 1);
        },
      ),
      { numRuns: 200 },
    );
  });
});
