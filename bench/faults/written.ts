import type { Store, Writer } from '@innkeeper/core';

/** The tenant of all fault rigs. */
export const scope = { tenant: 'faults' };

const counter = 'written';
const rowsPerWrite = 5;

/** Moves the counter on and adds the rows that belong to it; gives the counter. */
export async function writeOnce(rows: Writer): Promise<number> {
  const [head] = await rows.where('head', 'name', [counter]);
  const number = (head?.number ?? 0) + 1;
  await rows.add(
    'event',
    Array.from({ length: rowsPerWrite }, (_, place) => eventOf(number, place)),
  );
  await rows.put('head', [{ name: counter, number }]);

  return number;
}

/** How many whole writes a store holds. @throws where one is there in part */
export async function countOf(store: Store): Promise<number> {
  return store.read(scope, async (rows) => {
    const [head] = await rows.where('head', 'name', [counter]);
    const number = head?.number ?? 0;
    if ((await rows.count('event')) !== number * rowsPerWrite) throw new Error('A write is there in part.');

    return number;
  });
}

function eventOf(number: number, place: number) {
  const noise = Array.from({ length: 20 }, () => Math.random().toString(36)).join('');

  return { number: number * rowsPerWrite + place, at: '2026-11-21', type: 'written', body: noise };
}
