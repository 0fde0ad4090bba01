import { basename, dirname, join, resolve } from 'node:path';
import type { Source } from '@innkeeper/core';
import type { Desk } from '../desk.ts';
import { text } from '../desk.ts';
import { usageError } from '../usage-error.ts';
import { importKeyOf } from './import-key.ts';
import { readJsonFile } from './read-json-file.ts';

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
  const opera = desk.options.opera;
  if (Array.isArray(opera))
    return [
      await operaPlan(
        desk,
        opera.map((path) => resolve(cwd, path)),
      ),
    ];
  if (files.length === 0) throw usageError(desk.say('usage/no-file'));
  if (files.length > 1 && desk.options.quarantine) throw usageError(desk.say('usage/one-quarantine'));
  const mappingFile = text(desk.options.map);
  if (mappingFile === undefined) throw usageError(desk.say('usage/no-mapping'));
  const mapping = readJsonFile(resolve(cwd, mappingFile), 'mapping/invalid');

  return Promise.all(files.map((file) => csvPlan(desk, resolve(cwd, file), mapping)));
}

async function csvPlan({ options }: Desk, file: string, mapping: unknown): Promise<ImportPlan> {
  const { csvSource } = await import('@innkeeper/adapters/csv');
  const [system, property] = [text(options.system), text(options.property)];
  const source = csvSource({ file, mapping, ...(system && { system }), ...(property && { property }) });

  return {
    source,
    name: basename(file),
    key: await importKeyOf([file], { mapping, system, property }),
    quarantine: `${file.replace(/(\.(csv|tsv|txt))?(\.gz)?$/i, '')}.quarantine.csv`,
  };
}

async function operaPlan(desk: Desk, files: readonly string[]): Promise<ImportPlan> {
  const { operaFiles } = await import('@innkeeper/adapters/opera');
  const [tablesFile, system, hotelId] = [desk.options.map, desk.options.system, desk.options.property].map(
    text,
  );
  const tables = tablesFile
    ? (readJsonFile(resolve(desk.world.cwd, tablesFile), 'mapping/invalid') as object)
    : {};
  const [first = ''] = files;
  const oneFolder = files.length === 1;

  return {
    source: operaFiles({
      ...tables,
      ...(system && { system }),
      ...(hotelId && { hotelId }),
      files: oneFolder ? first : files,
    }),
    name: basename(first),
    key: await importKeyOf(files, { tables, system, hotelId }),
    quarantine: join(dirname(first), `${basename(first).replace(/\.json(\.gz)?$/i, '')}.quarantine.csv`),
  };
}
