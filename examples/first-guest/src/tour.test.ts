import { describe, expect, it, vi } from 'vitest';

describe('the tour', () => {
  it('says at every stop what its guide says', async () => {
    const print = vi.spyOn(console, 'log').mockImplementation(() => undefined);
    await import('./tour.ts');
    const lines = print.mock.calls.map((words) => words.map((word) => String(word)).join(' '));
    print.mockRestore();

    const [counts, found, brief, rooms, withEggs, profiles, gated, refused, forgotten, intact] = lines;
    expect(counts).toBe('9 0 9');
    expect(found).toBe('Jianguo Ding find/document 1');
    expect(brief).toContain('ALLERGY');
    expect(brief).toContain('second stay');
    expect(rooms).toMatch(/^2102 2\/2,/);
    expect(withEggs).toContain('两个煎蛋（半生）');
    expect(profiles).toBe('2');
    expect(gated).toBe('1 0');
    expect(refused).toBe('actor/not-allowed');
    expect(forgotten).toBe('1 new');
    expect(intact).toBe('true');
  });
});
