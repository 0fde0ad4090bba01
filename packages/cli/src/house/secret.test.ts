import { mkdirSync, mkdtempSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { secretFileOf, secretOfFolder, secretOfServer } from './secret.ts';

const newFolder = (): string => join(mkdtempSync(join(tmpdir(), 'innkeeper-secret-')), 'data');

describe('the secret of a house', () => {
  it('is made once, beside the data, for its owner alone', () => {
    const folder = newFolder();
    const secret = secretOfFolder(folder, {});
    expect(secret).toMatch(/^[0-9a-f]{64}$/);
    expect(secretOfFolder(folder, {})).toBe(secret);
    expect(statSync(secretFileOf(folder)).mode & 0o777).toBe(0o600);
  });

  it('is never made up for data that are there already', () => {
    const folder = newFolder();
    mkdirSync(folder);
    writeFileSync(join(folder, 'PG_VERSION'), '17');
    expect(() => secretOfFolder(folder, {})).toThrowError(
      expect.objectContaining({ code: 'secret/missing' }),
    );
  });

  it('comes from the environment where it is set, and has to for a server', () => {
    expect(secretOfFolder(newFolder(), { INNKEEPER_SECRET: 'of the environment' })).toBe(
      'of the environment',
    );
    expect(secretOfServer({ INNKEEPER_SECRET: 'of the environment' })).toBe('of the environment');
    expect(() => secretOfServer({})).toThrowError(expect.objectContaining({ code: 'secret/missing' }));
  });
});
