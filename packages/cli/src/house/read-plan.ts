import { existsSync, readdirSync, statSync } from 'node:fs';
import { basename, join, resolve } from 'node:path';
import { InnkeeperError } from '@innkeeper/core';
import type { Desk } from '../desk.ts';
import { text } from '../desk.ts';
import { usageError } from '../usage-error.ts';
import type { PayloadSystem, SavedPayloads } from './payload-systems.ts';
import { payloadSystems } from './payload-systems.ts';
import { readJsonFile } from './read-json-file.ts';

/** What is to be read, and by whom. */
export interface ReadPlan {
  readonly system: PayloadSystem;
  readonly saved: SavedPayloads;
}

/** Reads from the command line whose payloads are to be read. @throws `file/not-found`, `mapping/invalid`, a usage error */
export async function readPlan(desk: Desk, [name = '', ...paths]: readonly string[]): Promise<ReadPlan> {
  const { say, options, world } = desk;
  const known = Object.hasOwn(payloadSystems, name) ? payloadSystems[name] : undefined;
  if (!known)
    throw usageError(say('usage/unknown-system', { name, known: Object.keys(payloadSystems).join(', ') }));
  const system = await known();
  const [kind, map] = [text(options.kind), text(options.map)];
  if (kind !== undefined && !system.kinds.includes(kind))
    throw usageError(
      system.kinds.length === 0
        ? say('usage/no-kinds', { name })
        : say('usage/unknown-kind', { name, kind, known: system.kinds.join(', ') }),
    );
  if (system.needsMap && map === undefined) throw usageError(say('usage/no-mapping'));
  const [systemName, property] = [text(options.system), text(options.property)];
  const currency = currencyOf(desk);

  return {
    system,
    saved: {
      files: paths.flatMap((path) => filesAt(resolve(world.cwd, path), system)),
      ...(systemName && { system: systemName }),
      ...(property && { property }),
      ...(kind && { kind }),
      ...(currency && { currency }),
      ...(map && { tables: readJsonFile(resolve(world.cwd, map), 'mapping/invalid') }),
    },
  };
}

/** The currency that somebody said the amounts are in. @throws a usage error */
export function currencyOf({ options, say }: Desk): string | undefined {
  const value = text(options.currency);
  if (value !== undefined && !/^[a-z]{3}$/i.test(value))
    throw usageError(say('usage/currency-code', { value }));

  return value?.toUpperCase();
}

/** The file, or the files of a folder in the order of their names. */
function filesAt(path: string, { files }: PayloadSystem): readonly string[] {
  if (!existsSync(path)) throw new InnkeeperError('file/not-found', { file: basename(path) });
  if (!statSync(path).isDirectory()) return [path];

  return readdirSync(path)
    .filter((file) => files.test(file))
    .sort()
    .map((file) => join(path, file));
}
