import { assert, constantFrom, property, shuffledSubarray } from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Fact } from '../guests/fact.ts';
import type { FeedbackRecord } from '../records/feedback-record.ts';
import type { Day } from '../shared/day.ts';
import type { FactId, ProfileId } from '../shared/id.ts';
import type { Reason } from '../shared/reason.ts';
import type { Locale } from '../shared/words.ts';
import type { Brief } from './brief.ts';
import { widthOf } from './layout.ts';
import {
  breakfasts,
  briefOfDing,
  detergent,
  dingProfile,
  firstStay,
  freeRooms,
  riverHouse,
  secondStay,
  snack,
} from './mr-ding.test-data.ts';
import { renderBrief } from './render-brief.ts';
import { scriptOf } from './script-of.ts';

const fact = (id: string, rest: object): Fact =>
  ({
    id: `fact_${id}` as FactId,
    profileId: 'profile_ding' as ProfileId,
    at: '2026-03-03T09:00:00+08:00',
    by: 'staff-7',
    ...rest,
  }) as Fact;

const eggs = fact('eggs', {
  type: 'preference',
  at: '2026-11-21T15:00:00+08:00',
  known: 'stated',
  text: '2 fried eggs, half-cooked',
  preference: {
    attribute: 'food.dish',
    operator: 'includes',
    value: 'fried egg',
    stance: 'like',
    scope: { quantity: 2, manner: 'half-cooked', occasion: 'breakfast' },
  },
});

const complaint: FeedbackRecord = {
  ...snack,
  source: { ...snack.source, id: 'f2' },
  type: 'complaint',
  about: 'shower',
  room: '1806',
  state: 'open',
  remedy: undefined,
};

describe('the brief of Mr Ding, back for his second stay', () => {
  const brief = briefOfDing();

  it('knows that he is back, for the second time, after seven nights in room 2102', () => {
    expect(brief.who).toMatchObject({
      isReturning: true,
      names: { en: { said: 'Mr Ding' }, 'zh-CN': { said: '丁总' } },
      match: { certainty: 'certain' },
    });
    expect(brief.visits).toMatchObject({ past: 1, ordinal: 2, last: { nights: 7, room: '2102' } });
  });

  it('puts room 2102 first, with 4 of 4 wishes met and why', () => {
    expect(brief.rooms.map(({ room, met, of }) => [room, met, of])).toEqual([
      ['2102', 4, 4],
      ['1501', 3, 4],
      ['2210', 3, 4],
    ]);
    expect(brief.rooms[0]?.because.map(({ code, source }) => [code, source?.id])).toEqual(
      Array(4).fill(['room/meets', '500']),
    );
  });

  it('shows the wish that the next best room misses when 2102 is taken', () => {
    const { rooms } = briefOfDing({ freeRooms: freeRooms.filter(({ number }) => number !== '2102') });

    expect(
      rooms[0]?.because.filter(({ code }) => code === 'room/misses').map(({ facts }) => facts),
    ).toMatchObject([{ attribute: 'room.floor', value: 20, actual: 15 }]);
  });

  it('proposes seven nights, based on one stay', () => {
    expect(brief.nights).toMatchObject({ nights: 7, stays: 1 });
    expect(briefOfDing({ stays: [secondStay] }).nights).toBeUndefined();
  });

  it('offers the nutrition fruit set in the room again', () => {
    expect(brief.usual).toMatchObject([
      { item: 'FRUIT-SET', place: 'room', occasion: 'breakfast', times: 7, menu: 'on' },
    ]);
  });

  it('says when the usual is off the menu, and names the nearest', () => {
    const menu = riverHouse.menu?.map((item) => ({ ...item, offered: item.item !== 'FRUIT-SET' }));
    const { usual } = briefOfDing({ property: { ...riverHouse, menu } });

    expect(usual).toMatchObject([{ menu: 'off', instead: { item: 'CONGEE-SET' } }]);
  });

  it('takes up two fried eggs, half-cooked, in the next brief', () => {
    const next = briefOfDing({ facts: [detergent, eggs] });

    expect(next.usual[1]).toMatchObject({ item: 'fried egg', quantity: 2, manner: 'half-cooked' });
    expect(scriptOf(next, 'en').text).toContain('two fried eggs, half-cooked');
    expect(scriptOf(next, 'zh-CN').text).toContain(
      '两个煎蛋(半生)'.replace('(', '\uff08').replace(')', '\uff09'),
    );
  });

  it('puts the detergent above the greeting, and says that the laundry has not confirmed', () => {
    expect(brief.alerts).toMatchObject([
      {
        type: 'constraint',
        isConfirmed: false,
        departments: ['laundry'],
        because: [
          { code: 'alert/constraint', facts: { instead: 'soap', severity: 'health' } },
          { code: 'alert/unconfirmed', facts: { department: 'laundry' } },
        ],
      },
    ]);
    const lines = renderBrief(brief, 'en').split('\n');
    expect(lines.findIndex((line) => line.includes('soap'))).toBeLessThan(
      lines.findIndex((line) => line.includes('Mr Ding')),
    );
  });

  it('counts a confirmation of the laundry for this stay only', () => {
    const done = (at: string) =>
      fact('done', {
        type: 'work-done',
        at,
        work: 'fact_work',
        acknowledged: ['laundry.detergent differs any must'],
      });

    expect(briefOfDing({ facts: [detergent, done('2026-03-05T08:00:00+08:00')] }).alerts[0]).toMatchObject({
      isConfirmed: false,
    });
    expect(briefOfDing({ facts: [detergent, done('2026-11-22T08:00:00+08:00')] }).alerts[0]).toMatchObject({
      isConfirmed: true,
    });
  });

  it('tells what has become of the snack he found too sweet', () => {
    expect(brief.since).toMatchObject([
      {
        because: [{ code: 'since/improved', facts: { about: 'snack', remedy: 'less sugar, baked longer' } }],
      },
    ]);
  });

  it('has the registration form filled in: nothing to type, one signature', () => {
    expect(brief.checkIn).toMatchObject({ toType: 0, toConfirm: 1 });
  });

  it('shows no whole number of a document or a phone', () => {
    const text = JSON.stringify(brief);

    expect(text).not.toContain('110101197003077651');
    expect(text).not.toContain('13800138000');
  });

  it('asks at most two questions, and none twice', () => {
    expect(brief.missing.questions.map(({ field }) => field)).toEqual(['email', 'language']);
    const asked = fact('asked', { type: 'question', field: 'email', answer: 'refused' });
    expect(briefOfDing({ facts: [detergent, asked] }).missing.questions.map(({ field }) => field)).toEqual([
      'language',
      'address',
    ]);
  });
});

