import { InnkeeperError } from '@innkeeper/core';
import { expect, it } from 'vitest';
import { createAsk } from './ask.ts';
import { untilCounted } from './until-counted.ts';

it('says how far guests are counted, and asks again until they are', async () => {
  const answers = [{ counted: 400, of: 900 }, { counted: 800, of: 900 }, undefined];
  const told: unknown[] = [];
  const ask = createAsk<number, string>({
    call: untilCounted(async () => {
      const counting = answers.shift();
      if (counting) throw new InnkeeperError('census/counting', counting);

      return 'the figures';
    }),
    now: () => 0,
  });
  ask.subscribe(() => void told.push(ask.state));
  await ask.ask(1);
  expect(told).toEqual([
    { state: 'loading' },
    { state: 'loading', counting: { counted: 400, of: 900 } },
    { state: 'loading', counting: { counted: 800, of: 900 } },
    { state: 'ready', answer: 'the figures', at: 0 },
  ]);
});

it('leaves figures that are there while all are counted anew, and lets any other trouble be', async () => {
  const counting = new InnkeeperError('census/counting', { counted: 1, of: 2 });
  const steps = ['known', counting, 'counted anew', counting, new InnkeeperError('store/closed')];
  const states: unknown[] = [];
  const ask = createAsk<number, string>({
    call: untilCounted(async () => {
      const step = steps.shift();
      if (typeof step === 'string') return step;
      throw step;
    }),
    now: () => 0,
  });
  ask.subscribe(() => void states.push([ask.state.state, 'answer' in ask.state && ask.state.answer]));
  await ask.ask(1);
  await ask.again();
  await ask.again();
  expect(states).toEqual([
    ['loading', false],
    ['ready', 'known'],
    ['ready', 'counted anew'],
    ['failed', false],
  ]);
});

it('asks no more once nobody wants to know', async () => {
  let calls = 0;
  const ask = createAsk<number, string>({
    call: untilCounted(async () => {
      calls += 1;
      if (calls === 3) ask.clear();
      throw new InnkeeperError('census/counting', { counted: 0, of: 9 });
    }),
    now: () => 0,
  });
  await ask.ask(1);
  expect([calls, ask.state]).toEqual([3, { state: 'empty' }]);
});
