import { expect, it } from 'vitest';
import { advocacyOf } from './advocacy.ts';

const own: Readonly<Record<string, number>> = { ding: 100_000, training: 900_000, friend: 20_000 };

it('credits the training to Mr Ding beside his own spending', () => {
  const [ding] = advocacyOf(
    [
      { advocate: 'ding', referred: 'training', kind: 'group', day: '2026-04-01' },
      { advocate: 'ding', referred: 'friend', kind: 'guest', day: '2026-05-01' },
    ],
    (owner) => own[owner],
    '2026-12-31',
  );

  expect(ding).toMatchObject({ advocate: 'ding', n: 2, credited: 920_000 });
});

it('credits nobody twice: the first who spoke for the house has it', () => {
  const credited = advocacyOf(
    [
      { advocate: 'zhao', referred: 'training', kind: 'group', day: '2026-05-01' },
      { advocate: 'ding', referred: 'training', kind: 'group', day: '2026-04-01' },
    ],
    (owner) => own[owner],
    '2026-12-31',
  );

  expect(credited.map(({ advocate, credited: minor }) => [advocate, minor])).toEqual([['ding', 900_000]]);
});

it('refuses who refers himself, and says what it does not know', () => {
  const himself = [{ advocate: 'ding', referred: 'ding', kind: 'guest', day: '2026-04-01' }] as const;
  const [unknown] = advocacyOf(
    [{ advocate: 'ding', referred: 'nobody', kind: 'guest', day: '2026-04-01' }],
    () => undefined,
    '2026-12-31',
  );

  expect(() => advocacyOf(himself, () => 1, '2026-12-31')).toThrow(/himself/);
  expect(unknown).toMatchObject({ credited: 0, because: [{ code: 'advocacy/unknown' }] });
});
