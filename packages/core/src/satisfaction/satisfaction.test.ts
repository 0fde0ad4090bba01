import { describe, expect, it } from 'vitest';
import type { Day } from '../shared/day.ts';
import { aContact, aFeedback, aSource } from '../testing/builders.ts';
import { expectationGaps } from './expectation-gap.ts';
import { captiveLoyalty, loyaltyOf } from './loyalty.ts';
import { profitLink } from './profit-link.ts';
import { repurchaseCurve } from './repurchase.ts';
import { satisfactionOf } from './satisfaction-of.ts';
import { scoresOf } from './scores.ts';
import { surveysDue } from './surveys.ts';
import { pointsToGo, topBoxBy, topBoxOf } from './top-box.ts';

const asOf: Day = '2026-12-31';
const five = (points: number) => ({ points, of: 5 });
const times = <Value>(count: number, value: Value): readonly Value[] => Array(count).fill(value);

describe('only all points count', () => {
  it('in 5, 5, 4, 4, 4, 3: a third, and five of six with one less', () => {
    const box = topBoxOf([5, 5, 4, 4, 4, 3].map(five));

    expect(box?.topBox).toBeCloseTo(0.333, 3);
    expect(box?.topTwoBox).toBeCloseTo(0.833, 3);
    expect(topBoxOf([])).toBeUndefined();
    expect(() => topBoxOf([{ points: 6, of: 5 }])).toThrow(/scale/);
  });

  it('and a department at 72 % has 28 points to go', () => {
    const scores = [
      ...times(72, { ...five(5), day: asOf, department: 'kitchen' }),
      ...times(28, { ...five(4), day: asOf, department: 'kitchen' }),
      { ...five(5), day: asOf, department: 'spa' },
      { ...five(5), day: asOf },
    ];

    expect(pointsToGo(0.72)).toBe(28);
    expect(topBoxBy(scores, 'department')).toMatchObject([
      { name: 'kitchen', pointsToGo: 28, n: 100 },
      { name: 'spa', pointsToGo: 0, n: 1 },
    ]);
  });
});

it('reads scores out of feedback, and refuses six of five and tomorrow', () => {
  const { scores, refused } = scoresOf(
    [
      aFeedback({ id: 'b', type: 'score', score: five(4), about: 'breakfast' }),
      aFeedback({ id: 'a', type: 'score', score: five(6) }),
      aFeedback({ id: 'c', type: 'score', score: five(5), day: '2027-01-01' }),
      aFeedback({ id: 'd' }),
    ],
    asOf,
  );

  expect(scores).toMatchObject([{ points: 4, aspect: 'breakfast', source: aSource('feedback', 'b') }]);
  expect(refused.map(({ code, source }) => [source?.id, code])).toEqual([
    ['a', 'score/off-the-scale'],
    ['c', 'score/from-the-future'],
  ]);
});

describe('coming back by score', () => {
  const answers = [
    ...times(60, { ...five(5), cameBack: true }),
    ...times(40, { ...five(5), cameBack: false }),
    ...times(10, { ...five(4), cameBack: true }),
    ...times(90, { ...five(4), cameBack: false }),
  ];

  it('is six times as frequent at 60 % as at 10 %, by this house alone', () => {
    const { ratio, points, because } = repurchaseCurve(answers);

    expect(ratio).toBeCloseTo(6, 9);
    expect(points.map(({ share, n }) => [share, n])).toEqual([
      [0.1, 100],
      [0.6, 100],
    ]);
    expect(because).toEqual([{ code: 'repurchase/ratio', facts: { ratio: 6, n: 200 } }]);
  });

  it('is called weak where few answered, and unknown where nobody did', () => {
    expect(repurchaseCurve(answers.filter((_, index) => index % 20 === 0)).because[0]?.code).toBe(
      'repurchase/weak',
    );
    expect(repurchaseCurve([]).ratio).toBeUndefined();
    expect(() => repurchaseCurve([...answers, { points: 9, of: 10, cameBack: true }])).toThrow(/one scale/);
  });
});

it('keeps the last visit and all visits apart: 5, 5, 2', () => {
  const scores = [five(5), five(5), five(2)].map((score, index) => ({
    ...score,
    day: `2026-0${index + 1}-01` as Day,
  }));
  const satisfaction = satisfactionOf(scores, { asOf });

  expect(satisfaction.specific).toBe(0.4);
  expect((satisfaction.cumulative as number) * 5).toBeCloseTo(
    (5 * 0.5 + 5 * Math.SQRT1_2 + 2) / (0.5 + Math.SQRT1_2 + 1),
    9,
  );
  expect(satisfaction.because[0]?.code).toBe('satisfaction/fell');
  expect(satisfactionOf([...scores].reverse(), { asOf })).toEqual(satisfaction);
  expect(satisfactionOf([], { asOf })).toMatchObject({ n: 0, because: [{ code: 'satisfaction/unknown' }] });
});

