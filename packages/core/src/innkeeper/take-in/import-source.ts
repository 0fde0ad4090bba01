import { dryRun } from './dry-run.ts';
import { addCounts, areMostlyNew, noCounts } from './import-counts.ts';
import type { ImportJob, ImportOutcome, ImportStep } from './import-steps.ts';
import { stepsOf } from './import-steps.ts';
import { prepareAhead } from './prepare-record.ts';

/** So many steps wait for the store at most: it is never without one while the next is read, and memory is bounded. */
const mostWaiting = 2;

/** Reads a source to its end, a step a transaction; the next steps are read while the store keeps those before, in order. */
export async function importSource(job: ImportJob): Promise<ImportOutcome> {
  if (job.options.dryRun) return dryRun(job);
  const { api, source, options } = job;
  const name = options.name ?? source.system;
  const steps = stepsOf(job);
  const first = await steps.next(); // what cannot be read at all is no import that could be finished
  const run = await api.startImport({ name, key: options.key ?? name }, { signal: options.signal });
  let counts = noCounts;
  let step = 0;
  let cursor: string | undefined;
  const waiting: Promise<void>[] = [];
  let last: Promise<void> = Promise.resolve();
  const keep = async (part: ImportStep, number: number): Promise<void> => {
    const input = { importId: run.id, step: number, items: part.items };
    const taken = await api.takeIn(input, { signal: options.signal });
    counts = addCounts(counts, taken.counts);
    cursor = part.cursor ?? cursor;
    options.onProgress?.(counts, part.progress);
  };
  try {
    for await (const part of withFirst(first, steps)) {
      await prepareAhead(job.house, part.items, { areNew: areMostlyNew(counts) });
      if (waiting.length === mostWaiting) await waiting.shift();
      step += 1;
      const number = step;
      last = last.then(() => keep(part, number));
      last.catch(() => undefined); // it is awaited before a later step or at the end; until then nobody listens
      waiting.push(last);
    }
  } finally {
    await last;
  }
  const finished = await api.finishImport({ importId: run.id });

  return { run: finished, counts: finished.counts, cursor };
}

async function* withFirst<Item>(
  first: IteratorResult<Item>,
  rest: AsyncGenerator<Item>,
): AsyncGenerator<Item> {
  if (first.done) return;
  try {
    yield first.value;
    yield* rest;
  } finally {
    await rest.return(undefined);
  }
}
