import { basename } from 'node:path';
import type { Incoming, Source, SourcePage } from '@innkeeper/core';
import { InnkeeperError } from '@innkeeper/core';
import { parsePayload } from './parse-payload.ts';
import type { PayloadKinds } from './payload-kinds.ts';
import { asKind } from './payload-kinds.ts';
import { savedFiles, savedText } from './saved-files.ts';

/** Which saved payloads are read. */
export interface PayloadFiles {
  /** A folder whose payloads are read in the order of their names, or the files themselves; packed (`.gz`) or not. */
  readonly files: string | readonly string[];
  /** What the payloads are, where they come without the wrapper that tells. */
  readonly kind?: string;
  /** The property of payloads that name none. */
  readonly property?: string;
  /** How many bytes one file may hold, unpacked. @defaultValue 64 MiB */
  readonly maxBytes?: number;
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

/** A source that reads one file of payloads after the other. */
export function payloadSource(how: PayloadSystem, options: PayloadFiles): Source {
  return { system: how.system, read: ({ signal } = {}) => readFiles(how, options, signal) };
}

async function* readFiles(
  how: PayloadSystem,
  options: PayloadFiles,
  signal: { readonly aborted: boolean } | undefined,
): AsyncIterable<SourcePage> {
  const files = await savedFiles(options.files, how.ending);
  for (const file of how.learn ? files : []) how.learn?.(await payloadOf(file, how, options));
  for (const [index, file] of files.entries()) {
    if (signal?.aborted) throw new InnkeeperError('aborted');
    const payload = await payloadOf(file, how, options);

    yield { items: how.read(payload, basename(file)), progress: (index + 1) / files.length };
  }
}

async function payloadOf(file: string, how: PayloadSystem, options: PayloadFiles): Promise<unknown> {
  const { system, kinds, parse = parsePayload } = how;
  const payload = parse(await savedText(file, options.maxBytes), { system: basename(file) });

  return asKind(payload, kinds, { system, kind: options.kind });
}
