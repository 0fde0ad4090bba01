import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import type { Incoming } from '@innkeeper/core';
import { isInnkeeperError } from '@innkeeper/core';
import { afterEach, describe, expect, it } from 'vitest';
import type { OperaFilesOptions } from './files.ts';
import { operaFiles } from './files.ts';

let folder = '';
afterEach(() => rmSync(folder, { recursive: true, force: true }));

const profile = {
  profileIdList: [{ id: '9007199254740993', type: 'Profile' }],
  profileDetails: { customer: { personName: [{ surname: 'Ding' }] } },
};
const journal = {
  journalPostings: {
    postings: [
      {
        transactionNo: 1,
        hotelId: 'RIVER',
        transactionDate: '2026-03-01',
        transactionCode: '77',
        postedAmount: { amount: '5', currencyCode: 'CNY' },
      },
    ],
  },
};

describe('saved answers of OPERA', () => {
  it('join: what stands in one file about what stands in another, whatever the names', async () => {
    const items = await read({
      'a-profiles.json': JSON.stringify([profile]).replace('"9007199254740993"', '9007199254740993'),
      'b-preferences.json': JSON.stringify({
        profileIdList: [{ id: '9007199254740993', type: 'Profile' }],
        preferenceCollections: [{ preferenceType: 'FLOOR', preference: [{ preferenceCode: 'HIGH' }] }],
      }),
      'c-journal.json.gz': gzipSync(JSON.stringify(journal)),
      'd-codes.json': JSON.stringify({ trxCodes: [{ transactionCode: '77', description: 'Spa' }] }),
      'notes.txt': 'not looked at',
    });

    expect(items).toMatchObject([
      {
        record: { source: { id: '9007199254740993' }, preferences: [{ group: 'FLOOR', code: 'HIGH' }] },
        where: { part: 'a-profiles.json' },
      },
      {
        record: { kind: 'charge', category: { value: 'spa', raw: '77' } },
        where: { part: 'c-journal.json.gz' },
      },
    ]);
  });

  it('that are something else are refused with the file they stood in', async () => {
    const items = await read({ 'one.json': '{"menu": []}', 'two.json': JSON.stringify(profile) });

    expect(items).toMatchObject([
      { refused: { code: 'refused/not-a-record' }, where: { part: 'one.json' } },
      { record: { kind: 'profile' } },
    ]);
  });

  it('refuse with a reason what belongs to a profile that none of them holds', async () => {
    const wishes = {
      profileIdList: [{ id: '9001', type: 'Profile' }],
      preferenceCollections: [
        { preferenceType: 'FLOOR', preference: [{ preferenceValue: 'HIGH', description: 'High floor' }] },
      ],
    };

    expect(await read({ 'wishes.json': JSON.stringify(wishes) })).toMatchObject([
      { refused: { code: 'refused/not-a-record', field: 'preferenceCollections', kind: 'profile' } },
    ]);
  });

  it.each([
    ['source/unreadable', { 'cut.json': '{"profiles": {"profileInfo": [' }, {}],
    ['source/too-large', { 'large.json': JSON.stringify(profile) }, { maxBytes: 20 }],
    ['source/too-large', { 'bomb.json.gz': gzipSync(' '.repeat(1_000_000)) }, { maxBytes: 10_000 }],
    ['file/not-found', {}, { files: '/there/is/no/such/folder' }],
    ['file/not-found', {}, { files: ['/there/is/no/such.json'] }],
  ])('end with %s where they cannot be read', async (code, files, options) => {
    const error = await read(files, options).catch((thrown: unknown) => thrown);

    expect(isInnkeeperError(error) ? error.code : error).toBe(code);
    expect(String(error)).not.toContain('/there/is');
  });

  it('stop when they are told to', async () => {
    const controller = new AbortController();
    controller.abort();
    const error = await read({ 'one.json': JSON.stringify(profile) }, {}, controller.signal).catch(
      (thrown: unknown) => thrown,
    );

    expect(isInnkeeperError(error, 'aborted')).toBe(true);
  });
});

async function read(
  files: Readonly<Record<string, string | Uint8Array>>,
  options: Partial<OperaFilesOptions> = {},
  signal?: AbortSignal,
): Promise<readonly Incoming[]> {
  folder = mkdtempSync(join(tmpdir(), 'opera-files-'));
  for (const [name, content] of Object.entries(files)) writeFileSync(join(folder, name), content);
  const items: Incoming[] = [];
  for await (const page of operaFiles({ files: folder, ...options }).read(signal ? { signal } : {}))
    items.push(...page.items);

  return items;
}
