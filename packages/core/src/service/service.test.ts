import { describe, expect, it } from 'vitest';
import type { KnownPreference } from '../preferences/known-preference.ts';
import type { ComplaintEvent } from './complaint.ts';
import { receiveComplaint } from './complaint.ts';
import { complaintClock } from './complaint-clock.ts';
import { decideComplaint, runComplaint } from './decide-complaint.ts';
import { roomFulfilment } from './fulfilment.ts';
import type { HousePromise } from './promise.ts';
import { baitPatterns, makePromise, overduePromises, promiseRates, resolvePromise } from './promise.ts';
import { remedyVerdict } from './remedy.ts';
import { serviceValue } from './service-value.ts';

const received = receiveComplaint({ about: 'shower', at: '2026-05-01T10:00:00+08:00' });
const at = (moment: string) => `2026-05-${moment}:00+08:00`;
const taken: ComplaintEvent = { type: 'assigned', at: at('01T11:00'), to: 'engineering' };
const solved: ComplaintEvent = {
  type: 'attempted',
  at: at('01T12:00'),
  by: 'staff-3',
  solved: true,
  remedy: 'valve changed',
};
const guestTold: ComplaintEvent = { type: 'guest-told', at: at('01T13:00') };
const ownerTold: ComplaintEvent = { type: 'owner-told', at: at('01T13:05') };
const closed: ComplaintEvent = { type: 'closed', at: at('01T14:00') };

describe('a complaint', () => {
  it('goes from received to closed with everybody told', () => {
    const run = runComplaint(received, [taken, solved, guestTold, ownerTold, closed]);

    expect(run).toMatchObject({
      ok: true,
      value: { state: 'closed', remedy: 'valve changed', attempts: [{ solved: true }] },
    });
  });

  it.each([
    ['the guest was told', [taken, solved, ownerTold, closed], 'complaint/guest-not-told'],
    ['the owner was told', [taken, solved, guestTold, closed], 'complaint/owner-not-told'],
    ['it was solved', [taken, closed], 'complaint/not-solved'],
  ])('is not closed before %s', (_, events, code) => {
    expect(runComplaint(received, events)).toMatchObject({ ok: false, refusal: { code } });
  });

  it('stays one case through five attempts, and when it comes back within seven days', () => {
    const tries = [2, 3, 4, 5].map(
      (day): ComplaintEvent => ({ type: 'attempted', at: at(`0${day}T10:00`), by: 'staff-3', solved: false }),
    );
    const sixth: ComplaintEvent = { type: 'attempted', at: at('06T10:00'), by: 'staff-3', solved: true };
    const run = runComplaint(received, [
      taken,
      ...tries,
      sixth,
      { ...guestTold, at: at('06T11:00') },
      { ...ownerTold, at: at('06T11:00') },
      { ...closed, at: at('06T12:00') },
    ]);
    if (!run.ok) throw new Error(run.refusal.code);

    expect(complaintClock(run.value, at('09T10:00'))).toMatchObject({ attempts: 5, hoursToSolution: 120 });
    expect(decideComplaint(run.value, { type: 'reopened', at: at('12T10:00') })).toMatchObject({
      ok: true,
      value: { state: 'assigned', reopened: 1, attempts: { length: 5 } },
    });
    expect(decideComplaint(run.value, { type: 'reopened', at: at('20T10:00') })).toMatchObject({
      ok: false,
      refusal: { code: 'complaint/too-late' },
    });
  });

  it('counts how often the guest had to explain it again, and takes nothing that lies before it', () => {
    const run = runComplaint(received, [taken, { type: 'explained-again', at: at('01T11:30') }]);

    expect(run).toMatchObject({ ok: true, value: { repeatedExplanations: 1 } });
    expect(decideComplaint(received, { ...taken, at: '2026-04-01T10:00:00+08:00' })).toMatchObject({
      ok: false,
      refusal: { code: 'complaint/out-of-time' },
    });
    expect(decideComplaint(received, solved)).toMatchObject({
      ok: false,
      refusal: { code: 'complaint/nobody-has-it' },
    });
  });
});

describe('the clock of a complaint received on 1 May at ten', () => {
  it('is due on 2 May at ten, and breached a minute after', () => {
    expect(complaintClock(received, at('02T09:59'))).toMatchObject({
      due: '2026-05-02T10:00:00+08:00',
      remainingMinutes: 1,
      isBreached: false,
    });
    expect(complaintClock(received, at('02T10:01'))).toMatchObject({
      remainingMinutes: -1,
      isBreached: true,
    });
  });

  it('calls for somebody higher after twenty hours, before it is breached', () => {
    expect(complaintClock(received, at('02T05:59')).escalates).toBe(false);
    expect(complaintClock(received, at('02T06:00'))).toMatchObject({ escalates: true, isBreached: false });
  });

  it('stops when somebody is with the guest', () => {
    const run = runComplaint(received, [taken, solved]);

    expect(run.ok && complaintClock(run.value, at('09T10:00'))).toMatchObject({
      isAnswered: true,
      isBreached: false,
      escalates: false,
      remainingMinutes: 22 * 60,
    });
  });
});

