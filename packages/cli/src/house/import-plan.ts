import { existsSync } from 'node:fs';
import { basename, dirname, join, resolve } from 'node:path';
import type { Source } from '@innkeeper/core';
import type { Desk } from '../desk.ts';
import { text } from '../desk.ts';
import { usageError } from '../usage-error.ts';
import { importKeyOf } from './import-key.ts';
import { inCurrency, payloadSystems } from './payload-systems.ts';
import { readJsonFile } from './read-json-file.ts';
import { currencyOf, readPlan } from './read-plan.ts';

/** One import that was asked for. */
export interface ImportPlan {
  readonly source: Source;
  /** What people call it. */
  readonly name: string;
  readonly key: string;
  /** Where to write what is refused, unless somebody says otherwise. */
  readonly quarantine: string;
}

/** Reads from the command line what is to be imported. @throws `file/not-found`, `mapping/invalid`, a usage error */
export async function importPlans(desk: Desk, files: readonly string[]): Promise<readonly ImportPlan[]> {
  const { cwd } = desk.world;
  const { opera, mews } = desk.options;
  if (Array.isArray(opera) && Array.isArray(mews)) throw usageError(desk.say('usage/one-system'));
  if (Array.isArray(opera)) return [await operaPlan(desk, absolute(opera, cwd))];
  if (Array.isArray(mews)) return [await mewsPlan(desk, absolute(mews, cwd))];
  if (isSystem(files, cwd)) return payloadPlans(desk, files);
  if (files.length === 0) throw usageError(desk.say('usage/no-file'));
  if (files.length > 1 && desk.options.quarantine) throw usageError(desk.say('usage/one-quarantine'));
  const mappingFile = text(desk.options.map);
  if (mappingFile === undefined) throw usageError(desk.say('usage/no-mapping'));
  const mapping = inCurrency(readJsonFile(resolve(cwd, mappingFile), 'mapping/invalid'), currencyOf(desk));

  return Promise.all(files.map((file) => csvPlan(desk, resolve(cwd, file), mapping)));
}

/** Whether the first word names a system, and the files come after it: a file of that name is a file. */
function isSystem([first = '', ...files]: readonly string[], cwd: string): boolean {
  if (first === '' || existsSync(resolve(cwd, first))) return false;

  return Object.hasOwn(payloadSystems, first) || (files.length > 0 && /^[\w-]+$/.test(first));
}

/** Saved payloads of a system: files that may explain one another are one import, others one each. */
async function payloadPlans(desk: Desk, words: readonly string[]): Promise<readonly ImportPlan[]> {
  if (words.length === 1) throw usageError(desk.say('usage/no-file'));
  const { system, saved } = await readPlan(desk, words);
  const { files, ...reading } = saved;
  if (files.length === 0)
    throw usageError(desk.say('usage/no-payload', { files: words.slice(1).join(', ') }));
  if (system.isApart && files.length > 1 && desk.options.quarantine)
    throw usageError(desk.say('usage/one-quarantine'));
  const plan = async (together: readonly string[]): Promise<ImportPlan> => {
    const [first = ''] = together;

    return {
      source: system.open({ ...saved, files: together }),
      name: together.length === 1 ? basename(first) : `${words[0]} (${together.length})`,
      key: await importKeyOf(together, { from: words[0], ...reading }),
      quarantine: join(dirname(first), `${bareName(first)}.quarantine.csv`),
    };
  };

  return Promise.all((system.isApart ? files.map((file) => [file]) : [files]).map(plan));
}

function bareName(file: string): string {
  return basename(file).replace(/(?:\.\w+)?(?:\.gz)?$/i, '');
}

async function csvPlan({ options }: Desk, file: string, mapping: unknown): Promise<ImportPlan> {
  const { csvSource } = await import('@innkeeper/adapters/csv');
  const [system, property] = [text(options.system), text(options.property)];
  const source = csvSource({ file, mapping, ...(system && { system }), ...(property && { property }) });

  return {
    source,
    name: basename(file),
    key: await importKeyOf([file], { mapping, system, property }),
    quarantine: `${file.replace(/(\.(csv|tsv|txt|jsonl|ndjson))?(\.gz)?$/i, '')}.quarantine.csv`,
  };
}

async function operaPlan(desk: Desk, files: readonly string[]): Promise<ImportPlan> {
  const { operaFiles } = await import('@innkeeper/adapters/opera');

  return savedPlan(desk, files, (saved, hotelId) => operaFiles({ ...saved, ...(hotelId && { hotelId }) }));
}

async function mewsPlan(desk: Desk, files: readonly string[]): Promise<ImportPlan> {
  const { mewsFiles } = await import('@innkeeper/adapters/mews');

  return savedPlan(desk, files, (saved, enterpriseId) =>
    mewsFiles({ ...saved, ...(enterpriseId && { enterpriseId }) }),
  );
}

/** What every reader of saved answers takes, besides the tables of its own. */
interface Saved {
  readonly system?: string;
  readonly files: string | readonly string[];
}

async function savedPlan(
  desk: Desk,
  files: readonly string[],
  sourceOf: (saved: Saved, property: string | undefined) => Source,
): Promise<ImportPlan> {
  const { options, world } = desk;
  const [tablesFile, system, property] = [options.map, options.system, options.property].map(text);
  const tables = tablesFile
    ? (readJsonFile(resolve(world.cwd, tablesFile), 'mapping/invalid') as object)
    : {};
  const [first = ''] = files;
  const currency = currencyOf(desk);
  const saved = {
    ...tables,
    ...(system && { system }),
    ...(currency && { currency }),
    files: files.length === 1 ? first : files,
  };

  return {
    source: sourceOf(saved, property),
    name: basename(first),
    key: await importKeyOf(files, { tables, system, property, ...(currency && { currency }) }),
    quarantine: join(dirname(first), `${basename(first).replace(/\.json(\.gz)?$/i, '')}.quarantine.csv`),
  };
}

function absolute(paths: readonly string[], cwd: string): readonly string[] {
  return paths.map((path) => resolve(cwd, path));
}
