import { expect, it } from 'vitest';
import type { LaterStep, Writer } from '../../ports/store.ts';
import { writeBehind } from './write-behind.ts';

const keys = (count: number) =>
  Array.from({ length: count }, (_, at) => ({ value: `name:${at}`, profileId: 'profile_1' }));

/** A writer whose steps are done when it is said. */
function slow(): { readonly writer: Writer; readonly end: (step: number, error?: Error) => void } {
  const ends: ((error?: Error) => void)[] = [];
  const step = () =>
    new Promise<void>((resolve, reject) => {
      ends.push((error) => (error ? reject(error) : resolve()));
    });

  return {
    writer: { add: step, put: step, drop: step } as unknown as Writer,
    end: (at, error) => ends[at]?.(error),
  };
}

it('gives a few rows to the store without waiting, and waits for many', async () => {
  const { writer, end } = slow();
  const { rows } = writeBehind(writer);
  await rows.add('identityKey', keys(50));
  await rows.put('identityKey', keys(1));
  await rows.drop('identityKey', keys(1));
  let isDone = false;
  const many = rows.add('identityKey', keys(51)).then(() => {
    isDone = true;
  });
  await new Promise((resolve) => setTimeout(resolve));
  expect(isDone).toBe(false);
  end(3);
  await many;
});

it('leaves the waiting to a store that waits itself, and hears at once of rows that it cannot take', async () => {
  const steps: LaterStep[] = [];
  const reason = new Error('does not fit');
  const writer = {
    later(step: LaterStep) {
      if (step.table === 'setting') throw reason;
      steps.push(step);
    },
  } as unknown as Writer;
  const { rows, settled } = writeBehind(writer);
  await rows.add('identityKey', keys(2));
  await rows.put('identityKey', []);
  await rows.drop('identityKey', keys(1));
  await settled();
  expect(steps).toEqual([
    { take: 'add', table: 'identityKey', rows: keys(2) },
    { take: 'drop', table: 'identityKey', rows: keys(1) },
  ]);
  await expect(rows.put('setting', [{ name: 'a', version: 1, body: 0 }])).rejects.toBe(reason);
});

it('is settled when all is written, and says what was refused', async () => {
  const { writer, end } = slow();
  const { rows, settled } = writeBehind(writer);
  await rows.put('identityKey', keys(1));
  await rows.put('identityKey', keys(2));
  const reason = new Error('refused');
  const outcome = expect(settled()).rejects.toBe(reason);
  end(0);
  end(1, reason);
  await outcome;
});
