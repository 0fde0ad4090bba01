import type { FeedbackRecord, GuestId, HouseRecord, ProfileRecord, ServiceRecord } from '@innkeeper/core';
import { createInnkeeper, recordIdOf, renamed } from '@innkeeper/core';
import { beforeEach, describe, expect, it } from 'vitest';
import { createMemoryStore } from '../stores/memory/index.ts';
import { owner, sourceOf } from './small-world.ts';

const profile = (id: string, family: string): ProfileRecord => ({
  kind: 'profile',
  source: { system: 'pms', property: id === '3' ? 'HILL' : 'RIVER', kind: 'profile', id },
  type: { value: 'person' },
  active: true,
  names: [{ type: 'primary', given: 'Wei', family }],
});
const reference = (id: string) => profile(id, '').source;
const guestOf = (id: string): GuestId =>
  renamed('guest', recordIdOf('house', { ...reference(id), kind: 'profile' }));
const complaint: FeedbackRecord = {
  kind: 'feedback',
  source: { system: 'pms', kind: 'feedback', id: 'f1' },
  profile: reference('2'),
  day: '2026-04-30',
  receivedAt: '2026-04-30T22:00:00+08:00',
  type: 'complaint',
  about: 'noise',
  state: 'open',
};
const [wei, lan, foreign] = ['1', '2', '3'].map(guestOf) as [GuestId, GuestId, GuestId];

