import { basename } from 'node:path';
import type { Incoming, Source, SourcePage } from '@innkeeper/core';
import { InnkeeperError } from '@innkeeper/core';
import { compact } from '../../shared/loose.ts';
import { parsePayload } from '../../shared/parse-payload.ts';
import { asKind } from '../../shared/payload-kinds.ts';
import { savedFiles, savedText } from '../../shared/saved-files.ts';
import { mewsKinds } from './kinds.ts';
import type { GrowingLists } from './lists.ts';
import { listNames, mewsLists } from './lists.ts';
import type { MewsTables } from './options.ts';
import { mewsRecords } from './to-records.ts';

/** Saved answers of Mews's Connector API, as hotel IT keeps them: one answer a file, or a list of answers. */
export interface MewsFilesOptions extends MewsTables {
  /** A folder whose `.json` and `.json.gz` files are read in the order of their names, or the files themselves. */
  readonly files: string | readonly string[];
  /** The enterprise of answers that lead to none. */
  readonly enterpriseId?: string;
  /** The enterprise of answers that lead to none even with all that is read together; without it they are refused. */
  readonly otherwiseEnterpriseId?: string;
  /** What the payloads are, where they come without the wrapper that tells: one of {@link mewsKinds}. */
  readonly kind?: string;
  /** How many bytes one file may hold, unpacked. @defaultValue 64 MiB */
  readonly maxBytes?: number;
}

/**
 * Mews from saved answers instead of its API. Reads one file at a time; names, and what belongs to customers and
 * reservations, are looked for first in all of them, since Mews keeps them apart.
 */
export function mewsFiles(options: MewsFilesOptions): Source {
  return {
    system: options.system ?? 'mews',
    read: ({ signal } = {}) => readFiles(options, signal),
  };
}

async function* readFiles(
  options: MewsFilesOptions,
  signal?: { readonly aborted: boolean },
): AsyncIterable<SourcePage> {
  const files = await savedFiles(options.files);
  const { lists, withRecords } = await listsOf(files, options);
  for (const [index, file] of withRecords.entries()) {
    if (signal?.aborted) throw new InnkeeperError('aborted');

    yield { items: await recordsOf(file, lists, options), progress: (index + 1) / withRecords.length };
  }
}

const holdsList = new RegExp(`"(?:${listNames.join('|')})"\\s*:\\s*[[{]`);

interface Sides {
  readonly lists: GrowingLists;
  /** The files that hold more than lists. */
  readonly withRecords: readonly string[];
}

/** The lists of all files whose text names one. */
async function listsOf(files: readonly string[], options: MewsFilesOptions): Promise<Sides> {
  const lists = mewsLists();
  const withRecords: string[] = [];
  for (const file of files) {
    const text = await savedText(file, options.maxBytes);
    const answers =
      options.kind !== undefined || holdsList.test(text)
        ? answersOf(kindred(parsePayload(text, { system: basename(file) }), options))
        : undefined;
    for (const answer of answers ?? []) lists.add(answer);
    const isOnlyLists = answers?.every((answer) => mewsRecords(answer, { lists }).length === 0) ?? false;
    if (!isOnlyLists) withRecords.push(file);
  }

  return { lists, withRecords };
}

async function recordsOf(
  file: string,
  lists: GrowingLists,
  options: MewsFilesOptions,
): Promise<readonly Incoming[]> {
  const part = basename(file);
  const payload = kindred(parsePayload(await savedText(file, options.maxBytes), { system: part }), options);
  const { enterpriseId, otherwiseEnterpriseId } = options;
  const place = compact({ part, enterpriseId, otherwiseEnterpriseId });

  return answersOf(payload).flatMap((answer) => mewsRecords(answer, { tables: options, place, lists }));
}

function answersOf(payload: unknown): readonly unknown[] {
  return Array.isArray(payload) ? payload : [payload];
}

function kindred(payload: unknown, { kind, system = 'mews' }: MewsFilesOptions): unknown {
  return asKind(payload, mewsKinds, { system, kind });
}
