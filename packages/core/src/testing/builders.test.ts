import { expect, it } from 'vitest';
import { aCharge, aContact, aFeedback, aGuest, aProfile, aSource, aStay } from './builders.ts';

it('builds what a test is about and fills in the rest', () => {
  expect(aStay({ id: '7', room: '2102' })).toMatchObject({
    source: { id: '7' },
    room: '2102',
    property: 'RIVER',
  });
  expect(aGuest({ profiles: [aProfile({ id: '7' })] }).profiles).toEqual([aSource('profile', '7')]);
});

it('builds records that belong together unless a test says otherwise', () => {
  expect(aStay().parties[0]?.profile).toEqual(aProfile().source);
  expect(aCharge().stay).toEqual(aStay().source);
  expect([aContact().profile, aFeedback().profile]).toEqual([aProfile().source, aProfile().source]);
});

it('builds what nobody can change', () => {
  expect(Object.isFrozen(aProfile())).toBe(true);
  expect(Object.isFrozen(aProfile().names[0])).toBe(true);
});