describe('a brief', () => {
  it('puts an open complaint above the greeting until it is settled', () => {
    expect(briefOfDing({ facts: [], feedback: [complaint] }).alerts).toMatchObject([
      {
        type: 'complaint',
        because: [{ code: 'alert/complaint-in-room', facts: { about: 'shower', room: '1806', days: 258 } }],
      },
    ]);
    expect(briefOfDing({ facts: [], feedback: [{ ...complaint, state: 'settled' }] }).alerts).toEqual([]);
  });

  it('keeps the alert of a complaint that was put aside, with the word that was left', () => {
    const note = fact('note', {
      type: 'note',
      note: { text: 'plumber comes at four' },
      about: complaint.source,
    });

    expect(briefOfDing({ facts: [note], feedback: [complaint] }).alerts).toMatchObject([
      { type: 'complaint', note: { text: 'plumber comes at four', by: 'staff-7' } },
    ]);
  });

  it('opens a complaint by itself when a hard constraint was broken', () => {
    const violation = fact('v1', {
      type: 'violation',
      constraint: { attribute: 'laundry.detergent', operator: 'differs', value: 'any', stance: 'must' },
    });

    expect(briefOfDing({ facts: [detergent, violation] }).alerts.map(({ type }) => type)).toEqual([
      'constraint',
      'complaint',
    ]);
  });

  it('never leaves a room that breaks a hard constraint among the proposals', () => {
    const stairs = fact('stairs', {
      type: 'preference',
      known: 'stated',
      preference: { attribute: 'room.floor', operator: 'at-most', value: 20, stance: 'must' },
    });

    expect(briefOfDing({ facts: [stairs] }).rooms.map(({ room }) => room)).toEqual(['1501']);
  });

  it('never says "again" to who comes for the first time', () => {
    const first = briefOfDing({ stays: [secondStay], charges: [] });

    expect(first.visits).toMatchObject({ past: 0, ordinal: 1 });
    expect(scriptOf(first, 'en').text).toMatch(/^Mr Ding, welcome\. /);
    expect(scriptOf(first, 'en').text).not.toMatch(/again|back/);
    expect(scriptOf(first, 'zh-CN').text).not.toMatch(/再次|照旧/);
  });

  it('welcomes nobody who is in the house already, and offers no other room', () => {
    const here = { ...secondStay, status: { value: 'in-house' as const }, room: '2102' };
    const brief = briefOfDing({ stays: [firstStay, here], facts: [] });

    expect(brief).toMatchObject({
      visits: { ordinal: 2, past: 1, now: { room: '2102' } },
      rooms: [],
      nights: undefined,
    });
    expect(scriptOf(brief, 'en').text).toBe('Mr Ding, how may I help?');
    expect(renderBrief(brief, 'en')).toContain('In room 2102 until 28 November 2026.');
  });

  it('shows of the rooms the assigned one alone, whatever it meets', () => {
    const rooms = (room: string, property = secondStay.property) =>
      briefOfDing({ stays: [firstStay, secondStay], stay: { ...secondStay, property, room } }).rooms;

    expect(rooms('2210').map(({ room, isAssigned, met, of }) => [room, isAssigned, met, of])).toEqual([
      ['2210', true, 3, 4],
    ]);
    expect(rooms('no such room')).toEqual([]);
    expect(rooms('2210', 'elsewhere').map(({ room }) => room)).toEqual(['2102', '1501', '2210']);
  });

  it('shows who of the house spoke to the guest last, so that nobody sends the same twice', () => {
    const sent = (id: string, at: string) => ({
      kind: 'contact' as const,
      source: { system: 'crm', kind: 'contact' as const, id },
      profile: dingProfile.source,
      medium: 'email',
      direction: 'out' as const,
      staff: `staff-${id}`,
      subject: 'brochure',
      at,
    });
    const brief = briefOfDing({
      contacts: [sent('2', '2026-11-20T09:00:00+08:00'), sent('1', '2026-11-01T09:00:00+08:00')],
    });

    expect(renderBrief(brief, 'en', { width: 90 })).toContain(
      'E-mail on 20 November 2026, by colleague staff-2: brochure',
    );
    expect(renderBrief(brief, 'zh-CN', { width: 90 })).toContain('同事staff-2）：宣传册');
    expect(briefOfDing().lastContact).toBeUndefined();
  });

  it('does not say "here" of a stay in another house of the group', () => {
    const elsewhere = { ...firstStay, property: 'lake-house' };

    expect(renderBrief(briefOfDing({ stays: [elsewhere] }), 'en')).toContain(
      'Last stay until 8 March 2026: a week, in lake-house.',
    );
  });

  it('does not take a cancelled stay or a stay booked for someone else for a stay', () => {
    const cancelled = { ...firstStay, status: { value: 'cancelled' as const } };
    const booked = { ...firstStay, parties: [{ role: 'booker' as const, profile: dingProfile.source }] };

    expect(briefOfDing({ stays: [cancelled] }).who.isReturning).toBe(false);
    expect(briefOfDing({ stays: [booked] }).who.isReturning).toBe(false);
  });

  it('tells the desk of a birthday during the stay, and of the child of the guest', () => {
    const child = fact('child', {
      type: 'relation',
      relation: { type: 'child', name: 'Lele', birthDate: { month: 11, day: 25 } },
    });
    const { care } = briefOfDing({
      profiles: [{ ...dingProfile, birthDate: { month: 11, day: 23 } }],
      facts: [child],
    });

    expect(care).toMatchObject([
      { type: 'birthday', day: '2026-11-23', inDays: 2 },
      {
        type: 'relative-birthday',
        day: '2026-11-25',
        because: [{ facts: { name: 'Lele', relation: 'child' } }],
      },
    ]);
  });

  it('names nobody who wishes to stay unknown', () => {
    const hidden = briefOfDing({ profiles: [{ ...dingProfile, incognito: true }] });
    const text = `${JSON.stringify(hidden)}${renderBrief(hidden, 'en')}${renderBrief(hidden, 'zh-CN')}`;

    expect(text).not.toMatch(/Ding|丁|伟|Wei/);
    expect(scriptOf(hidden, 'en').text).toMatch(/^Welcome back\./);
    expect(
      briefOfDing({ profiles: [{ ...dingProfile, incognito: true }], mayUnmask: true }).who.names.en?.said,
    ).toBe('Mr Ding');
  });

  it('asks whether a wish is still true after two years, or after two stays that were otherwise', () => {
    const later = (id: string, arrival: Day, departure: Day) => ({
      ...firstStay,
      source: { ...firstStay.source, id },
      arrival,
      departure,
      room: '1501',
    });
    const stays = [firstStay, later('2', '2026-05-01', '2026-05-02'), later('3', '2026-07-01', '2026-07-02')];
    const doubted = (brief: Brief) =>
      brief.wishes
        .filter(({ stillTrue }) => stillTrue.length > 0)
        .map(({ key, stillTrue }) => [key, stillTrue[0]?.code]);

    expect(doubted(briefOfDing({ stays }))).toEqual([
      ['room.floor at-least 20 like', 'preference/contradicted'],
    ]);
    expect(doubted(briefOfDing({ today: '2028-03-01', doubts: { oldAfterDays: 731 } })).length).toBe(4);
  });

  it('does not depend on the order of what was told', async () => {
    const facts = [detergent, eggs, fact('n', { type: 'note', note: { text: 'x' } })];
    const twin = { ...dingProfile, source: { ...dingProfile.source, id: '501' }, preferences: [] };
    const profiles = [dingProfile, twin];
    const stays = [firstStay, secondStay, { ...firstStay, source: { ...firstStay.source, id: '9000' } }];
    const whole = <Item>(items: readonly Item[]) => shuffledSubarray([...items], { minLength: items.length });
    const expected = briefOfDing({ facts, profiles, stays });

    await assert(
      property(
        whole(facts),
        whole(profiles),
        whole(stays),
        whole(breakfasts),
        whole(freeRooms),
        (f, p, s, c, r) => {
          expect(briefOfDing({ facts: f, profiles: p, stays: s, charges: c, freeRooms: r })).toEqual(
            expected,
          );
        },
      ),
    );
  });

  it('is plain data, the same after a way over the wire', () => {
    const brief = briefOfDing({ facts: [detergent, eggs], feedback: [snack, complaint] });

    expect(JSON.parse(JSON.stringify(brief))).toEqual(JSON.parse(JSON.stringify({ ...brief })));
    expect(JSON.stringify(JSON.parse(JSON.stringify(brief)))).toBe(JSON.stringify(brief));
  });

  it('contains no fact without a source', () => {
    const { alerts, rooms, usual, since, offer, avoid, care, wishes, nights, who } = briefOfDing({
      facts: [detergent, eggs],
      feedback: [snack, complaint],
    });
    const items = [
      ...alerts,
      ...rooms,
      ...usual,
      ...since,
      ...offer,
      ...avoid,
      ...care,
      ...wishes,
      nights,
      who,
    ];

    for (const item of items) {
      expect(item?.because.length).toBeGreaterThan(0);
      expect(item?.because.every(({ source }: Reason) => source !== undefined)).toBe(true);
    }
  });
});

