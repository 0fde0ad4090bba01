import { resolve } from 'node:path';
import type { ImportOutcome, Reason, Source } from '@innkeeper/core';
import type { Call } from '../call.ts';
import type { Desk } from '../desk.ts';
import { text } from '../desk.ts';
import type { ExitCode } from '../exit-codes.ts';
import { exitCodes } from '../exit-codes.ts';
import { asTyped } from '../house/as-typed.ts';
import { countGuests, hasChanged } from '../house/count-guests.ts';
import type { ImportPlan } from '../house/import-plan.ts';
import { importPlans } from '../house/import-plan.ts';
import type { OpenHouse } from '../house/open-house.ts';
import { withHouse } from '../house/open-house.ts';
import { placeOf } from '../house/place.ts';
import { countLines } from '../output/count-lines.ts';
import { showProgress } from '../output/import-progress.ts';
import { writeQuarantine } from '../output/quarantine-file.ts';
import type { RefusalGroup } from '../output/refusal-groups.ts';
import { reasonLines, refusalGroups } from '../output/refusal-groups.ts';

/** What came of one file or system. */
interface Imported extends ImportOutcome {
  readonly name: string;
  readonly quarantine?: string;
  readonly notices: readonly Reason[];
  /** Why records were or would be refused, the most frequent reason first. */
  readonly refusals: readonly RefusalGroup[];
}

/** Brings files in. One that was stopped goes on where it was when it is called again. */
export async function importFiles({ desk, args }: Call): Promise<ExitCode> {
  const plans = await importPlans(desk, args);

  return withHouse(
    desk,
    async (open) => {
      const done: Imported[] = [];
      for (const plan of plans) done.push(await importOne(desk, open, plan));
      desk.answer(
        { imports: done },
        done.flatMap((one) => reportOf(one, desk)),
      );
      if (done.some(({ run, counts }) => run && hasChanged(counts))) await countGuests(desk, open);

      return exitCodes.done;
    },
    { ...placeOf(desk), isMade: true },
  );
}

async function importOne(
  desk: Desk,
  { house, actor, api }: OpenHouse,
  { source, name, key, quarantine }: ImportPlan,
): Promise<Imported> {
  const notices: Reason[] = [];
  const tried = refusalGroups();
  const progress = await showProgress(desk, name);
  const outcome = await house
    .importFrom(actor, listening(source, notices), {
      name,
      key,
      signal: desk.world.signal,
      dryRun: desk.options.dryRun === true,
      onProgress: (counts, share) => progress.step(counts, share),
      onRefused: ({ code, field, facts }, where) => tried.add({ code, field, facts, where }),
    })
    .finally(() => progress.end());
  const { run, counts } = outcome;
  if (!run || counts.refused === 0) return { ...outcome, name, notices, refusals: tried.all() };
  const file = resolve(desk.world.cwd, text(desk.options.quarantine) ?? quarantine);
  const refusals = await writeQuarantine(api, { importId: run.id, file, locale: desk.locale });

  return { ...outcome, name, notices, refusals, quarantine: file };
}

/** A source that also remembers what people should know about it. */
function listening(source: Source, notices: Reason[]): Source {
  return {
    system: source.system,
    async *read(options) {
      for await (const page of source.read(options)) {
        notices.push(...(page.notices ?? []));
        yield page;
      }
    },
  };
}

function reportOf(
  { name, run, counts, quarantine, notices, refusals }: Imported,
  { say, locale, world }: Desk,
): readonly string[] {
  return [
    say(run ? 'import/done' : 'import/would', { name, n: counts.read }),
    ...countLines(counts, say),
    ...reasonLines(refusals, say, locale),
    ...notices
      .filter(({ code }) => code === 'source/kept-in-extra')
      .map(({ facts }) => `  ${say('import/kept-in-extra', columnsOf(String(facts?.columns ?? '')))}`),
    ...(quarantine === undefined
      ? []
      : [`  ${say('import/quarantine', { file: asTyped(quarantine, world.cwd) })}`]),
    ...(run && hasChanged(counts) ? [`  ${say('import/how-to-undo')}  innkeeper import undo ${run.id}`] : []),
  ];
}

const mostColumns = 6;

function columnsOf(named: string): { readonly n: number; readonly columns: string } {
  const columns = named.split(', ');
  const shown = columns.slice(0, mostColumns).join(', ');

  return { n: columns.length, columns: columns.length > mostColumns ? `${shown} …` : shown };
}
