import { createMemoryStore } from '@innkeeper/adapters/memory';
import { createInnkeeper } from '@innkeeper/core';

/** A house with one guest who allowed SMS and e-mail. */
export async function openHouse() {
  const house = createInnkeeper({
    store: createMemoryStore(),
    clock: { now: () => new Date().toISOString() },
    secret: 'at least sixteen characters, kept apart',
  });
  const api = house.as({ id: 'outward', roles: ['owner'] });
  const { guestId } = await api.addGuest({
    statement: {
      names: [{ type: 'primary', given: 'Lan', family: 'Hu' }],
      contactPoints: [
        { type: 'phone', raw: '+8613957102103', number: '+8613957102103', use: 'mobile' },
        { type: 'email', address: 'lan@hu.example' },
      ],
    },
  });
  for (const channel of ['sms', 'email'] as const)
    await api.stateFact({
      guestId,
      fact: { type: 'consent', channel, consent: { channel, purpose: 'marketing', state: 'granted' } },
    });

  return { house, api, guestId };
}
