import type { Day, GuestId, HouseRecord } from '@innkeeper/core';
import { recordIdOf, renamed } from '@innkeeper/core';
import { aProfile, aSource, aStay } from '@innkeeper/core/testing';
import { expect, it } from 'vitest';
import { createMemoryStore } from '../stores/memory/index.ts';
import { openHouse, owner, sourceOf } from './small-world.ts';

const today = '2026-11-21';
const guest = (number: number) => aSource('profile', `g${number}`);
const idOf = (number: number): GuestId => renamed('guest', recordIdOf('house', guest(number)));

/** Forty who stayed before and five who did not, all of whom arrive today. */
function arrivals(): readonly HouseRecord[] {
  return Array.from({ length: 45 }, (_, number): readonly HouseRecord[] => {
    const parties = [{ role: 'guest', profile: guest(number) } as const];
    const stay = (id: string, arrival: Day, departure: Day, status: 'checked-out' | 'in-house') =>
      aStay({
        source: aSource('stay', `${id}${number}`),
        property: 'H1',
        arrival,
        departure,
        status: { value: status },
        parties,
      });

    return [
      aProfile({ source: guest(number), names: [{ type: 'primary', full: `Guest ${number}` }] }),
      stay('now', today, '2026-11-24', 'in-house'),
      ...(number < 40 ? [stay('then', '2026-03-01', '2026-03-04', 'checked-out')] : []),
    ];
  }).flat();
}

it('of forty guests who came back and thirty-four whose brief was opened, 85 in a hundred were recognised', async () => {
  const { house, api } = openHouse(createMemoryStore());
  await house.importFrom(owner, sourceOf(arrivals()));
  const desk = house.as({ id: 'desk-1', roles: ['receptionist'] });
  for (let number = 0; number < 34; number += 1) await desk.briefGuest({ guestId: idOf(number) });
  await desk.briefGuest({ guestId: idOf(44) });
  const rate = await api.readRecognition({ from: today, property: 'H1' });
  expect(rate).toMatchObject({
    arrivals: 45,
    known: 40,
    recognised: 34,
    share: 0.85,
    from: today,
    to: today,
  });
  expect(new Set(rate.missed.map(({ guestId }) => guestId))).toEqual(
    new Set([34, 35, 36, 37, 38, 39].map(idOf)),
  );
  const none = await api.readRecognition({ from: '2026-11-22', to: '2026-11-30' });
  expect(none).toMatchObject({ arrivals: 0, known: 0, recognised: 0, missed: [] });
  expect(none.share).toBeUndefined();
  await expect(desk.readRecognition({ from: today })).rejects.toMatchObject({ code: 'actor/not-allowed' });
  const manager = house.as({ id: 'm', roles: ['manager'], properties: ['ELSEWHERE'] });
  expect(await manager.readRecognition({ from: today })).toMatchObject({ arrivals: 0 });
});