it('finds the gap between what was expected and what was got', () => {
  const gaps = expectationGaps(
    [
      { aspect: 'front desk accuracy', level: 5, of: 5, day: '2026-03-01' },
      { aspect: 'mini room available', level: 5, of: 5, day: '2026-03-01' },
    ],
    [{ aspect: 'front desk accuracy', level: 2, of: 5, day: '2026-03-02' }],
  );

  expect(gaps).toMatchObject([
    { aspect: 'front desk accuracy', gap: -3, because: [{ code: 'gap/less' }] },
    { aspect: 'mini room available', because: [{ code: 'gap/unknown' }] },
  ]);
  expect(gaps[1]?.gap).toBeUndefined();
});

describe('loyalty', () => {
  it('is behaviour and attitude, never one of both alone', () => {
    const loyalty = loyaltyOf({ repeat: 0.9, score: 0.4 });

    expect(loyalty.index).toBeCloseTo(60, 9);
    expect(loyalty).toMatchObject({ kind: 'spurious', behaviour: 0.9, attitude: 0.4 });
    expect(loyaltyOf({ repeat: 1, shareOfStays: 1 })).toMatchObject({
      because: [{ code: 'loyalty/no-attitude' }],
    });
    expect(loyaltyOf({ repeat: 1 }).index).toBeUndefined();
    expect(() => loyaltyOf({ repeat: 2 })).toThrow(/between 0 and 1/);
  });

  it('is captivity where somebody comes often, is not content and has hardly a choice', () => {
    const revenue = { minor: 480_000, currency: 'CNY' };
    const captive = captiveLoyalty({ visitsPerMonth: 1.5, score: 2, rivals: 2, revenue });

    expect(captive).toMatchObject({
      isCaptive: true,
      exposure: revenue,
      because: [{ code: 'captive/flag' }],
    });
    expect(captiveLoyalty({ visitsPerMonth: 1.5, score: 5, rivals: 2, revenue }).isCaptive).toBe(false);
    expect(captiveLoyalty({ visitsPerMonth: 1.5, rivals: 2, revenue })).toMatchObject({
      isCaptive: false,
      because: [{ code: 'captive/no-score' }],
    });
  });
});

describe('satisfaction, returns and profit', () => {
  const guests = [3, 4, 5].flatMap((points) =>
    Array.from({ length: 100 }, (_, index) => ({
      ...five(points),
      cameBack: index < (points === 5 ? 60 : 10 + points),
      contribution: points * 1_000,
    })),
  );

  it('turn where returns rise most, and are not drawn as a straight line', () => {
    expect(profitLink(guests)).toMatchObject({
      turning: { from: 4, to: 5 },
      points: [
        { score: 3, returned: 0.13, contribution: 3_000 },
        { score: 4, returned: 0.14 },
        { score: 5, returned: 0.6, n: 100 },
      ],
    });
  });

  it('turn nowhere where every score comes back alike', () => {
    const alike = guests.map((guest, index) => ({ ...guest, cameBack: index % 2 === 0 }));

    expect(profitLink(alike).turning).toBeUndefined();
    expect(profitLink([]).because).toEqual([{ code: 'link/no-turning', facts: { n: 0 } }]);
  });
});

describe('a survey after a service contact', () => {
  const now = '2026-03-10T10:00:00+08:00';
  const contacts = [
    aContact({ id: 'call' }),
    aContact({ id: 'sent', direction: 'out', medium: 'email' }),
    aContact({ id: 'old', at: '2026-01-01T10:00:00+08:00' }),
  ];
  const feedback = [aFeedback({ id: 'shower', state: 'settled', changedAt: '2026-03-09T10:00:00+08:00' })];

  it('is due once, also when the job runs twice', () => {
    const due = surveysDue(
      { contacts: [...contacts, aContact({ id: 'call' })], feedback, asked: new Set() },
      { now },
    );
    const again = surveysDue({ contacts, feedback, asked: new Set(due.map(({ key }) => key)) }, { now });

    expect(due.map(({ after: { id }, of }) => [id, of])).toEqual([
      ['call', 'contact'],
      ['shower', 'complaint'],
    ]);
    expect(again).toEqual([]);
  });
});
