import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import type { ErrorCode } from './error-codes.ts';
import { errorTable } from './error-codes.ts';
import { InnkeeperError, isInnkeeperError } from './innkeeper-error.ts';

const codes = Object.keys(errorTable) as ErrorCode[];
const packages = fileURLToPath(new URL('../../../', import.meta.url));

function sourcesIn(folder: string): readonly string[] {
  return readdirSync(folder, { withFileTypes: true }).flatMap((entry) => {
    const path = join(folder, entry.name);
    if (entry.isDirectory())
      return entry.name === 'node_modules' || entry.name === 'dist' ? [] : sourcesIn(path);

    return /(?<!\.test|\.d)\.ts$/.test(entry.name) && !/error-(codes|words)/.test(entry.name) ? [path] : [];
  });
}

describe('the table of errors', () => {
  it.each(codes)('says what is wrong and what to do: %s', (code) => {
    const { message, todo } = errorTable[code];
    expect(message).toMatch(/^[A-Z{].*\.$/);
    expect(todo).toMatch(/^[A-Z].*\.$/);
    expect(code).toMatch(/^[a-z]+(?:\/[a-z-]+)?$/);
  });

  it('has no code that nobody uses', () => {
    const text = sourcesIn(packages)
      .map((path) => readFileSync(path, 'utf8'))
      .join('\n');
    expect(codes.filter((code) => !text.includes(`'${code}'`))).toEqual([]);
  });

  it('knows its errors by their code, also those of another copy of the package', () => {
    const error = new InnkeeperError('guest/not-found', { id: 'guest_1' }, new Error('cause'));
    const foreign = Object.assign(new Error('x'), { name: 'InnkeeperError', code: 'guest/not-found' });
    expect(isInnkeeperError(error) && isInnkeeperError(foreign, 'guest/not-found')).toBe(true);
    expect(isInnkeeperError(error, 'guest/same')).toBe(false);
    expect([undefined, 'x', {}, new Error('x')].map((value) => isInnkeeperError(value))).toEqual(
      Array(4).fill(false),
    );
    expect(error.message).toBe('No guest has the id guest_1. Look the guest up again; ids come from find.');
    expect(JSON.parse(JSON.stringify(error))).toEqual({
      code: 'guest/not-found',
      message: error.message,
      facts: { id: 'guest_1' },
    });
  });
});
