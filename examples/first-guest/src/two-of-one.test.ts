import { expect, it, vi } from 'vitest';

it('finds, decides, merges and undoes as the guide says', async () => {
  const print = vi.spyOn(console, 'log').mockImplementation(() => undefined);
  await import('./two-of-one.ts');
  const lines = print.mock.calls.map((words) => words.map((word) => String(word)).join(' '));
  print.mockRestore();

  expect(lines).toEqual([
    'match-rate -16,phone 18,family 9,given 3,order 0,household -7',
    'done',
    'name similar,birthDate missing,phone agrees',
    '2',
    '2',
    'choice taken-back,contact stays-with-survivor',
  ]);
});
