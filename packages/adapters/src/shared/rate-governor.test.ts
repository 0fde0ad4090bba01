import { describe, expect, it } from 'vitest';
import { tokenKeeper } from './access-token.ts';
import { inParallel } from './in-parallel.ts';
import { rateGovernor } from './rate-governor.ts';

describe('a rate', () => {
  it('is never gone over, however many ask at once', async () => {
    const clock = clockOf();
    const governor = rateGovernor({ perSecond: 20, burst: 5 }, clock);
    const starts = await inParallel(Array.from({ length: 200 }), 50, async () => {
      await governor.take();

      return clock.now();
    });
    const sorted = [...starts].sort((one, other) => one - other);

    for (const [index, start] of sorted.entries()) {
      const within = sorted.slice(index).filter((other) => other < start + 1000).length;
      expect(within).toBeLessThanOrEqual(25);
    }
    expect(sorted.at(-1)).toBeGreaterThanOrEqual(((200 - 5) / 20) * 1000);
  });

  it('stands still for everyone while the system asks to wait', async () => {
    const clock = clockOf();
    const governor = rateGovernor({ perSecond: 1000 }, clock);
    governor.holdUntil(5000);
    await governor.take();

    expect(clock.now()).toBeGreaterThanOrEqual(5000);
  });
});

describe('a token', () => {
  it('is fetched once for all who ask, and again shortly before it runs out', async () => {
    let [time, fetched] = [0, 0];
    const keeper = tokenKeeper(
      async () => {
        fetched += 1;

        return { value: `token ${fetched}`, expiresAt: time + 3_600_000 };
      },
      () => time,
    );
    const together = await Promise.all([keeper.token(), keeper.token(), keeper.token()]);
    time = 3_539_000;
    const late = await keeper.token();
    time = 3_541_000;
    const renewed = await keeper.token();
    keeper.refuse('token 1');
    const kept = await keeper.token();
    keeper.refuse('token 2');

    expect([...together, late, renewed, kept, await keeper.token()]).toEqual([
      'token 1',
      'token 1',
      'token 1',
      'token 1',
      'token 2',
      'token 2',
      'token 3',
    ]);
  });

  it('that could not be fetched is asked for again', async () => {
    let tries = 0;
    const keeper = tokenKeeper(
      async () => {
        tries += 1;
        if (tries === 1) throw new Error('down');

        return { value: 'token', expiresAt: 1000 };
      },
      () => 0,
    );

    await expect(keeper.token()).rejects.toThrow('down');
    await expect(keeper.token()).resolves.toBe('token');
  });
});

/** A clock whose sleepers wake in order: time goes on to the next of them when all are asleep. */
function clockOf(): { now: () => number; sleep: (millis: number) => Promise<void> } {
  let time = 0;
  const sleepers: { readonly at: number; readonly wake: () => void }[] = [];

  return {
    now: () => time,
    sleep: (millis) =>
      new Promise((wake) => {
        sleepers.push({ at: time + millis, wake });
        setImmediate(() => {
          sleepers.sort((one, other) => one.at - other.at);
          const next = sleepers.shift();
          if (!next) return;
          time = Math.max(time, next.at);
          next.wake();
        });
      }),
  };
}
