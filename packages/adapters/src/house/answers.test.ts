import type { GuestId, HouseRecord, InnkeeperApi, OperationName } from '@innkeeper/core';
import { operations, recordIdOf, renamed } from '@innkeeper/core';
import { outputSchemas } from '@innkeeper/core/schemas';
import { aProfile, aStay, demonstrationHotel } from '@innkeeper/core/testing';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createMemoryStore } from '../stores/memory/index.ts';
import { canaries, canaryProfile, canaryRecords, canarySource, twoProperties } from './canary-guest.ts';
import { anyDeed, doAll, everythingOf, openHouse, owner, sourceOf } from './small-world.ts';

/** The same API, which holds every answer against its schema: nothing more, nothing less, also over the wire. */
function checked(api: InnkeeperApi, seen: Set<string>): InnkeeperApi {
  const names = Object.keys(operations) as OperationName[];

  return Object.fromEntries(
    names.map((name) => [
      name,
      async (input: never) => {
        const answer: unknown = await api[name](input);
        const sent: unknown = JSON.parse(JSON.stringify(answer));
        expect(outputSchemas[name].parse(sent), name).toEqual(sent);
        expect(outputSchemas[name].parse(answer), name).toEqual(answer);
        seen.add(name);

        return answer;
      },
    ]),
  ) as unknown as InnkeeperApi;
}

/** What goes on between a guest and the house: complaints, promises, remarks, what he expects and how he answers. */
async function serve(api: InnkeeperApi, guestId: GuestId): Promise<void> {
  const { complaintId } = await api.fileComplaint({
    guestId,
    about: 'shower',
    text: 'cold',
    assignTo: 'engineering',
  });
  await api.advanceComplaint({
    complaintId,
    steps: [{ type: 'attempted', solved: true, remedy: 'a new valve' }, { type: 'guest-told' }],
  });
  const promise = {
    guestId,
    what: 'a cot',
    until: '2026-11-22',
    promised: { minor: 2400, currency: 'EUR' },
    property: 'H1',
  } as const;
  const [kept, open] = [await api.makePromise(promise), await api.makePromise(promise)];
  await api.settlePromise({ promiseId: kept.promiseId, outcome: 'broken' });
  expect((await api.listPromises({})).promises).toMatchObject([{ promiseId: open.promiseId }]);
  await api.listPromises({ guestId });
  const { feedbackId } = await api.addFeedback({
    guestId,
    day: '2026-11-21',
    type: 'comment',
    about: 'snack',
    text: 'too sweet',
    state: 'open',
  });
  const { workId } = await api.orderWork({ guestId, department: 'kitchen', feedbackId });
  expect((await api.listDuties({ property: 'H1' })).duties.length).toBeGreaterThan(2);
  await api.listDuties({ guestId, property: 'H1' });
  await api.closeWork({ workId, acknowledged: [], change: 'less sugar' });
  await api.thankGuest({ feedbackId });
  await api.recordExpectation({ guestId, about: 'view', level: { points: 5, of: 5 }, property: 'H1' });
  await api.recordMoment({ guestId, what: 'room-move', property: 'H1' });
  await api.recordScore({ guestId, scores: [{ points: 4, of: 5, about: 'view' }], property: 'H1' });
  const slip = await api.fileComplaint({ guestId, about: 'nothing' });
  await api.takeBack({ id: slip.complaintId });
  const gift = { guestId, what: 'a suite', cost: { minor: 1e9, currency: 'EUR' }, property: 'H1' };
  const { giftId } = await api.giveToGuest(gift);
  await api.decideGift({ giftId, decision: 'approve' });
  await api.listGifts({ guestId, property: 'H1' });
  await api.setTargets({ guestId, from: '2026-01-01', to: '2026-12-31', relationship: 2, property: 'H1' });
  await api.readOffers({ guestId, property: 'H1' });
  await api.recordMoment({ guestId, what: 'quarrel', property: 'H1' });
  const { opened } = await api.reviewDelivered({ property: 'H1', days: 366 });
  await api.listTasks({});
  await api.closeTask({ taskId: opened[0]?.taskId as never, done: 'a basket of fruit' });
  await api.listComplaints({});
  expect((await api.listComplaints({ guestId })).complaints).not.toHaveLength(0);
}

