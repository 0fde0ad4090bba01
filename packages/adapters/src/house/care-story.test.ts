import type { GuestId, InnkeeperApi, Reason, StayRecord } from '@innkeeper/core';
import { createInnkeeper, recordIdOf, renamed, renderBrief, sentenceOf } from '@innkeeper/core';
import { valueEn } from '@innkeeper/core/words/value.en';
import { valueZhCn } from '@innkeeper/core/words/value.zh-cn';
import { beforeAll, describe, expect, it } from 'vitest';
import { createMemoryStore } from '../stores/memory/index.ts';
import { owner, sourceOf } from './small-world.ts';

const source = (kind: 'profile' | 'stay' | 'charge', id: string) => ({ system: 'opera', kind, id }) as const;
const guestId: GuestId = renamed('guest', recordIdOf('house', source('profile', '500')));
const yuan = (minor: number) => ({ minor, currency: 'CNY' });
const detergent = {
  attribute: 'laundry.detergent',
  operator: 'differs',
  value: 'any',
  stance: 'must',
  severity: 'health',
  department: 'laundry',
  instead: 'soap',
} as const;
const stay: StayRecord = {
  kind: 'stay',
  source: source('stay', '9001'),
  version: 1,
  property: 'RIVER',
  status: { value: 'in-house' },
  arrival: '2026-03-01',
  departure: '2026-03-08',
  room: '1501',
  parties: [{ role: 'guest', profile: source('profile', '500') }],
};

