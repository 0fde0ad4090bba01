import { expect, it, vi } from 'vitest';

it('runs a complaint, a promise and a remark to their end as the guide says', async () => {
  const print = vi.spyOn(console, 'log').mockImplementation(() => undefined);
  await import('./keep-your-word.ts');
  const lines = print.mock.calls.map((words) => words.map((word) => String(word)).join(' '));
  print.mockRestore();

  expect(lines.slice(0, 6)).toEqual([
    '2026-05-02T10:00:00+08:00 1440',
    'complaint/guest-not-told',
    'closed adequate',
    'mini room 1 0 0',
    'Thank the guest at check-out for what he said about the snack: half the sugar.',
    '8',
  ]);
  expect(lines).toHaveLength(9);
  expect(lines.slice(6).join('\n')).toContain('suffers: a promise was broken (mini room), 2026-05-01');
});
