import { expect, it } from 'vitest';
import type { Writer } from '../ports/store.ts';
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
