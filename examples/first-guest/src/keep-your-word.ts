import { createMemoryStore } from '@innkeeper/adapters/memory';
import { createInnkeeper, isInnkeeperError, sentenceOf } from '@innkeeper/core';
import { valueEn } from '@innkeeper/core/words/value.en';

let now = '2026-05-01T10:00:00+08:00';
const house = createInnkeeper({
  store: createMemoryStore(),
  clock: { now: () => now },
  secret: 'at least sixteen characters, kept apart',
});
const desk = house.as({ id: 'staff-7', roles: ['receptionist'] });
const kitchen = house.as({ id: 'chef-1', roles: ['kitchen'] });
const { guestId } = await desk.addGuest({
  statement: { names: [{ type: 'primary', given: 'Jianguo', family: 'Ding' }] },
});

// #region complaint
const { complaintId, clock } = await desk.fileComplaint({ guestId, about: 'shower', room: '2102' });
console.log(clock.due, clock.remainingMinutes); // 2026-05-02T10:00:00+08:00 1440

now = '2026-05-01T11:30:00+08:00';
await desk.advanceComplaint({
  complaintId,
  steps: [
    { type: 'assigned', to: 'engineering' },
    { type: 'attempted', solved: true, remedy: 'valve changed' },
  ],
});
await desk.advanceComplaint({ complaintId, steps: [{ type: 'closed' }] }).catch((error: unknown) => {
  if (isInnkeeperError(error)) console.log(error.code); // complaint/guest-not-told
});
const { state, verdict } = await desk.advanceComplaint({
  complaintId,
  steps: [
    { type: 'guest-told', apologised: true, thanked: true, score: { points: 5, of: 5 } },
    { type: 'owner-told', to: 'sales-2' },
    { type: 'closed' },
  ],
});
console.log(state, verdict?.verdict); // closed adequate
// #endregion

// #region promise
const { promiseId } = await desk.makePromise({
  guestId,
  what: 'a mini room for two hours tonight',
  product: 'mini room',
  until: '2026-05-01',
  promised: { minor: 2400, currency: 'CNY' },
});
await desk.settlePromise({ promiseId, outcome: 'broken', paid: { minor: 4000, currency: 'CNY' } });
const { byProduct, bait } = await desk.listPromises({});
console.log(
  byProduct.map(({ name, broken, rate }) => `${name} ${broken} ${rate}`),
  bait.length,
); // ['mini room 1 0'] 0
// #endregion

// #region remark
const { feedbackId } = await desk.addFeedback({
  guestId,
  day: '2026-05-01',
  type: 'comment',
  about: 'snack',
  text: 'too sweet',
  state: 'open',
});
const { workId } = await desk.orderWork({ guestId, department: 'kitchen', text: 'less sugar', feedbackId });
await kitchen.closeWork({ workId, acknowledged: [], change: 'half the sugar' });
const { duties } = await desk.listDuties({});
console.log(duties.map(({ because: [why] }) => why && sentenceOf(why, 'en', valueEn)));
// ['Thank the guest at check-out for what he said about the snack: half the sugar.']
await desk.thankGuest({ feedbackId });
// #endregion

// #region value
await desk.recordMoment({ guestId, what: 'check-in-minutes', amount: 20 });
await desk.recordScore({ guestId, scores: [{ points: 2, of: 5, about: 'front desk' }] });
const { toGuest } = await desk.readValue({ guestId });
console.log(toGuest?.value.coverage.known); // 8
for (const reason of toGuest?.value.because.slice(0, 3) ?? []) console.log(sentenceOf(reason, 'en', valueEn));
// #endregion
