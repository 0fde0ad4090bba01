import { describe, expect, it } from 'vitest';
import { tokenKeeper } from './access-token.ts';
import { inParallel } from './in-parallel.ts';
import { windowGovernor } from './rate-governor.ts';
import { retryBudget } from './retry-budget.ts';

describe('several rates of one credential', () => {
  const rules = [
    { requests: 5, within: 1000 },
    { requests: 12, within: 10_000 },
  ];
  const most = (starts: readonly number[], within: number): number =>
    Math.max(
      ...starts.map((start) => starts.filter((other) => other >= start && other < start + within).length),
    );

  it.each([true, false])('are none of them gone over in any stretch of time (burst: %s)', async (burst) => {
    const clock = clockOf();
    const governor = windowGovernor(rules, clock, { burst });
    const starts = await inParallel(Array.from({ length: 40 }), 40, async () => {
      (await governor.take())();

      return clock.now();
    });

    for (const { requests, within } of rules) expect(most(starts, within)).toBeLessThanOrEqual(requests);
    expect(starts[1]).toBeCloseTo(burst ? 0 : (10_000 / 12) * 1.05);
  });

  it('hold across the end of one process and the beginning of the next', async () => {
    const clock = clockOf();
    const starts: number[] = [];
    for (let life = 0; life < 8; life += 1) {
      const governor = windowGovernor(rules.slice(0, 1), clock);
      for (let request = 0; request < 7; request += 1) {
        (await governor.take())();
        starts.push(clock.now());
      }
      await clock.sleep(300); // no process begins in less
    }

    expect(most(starts, 1000)).toBeLessThanOrEqual(5);
  });

  it('are kept when whoever has a turn is held up before it sends: nobody overtakes, and no heap follows', async () => {
    const clock = clockOf();
    const governor = windowGovernor(rules.slice(0, 1), clock);
    let asked = 0;
    const starts = await inParallel(Array.from({ length: 20 }), 20, async () => {
      asked += 1;
      const mine = asked;
      const sent = await governor.take();
      if (mine === 3) await clock.sleep(5000);
      sent();

      return clock.now();
    });

    expect(most(starts, 1000)).toBeLessThanOrEqual(5);
  });

  it('wait for everybody when the system asks one to wait, and stop waiting when told to', async () => {
    const clock = clockOf();
    const governor = windowGovernor([{ requests: 1000, within: 1000 }], clock);
    governor.holdUntil(4000);
    (await governor.take())();
    const stopped = windowGovernor([{ requests: 1, within: 1000 }], {
      now: () => 0,
      sleep: async (_, signal) => signal?.throwIfAborted(),
    });
    (await stopped.take())();

    expect(clock.now()).toBeGreaterThanOrEqual(4000);
    await expect(stopped.take(AbortSignal.abort())).rejects.toThrow();
  });
});

describe('a budget of further attempts', () => {
  it('is spent by failures and filled by requests, never beyond what it holds', () => {
    const budget = retryBudget({ share: 0.2, reserve: 3 });
    const first = [1, 2, 3, 4].map(() => budget.spend());
    for (let request = 0; request < 5; request += 1) budget.begin();
    const later = [budget.spend(), budget.spend()];
    for (let request = 0; request < 100; request += 1) budget.begin();

    expect(first).toEqual([true, true, true, false]);
    expect(later).toEqual([true, false]);
    expect([1, 2, 3, 4].map(() => budget.spend())).toEqual([true, true, true, false]);
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
