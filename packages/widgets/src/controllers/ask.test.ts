import { InnkeeperError } from '@innkeeper/core';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createAsk } from './ask.ts';

describe('a question to the house', () => {
  it('shows the answer to the last question, in whatever order answers come', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.nat(99), { minLength: 1, maxLength: 8 }),
        fc.infiniteStream(fc.nat()),
        async (questions, chance) => {
          const waiting: { readonly input: number; readonly answer: (value: number) => void }[] = [];
          const ask = createAsk<number, number>({
            call: (input) => new Promise((answer) => void waiting.push({ input, answer })),
            now: () => 0,
          });
          const asked = questions.map((question) => ask.ask(question));
          while (waiting.length > 0) {
            const [one] = waiting.splice(chance.next().value % waiting.length, 1);
            one?.answer(one.input);
          }
          await Promise.all(asked);
          expect(ask.state).toMatchObject({ state: 'ready', answer: questions.at(-1) });
        },
      ),
    );
  });

  it.each([
    [new TypeError('Failed to fetch'), 'stale'],
    [new InnkeeperError('store/busy', { attempts: 3, reason: 'test' }), 'stale'],
    [new InnkeeperError('actor/revoked'), 'forbidden'],
    [new InnkeeperError('guest/not-found', { id: 'guest_1' }), 'failed'],
    [null, 'stale'],
  ] as const)('after %s a known answer is %s', async (error, state) => {
    let fails = false;
    const ask = createAsk<number, string>({
      call: async () => {
        if (fails) throw error;

        return 'known';
      },
      now: () => 0,
    });
    await ask.ask(1);
    fails = true;
    await ask.again();
    expect(ask.state.state).toBe(state);
    expect('answer' in ask.state).toBe(state === 'stale');
  });

  it('cancels what is under way when it is cleared, and keeps nothing', async () => {
    let signal: AbortSignal | undefined;
    const ask = createAsk<number, string>({
      call: (_, options) => {
        signal = options.signal;

        return Promise.resolve('late');
      },
      now: () => 0,
    });
    const asking = ask.ask(1);
    ask.clear();
    await asking;
    expect(signal?.aborted).toBe(true);
    expect(ask.state).toEqual({ state: 'empty' });
  });
});
