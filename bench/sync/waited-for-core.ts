import { readdir, readFile } from 'node:fs/promises';

/**
 * What the thread of a process that waited longest for a core has waited since it began, in milliseconds: on a machine that
 * is busy with other things it has lived shorter than the clock says. Only Linux tells; elsewhere it is nothing.
 */
export async function waitedForCore(pid: number): Promise<number> {
  const threads = await readdir(`/proc/${pid}/task`).catch(() => []);
  const waits = await Promise.all(
    threads.map(async (thread) => {
      const text = await readFile(`/proc/${pid}/task/${thread}/schedstat`, 'utf8').catch(() => '');

      return Number(text.split(' ')[1] ?? 0) / 1e6;
    }),
  );

  return Math.max(0, ...waits);
}
