import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import type { Incoming } from '@innkeeper/core';
import { isInnkeeperError } from '@innkeeper/core';
import { afterEach, describe, expect, it } from 'vitest';
import type { MewsFilesOptions } from './files.ts';
import { mewsFiles } from './files.ts';

let folder = '';
afterEach(() => rmSync(folder, { recursive: true, force: true }));

const customers = { Customers: [{ Id: 'c1', LastName: 'Ding', AddressId: 'a1' }], Cursor: null };
const reservations = {
  Reservations: [
    {
      Id: 'r1',
      ServiceId: 's1',
      AccountId: 'c1',
      State: 'Confirmed',
      ScheduledStartUtc: '2026-03-21T18:00:00Z',
      ScheduledEndUtc: '2026-03-23T03:00:00Z',
      AssignedResourceId: 'room',
    },
  ],
};

describe('saved answers of Mews', () => {
  it('join: what stands in one file about what stands in another, whatever the names', async () => {
    const items = await read({
      'a-customers.json': JSON.stringify([customers]),
      'b-reservations.json.gz': gzipSync(JSON.stringify(reservations)),
      'c-addresses.json': JSON.stringify({ Addresses: [{ Id: 'a1', AccountId: 'c1', City: 'Hangzhou' }] }),
      'd-companions.json': JSON.stringify({
        Companionships: [{ Id: 'p', CustomerId: 'c2', ReservationId: 'r1' }],
      }),
      'e-names.json': JSON.stringify([
        { Enterprises: [{ Id: 'e1', TimeZoneIdentifier: 'Asia/Shanghai' }] },
        { Services: [{ Id: 's1', EnterpriseId: 'e1' }] },
        { Resources: [{ Id: 'room', Name: '2102' }] },
      ]),
      'notes.txt': 'not looked at',
    });

    expect(items).toMatchObject([
      {
        record: {
          source: { id: 'c1' },
          contactPoints: [{ type: 'address', city: 'Hangzhou', primary: true }],
        },
        where: { part: 'a-customers.json' },
      },
      {
        record: {
          source: { id: 'r1', property: 'e1' },
          arrival: '2026-03-22',
          departure: '2026-03-23',
          room: '2102',
          parties: [
            { role: 'guest', profile: { id: 'c1' } },
            { role: 'companion', profile: { id: 'c2' } },
          ],
        },
        where: { part: 'b-reservations.json.gz' },
      },
    ]);
  });

  it('take the enterprise they are told where they lead to none, and are refused without', async () => {
    const files = { 'r.json': JSON.stringify(reservations) };

    expect(await read(files)).toMatchObject([
      { refused: { code: 'refused/field', field: 'ServiceId', id: 'r1' } },
    ]);
    expect(await read(files, { enterpriseId: 'e9', properties: { e9: 'RIVER' } })).toMatchObject([
      { record: { property: 'RIVER' } },
    ]);
  });

  it('that are something else are refused with the file they stood in', async () => {
    const items = await read({ 'one.json': '{"menu": []}', 'two.json': JSON.stringify(customers) });

    expect(items).toMatchObject([
      { refused: { code: 'refused/not-a-record' }, where: { part: 'one.json' } },
      { record: { kind: 'profile' } },
    ]);
  });

  it.each([
    ['source/unreadable', { 'cut.json': '{"Customers": [' }, {}],
    ['source/too-large', { 'large.json': JSON.stringify(customers) }, { maxBytes: 20 }],
    ['file/not-found', {}, { files: '/there/is/no/such/folder' }],
  ])('end with %s where they cannot be read', async (code, files, options) => {
    const error = await read(files, options).catch((thrown: unknown) => thrown);

    expect(isInnkeeperError(error) ? error.code : error).toBe(code);
    expect(String(error)).not.toContain('/there/is');
  });

  it('stop when they are told to', async () => {
    const controller = new AbortController();
    controller.abort();
    const error = await read({ 'one.json': JSON.stringify(customers) }, {}, controller.signal).catch(
      (thrown: unknown) => thrown,
    );

    expect(isInnkeeperError(error, 'aborted')).toBe(true);
  });
});

async function read(
  files: Readonly<Record<string, string | Uint8Array>>,
  options: Partial<MewsFilesOptions> = {},
  signal?: AbortSignal,
): Promise<readonly Incoming[]> {
  folder = mkdtempSync(join(tmpdir(), 'mews-files-'));
  for (const [name, content] of Object.entries(files)) writeFileSync(join(folder, name), content);
  const items: Incoming[] = [];
  for await (const page of mewsFiles({ files: folder, ...options }).read(signal ? { signal } : {}))
    items.push(...page.items);

  return items;
}
