import type { GuestId, InnkeeperApi } from '@innkeeper/core';

/** What happened to Mr Ding when he was here: answers, a detergent, a complaint in hand, promises kept and broken. */
export async function tellOfDing(api: InnkeeperApi, guestId: GuestId): Promise<void> {
  const answers = [
    { points: 5, of: 5, about: 'breakfast', touchpoint: 'restaurant' },
    { points: 4, of: 5, about: 'breakfast', touchpoint: 'restaurant' },
    { points: 3, of: 5, about: 'check-in', touchpoint: 'check-in' },
    { points: 5, of: 5, about: 'room' },
  ];
  await api.recordScore({ guestId, scores: answers.slice(0, 2), day: '2026-03-12', property: 'RIVER' });
  await api.recordScore({ guestId, scores: answers.slice(2), day: '2026-11-21', property: 'RIVER' });
  const { complaintId } = await api.fileComplaint({
    guestId,
    about: 'laundry',
    text: '衣服用了洗涤液，身上起疹子。',
    room: '2102',
    assignTo: 'laundry',
  });
  await api.advanceComplaint({ complaintId, steps: [{ type: 'attempted', solved: false }] });
  await api.fileComplaint({ guestId, about: 'shower', text: 'The shower drips.', room: '2102' });
  await api.makePromise({ guestId, what: 'shirts washed with soap', until: '2026-11-21', property: 'RIVER' });
  const kept = await api.makePromise({
    guestId,
    what: 'less sugar in the snack',
    until: '2026-11-22',
    property: 'RIVER',
  });
  await api.settlePromise({ promiseId: kept.promiseId, outcome: 'kept' });
}
