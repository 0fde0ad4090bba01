import { basename } from 'node:path';
import type { Source, SourcePage } from '@innkeeper/core';
import { InnkeeperError } from '@innkeeper/core';
import { parsePayload } from '../../shared/parse-payload.ts';
import { bareName } from '../../shared/payload-files.ts';
import { asKind } from '../../shared/payload-kinds.ts';
import { savedFiles, savedText } from '../../shared/saved-files.ts';
import { operaKinds } from './kinds.ts';
import type { OperaPlace, OperaTables, TransactionCode } from './options.ts';
import { joinProfile, operaRecords, sidePageOf, transactionCodesOf } from './to-records.ts';

/** Saved answers of OPERA's API, as hotel IT keeps them: one answer a file, or a list of answers. */
export interface OperaFilesOptions extends OperaTables {
  /** A folder whose `.json` and `.json.gz` files are read in the order of their names, or the files themselves. */
  readonly files: string | readonly string[];
  /** The hotel of answers that do not name one. */
  readonly hotelId?: string;
  /** Whether the name of a file is the id of the one profile that its answer is about, where the answer has none. @defaultValue false */
  readonly namedByFile?: boolean;
  /** What the payloads are, where they come without the wrapper that tells: one of {@link operaKinds}. */
  readonly kind?: string;
  /** How many bytes one file may hold, unpacked. @defaultValue 64 MiB */
  readonly maxBytes?: number;
}

/**
 * OPERA from saved answers instead of its API. Reads one file at a time; the table of transaction codes and pages of
 * preferences or relationships are looked for first, since they say what stands in the others.
 */
export function operaFiles(options: OperaFilesOptions): Source {
  return {
    system: options.system ?? 'opera',
    read: ({ signal } = {}) => readFiles(options, signal),
  };
}

async function* readFiles(
  options: OperaFilesOptions,
  signal?: { readonly aborted: boolean },
): AsyncIterable<SourcePage> {
  const files = await savedFiles(options.files);
  const sides = await sidesOf(files, options);
  const joined = new Set<string>();
  for (const [index, file] of files.entries()) {
    if (signal?.aborted) throw new InnkeeperError('aborted');
    const payload = withSides(await payloadOf(file, options), sides.profiles, joined);
    const part = basename(file);
    const place: OperaPlace = {
      ...(options.hotelId !== undefined && { hotelId: options.hotelId }),
      ...(options.namedByFile && { id: bareName(part) }),
      part,
      transactionCodes: sides.codes,
    };

    yield { items: recordsOf(payload, options, place), progress: (index + 1) / files.length };
  }
  // what belongs to a profile that no file holds is refused with its reason, not dropped
  const alone = [...sides.profiles].filter(([id]) => !joined.has(id)).flatMap(([, answers]) => answers);
  if (alone.length > 0) yield { items: recordsOf(alone, options, {}), progress: 1 };
}

interface Sides {
  readonly codes: ReadonlyMap<string, TransactionCode>;
  readonly profiles: ReadonlyMap<string, readonly unknown[]>;
}

const holdsSides = /"(?:trxCodes|preferenceCollections|relationships)"/;

/** Everything that has no record of its own, from the files whose text names it. */
async function sidesOf(files: readonly string[], options: OperaFilesOptions): Promise<Sides> {
  const codes = new Map<string, TransactionCode>();
  const profiles = new Map<string, unknown[]>();
  for (const file of files) {
    const text = await savedText(file, options.maxBytes);
    if (options.kind !== 'transaction-codes' && !holdsSides.test(text)) continue;
    for (const answer of answersOf(kindred(parsePayload(text, { system: basename(file) }), options))) {
      for (const [code, meaning] of transactionCodesOf(answer)) codes.set(code, meaning);
      const id = sidePageOf(answer)?.profileId;
      if (id !== undefined) profiles.set(id, [...(profiles.get(id) ?? []), answer]);
    }
  }

  return { codes, profiles };
}

/** The answers with what other answers say about their profiles; those others have no records of their own. */
function withSides(payload: unknown, sides: Sides['profiles'], joined: Set<string>): readonly unknown[] {
  return answersOf(payload)
    .filter((answer) => sidePageOf(answer)?.profileId === undefined)
    .map((answer) => {
      const id = sides.size === 0 ? undefined : profileIdOf(answer);
      const about = id === undefined ? undefined : sides.get(id);
      if (id !== undefined && about) joined.add(id);

      return about ? joinProfile(answer, ...about) : answer;
    });
}

function profileIdOf(answer: unknown): string | undefined {
  const [item] = operaRecords(answer);

  return item && 'record' in item && item.record.kind === 'profile' ? item.record.source.id : undefined;
}

function recordsOf(answers: readonly unknown[], tables: OperaTables, place: OperaPlace): SourcePage['items'] {
  return answers.flatMap((answer) => operaRecords(answer, tables, place));
}

function answersOf(payload: unknown): readonly unknown[] {
  return Array.isArray(payload) ? payload : [payload];
}

async function payloadOf(file: string, options: OperaFilesOptions): Promise<unknown> {
  return kindred(parsePayload(await savedText(file, options.maxBytes), { system: basename(file) }), options);
}

function kindred(payload: unknown, { kind, system = 'opera' }: OperaFilesOptions): unknown {
  return asKind(payload, operaKinds, { system, kind });
}
