import { dryRun } from './dry-run.ts';
import { addCounts, areMostlyNew, noCounts } from './import-counts.ts';
import type { ImportJob, ImportOutcome, ImportStep } from './import-steps.ts';
import { stepsOf } from './import-steps.ts';
import { prepareAhead } from './prepare-record.ts';

/** Reads a source to its end, a step a transaction; the next step is read while the store keeps the one before. */
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
  let underWay: Promise<void> | undefined;
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
      await underWay;
      step += 1;
      underWay = keep(part, step);
      underWay.catch(() => undefined); // it is awaited before the next step; until then nobody listens
    }
  } finally {
    await underWay;
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
