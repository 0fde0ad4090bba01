import { times } from './sizes.ts';

/** The middle of several runs, in milliseconds. */
export async function middle(work: () => unknown): Promise<number> {
  const taken: number[] = [];
  for (let run = 0; run < times; run += 1) {
    const begin = performance.now();
    await work();
    taken.push(performance.now() - begin);
  }

  return taken.sort((one, other) => one - other)[Math.floor(times / 2)] as number;
}

/** Two ways to one answer: in turn, so that whatever else the machine does meets both. */
export async function both(
  ours: () => unknown,
  peer: () => Promise<unknown>,
): Promise<{ readonly ours: number; readonly peer: number }> {
  await ours();
  await peer();

  return { ours: await middle(ours), peer: await middle(peer) };
}
