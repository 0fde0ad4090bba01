import { describe, expect, it, vi } from 'vitest';

describe('the first ten lines', () => {
  it('end with the brief of the guest they began with', async () => {
    const print = vi.spyOn(console, 'log').mockImplementation(() => undefined);
    await import('./ten-lines.ts');
    const printed = print.mock.calls.join('\n');
    print.mockRestore();

    expect(printed).toContain('Mr Ding');
    expect(printed).toContain('two fried eggs, half-cooked');
    expect(printed).not.toContain('welcome back');
  });
});
