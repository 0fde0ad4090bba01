import { createHash } from 'node:crypto';
import { createReadStream, existsSync, statSync } from 'node:fs';
import { readdir } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { InnkeeperError } from '@innkeeper/core';

/**
 * What makes an import the same as one that broke off: what the files hold and how they are read, not where they lie.
 * @throws `file/not-found`
 */
export async function importKeyOf(paths: readonly string[], reading: unknown): Promise<string> {
  const hash = createHash('sha256').update(JSON.stringify(reading) ?? '');
  for (const file of await filesOf(paths)) {
    hash.update(`\u0000${basename(file)}\u0000`);
    for await (const chunk of createReadStream(file)) hash.update(chunk as Buffer);
  }

  return hash.digest('hex').slice(0, 40);
}

async function filesOf(paths: readonly string[]): Promise<readonly string[]> {
  const files: string[] = [];
  for (const path of paths) {
    if (!existsSync(path)) throw new InnkeeperError('file/not-found', { file: basename(path) });
    if (statSync(path).isDirectory())
      files.push(
        ...(await readdir(path))
          .filter(isPayload)
          .sort()
          .map((file) => join(path, file)),
      );
    else files.push(path);
  }

  return files;
}

function isPayload(file: string): boolean {
  return /\.json(\.gz)?$/i.test(file);
}
