import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { createDeeds } from './deeds.ts';

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

function deedsOf(write: () => Promise<string>): {
  readonly deeds: ReturnType<typeof createDeeds<string, string>>;
  readonly keys: string[];
  readonly takenBack: string[];
} {
  const keys: string[] = [];
  const takenBack: string[] = [];
  const deeds = createDeeds<string, string>({
    write: (_, { idempotencyKey }) => {
      keys.push(idempotencyKey);

      return write();
    },
    takeBack: async (done) => void takenBack.push(done),
    onChange: () => {},
    now: Date.now,
  });

  return { deeds, keys, takenBack };
}

describe('what is done on a screen', () => {
  it('can be taken back for ten seconds, and not after', async () => {
    const { deeds, takenBack } = deedsOf(async () => 'kept');
    await deeds.do('wish');
    const { key } = deeds.state[0] as { key: string };
    vi.advanceTimersByTime(9_999);
    expect(deeds.state).toHaveLength(1);
    vi.advanceTimersByTime(1);
    expect(deeds.state).toEqual([]);
    await deeds.undo(key);
    expect(takenBack).toEqual([]);
    await deeds.do('another');
    await deeds.undo(deeds.state[0]?.key as string);
    expect(takenBack).toEqual(['kept']);
    expect(deeds.state).toEqual([]);
  });

  it('keeps its key for as long as it is tried, so that a lost answer happens once', async () => {
    let fails = true;
    const { deeds, keys } = deedsOf(async () => (fails ? Promise.reject(new TypeError('lost')) : 'kept'));
    await deeds.do('wish');
    expect(deeds.state[0]).toMatchObject({ intent: 'wish', standing: { state: 'failed' } });
    fails = false;
    await deeds.retry(keys[0] as string);
    expect(deeds.state[0]?.standing.state).toBe('done');
    expect(new Set(keys).size).toBe(1);
    await deeds.do('another');
    expect(new Set(keys).size).toBe(2);
  });

  it('says nothing of an answer that comes after it was cleared', async () => {
    let answer = (_: string): void => {};
    const { deeds } = deedsOf(
      () =>
        new Promise((resolve) => {
          answer = resolve;
        }),
    );
    const doing = deeds.do('wish');
    deeds.clear();
    answer('late');
    await doing;
    expect(deeds.state).toEqual([]);
  });
});
