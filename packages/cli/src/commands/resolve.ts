import { createWriteStream } from 'node:fs';
import { basename } from 'node:path';
import type { Parallel } from '@innkeeper/core';
import {
  explainPair,
  peopleOfOn,
  resolvePeopleOn,
  rowAnswers,
  type ScriptReaders,
} from '@innkeeper/core/identity';
import type { Call } from '../call.ts';
import { type Desk, text } from '../desk.ts';
import type { ExitCode } from '../exit-codes.ts';
import { exitCodes } from '../exit-codes.ts';
import { inPlace } from '../house/in-place.ts';
import { readJsonFile } from '../house/read-json-file.ts';
import { explanationLines } from '../output/explanation-lines.ts';
import { howFar } from '../output/how-far.ts';
import { resolutionLines, resolutionReport } from '../output/resolution-report.ts';
import { resolvedRows } from '../output/resolved-rows.ts';
import { usageError } from '../usage-error.ts';

/** Says who is one person: in plain files, or without a file among everybody the house knows. */
export async function resolve(call: Call): Promise<ExitCode> {
  if (call.args.length > 0 || call.desk.options['map'] !== undefined) return resolveFiles(call);
  const { resolveHouse } = await import('./resolve-house.ts');

  return resolveHouse(call);
}

/** Says which rows of plain files are one person; needs no store and changes nothing but the file it writes. */
async function resolveFiles({ desk, args }: Call): Promise<ExitCode> {
  const { options, say, world } = desk;
  const map = text(options['map']);
  if (map === undefined || args.length === 0) throw usageError(say('usage/resolve'));
  const { threads } = await import('@innkeeper/adapters/threads');
  const parallel = threads();
  const truth = text(options['truth']);
  const asked = Array.isArray(options['explain']) ? options['explain'].map(Number) : undefined;
  const files = args.map((file) => inPlace(world.cwd, file));
  const began = world.now().getTime();
  const { people, table } = await peopleIn(files, desk, { map, truth, parallel });
  const read = world.now().getTime();
  const resolution = await resolvePeopleOn(parallel, people, {
    onProgress: howFar(desk, 'resolve/comparing'),
  });
  const answers = rowAnswers(people, resolution);
  if (asked) {
    const [one = 0, other = 0] = asked.map((row) => people.rows.indexOf(row - 1));
    if (asked.length !== 2 || one < 0 || other < 0)
      throw usageError(say('usage/explain', { rows: people.count }));
    const why = explainPair(resolution, one, other);
    desk.answer({ rows: asked, ...why }, explanationLines(why, asked, say));
    return exitCodes.done;
  }
  const out = text(options['out']);
  if (out !== undefined)
    await written(
      inPlace(world.cwd, out),
      resolvedRows(
        answers,
        table.rows,
        args.map((file) => basename(file)),
      ),
    );
  const report = resolutionReport({
    people,
    resolution,
    answers,
    table,
    truth,
    milliseconds: { read: read - began, resolve: world.now().getTime() - read },
  });
  desk.answer(report, [
    ...resolutionLines(report, say),
    ...(out === undefined ? [] : [say('resolve/written', { file: out })]),
  ]);

  return exitCodes.done;
}

/** Who stands in some files. The columns that were read are not kept. */
async function peopleIn(
  files: readonly string[],
  desk: Desk,
  {
    map,
    truth,
    parallel,
  }: { readonly map: string; readonly truth: string | undefined; readonly parallel: Parallel },
) {
  const { say, world } = desk;
  const { readTable, countryOf } = await import('@innkeeper/adapters/table');
  const scripts = scriptReaders();
  const { columns, ...table } = await readTable({
    files,
    mapping: readJsonFile(inPlace(world.cwd, map), 'mapping/invalid'),
    aside: truth === undefined ? [] : [truth],
    signal: world.signal,
    onProgress: howFar(desk, 'resolve/reading'),
    parallel,
  });
  if (truth !== undefined && !table.aside[truth]) throw usageError(say('usage/no-truth', { header: truth }));
  const people = await peopleOfOn(parallel, columns, { ...(await scripts), country: countryOf });

  return { people, table };
}

/** Reads Chinese and other scripts; loaded while the files are read. */
async function scriptReaders(): Promise<ScriptReaders> {
  const [{ pinyinReader }, { toLatin }] = await Promise.all([
    import('@innkeeper/adapters/pinyin'),
    import('@innkeeper/adapters/latin'),
  ]);

  return { syllables: pinyinReader().syllables, latin: toLatin };
}

async function written(file: string, blocks: Iterable<Uint8Array>): Promise<void> {
  const stream = createWriteStream(file);
  const failed = new Promise<never>((_, reject) => void stream.once('error', reject));
  for (const block of blocks)
    if (!stream.write(block))
      await Promise.race([new Promise<void>((go) => void stream.once('drain', () => go())), failed]);
  await Promise.race([new Promise<void>((done) => void stream.end(() => done())), failed]);
}
