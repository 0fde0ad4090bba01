import { resolve } from 'node:path';
import type { Day, InnkeeperApi } from '@innkeeper/core';
import { InnkeeperError, parseDay } from '@innkeeper/core';
import type { CarePlan, PlanAnswer, PondTrait } from '@innkeeper/core/plan';
import { answerPlan } from '@innkeeper/core/plan';
import type { Call } from '../call.ts';
import type { Desk } from '../desk.ts';
import { text } from '../desk.ts';
import type { ExitCode } from '../exit-codes.ts';
import { exitCodes } from '../exit-codes.ts';
import { withOffset } from '../house/clock.ts';
import { demoDay } from '../house/demo-state.ts';
import { withHouse } from '../house/open-house.ts';
import { readJsonFile } from '../house/read-json-file.ts';
import { answerTable } from '../output/answer-table.ts';
import { planRows } from '../output/plan-rows.ts';
import { usageError } from '../usage-error.ts';

/** Answers a plan: whether managing guests pays, which way, how far it has come, whom to win and in what order. */
export async function plan({ desk, args: [file = ''] }: Call): Promise<ExitCode> {
  const read = await planIn(desk, file);
  const asOf = dayOf(desk);
  // Only a market asks the house: its pond is what the main guests of the house have in common.
  const traits = read.market && (await withHouse(desk, ({ api }) => traitsOf(api, asOf)));
  const answer: PlanAnswer = answerPlan(read, { asOf, ...(traits && { traits }) });
  answerTable(desk, answer, {
    title: desk.say('plan/title', { day: asOf }),
    columns: (['plan/part', 'plan/answer', 'plan/why'] as const).map((head) => ({ head: desk.say(head) })),
    rows: planRows(answer, desk),
    notes: traits ? [desk.say('plan/pond-note')] : [],
  });

  return exitCodes.done;
}

async function planIn({ world }: Desk, file: string): Promise<CarePlan> {
  const { carePlanSchema } = await import('@innkeeper/core/schemas');
  const parsed = carePlanSchema.safeParse(readJsonFile(resolve(world.cwd, file), 'setting/invalid'));
  if (parsed.success) return parsed.data;
  const [issue] = parsed.error.issues;

  throw new InnkeeperError('setting/invalid', {
    name: 'plan',
    field: issue?.path.join('.') || 'plan',
    problem: issue?.message ?? '?',
  });
}

function dayOf({ options, say, world }: Desk): Day {
  const typed = text(options['day']);
  const day = typed === undefined ? undefined : parseDay(typed);
  if (typed !== undefined && !day) throw usageError(say('usage/day', { typed }));

  return (
    day ?? (options['demo'] ? demoDay(world.cwd) : undefined) ?? (withOffset(world.now()).slice(0, 10) as Day)
  );
}

/** What the core of the guests has more often than all, as the report on who the guests are has found it. */
async function traitsOf(api: InnkeeperApi, day: Day): Promise<readonly PondTrait[]> {
  const { parts } = await api.readReport({ id: '7p/profiling', day, most: 100 });
  const { columns = [], rows = [] } = parts.find(({ ask }) => ask === 'traits')?.table ?? {};
  const at = (name: string): number => columns.findIndex((column) => column.name === name);
  const [dimension, value, base, lift, strength] = ['attribute', 'value', 'base', 'lift', 'strength'].map(at);

  return rows
    .filter((row) => row[strength ?? -1] === 'sure')
    .map((row) => ({
      dimension: String(row[dimension ?? -1]),
      // A report writes codes as `region:PT`, for whoever makes words of them.
      value: String(row[value ?? -1]).replace(/^(?:region|language):/, ''),
      base: Number(row[base ?? -1]),
      lift: Number(row[lift ?? -1]),
      isWeak: false,
      falseShare: 0,
    }));
}
