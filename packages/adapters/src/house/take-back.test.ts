import type { GuestId } from '@innkeeper/core';
import { createInnkeeper } from '@innkeeper/core';
import { beforeAll, describe, expect, it } from 'vitest';
import { createMemoryStore } from '../stores/memory/index.ts';
import { sourceOf } from './small-world.ts';

describe('a slip of the hand at the desk', () => {
  let at = '2026-05-01T10:00:00+08:00';
  const house = createInnkeeper({
    store: createMemoryStore(),
    secret: 'a secret for tests only',
    clock: { now: () => at },
  });
  const owner = house.as({ id: 'owner-1', roles: ['owner'] });
  const clerk = house.as({ id: 'staff-7', roles: ['receptionist'] });
  let guestId: GuestId;
  const open = async () => (await clerk.listComplaints({ guestId })).complaints;

  beforeAll(async () => {
    ({ guestId } = await clerk.addGuest({ statement: { names: [{ type: 'primary', full: 'Ding' }] } }));
  });

  it('is gone where it was only just written down, from every list', async () => {
    const { complaintId } = await clerk.fileComplaint({ guestId, about: 'wrong room' });
    expect(await clerk.takeBack({ id: complaintId })).toEqual({ id: complaintId, guestId, isLeft: false });
    expect(await open()).toEqual([]);
    expect((await owner.listComplaints({})).complaints).toEqual([]);
    expect((await clerk.listDuties({ guestId })).duties).toEqual([]);
  });

  it('goes one step at a time: the case stands as it stood', async () => {
    const filed = await clerk.fileComplaint({ guestId, about: 'shower' });
    const before = await clerk.advanceComplaint({
      complaintId: filed.complaintId,
      steps: [{ type: 'assigned', to: 'engineering' }],
    });
    await clerk.advanceComplaint({
      complaintId: filed.complaintId,
      steps: [{ type: 'attempted', solved: true, remedy: 'valve changed' }],
    });
    expect((await clerk.takeBack({ id: filed.complaintId })).isLeft).toBe(true);
    expect((await open())[0]).toEqual({ ...before, guestName: 'Ding' });
    await clerk.takeBack({ id: filed.complaintId });
    expect((await open())[0]?.state).toBe('received');
    expect((await owner.verifyAudit({})).intact).toBe(true);
  });

  it('opens a promise again', async () => {
    const promise = { guestId, what: 'a cot', until: '2026-05-02' } as const;
    const { promiseId } = await clerk.makePromise(promise);
    await clerk.settlePromise({ promiseId, outcome: 'broken' });
    await clerk.takeBack({ id: promiseId });
    const { promises, byStaff } = await clerk.listPromises({});
    expect(promises).toMatchObject([{ what: 'a cot', outcome: 'open' }]);
    expect(byStaff).toMatchObject([{ broken: 0, open: 1 }]);
  });

  it('is taken back by whoever made it, or by a manager, and by nobody else', async () => {
    const colleague = house.as({ id: 'staff-8', roles: ['receptionist'] });
    const manager = house.as({ id: 'duty-1', roles: ['manager'] });
    const refused = { code: 'undo/not-yours' };
    const { complaintId } = await clerk.fileComplaint({ guestId, about: 'rude words' });
    await expect(colleague.takeBack({ id: complaintId })).rejects.toMatchObject(refused);
    await colleague.advanceComplaint({ complaintId, steps: [{ type: 'assigned', to: 'front-desk' }] });
    await expect(clerk.takeBack({ id: complaintId })).rejects.toMatchObject(refused);
    expect((await colleague.takeBack({ id: complaintId })).isLeft).toBe(true);
    await expect(colleague.takeBack({ id: complaintId })).rejects.toMatchObject(refused);
    expect((await manager.takeBack({ id: complaintId })).isLeft).toBe(false);

    const { promiseId } = await clerk.makePromise({ guestId, what: 'a late check-out', until: '2026-05-03' });
    await colleague.settlePromise({ promiseId, outcome: 'broken' });
    await expect(clerk.takeBack({ id: promiseId })).rejects.toMatchObject(refused);
    await colleague.takeBack({ id: promiseId });
    await expect(colleague.takeBack({ id: promiseId })).rejects.toMatchObject(refused);
    await clerk.takeBack({ id: promiseId });
    const lines = await owner.readAudit({ limit: 1000 });
    expect(
      lines.filter(({ action, outcome }) => action === 'takeBack' && outcome === 'refused'),
    ).toHaveLength(5);
  });

  it('is not taken back by whoever broke the wish it is about', async () => {
    const soap = {
      attribute: 'laundry.detergent',
      operator: 'differs',
      value: 'any',
      stance: 'must',
    } as const;
    const laundry = house.as({ id: 'laundry-1', roles: ['receptionist'] });
    const broken = { guestId, constraint: soap, day: '2026-05-01', department: 'laundry' } as const;
    const { complaintId } = await clerk.reportViolation(broken);
    await expect(laundry.takeBack({ id: complaintId })).rejects.toMatchObject({ code: 'undo/not-yours' });
  });

  it('is history after ten minutes, and another system says itself what is true', async () => {
    const { complaintId } = await clerk.fileComplaint({ guestId, about: 'noise' });
    at = '2026-05-01T10:10:01+08:00';
    await expect(clerk.takeBack({ id: complaintId })).rejects.toMatchObject({ code: 'undo/too-late' });
    const source = { system: 'tool', kind: 'feedback', id: 'x' } as const;
    const told = { kind: 'feedback', source, day: '2026-05-01', type: 'complaint', about: 'soup' } as const;
    await house.importFrom({ id: 'owner-1', roles: ['owner'] }, sourceOf([told], 'tool'));
    for (const id of ['feedback_00000000', 'service_00000000'] as const)
      await expect(clerk.takeBack({ id: id as never })).rejects.toMatchObject({ code: 'undo/nothing' });
  });
});