describe("the care that follows Mr Ding's words", () => {
  let at = '2026-03-05T18:00:00+08:00';
  const house = createInnkeeper({
    store: createMemoryStore(),
    tenant: 'house',
    secret: 'a secret for tests only',
    clock: { now: () => at },
  });
  const as = (id: string, ...roles: string[]): InnkeeperApi => house.as({ id, roles });
  const [boss, clerk, chef] = [
    as('owner-1', 'owner'),
    as('staff-7', 'receptionist'),
    as('chef-1', 'kitchen'),
  ];
  const value = (day?: '2026-03-04') => boss.readValue({ guestId, property: 'RIVER', ...(day && { day }) });
  const said = (reasons: readonly Reason[] = []) => ({
    en: reasons.map((reason) => sentenceOf(reason, 'en', valueEn)).join('\n'),
    zh: reasons.map((reason) => sentenceOf(reason, 'zh-CN', valueZhCn)).join('\n'),
  });

  beforeAll(async () => {
    await boss.writeSettings({
      settings: {
        properties: [
          {
            id: 'RIVER',
            name: 'River House',
            timeZone: 'Asia/Shanghai',
            auditHour: 4,
            currencies: ['CNY'],
            country: 'CN',
            rooms: [{ number: '2102', floor: 21, features: { view: 'river' } }],
          },
        ],
        value: {
          otherCostShare: 0.4,
          tiers: {
            tiers: [
              { id: 'guest', from: 0, entitlements: [] },
              { id: 'regular', from: 40, entitlements: ['late check-out'] },
            ],
            criteria: [
              { name: 'contribution', weight: 0.6, full: 1_000_000 },
              { name: 'nights', weight: 0.4, full: 20 },
            ],
          },
        },
      },
    });
    await house.importFrom(
      owner,
      sourceOf([
        {
          kind: 'profile',
          source: source('profile', '500'),
          type: { value: 'person' },
          active: true,
          names: [{ type: 'primary', given: 'Jianguo', family: 'Ding' }],
        },
        stay,
      ]),
      { key: 'one' },
    );
    await clerk.addWish({ guestId, preferences: [detergent], text: 'soap only' });
  });

  it('makes of a snack that is too sweet a task of the kitchen, a change, and thanks at check-out', async () => {
    const { feedbackId } = await clerk.addFeedback({
      guestId,
      day: '2026-03-05',
      type: 'comment',
      about: 'snack',
      text: 'too sweet',
      state: 'open',
    });
    const duties = async () =>
      (await clerk.listDuties({ property: 'RIVER' })).duties.map(({ type, due, isDue }) => [
        type,
        due,
        isDue,
      ]);
    expect(await duties()).toEqual([['remark', '2026-03-05', true]]);
    const { workId } = await clerk.orderWork({
      guestId,
      department: 'kitchen',
      text: 'less sugar',
      feedbackId,
    });
    await expect(clerk.thankGuest({ feedbackId })).rejects.toMatchObject({
      code: 'complaint/not-solved',
    });
    await expect(chef.closeWork({ workId, acknowledged: [] })).rejects.toMatchObject({
      code: 'input/invalid',
    });
    await chef.closeWork({ workId, acknowledged: [], change: 'less sugar, baked longer' });
    expect(await duties()).toEqual([['thank-you', '2026-03-08', false]]);
    const before = await value();
    at = '2026-03-08T09:00:00+08:00';
    expect(await duties()).toEqual([['thank-you', '2026-03-08', true]]);
    const { duties: shown } = await clerk.listDuties({ guestId });
    expect(said(shown[0]?.because)).toEqual({
      en: 'Thank the guest at check-out for what he said about the snack: less sugar, baked longer.',
      zh: '退房时感谢客人对点心的意见：less sugar, baked longer。',
    });
    const brief = await clerk.briefGuest({ guestId, property: 'RIVER' });
    expect(renderBrief(brief, 'en')).toContain('less sugar, baked longer');
    expect(renderBrief(brief, 'zh-CN')).toContain('less sugar, baked longer');
    await clerk.thankGuest({ feedbackId });
    expect(await duties()).toEqual([]);

    const after = await value();
    expect(before.toGuest?.value.parts.image).toEqual({ state: 'unknown' });
    expect(after.toGuest?.value.parts.image).toMatchObject({ state: 'known', n: 1 });
    const reasons = said(after.toGuest?.value.because);
    expect(reasons.en).toContain('the image gains: a remark that was heard and acted on (the snack)');
    expect(reasons.zh).toContain('形象加分：意见听进去了，也改了（点心）');
  });

  it('makes of the detergent a complaint that is run to its end, and psychic cost', async () => {
    const { complaintId } = await clerk.reportViolation({
      guestId,
      constraint: detergent,
      day: '2026-03-08',
      department: 'laundry',
    });
    const brief = await clerk.briefGuest({ guestId, property: 'RIVER' });
    expect(brief.alerts.filter(({ type }) => type === 'complaint')).toHaveLength(1);
    expect((await clerk.listComplaints({})).complaints).toMatchObject([
      { complaintId, about: 'laundry.detergent', state: 'received', clock: { isBreached: false } },
    ]);
    const once = (await value()).toGuest?.value;
    expect(once?.parts.psychic).toMatchObject({ state: 'known', n: 1 });
    at = '2026-03-08T10:00:00+08:00';
    const steps = [
      { type: 'assigned', to: 'laundry' },
      { type: 'explained-again' },
      { type: 'attempted', solved: true, remedy: 'washed again with soap' },
      { type: 'guest-told', apologised: true, thanked: true, score: { points: 4, of: 5 } },
      { type: 'owner-told', to: 'sales-1' },
      { type: 'closed' },
    ] as const;
    const closed = await clerk.advanceComplaint({ complaintId, steps });
    expect(closed).toMatchObject({
      state: 'closed',
      verdict: { verdict: 'adequate' },
      repeatedExplanations: 1,
    });

    const { toGuest } = await value();
    const reasons = said(toGuest?.value.because);
    expect(reasons.en).toContain(
      'his peace of mind suffers: what he must not have was given to him (the laundry), 2026-03-08',
    );
    expect(reasons.zh).toContain('精神成本减分：违反了客人的硬性要求（洗衣房），2026-03-08');
    expect(reasons.en).toContain('his effort suffers: he had to explain it again');
    expect(toGuest?.value.parts.time).toMatchObject({ state: 'known' });
    expect(toGuest?.value.because.every(({ source: from }) => from !== undefined)).toBe(true);
  });

  it('counts what the systems measured: minutes, steps, moves, promises, prices', async () => {
    const before = (await value()).toGuest?.value;
    await clerk.recordMoment({
      guestId,
      what: 'check-in-minutes',
      startedAt: '2026-03-08T09:10:00+08:00',
      endedAt: '2026-03-08T09:30:00+08:00',
    });
    await clerk.recordMoment({ guestId, what: 'steps', amount: 6 });
    await clerk.recordMoment({ guestId, what: 'defect', touchpoint: 'room' });
    await house.importFrom(owner, sourceOf([{ ...stay, version: 2, room: '2102' }]), { key: 'moved' });
    const { promiseId } = await clerk.makePromise({
      guestId,
      what: 'a mini room, 2 hours',
      product: 'mini room',
      until: '2026-03-08',
      promised: yuan(2400),
    });
    await clerk.settlePromise({ promiseId, outcome: 'broken', paid: yuan(4000) });
    const { toGuest } = await value();
    const kinds = toGuest?.value.because.map(({ facts }) => facts?.kind) ?? [];

    for (const kind of ['check-in-minutes', 'steps', 'defect', 'room-move', 'promise-broken', 'extra-paid'])
      expect(kinds).toContain(kind);
    expect(toGuest?.value.parts.monetary).toMatchObject({ state: 'known' });
    expect(toGuest?.value.total?.net).toBeLessThan(before?.total?.net ?? Number.NaN);
    expect(toGuest?.value.coverage).toEqual({ known: 7, of: 8 });
    expect(toGuest?.refused).toEqual([]);
  });

  it('holds what he expected against what he got: five and two are three less', async () => {
    await clerk.recordExpectation({ guestId, about: 'front desk accuracy', level: { points: 5, of: 5 } });
    expect((await value()).toGuest?.gaps).toMatchObject([{ aspect: 'front desk accuracy', expected: 5 }]);
    await clerk.recordScore({ guestId, scores: [{ points: 2, of: 5, about: 'front desk accuracy' }] });
    const { toGuest } = await value();

    expect(toGuest?.gaps).toMatchObject([{ got: 2, gap: -3 }]);
    expect(said(toGuest?.gaps[0]?.because).en).toBe('Of "front desk accuracy" he expected 5 and got 2.');
    expect(toGuest?.satisfaction.specific).toBeCloseTo(0.4, 9);
  });

  it('places him in a tier of the house, with what it entitles to and what is missing to the next', async () => {
    await house.importFrom(
      owner,
      sourceOf([
        { ...stay, version: 3, room: '2102', status: { value: 'checked-out' } },
        {
          kind: 'charge',
          source: source('charge', 'room'),
          property: 'RIVER',
          day: '2026-03-07',
          type: { value: 'revenue' },
          category: { value: 'room' },
          stay: stay.source,
          net: yuan(700_000),
        },
      ]),
      { key: 'left' },
    );
    const { toHouse } = await value();

    // 0.6 × 420,000 of 1,000,000 and 0.4 × 7 of 20 nights: 25.2 and 14 points.
    expect(toHouse.tier).toMatchObject({ tier: 'guest', points: 39.2, next: { tier: 'regular' } });
    expect(toHouse.tier?.next?.missingPoints).toBeCloseTo(0.8, 9);
    expect((await clerk.readValue({ guestId, property: 'RIVER' })).toHouse.tier).toMatchObject({
      tier: 'guest',
      parts: [],
    });
  });

  it.each([
    [
      'minutes that end before they begin',
      {
        what: 'check-in-minutes',
        startedAt: '2026-03-08T09:30:00+08:00',
        endedAt: '2026-03-08T09:10:00+08:00',
      },
    ],
    [
      'minutes of the future',
      {
        what: 'check-in-minutes',
        startedAt: '2026-03-08T09:30:00+08:00',
        endedAt: '2026-04-08T09:10:00+08:00',
      },
    ],
    ['a day of the future', { what: 'defect', day: '2026-04-08' }],
    ['less than no step', { what: 'steps', amount: -1 }],
    ['steps of no number', { what: 'steps' }],
    ['what nobody has a rule for', { what: 'mood', amount: 3 }],
  ] as const)('refuses %s', async (_, moment) => {
    await expect(clerk.recordMoment({ guestId, ...moment })).rejects.toMatchObject({ code: 'input/invalid' });
  });

  it.each([
    [
      'weights that do not sum to 1',
      {
        tiers: {
          tiers: [{ id: 'a', from: 0, entitlements: [] }],
          criteria: [{ name: 'contribution', weight: 0.7, full: 1 }],
        },
      },
    ],
    [
      'a tier that nobody begins in',
      {
        tiers: {
          tiers: [{ id: 'a', from: 5, entitlements: [] }],
          criteria: [{ name: 'contribution', weight: 1, full: 1 }],
        },
      },
    ],
    [
      'evidence of more than everything',
      { evidence: [{ kind: 'mood', part: 'psychic', level: 120, strength: 1, halfLifeDays: 365 }] },
    ],
  ] as const)('refuses settings with %s', async (_, more) => {
    const { settings } = await boss.readSettings({});

    await expect(
      boss.writeSettings({ settings: { ...settings, value: { ...settings.value, ...more } as never } }),
    ).rejects.toMatchObject({ code: 'input/invalid' });
  });

  it('reads evidence by rules of the house’s own', async () => {
    const { settings } = await boss.readSettings({});
    const mood = { kind: 'mood', part: 'psychic', level: 5, strength: 1, halfLifeDays: 365 } as const;
    await boss.writeSettings({ settings: { ...settings, value: { ...settings.value, evidence: [mood] } } });
    const before = (await value()).toGuest?.value.parts.psychic;
    await clerk.recordMoment({ guestId, what: 'mood' });
    const after = (await value()).toGuest?.value.parts.psychic;

    expect(after).toMatchObject({ n: (before?.state === 'known' ? before.n : 0) + 1 });
  });
});
