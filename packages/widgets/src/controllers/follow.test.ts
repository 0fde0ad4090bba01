import type { GuestId, KeptEvent } from '@innkeeper/core';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { follow } from './follow.ts';
import { soon } from './soon.ts';

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

const changed: KeptEvent = {
  number: 1,
  at: '2026-11-21T08:00:00Z',
  event: { type: 'guest-changed', guestId: 'guest_1' as GuestId },
};

describe('following the house', () => {
  it('is silent where the API tells nothing', () => {
    const hear = vi.fn();
    follow({}, hear)();
    expect(hear).not.toHaveBeenCalled();
    expect(vi.getTimerCount()).toBe(0);
  });

  it('takes a broken stream up again, ever less often, and looks once more each time', async () => {
    const watch = vi.fn(() => {
      throw new TypeError('lost');
    });
    const hear = vi.fn();
    const end = follow({ watch }, hear);
    await vi.advanceTimersByTimeAsync(5_000 + 10_000 + 20_000);
    expect(watch).toHaveBeenCalledTimes(4);
    expect(hear.mock.calls).toEqual([[undefined], [undefined], [undefined]]);
    end();
    expect(vi.getTimerCount()).toBe(0);
  });

  it('hears nothing more once it is ended', async () => {
    let more = (): void => {};
    const stream = async function* (): AsyncGenerator<KeptEvent> {
      yield changed;
      await new Promise<void>((resolve) => {
        more = resolve;
      });
      yield changed;
    };
    const hear = vi.fn();
    const stop = follow({ watch: stream }, hear);
    await vi.advanceTimersByTimeAsync(0);
    expect(hear).toHaveBeenCalledTimes(1);
    stop();
    more();
    await vi.advanceTimersByTimeAsync(60_000);
    expect(hear).toHaveBeenCalledTimes(1);
  });

  it('is one stream for all who follow one API, until the last of them ends', async () => {
    let aborted = 0;
    const watch = vi.fn(async function* ({ signal }: { readonly signal?: AbortSignal } = {}) {
      signal?.addEventListener('abort', () => {
        aborted += 1;
      });
      yield changed;
      await new Promise(() => {});
    });
    const api = { watch };
    const [first, second] = [vi.fn(), vi.fn()];
    const ends = [follow(api, first), follow(api, second)];
    await vi.advanceTimersByTimeAsync(0);
    expect([watch, first, second].map(({ mock }) => mock.calls.length)).toEqual([1, 1, 1]);
    ends[0]?.();
    ends[0]?.();
    expect(aborted).toBe(0);
    ends[1]?.();
    expect(aborted).toBe(1);
    const again = follow(api, first);
    expect(watch).toHaveBeenCalledTimes(2);
    again();
  });

  it('asks once for a hundred events', async () => {
    const act = vi.fn();
    const look = soon(act);
    for (let event = 0; event < 100; event += 1) look.ask();
    await vi.advanceTimersByTimeAsync(150);
    expect(act).toHaveBeenCalledTimes(1);
    look.ask();
    look.cancel();
    await vi.advanceTimersByTimeAsync(1_000);
    expect(act).toHaveBeenCalledTimes(1);
  });
});
