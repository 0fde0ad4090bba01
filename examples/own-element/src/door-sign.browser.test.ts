import { createMemoryStore } from '@innkeeper/adapters/memory';
import type { GuestId } from '@innkeeper/core';
import { createInnkeeper } from '@innkeeper/core';
import { expect, it } from 'vitest';
import { DoorSign } from './door-sign.ts';

customElements.define('door-sign', DoorSign);

async function aGuest() {
  const house = createInnkeeper({
    store: createMemoryStore(),
    secret: 'a secret for tests only',
    clock: { now: () => '2026-11-21T15:00:00+08:00' },
  });
  const api = house.as({ id: 'desk-1', roles: ['receptionist'] });
  const names = [{ type: 'primary', family: 'Ding', given: 'Jianguo', title: 'Mr' }] as const;
  const { guestId } = await api.addGuest({ statement: { names } });

  return { api, guestId: guestId as GuestId };
}

it('hears of an allergy that somebody else writes down', async () => {
  const { api, guestId } = await aGuest();
  const sign = new DoorSign();
  document.body.append(sign);
  sign.show(api, guestId);
  await expect.poll(() => sign.textContent).toBe('Mr Ding: 0 to mind');
  await api.addWish({
    guestId,
    preferences: [
      {
        attribute: 'room.pillow',
        operator: 'differs',
        value: 'feathers',
        stance: 'must',
        severity: 'health',
      },
    ],
  });
  await expect.poll(() => sign.hasAttribute('data-careful')).toBe(true);
});

it('keeps nothing once it is taken away', async () => {
  const { api, guestId } = await aGuest();
  const sign = new DoorSign();
  document.body.append(sign);
  sign.show(api, guestId);
  await expect.poll(() => sign.textContent).toContain('Ding');
  sign.remove();
  expect(sign.textContent).toBe('');
});
