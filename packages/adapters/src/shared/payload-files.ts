import { basename } from 'node:path';
import type { ErrorCode, Incoming, Refusal, Source, SourcePage } from '@innkeeper/core';
import { InnkeeperError, isInnkeeperError } from '@innkeeper/core';
import { parsePayload } from './parse-payload.ts';
import type { PayloadKinds } from './payload-kinds.ts';
import { asKind } from './payload-kinds.ts';
import type { PayloadPlace } from './reading.ts';
import { savedFiles, savedText } from './saved-files.ts';

/** Which saved payloads are read. */
export interface PayloadFiles {
  /** A folder whose payloads are read in the order of their names, or the files themselves; packed (`.gz`) or not. */
  readonly files: string | readonly string[];
  /** What the payloads are, where they come without the wrapper that tells. */
  readonly kind?: string;
  /** The property of payloads that name none. */
  readonly property?: string;
  /**
   * Whether the name of a file, without its ending, is the id of the one thing that its payload is about, where the
   * payload names none: the answer to a request for one profile does not always repeat its id. @defaultValue false
   */
  readonly namedByFile?: boolean;
  /** How many bytes one file may hold, unpacked. @defaultValue 64 MiB */
  readonly maxBytes?: number;
}

/** What a file says that its payload does not repeat. */
export function placeOfFile(part: string, { property, namedByFile }: PayloadFiles): PayloadPlace {
  return {
    part,
    ...(property !== undefined && { property }),
    ...(namedByFile && { id: bareName(part) }),
  };
}

/** The name of a file without its ending. */
export function bareName(file: string): string {
  return basename(file).replace(/(?:\.\w+)?(?:\.gz)?$/i, '');
}

/** How one system's payloads are read. */
export interface PayloadSystem {
  readonly system: string;
  readonly kinds: PayloadKinds;
  /** How the names of its files end in a folder; JSON and JSON lines unless said. */
  readonly ending?: RegExp;
  /** How a file's text becomes a payload; JSON and JSON lines unless said. */
  readonly parse?: (text: string, about: { readonly system: string }) => unknown;
  /** Looks at every payload before any is read: for names and belongings that stand in files of their own. */
  readonly learn?: (payload: unknown) => void;
  readonly read: (payload: unknown, part: string) => readonly Incoming[];
}

/**
 * A source that reads one file of payloads after the other. A file that cannot be read at all is refused as one thing,
 * and the others are read; where it is the only one, the error is thrown.
 */
export function payloadSource(how: PayloadSystem, options: PayloadFiles): Source {
  return { system: how.system, read: ({ signal } = {}) => readFiles(how, options, signal) };
}

async function* readFiles(
  how: PayloadSystem,
  options: PayloadFiles,
  signal: { readonly aborted: boolean } | undefined,
): AsyncIterable<SourcePage> {
  const files = await savedFiles(options.files, how.ending);
  const isOnly = files.length === 1;
  for (const file of how.learn ? files : []) {
    const found = await payloadOf(file, how, { ...options, isOnly });
    if ('payload' in found) how.learn?.(found.payload);
  }
  for (const [index, file] of files.entries()) {
    if (signal?.aborted) throw new InnkeeperError('aborted');
    const found = await payloadOf(file, how, { ...options, isOnly });
    const items = 'payload' in found ? how.read(found.payload, basename(file)) : [found];

    yield { items, progress: (index + 1) / files.length };
  }
}

type Found = { readonly payload: unknown } | (Incoming & { readonly refused: Refusal });

async function payloadOf(
  file: string,
  { system, kinds, parse = parsePayload }: PayloadSystem,
  { kind, maxBytes, isOnly }: PayloadFiles & { readonly isOnly: boolean },
): Promise<Found> {
  try {
    const payload = parse(await savedText(file, maxBytes), { system: basename(file) });

    return { payload: asKind(payload, kinds, { system, kind }) };
  } catch (error) {
    if (isOnly) throw error;

    return damaged(error, file);
  }
}

/** An error that is about one file, as its refusal. @throws every other */
function damaged(error: unknown, file: string): Found {
  const isAboutFile =
    isInnkeeperError(error) && /^(?:source\/(?:unreadable|too-large)|file\/.*)$/.test(error.code);
  if (!isAboutFile) throw error;
  const facts = error.facts as NonNullable<Refusal['facts']>;

  return {
    refused: { code: error.code as ErrorCode, facts, raw: undefined },
    where: { part: basename(file) },
  };
}