it('thinks a basket of popcorn is no remedy for a quarrel and 16 extra', () => {
  expect(remedyVerdict({ apologised: false, fixed: false, thanked: false, afterScore: 2 })).toMatchObject({
    verdict: 'inadequate',
    because: [
      { code: 'remedy/inadequate', facts: { score: 2 } },
      { facts: { what: 'apology' } },
      { facts: { what: 'fix' } },
      { facts: { what: 'thanks' } },
    ],
  });
  expect(remedyVerdict({ apologised: true, fixed: true, thanked: true }).verdict).toBe('unknown');
});

describe('promises', () => {
  const promised = (id: string, madeOn: HousePromise['madeOn'], by = 'desk-1') => {
    const made = makePromise({ id, what: 'a mini room', product: 'mini room', by, madeOn, until: madeOn });
    if (!made.ok) throw new Error(made.refusal.code);

    return made.value;
  };
  const broken = (promise: HousePromise) => {
    const resolved = resolvePromise(promise, 'broken', `${promise.until}T20:00:00+08:00`);
    if (!resolved.ok) throw new Error(resolved.refusal.code);

    return resolved.value;
  };

  it('that are broken twice within sixty days on one product are bait', () => {
    const april = broken(promised('1', '2010-04-10'));
    const may = broken(promised('2', '2010-05-10'));
    const august = broken(promised('3', '2010-08-10'));

    expect(baitPatterns([may, april])).toMatchObject([
      { product: 'mini room', broken: 2, promises: ['1', '2'] },
    ]);
    expect(baitPatterns([may, august])).toEqual([]);
  });

  it('are kept or broken once, and overdue until somebody says so', () => {
    const open = promised('1', '2010-04-10');

    expect(overduePromises([open], '2010-04-11')).toEqual([open]);
    expect(overduePromises([broken(open)], '2010-04-11')).toEqual([]);
    expect(resolvePromise(broken(open), 'kept', '2010-04-12T08:00:00+08:00')).toMatchObject({
      ok: false,
      refusal: { code: 'promise/resolved' },
    });
    expect(makePromise({ ...open, until: '2010-04-01' })).toMatchObject({ ok: false });
  });

  it('show by whom and for what they are broken', () => {
    const some = [broken(promised('1', '2010-04-10')), promised('2', '2010-05-10', 'desk-2')];

    expect(promiseRates(some, 'by')).toEqual([
      { name: 'desk-1', kept: 0, broken: 1, open: 0, rate: 0 },
      { name: 'desk-2', kept: 0, broken: 0, open: 1 },
    ]);
    expect(promiseRates(some, 'product')).toMatchObject([{ name: 'mini room', broken: 1, open: 1 }]);
  });
});

it('finds four of four wishes met by room 2102', () => {
  const wish = (
    attribute: string,
    value: string | number | boolean,
    operator: 'equals' | 'at-least' = 'equals',
  ) =>
    ({
      key: attribute,
      preference: { attribute, operator, value, stance: 'like' },
    }) as unknown as KnownPreference;
  const wishes = [
    wish('room.floor', 20, 'at-least'),
    wish('room.view', 'river'),
    wish('room.bed', 'king'),
    wish('room.internet', true),
    wish('food.breakfast', 'fruit'),
  ];
  const room = { number: '2102', floor: 21, features: { view: 'river', bed: 'king', internet: true } };

  expect(roomFulfilment(wishes, room)).toMatchObject({ met: 4, of: 4, rate: 1 });
  expect(roomFulfilment(wishes, { ...room, features: { view: 'city' } })).toMatchObject({ met: 1, of: 2 });
  expect(roomFulfilment([], room).rate).toBeUndefined();
});

it('counts a guest at risk whose case was solved and who stayed again as kept, with his contribution', () => {
  const worth = serviceValue([
    { wasAtRisk: true, isSolved: true, contributionAfter: 50_000, cost: 2_000, explainedAgain: true },
    { wasAtRisk: true, isSolved: true, cost: 1_000 },
    { wasAtRisk: false, isSolved: true, contributionAfter: 90_000, sales: 8_000, cost: 1_000 },
  ]);

  expect(worth).toMatchObject({ retained: 1, kept: 50_000, made: 8_000, cost: 4_000, net: 54_000, n: 3 });
  expect(worth.repeatRate).toBeCloseTo(1 / 3, 9);
});