describe('a house that is complained to', () => {
  let at: string;
  let house: ReturnType<typeof createInnkeeper>;
  const api = (roles = ['owner'], properties?: readonly string[]) =>
    house.as({ id: 'staff-3', roles, ...(properties && { properties }) });
  const may = (time: string) => {
    at = `2026-05-${time}:00+08:00`;
  };
  const bring = (records: readonly HouseRecord[], key: string) =>
    house.importFrom(owner, sourceOf(records, 'pms'), { key });

  beforeEach(async () => {
    may('01T10:00');
    house = createInnkeeper({
      store: createMemoryStore(),
      tenant: 'house',
      secret: 'a secret for tests only',
      clock: { now: () => at },
    });
    await bring([profile('1', 'Ding'), profile('2', 'Lan'), profile('3', 'Berg')], 'people');
  });

  it('closes a case only after the guest and the salesperson were told', async () => {
    const filed = await api().fileComplaint({ guestId: wei, about: 'shower', room: '2102' });
    expect(filed).toMatchObject({
      state: 'received',
      guestName: 'Wei Ding',
      next: ['assigned', 'explained-again'],
    });
    const { complaintId } = filed;
    const step = (...steps: Parameters<ReturnType<typeof api>['advanceComplaint']>[0]['steps']) =>
      api().advanceComplaint({ complaintId, steps });
    await expect(step({ type: 'attempted', solved: true })).rejects.toMatchObject({
      code: 'complaint/nobody-has-it',
    });
    may('01T12:00');
    await step(
      { type: 'assigned', to: 'engineering' },
      { type: 'attempted', solved: true, remedy: 'valve changed' },
    );
    await expect(step({ type: 'closed' })).rejects.toMatchObject({ code: 'complaint/guest-not-told' });
    await step({ type: 'guest-told', apologised: true, thanked: true, score: { points: 5, of: 5 } });
    await expect(step({ type: 'closed' })).rejects.toMatchObject({ code: 'complaint/owner-not-told' });
    const closed = await step({ type: 'owner-told', to: 'sales-2' }, { type: 'closed' });

    expect(closed).toMatchObject({
      state: 'closed',
      remedy: 'valve changed',
      clock: { isAnswered: true, hoursToSolution: 2 },
      verdict: { verdict: 'adequate', because: [{ code: 'remedy/adequate', facts: { score: 5 } }] },
      next: ['reopened'],
    });
    expect((await api().listComplaints({})).complaints).toEqual([]);
    expect((await api().listComplaints({ guestId: wei })).complaints).toHaveLength(1);
    may('20T10:00');
    await expect(step({ type: 'reopened' })).rejects.toMatchObject({ code: 'complaint/too-late' });
  });

  it('is due within 24 hours, calls for somebody higher after 20, and lists who waits longest first', async () => {
    await bring([complaint], 'pms complaints');
    await api().fileComplaint({ guestId: wei, about: 'shower' });
    may('02T09:59');
    const { complaints } = await api().listComplaints({});
    expect(
      complaints.map(({ about, clock: { due, remainingMinutes, isBreached, escalates } }) => [
        about,
        due,
        remainingMinutes,
        isBreached,
        escalates,
      ]),
    ).toEqual([
      ['noise', '2026-05-01T22:00:00+08:00', -719, true, true],
      ['shower', '2026-05-02T10:00:00+08:00', 1, false, true],
    ]);
    may('02T10:01');
    expect((await api().listComplaints({ guestId: wei })).complaints[0]?.clock.isBreached).toBe(true);
    const first = await api().listComplaints({ limit: 1 });
    expect(first.complaints.map(({ about }) => about)).toEqual(['noise']);
    expect((await api().listComplaints({ limit: 1, after: first.next })).complaints).toMatchObject([
      { about: 'shower' },
    ]);
  });

  it('keeps five attempts in one case, and counts who had to explain it again', async () => {
    const { complaintId } = await api().fileComplaint({
      guestId: wei,
      about: 'washing machine',
      assignTo: 'desk',
    });
    for (const day of ['02', '03', '04', '05']) {
      may(`${day}T10:00`);
      await api().advanceComplaint({ complaintId, steps: [{ type: 'attempted', solved: false }] });
    }
    may('06T10:00');
    const solved = await api().advanceComplaint({
      complaintId,
      steps: [{ type: 'explained-again' }, { type: 'attempted', solved: true }],
    });

    expect(solved).toMatchObject({ repeatedExplanations: 1, clock: { attempts: 5, hoursToSolution: 120 } });
    const back = await api().advanceComplaint({ complaintId, steps: [{ type: 'reopened' }] });
    expect(back).toMatchObject({ state: 'assigned', reopened: 1, attempts: { length: 5 } });
    expect((await api().listComplaints({})).complaints).toHaveLength(1);
  });

  it('speaks to the brief in the words it knows: open, in hand, settled', async () => {
    const { complaintId } = await api().fileComplaint({ guestId: wei, about: 'shower' });
    const alerts = async () => (await api().briefGuest({ guestId: wei })).alerts.length;
    expect(await alerts()).toBe(1);
    await api().addFeedback({
      guestId: wei,
      feedbackId: complaintId,
      day: '2026-05-01',
      type: 'complaint',
      state: 'settled',
      remedy: 'valve changed',
    });
    expect(await alerts()).toBe(0);
    expect((await api().listComplaints({})).complaints).toMatchObject([
      { state: 'solved', remedy: 'valve changed', next: ['guest-told', 'owner-told', 'reopened'] },
    ]);
  });

  it('shows complaints and promises to nobody who may not see them, nor those of another house', async () => {
    const { complaintId } = await api().fileComplaint({ guestId: foreign, about: 'view' });
    const { promiseId } = await api().makePromise({ guestId: foreign, what: 'a view', until: '2026-05-02' });
    const river = api(['receptionist'], ['RIVER']);
    expect((await river.listComplaints({})).complaints).toEqual([]);
    expect((await river.listPromises({})).promises).toEqual([]);
    for (const refused of [
      river.listComplaints({ guestId: foreign }),
      river.advanceComplaint({ complaintId, steps: [{ type: 'explained-again' }] }),
      river.settlePromise({ promiseId, outcome: 'kept' }),
    ])
      await expect(refused).rejects.toMatchObject({ code: expect.stringMatching(/not-found$/) });
    await expect(api(['it']).listComplaints({})).rejects.toMatchObject({ code: 'actor/not-allowed' });
    await expect(api(['kitchen']).listComplaints({})).rejects.toMatchObject({ code: 'actor/not-allowed' });
  });

  it('refuses what cannot be, and keeps nothing of it', async () => {
    await expect(
      api().fileComplaint({ guestId: wei, about: 'shower', at: '2026-06-01T10:00:00+08:00' }),
    ).rejects.toMatchObject({ code: 'input/invalid' });
    await expect(
      api().makePromise({ guestId: wei, what: 'a room', until: '2026-04-01' }),
    ).rejects.toMatchObject({ code: 'promise/due-before-made' });
    await expect(api().recordScore({ guestId: wei, scores: [{ points: 6, of: 5 }] })).rejects.toMatchObject({
      code: 'input/invalid',
    });
    await expect(api().recordScore({ guestId: wei, scores: [] })).rejects.toMatchObject({
      code: 'input/invalid',
    });
    const { feedback } = await api().readGuest({ guestId: wei });
    expect(feedback).toEqual([]);
    expect((await api().listPromises({})).promises).toEqual([]);
  });

  it('keeps a ledger of promises, and sees bait where a product is promised twice and not there', async () => {
    const promise = async (guestId: GuestId, day: string) => {
      may(`${day}T10:00`);

      return api().makePromise({
        guestId,
        what: 'a mini room tonight',
        product: 'mini room',
        until: `2026-05-${day}` as never,
        promised: { minor: 2400, currency: 'CNY' },
      });
    };
    const first = await promise(wei, '10');
    const other = await promise(lan, '20');
    may('21T10:00');
    expect((await api().listPromises({})).promises).toMatchObject([
      { guestName: 'Wei Ding', isOverdue: true, by: 'staff-3', outcome: 'open' },
      { guestName: 'Wei Lan', isOverdue: true },
    ]);
    for (const { promiseId } of [first, other])
      await api().settlePromise({ promiseId, outcome: 'broken', paid: { minor: 4000, currency: 'CNY' } });
    await expect(api().settlePromise({ promiseId: first.promiseId, outcome: 'kept' })).rejects.toMatchObject({
      code: 'promise/resolved',
    });

    expect(await api().listPromises({})).toMatchObject({
      promises: [],
      byStaff: [{ name: 'staff-3', kept: 0, broken: 2, rate: 0 }],
      bait: [{ product: 'mini room', broken: 2 }],
    });
    expect((await api(['receptionist']).listPromises({ guestId: wei })).promises[0]?.paid).toBeUndefined();
  });

  it('asks once after a contact, whoever asks', async () => {
    await api().addContact({ guestId: wei, medium: 'call', direction: 'in' });
    const [contact] = await api().listContacts({ guestId: wei });
    const after = contact?.source;
    const answer = {
      guestId: wei,
      after,
      scores: [
        { points: 5, of: 5, about: 'staff', touchpoint: 'call' },
        { points: 3, of: 5, about: 'price' },
      ],
    } as const;
    const { feedbackIds } = await api().recordScore(answer);
    expect(feedbackIds).toHaveLength(2);
    await expect(api().recordScore(answer)).rejects.toMatchObject({ code: 'survey/answered' });
    await expect(api().recordScore({ ...answer, guestId: lan })).rejects.toMatchObject({
      code: 'fact/not-found',
    });
    const { feedback } = await api().readGuest({ guestId: wei });
    expect(feedback?.map(({ about, touchpoint, score }) => [about, touchpoint, score?.points])).toEqual(
      expect.arrayContaining([
        ['staff', 'call', 5],
        ['price', undefined, 3],
      ]),
    );
  });

  it('takes service records in by the door, puts broken ones aside, and takes them back with their import', async () => {
    const promise: ServiceRecord = {
      kind: 'service',
      source: { system: 'pms', kind: 'service', id: 's1' },
      profile: reference('1'),
      day: '2026-04-30',
      type: 'promise',
      what: 'a cot',
      until: '2026-05-02',
      outcome: 'open',
    };
    const broken = { ...promise, source: { ...promise.source, id: 's2' }, until: '2026-02-30' } as never;
    const { run, counts } = await bring([promise, broken], 'promises');
    expect(counts).toMatchObject({ new: 1, refused: 1 });
    expect(await api().listQuarantine({ importId: run?.id as never })).toMatchObject([
      { code: 'refused/day', field: 'until', kind: 'service' },
    ]);
    expect((await bring([promise], 'again')).counts).toMatchObject({ same: 1 });
    expect((await api().listPromises({})).promises).toMatchObject([{ what: 'a cot', by: 'pms' }]);
    await bring([{ ...promise, outcome: 'kept', version: 2 }], 'kept');
    expect((await api().listPromises({})).promises).toEqual([]);
    await api().undoImport({ importId: run?.id as never });
    expect((await api().listPromises({ guestId: wei })).promises).toMatchObject([{ outcome: 'kept' }]);
  });

  it('forgets them with the guest, and hands them out to him before', async () => {
    await api().fileComplaint({ guestId: wei, about: 'Mr Ding’s shirts', text: 'a rash' });
    await api().makePromise({ guestId: wei, what: 'new shirts for Mr Ding', until: '2026-05-02' });
    const { feedback, services } = await api().exportGuest({ guestId: wei });
    expect([feedback.length, services.length]).toEqual([1, 1]);
    await api().forgetGuest({ guestId: wei });

    expect((await api().listComplaints({})).complaints).toEqual([]);
    expect((await api().listPromises({})).promises).toEqual([]);
    const store = JSON.stringify(await api().listEvents({}));
    expect(store).not.toContain('shirts');
  });

  it('moves them with a merge and back', async () => {
    const { complaintId } = await api().fileComplaint({ guestId: wei, about: 'shower' });
    await api().makePromise({ guestId: lan, what: 'a cot', until: '2026-05-02' });
    const merge = await api().mergeGuests({ survivor: wei, other: lan });
    expect((await api().listPromises({ guestId: wei })).promises).toHaveLength(1);
    expect((await api().listComplaints({ guestId: lan })).complaints).toMatchObject([
      { complaintId, guestId: wei },
    ]);
    await api().unmergeGuests({ mergeId: merge.mergeId });
    expect((await api().listPromises({ guestId: wei })).promises).toEqual([]);
    expect((await api().listPromises({ guestId: lan })).promises).toHaveLength(1);
  });

  it('tells who listens, by ids', async () => {
    const { complaintId } = await api().fileComplaint({ guestId: wei, about: 'shower' });
    const events = await api().listEvents({});

    expect(events.map(({ event }) => event)).toContainEqual({
      type: 'complaint-changed',
      guestId: wei,
      complaintId,
      state: 'received',
    });
    expect(await api().verifyAudit({})).toMatchObject({ intact: true });
  });
});
