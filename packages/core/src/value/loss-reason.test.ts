import { expect, it } from 'vitest';
import { lossCauses, lossReason } from './loss-reason.ts';

const lastDay = '2026-03-08';

it('blames an unanswered complaint before a rival', () => {
  const reason = lossReason({
    lastDay,
    signs: [
      { sign: 'rival', day: '2026-05-01' },
      { sign: 'complaint', day: '2026-03-07', isAnswered: false },
    ],
  });

  expect(reason).toMatchObject({
    cause: 'complaint-not-handled',
    because: [{ code: 'loss/complaint-unanswered', facts: { day: '2026-03-07' } }],
  });
});

it('believes what the guest said before all else', () => {
  const reason = lossReason({
    lastDay,
    signs: [
      { sign: 'complaint', day: '2026-03-07', isAnswered: false },
      { sign: 'survey', day: '2026-06-01', cause: 'friends-advice' },
    ],
  });

  expect(reason.cause).toBe('friends-advice');
});

it('does not know why somebody left who left no sign, and shows how many these are', () => {
  const unknown = lossReason({
    lastDay,
    signs: [{ sign: 'complaint', day: '2026-03-07', isAnswered: true }],
  });
  const silent = lossReason({ lastDay, signs: [] }, { keepsContacts: true });
  const causes = lossCauses([unknown, unknown, silent]);

  expect(unknown.cause).toBe('unknown');
  expect(silent.cause).toBe('no-follow-up');
  expect(causes.unknown).toEqual({ guests: 2, share: 2 / 3 });
  expect(causes['better-elsewhere'].guests).toBe(0);
});
