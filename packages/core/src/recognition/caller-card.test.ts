import { expect, it } from 'vitest';
import { projectGuest } from '../guests/project-guest.ts';
import type { GuestId } from '../shared/id.ts';
import { historyOf } from '../stays/history.ts';
import { callerCard, prospectOf } from './caller-card.ts';
import { breakfasts, dingProfile, firstStay, snack } from './mr-ding.test-data.ts';

const number = '+8613800138000';
const guest = projectGuest({
  id: 'guest_ding' as GuestId,
  profiles: [
    {
      ...dingProfile,
      contactPoints: [
        ...(dingProfile.contactPoints ?? []),
        { type: 'address', lines: ['1 River Road'], city: 'Shanghai', country: 'CN' },
      ],
    },
  ],
  facts: [],
});
const history = historyOf({ profiles: guest.profiles, stays: [firstStay], charges: breakfasts });

it('shows address, phone, what was bought, when, and past service of a known caller', () => {
  expect(callerCard({ guest, history, feedback: [snack], number })).toMatchObject({
    phone: { value: { number }, sources: [{ system: 'opera' }] },
    address: { value: { lines: ['1 River Road'] } },
    bought: [{ what: 'Nutrition fruit set', day: '2026-03-08' }, {}, {}, {}, {}],
    service: [{ about: 'snack', state: 'settled' }],
  });
});

it('fills the number, and nothing else, into the form of an unknown caller', () => {
  expect(prospectOf('+4930123456')).toEqual({
    contactPoints: [{ type: 'phone', raw: '+4930123456', number: '+4930123456', primary: true }],
  });
});
