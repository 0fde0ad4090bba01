import { expect, it } from 'vitest';
import type { SqlEngine } from './engine.ts';
import { createStatistics } from './statistics.ts';

/** A server that knows of so many rows of any table, and keeps what it was asked. */
function server(rowsKnown: number): {
  readonly engine: SqlEngine;
  readonly looks: () => number;
  readonly asked: readonly string[];
} {
  let looks = 0;
  const asked: string[] = [];
  const session = {
    async query({ text }: { readonly text: string }) {
      asked.push(text);
      if (text.startsWith('analyze')) looks += 1;

      return text.startsWith('select') ? [[String(rowsKnown)]] : [];
    },
    commit: async () => undefined,
    rollback: async () => undefined,
  };

  return { engine: { begin: async () => session } as unknown as SqlEngine, looks: () => looks, asked };
}

it('has a table looked at that a load has just filled, and again when it has grown as much', async () => {
  const { engine, looks } = server(-1);
  const { heard } = createStatistics(engine);
  await heard(new Map([['profile', 15_000]]));
  expect(looks()).toBe(0);
  await heard(new Map([['profile', 15_000]]));
  expect(looks()).toBe(1);
  await heard(new Map([['profile', 29_000]]));
  expect(looks()).toBe(1);
  await heard(new Map([['profile', 1000]]));
  expect(looks()).toBe(2);
});

it('asks for a small sample, and for no longer than the look takes', async () => {
  const { engine, asked } = server(-1);
  await createStatistics(engine).heard(new Map([['profile', 30_000]]));
  expect(asked.slice(1)).toEqual(['set local default_statistics_target = 20', 'analyze "profile"']);
});

it('leaves a large table that is known to the server alone until it has grown as much again', async () => {
  const { engine, looks } = server(1_000_000);
  const { heard } = createStatistics(engine);
  for (let record = 0; record < 60; record += 1) await heard(new Map([['identityKey', 15_000]]));
  expect(looks()).toBe(0);
  for (let record = 0; record < 7; record += 1) await heard(new Map([['identityKey', 15_000]]));
  expect(looks()).toBe(1);
});

it('goes on where the server cannot say', async () => {
  const engine = { begin: () => Promise.reject(new Error('gone')) } as unknown as SqlEngine;
  await expect(createStatistics(engine).heard(new Map([['profile', 30_000]]))).resolves.toBeUndefined();
});
