import { existsSync, readFileSync } from 'node:fs';
import { basename } from 'node:path';
import type { ErrorCode } from '@innkeeper/core';
import { InnkeeperError } from '@innkeeper/core/basics';

/** A JSON file that hotel IT wrote. @throws `file/not-found`, and `code` where it is no JSON */
export function readJsonFile(
  file: string,
  code: Extract<ErrorCode, 'mapping/invalid' | 'setting/invalid'>,
): unknown {
  if (!existsSync(file)) throw new InnkeeperError('file/not-found', { file: basename(file) });
  try {
    return JSON.parse(readFileSync(file, 'utf8').replace(/^\uFEFF/, ''));
  } catch (error) {
    const problem = error instanceof SyntaxError ? 'is no JSON' : 'cannot be read';
    throw new InnkeeperError(code, { name: basename(file), field: basename(file), problem }, error);
  }
}
