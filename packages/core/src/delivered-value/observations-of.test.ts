import { expect, it } from 'vitest';
import type { ViolationFact } from '../guests/fact.ts';
import type { KnownPreference } from '../preferences/known-preference.ts';
import { receiveComplaint } from '../service/complaint.ts';
import { runComplaint } from '../service/decide-complaint.ts';
import { historyOf } from '../stays/history.ts';
import { aCharge, aFeedback, aProfile, aSource, aStay } from '../testing/builders.ts';
import { deliveredValueOf } from './delivered-value.ts';
import { evidenceOf } from './evidence.ts';
import { noBelief } from './house-belief.ts';
import { observationsOf } from './observations-of.ts';

const kindsOf = (facts: Parameters<typeof observationsOf>[0]) =>
  observationsOf(facts).map(({ kind, touchpoint }) => [kind, touchpoint]);

it('reads scores by what they are about, praise and complaints', () => {
  expect(
    kindsOf({
      feedback: [
        aFeedback({ id: '1', type: 'score', about: 'breakfast', score: { points: 4, of: 5 } }),
        aFeedback({ id: '2', type: 'score', about: '前台服务', score: { points: 5, of: 5 } }),
        aFeedback({ id: '3', type: 'score', about: undefined, score: { points: 5, of: 5 } }),
        aFeedback({ id: '4' }),
        aFeedback({ id: '5', type: 'praise', about: 'Anna' }),
        aFeedback({ id: '6', type: 'comment', state: undefined }),
      ],
    }),
  ).toEqual([
    ['complaint', 'shower'],
    ['praise', 'Anna'],
    ['score-overall', undefined],
    ['score-personnel', '前台服务'],
    ['score-product', 'breakfast'],
  ]);
});

it('reads the snack that was too sweet as a remark that was answered', () => {
  const snack = aFeedback({ type: 'comment', about: 'snack', state: 'settled', remedy: 'less sugar' });

  expect(kindsOf({ feedback: [snack] })).toEqual([
    ['product-remark', 'snack'],
    ['remark-answered', 'snack'],
  ]);
});

it('reads detergent for a guest who must not have it as psychic cost, once', () => {
  const violation = {
    type: 'violation',
    id: 'fact_1',
    at: '2026-03-05T09:00:00+08:00',
    department: 'laundry',
  } as unknown as ViolationFact;
  const opened = aFeedback({ id: 'fact_1', about: 'laundry' });
  const observations = observationsOf({ facts: [violation], feedback: [opened] });
  const value = deliveredValueOf(evidenceOf(observations, { asOf: '2026-03-08' }).evidence, {
    asOf: '2026-03-08',
    belief: noBelief,
  });

  expect(observations.map(({ kind }) => kind)).toEqual(['constraint-violated']);
  expect(value.parts.psychic).toMatchObject({ state: 'known', n: 1 });
  expect(value.because[0]).toMatchObject({
    code: 'delivered-value/drags',
    facts: { part: 'psychic', touchpoint: 'laundry' },
    source: { kind: 'fact', id: 'fact_1' },
  });
});

it('reads from timestamps how long a complaint waited, how often it was tried and told again', () => {
  const run = runComplaint(receiveComplaint({ about: 'shower', at: '2026-03-01T10:00:00+08:00' }), [
    { type: 'assigned', at: '2026-03-01T10:30:00+08:00', to: 'engineering' },
    { type: 'explained-again', at: '2026-03-01T11:00:00+08:00' },
    { type: 'attempted', at: '2026-03-01T16:00:00+08:00', by: 'staff-3', solved: false },
    { type: 'attempted', at: '2026-03-02T10:00:00+08:00', by: 'staff-3', solved: true },
  ]);
  if (!run.ok) throw new Error(run.refusal.code);

  expect(observationsOf({ complaints: [run.value] }).map(({ kind, amount }) => [kind, amount])).toEqual([
    ['complaint', undefined],
    ['complaint-attempts', 2],
    ['complaint-closed', 24],
    ['complaint-hours', 6],
    ['repeated-explanation', undefined],
  ]);
});

it('reads how long a complaint took that the house itself kept, and trusts no moment of another system', () => {
  const complaint = aFeedback({
    source: { system: 'innkeeper', kind: 'feedback', id: '1' },
    state: 'settled',
    remedy: 'valve changed',
    createdAt: '2026-03-10T10:00:00+08:00',
    changedAt: '2026-03-10T14:00:00+08:00',
  });

  expect(observationsOf({ feedback: [complaint] }).map(({ kind, amount }) => [kind, amount])).toEqual([
    ['complaint', undefined],
    ['complaint-closed', 4],
  ]);
  expect(observationsOf({ feedback: [{ ...complaint, source: aSource('feedback') }] })).toHaveLength(1);
});

it('reads promises once they are kept or broken', () => {
  const promise = {
    id: '1',
    what: 'a mini room',
    product: 'mini room',
    by: 'desk',
    madeOn: '2010-05-01',
    until: '2010-05-01',
  } as const;

  expect(
    kindsOf({
      promises: [
        { ...promise, outcome: 'open' },
        { ...promise, outcome: 'broken', resolvedAt: '2010-05-01T20:00:00+08:00' },
      ],
    }),
  ).toEqual([['promise-broken', 'mini room']]);
});

it('holds a room against the wishes that were known before, and its price against what was paid before', () => {
  const stays = [
    aStay({ id: '1', room: '2102', arrival: '2026-01-01', departure: '2026-01-03' }),
    aStay({ id: '2', room: '1501', arrival: '2026-06-01', departure: '2026-06-03' }),
  ];
  const charges = stays.map(({ source, departure }, index) =>
    aCharge({
      id: source.id,
      stay: source,
      day: departure,
      category: { value: 'room' },
      net: { minor: index === 0 ? 100_000 : 125_000, currency: 'CNY' },
    }),
  );
  const floor = {
    key: 'floor',
    standing: 'current',
    preference: { attribute: 'room.floor', operator: 'at-least', value: 20, stance: 'like' },
    evidence: [{ known: 'stated', source: aSource('fact'), at: '2026-01-02T10:00:00+08:00' }],
  } as unknown as KnownPreference;
  const { visits } = historyOf({ profiles: [aProfile().source], stays, charges });
  const rooms = {
    RIVER: [
      { number: '2102', floor: 21, features: {} },
      { number: '1501', floor: 15, features: {} },
    ],
  };

  expect(
    observationsOf({ visits, preferences: [floor], rooms }).map(({ kind, amount }) => [kind, amount]),
  ).toEqual([
    ['preference-missed', undefined],
    ['price-difference', 25],
  ]);
});