/** How far another system was read, and what it told of. */
async function keepInStep(api: InnkeeperApi): Promise<void> {
  const letter = { system: 'mews', entity: 'customers', about: 'c-1' };
  await api.keepSync({ letters: [letter, { ...letter, about: 'c-2' }] });
  await api.keepSync({
    positions: [
      { system: 'mews', property: 'H1', entity: 'customers', cursor: '{}', state: 'resting' },
      { system: 'mews', entity: 'reservations', cursor: '{}', state: 'failed', code: 'source/unreachable' },
    ],
  });
  const { letters } = await api.readSync({ system: 'mews', letters: 1 });
  expect(letters).toHaveLength(1);
  await api.keepSync({
    outcomes: letters.map(({ id, telling }) => ({ id, telling, code: 'source/unreachable' })),
  });
  await api.readSync({});
}

/** Enough guests for a model of who comes again. */
const tenGuests: readonly HouseRecord[] = Array.from({ length: 10 }, (_, number) => {
  const profile = aProfile({ id: `crowd-${number}`, names: [{ type: 'primary', full: `Crowd ${number}` }] });
  const parties = [{ role: 'guest', profile: profile.source }] as const;

  return [profile, aStay({ id: `crowd-${number}`, property: 'H1', parties })];
}).flat();

