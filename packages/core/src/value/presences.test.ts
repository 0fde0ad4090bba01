import { expect, it } from 'vitest';
import { historyOf } from '../stays/history.ts';
import { aProfile, aSource, aStay } from '../testing/builders.ts';
import { presencesOf } from './presences.ts';

const asOf = '2026-12-31';
const stay = (id: string, arrival: string, departure: string) =>
  aStay({
    id,
    arrival: arrival as `${number}-${number}-${number}`,
    departure: departure as `${number}-${number}-${number}`,
  });
const presencesFor = (stays: readonly ReturnType<typeof aStay>[]) =>
  presencesOf(historyOf({ profiles: [aProfile().source], stays, charges: [] }).visits, asOf);

it('knows who came back', () => {
  const { isRepeat, presences } = presencesFor([
    stay('1', '2026-03-01', '2026-03-08'),
    stay('2', '2026-11-21', '2026-11-28'),
  ]);

  expect(isRepeat).toBe(true);
  expect(presences.map(({ ordinal, daysAway }) => [ordinal, daysAway])).toEqual([
    [1, undefined],
    [2, 258],
  ]);
});

it('does not take two rooms, or a room booked on, for coming back', () => {
  const two = presencesFor([stay('1', '2026-03-01', '2026-03-04'), stay('2', '2026-03-01', '2026-03-04')]);
  const longer = presencesFor([stay('1', '2026-03-01', '2026-03-04'), stay('2', '2026-03-04', '2026-03-06')]);

  expect([two.isRepeat, longer.isRepeat]).toEqual([false, false]);
  expect(longer.presences).toMatchObject([{ nights: 5, stays: [{ id: '1' }, { id: '2' }] }]);
});

it('does not count a no-show', () => {
  const { isRepeat } = presencesFor([
    stay('1', '2026-03-01', '2026-03-04'),
    aStay({ id: '2', arrival: '2026-05-01', departure: '2026-05-03', status: { value: 'no-show' } }),
  ]);

  expect(isRepeat).toBe(false);
});

it('refuses a stay that ends before it starts, and says which', () => {
  const { presences, refused } = presencesFor([stay('1', '2026-03-04', '2026-03-01')]);

  expect(presences).toEqual([]);
  expect(refused).toMatchObject([{ code: 'value/ends-before-it-starts', source: aSource('stay', '1') }]);
});
