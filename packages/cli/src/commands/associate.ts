import type { Association, Baskets } from '@innkeeper/core/census';
import { associate as associateIn, basketsBuilder, basketsOf } from '@innkeeper/core/census';
import type { Call } from '../call.ts';
import type { Desk } from '../desk.ts';
import type { ExitCode } from '../exit-codes.ts';
import { exitCodes } from '../exit-codes.ts';
import { inPlace } from '../house/in-place.ts';
import { answerTable } from '../output/answer-table.ts';
import { numberOption } from '../plain/number-option.ts';
import { type LeftOut, leftOut, mappingOf, readPlainFile } from '../plain/plain-file.ts';

/** Says what is taken with what, from a file of baskets or a file with a row for each thing taken. */
export async function associate({ desk, args: [file = ''] }: Call): Promise<ExitCode> {
  const { baskets, ...read } = await basketsIn(desk, file);
  const [shortest, longest] = [numberOption(desk, 'shortest'), numberOption(desk, 'longest')];
  const found = associateIn(baskets, {
    support: numberOption(desk, 'support') ?? 0.01,
    confidence: numberOption(desk, 'confidence') ?? 0.5,
    ...(shortest !== undefined && { shortest }),
    ...(longest !== undefined && { longest }),
  });
  const top = numberOption(desk, 'top');
  const rules = top === undefined ? found.rules : found.rules.slice(0, top);
  answerTable(
    desk,
    { ...found, ruleCount: found.rules.length, rules, refused: read.refused },
    { ...tableOf(desk, { ...found, rules }, found.rules.length), leftOut: read.leftOut },
  );

  return exitCodes.done;
}

/** With `basket` and `item` in the mapping a row is a thing taken; without, a line is a basket. */
async function basketsIn(desk: Desk, file: string): Promise<LeftOut & { readonly baskets: Baskets }> {
  const mapping = mappingOf(desk);
  if (hasColumns(mapping)) {
    const builder = basketsBuilder();
    const read = await readPlainFile(desk, {
      file,
      roles: { basket: 'text', item: 'text' },
      needed: ['basket', 'item'],
      onRow: ({ basket, item }) => builder.add(basket as string, item as string),
    });

    return { baskets: builder.build(), ...read };
  }
  const { readBaskets } = await import('@innkeeper/adapters/csv');
  const { world } = desk;
  const read = await readBaskets({ file: inPlace(world.cwd, file), mapping, signal: world.signal });

  return { baskets: basketsOf(read.baskets), ...leftOut(desk, read) };
}

function hasColumns(mapping: unknown): boolean {
  return typeof mapping === 'object' && mapping !== null && 'columns' in mapping;
}

function tableOf({ say }: Desk, { n, items, rules }: Association, all: number) {
  return {
    title: say('associate/title', { baskets: n, items, rules: all }),
    columns: [
      { head: say('associate/left') },
      { head: say('associate/right') },
      { head: say('associate/count'), decimals: 0 },
      { head: say('associate/support'), decimals: 5 },
      { head: say('associate/confidence'), decimals: 4 },
      { head: say('associate/lift'), decimals: 4 },
      { head: say('associate/false-share'), decimals: 4 },
    ],
    rows: rules.map(({ left, right, count, support, confidence, lift, falseShare }) => [
      left.length === 0 ? say('associate/anything') : left.join(' + '),
      right,
      count,
      support,
      confidence,
      lift,
      falseShare,
    ]),
  };
}