describe('the answers of the house', () => {
  it('fit their schemas to the last key, each of them at least once', async () => {
    const { house, api: plain } = openHouse(createMemoryStore(), 'house', undefined, {
      segments: 'asked',
    });
    const seen = new Set<string>();
    const api = checked(plain, seen);
    const guestId = renamed('guest', recordIdOf('house', canarySource('profile')));
    const preference = {
      attribute: 'laundry.detergent',
      operator: 'differs',
      value: 'any',
      stance: 'must',
      department: 'laundry',
      instead: 'soap',
    } as const;
    await api.readSettings({});
    await api.writeSettings({ settings: { ...twoProperties, value: { marginFloor: 0.5 } } });
    const run = await api.startImport({ name: 'by hand', key: 'by hand' });
    const broken = { ...canaryProfile, birthDate: { month: 2, day: 31 } } as HouseRecord;
    const items = [...canaryRecords, broken].map((record, line) => ({ record, where: { line } }));
    await api.takeIn({ importId: run.id, step: 1, items });
    await api.finishImport({ importId: run.id });
    await house.importFrom(owner, sourceOf([{ ...canaryRecords[2], version: 9 } as HouseRecord]), {
      key: 'edit',
    });
    expect(await api.listQuarantine({ importId: run.id })).toHaveLength(1);
    await api.listImports({});

    await api.addWish({
      guestId,
      preferences: [preference],
      order: { department: 'laundry', lines: [{ item: 'shirt' }] },
    });
    const order = await api.orderWork({ guestId, department: 'laundry', text: 'two shirts' });
    await api.closeWork({ workId: order.workId, acknowledged: order.constraints.map(({ key }) => key) });
    await api.reportViolation({ guestId, constraint: preference, day: '2026-11-21' });
    for (const fact of [
      { type: 'note', note: { text: 'tall' } },
      { type: 'preference-confirmed', of: 'x' },
      { type: 'preference-end', of: 'x', why: 'expired' },
      { type: 'relation', relation: { type: 'spouse', name: 'Otto' }, toProfile: 'profile_00000000' },
      { type: 'question', field: 'email', answer: 'later' },
      { type: 'correction', correction: { field: 'restricted', value: true } },
      { type: 'correction', correction: { field: 'incognito', value: true } },
      {
        type: 'binding',
        state: 'bound',
        identifier: { type: 'membership', programme: 'gold', number: 'M77712' },
      },
      { type: 'consent', consent: { channel: 'any', purpose: 'any', state: 'denied' } },
    ] as const)
      await api.stateFact({ guestId, fact: fact as never });
    expect((await api.readWish({ text: 'high floor, away from the lift' })).wishes).not.toHaveLength(0);
    const high = { attribute: 'room.floor', operator: 'at-least', value: 20, stance: 'like' } as const;
    await api.changePreferences({ guestId, changes: [{ type: 'add', preference: high, text: 'high up' }] });
    const { known } = await api.readPreferences({ guestId });
    expect(known).not.toHaveLength(0);
    await api.takeReply({ channel: 'sms', from: '+4930999111', text: 'STOP' });
    await api.writeOutward({
      outward: {
        webhooks: [
          { name: 'pms', url: 'https://pms.example/in', secrets: ['PMS_HOOK'], types: ['guests-merged'] },
        ],
        email: { server: 'SMTP_URL', from: 'desk@river.example' },
        sms: { url: 'https://sms.example/send', headers: { authorization: 'SMS_AUTH' } },
      },
    });
    await api.readOutward({});
    await api.takeContact({ medium: 'web', kind: 'complaint', email: 'new@river.example', about: 'booking' });
    const call = { medium: 'call', kind: 'order', phone: '+493012345', eventId: 'c-1' } as const;
    await api.takeContact(call);
    await api.takeContact(call);
    const reader = await api.addGuest({
      statement: { contactPoints: [{ type: 'email', address: 'written@river.example' }] },
    });
    const { messages } = await api.writeMessages({
      guests: [reader.guestId, renamed('guest', `profile_${'0'.repeat(32)}`)],
      text: 'Your table is ready.',
      purpose: 'transactional',
    });
    await api.listMessages({ state: 'waiting' });
    for (const written of messages)
      if ('messageId' in written)
        await api.reportMessages({
          reports: [{ messageId: written.messageId, state: 'failed', gatewayId: 'g-1', reason: '12' }],
        });
    await api.reportMessages({ reports: [{ channel: 'sms', gatewayId: 'g-9', state: 'delivered' }] });
    await api.listMessages({ state: 'failed' });
    await api.addContact({ guestId, medium: 'desk', direction: 'in', channel: 'desk' });
    await api.addFeedback({ guestId, day: '2026-11-21', type: 'score', score: { points: 9, of: 10 } });

    await serve(api, guestId);
    await keepInStep(api);

    for (const question of [{ room: canaries.stays }, { text: 'nobody' }, { phone: '+4930999111' }])
      await api.findGuests(question);
    await api.readGuest({ guestId });
    await api.briefGuest({ guestId, property: 'H1', knownBy: 'find/document', day: '2026-11-22' });
    await api.briefGuest({ guestId, property: 'H1', day: '2026-11-28', freeRooms: ['0101'] });
    await api.answerCall({ phone: canaries.phone });
    await api.answerCall({ phone: '+4930999111' });
    await api.readValue({ guestId, property: 'H1' });
    await api.readArchive({ guestId });
    await api.listContacts({ guestId });
    const page = await api.listTimeline({ guestId, limit: 2 });
    expect((await api.listTimeline({ guestId, after: page.next })).entries).not.toHaveLength(0);
    await api.listNames({ property: 'H1' });
    await api.stateFact({ guestId, fact: { type: 'note', note: { text: 'feather allergy' } } });
    expect(await api.listSuggestions({ guestId })).not.toHaveLength(0);
    const check: HouseRecord = {
      kind: 'charge',
      source: { system: 'bar', kind: 'charge', id: '1' },
      property: 'H1',
      day: '2026-11-20',
      type: { value: 'revenue' },
      category: { value: 'food' },
      reference: 'terrace',
    };
    await house.importFrom(owner, sourceOf([check]), { key: 'bar' });
    expect(await api.listChecks({ property: 'H1', from: '2026-11-20' })).toHaveLength(1);
    await api.consentOf({ guestId, channel: 'email', purpose: 'marketing' });

    await api.readLedger({ property: 'H1', width: 30 });
    await api.readStructure({ limit: 5 });
    await api.readRfm({});
    await house.importFrom(owner, sourceOf(tenGuests, 'crowd'), { key: 'crowd' });
    await api.fitLifetime({ keep: false });
    await api.readLifetimeFit({});
    await api.readPivot({
      over: 'visits',
      by: ['property', 'nationality'],
      measures: [{ kind: 'count' }, { kind: 'mean', of: 'revenue' }, { kind: 'median', of: 'score' }],
      totals: 'steps',
    });
    await api.writeSegment({
      segment: {
        type: 'dynamic',
        id: 'stayed',
        name: 'Has stayed',
        rule: {
          all: [
            { not: { bought: { what: 'spa' } } },
            { any: [{ stayed: {} }, { fact: 'visits', is: { atLeast: 1 } }] },
          ],
        },
        playbook: { action: 'call' },
      },
    });
    await api.writeSegment({ segment: { type: 'static', id: 'hers', name: 'Hers', guests: [guestId] } });
    expect((await api.updateSegments({})).changes).not.toHaveLength(0);
    await api.findMembers({ segmentId: 'stayed', limit: 10, locale: 'en' });
    expect((await api.countSegment({ rule: { not: { stayed: {} } }, parts: true })).parts).toHaveLength(2);
    expect((await api.listColumns({})).wishes).not.toHaveLength(0);
    await api.listCell({ by: ['nationality'], of: [''] });
    await api.readZones({ point: { latitude: 52.5, longitude: 13.4 } });
    await api.explainSegment({ guestId, segmentId: 'stayed' });
    await api.explainSegment({ guestId, segmentId: 'hers' });
    expect((await api.listSegments({}))[0]?.sizes).not.toHaveLength(0);
    await api.removeSegment({ segmentId: 'hers' });

    const twin = {
      names: canaryProfile.names,
      contactPoints: [{ type: 'phone', raw: canaries.phone, number: canaries.phone }],
    } as const;
    const other = await api.addGuest({ statement: twin });
    const stranger = await api.addGuest({
      statement: { type: { value: 'company' }, names: [{ type: 'primary', full: 'Acme' }] },
    });
    await api.listMatches({});
    const initial = { ...twin, names: [{ type: 'primary', given: 'W', family: canaries.names }] } as const;
    const doubtful = await api.addGuest({ statement: initial });
    const review = await api.reviewMatches({ limit: 1, day: '2026-11-21' });
    expect(review.matches).toHaveLength(1);
    await api.decideMatches({
      decisions: [
        {
          one: guestId,
          other: doubtful.guestId,
          decision: 'same',
          choices: [{ field: 'name', from: 'survivor' }],
        },
        { one: guestId, other: stranger.guestId, decision: 'later' },
      ],
    });
    await api.previewMerge({ survivor: guestId, other: stranger.guestId });
    const merge = await api.mergeGuests({ survivor: guestId, other: stranger.guestId });
    await api.listMerges({ guestId });
    const correction = { field: 'language', value: 'sv' } as const;
    const { proposalId } = await api.proposeCorrection({ guestId, correction, reason: 'she told me' });
    await api.listProposals({});
    await api.decideProposal({ proposalId, decision: 'decline' });
    await api.readRecognition({ from: '2026-11-01' });
    await api.exportGuest({ guestId });
    await api.unmergeGuests({ mergeId: merge.mergeId });
    await api.separateGuests({ guestId, other: stranger.guestId });
    await api.forgetGuest({ guestId: other.guestId });
    await api.undoImport({ importId: run.id });
    await api.readAudit({});
    await api.verifyAudit({});
    await api.listEvents({});
    await api.listReports({});
    for (const id of ['director/loyalty', 'morning/today', '7p/performance', 'sales/complaints'])
      await api.readReport({ id });
    await api.saveReport({
      id: 'house/own',
      question: { en: 'How many?', 'zh-CN': '多少？' },
      parts: [{ ask: 'ledger' }],
    });
    expect([...seen].sort()).toEqual(Object.keys(operations).sort());
  });

  it('fit after any history', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(anyDeed, { minLength: 1, maxLength: 8 }), async (deeds) => {
        const { house, api } = openHouse(createMemoryStore());
        const opened = { house, api: checked(api, new Set()) };
        await doAll(opened, deeds);
        await everythingOf(opened);
      }),
      { numRuns: 40 },
    );
  });

  it('fit for every guest of a hotel with all its notes, wishes and bills', async () => {
    const { house, api: plain } = openHouse(createMemoryStore());
    const hotel = demonstrationHotel({ today: '2026-11-21', guests: 60 });
    await plain.writeSettings({ settings: hotel.settings });
    const records: HouseRecord[] = [];
    for await (const record of hotel.records()) records.push(record);
    await house.importFrom(owner, sourceOf(records));
    const api = checked(plain, new Set());
    await api.fitLifetime({ holdout: 26 });
    await api.readLifetimeFit({});
    const profiles = records.filter(({ kind }) => kind === 'profile');
    for (const { source } of profiles) {
      const guestId = renamed('guest', recordIdOf('house', source));
      await api.readGuest({ guestId });
      await api.briefGuest({ guestId, property: hotel.settings.properties[0]?.id });
      await api.exportGuest({ guestId });
      await api.readValue({ guestId, property: hotel.settings.properties[0]?.id });
      await api.readArchive({ guestId });
    }
    expect(profiles.length).toBeGreaterThan(60);
  });
});