describe('the words of a brief', () => {
  it('are the innkeeper’s own in Chinese', () => {
    const text = scriptOf(briefOfDing({ freeRooms: [], charges: [], facts: [] }), 'zh-CN').text;

    expect(text.normalize('NFKC')).toBe('丁总,欢迎您再次入住。照旧住一个星期吗?');
  });

  it('are said as at a desk in English', () => {
    expect(scriptOf(briefOfDing(), 'en').text).toBe(
      'Mr Ding, welcome back. Your laundry will be washed with soap, as you wish. ' +
        'I have room 2102 for you: king bed, floor 21, internet and river view. Will it be a week again? ' +
        'For breakfast the Nutrition fruit set, in the room: the same again?',
    );
  });

  const parts = shuffledSubarray(['facts', 'feedback', 'stays', 'charges', 'freeRooms', 'eggs'] as const);

  it('hold no number and no name that is not in the brief', async () => {
    await assert(
      property(parts, constantFrom<Locale>('en', 'zh-CN'), (kept, locale) => {
        const has = (part: (typeof kept)[number]) => kept.includes(part);
        const brief = briefOfDing({
          facts: [...(has('facts') ? [detergent] : []), ...(has('eggs') ? [eggs] : [])],
          feedback: has('feedback') ? [snack, complaint] : [],
          stays: has('stays') ? [firstStay, secondStay] : [secondStay],
          charges: has('charges') ? breakfasts : [],
          freeRooms: has('freeRooms') ? freeRooms : [],
        });
        const told = JSON.stringify(brief);
        const { text } = scriptOf(brief, locale);

        for (const number of text.match(/\d+/g) ?? []) expect(told).toContain(number);
        for (const name of text.match(/(?:Mr|Ms) \p{L}+|丁.?/gu) ?? [])
          expect(told).toContain(name.slice(0, 6));
        expect(/again|再次/.test(text)).toBe(has('stays'));
        expect(/egg|煎蛋/.test(text)).toBe(has('eggs'));
      }),
    );
  });

  it.each([40, 60, 80])('fit a terminal of %i columns, in both languages', (width) => {
    const brief = briefOfDing({ facts: [detergent, eggs], feedback: [snack, complaint] });

    for (const locale of ['en', 'zh-CN'] as const) {
      const lines = renderBrief(brief, locale, { width }).split('\n');
      expect(new Set(lines.map(widthOf))).toEqual(new Set([width]));
    }
  });

  it('let nothing through that a terminal would obey', () => {
    const brief = briefOfDing({ feedback: [{ ...complaint, about: 'shower\u001b[2J\u202e' }] });

    for (const mark of ['\u001b', '\u202e']) expect(renderBrief(brief, 'en')).not.toContain(mark);
  });
});
