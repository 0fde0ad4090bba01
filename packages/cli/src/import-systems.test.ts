import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createMemoryStore } from '@innkeeper/adapters/memory';
import type { Store } from '@innkeeper/core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { fakeWorld } from './fake-world.test-data.ts';
import { payloadSystems } from './house/payload-systems.ts';
import { run } from './run.ts';

const folder = mkdtempSync(join(tmpdir(), 'innkeeper-systems-'));
const store = createMemoryStore();
const files: Readonly<Record<string, string>> = {
  'bar/customers.json': JSON.stringify({
    customers: [{ id: 'C1', given_name: 'Rosa', family_name: 'Blume', phone_number: '089 3600200' }],
  }),
  'bar/orders.json': JSON.stringify({
    orders: [
      {
        id: 'O1',
        location_id: 'BAR',
        customer_id: 'C1',
        state: 'COMPLETED',
        closed_at: '2026-03-20T20:00:00Z',
        line_items: [
          { uid: 'w', name: 'Wine', quantity: '1', total_money: { amount: 800, currency: 'EUR' } },
        ],
      },
    ],
  }),
  'bar/torn.json': '{"customers": [',
  'alone.json': '{"customers": [',
  'map.json': JSON.stringify({ country: 'DE', timeZone: 'Europe/Berlin' }),
  'profile.xml':
    '<OTA_ProfileCreateRQ xmlns="http://www.opentravel.org/OTA/2003/05"><UniqueID Type="21" ID="G1"/><Profile ProfileType="1"><Customer><PersonName><Surname>Hu</Surname></PersonName></Customer></Profile></OTA_ProfileCreateRQ>',
};

beforeAll(() => {
  mkdirSync(join(folder, 'bar'));
  for (const [name, text] of Object.entries(files)) writeFileSync(join(folder, name), text);
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

async function ran(...args: readonly string[]) {
  const openStore = async (): Promise<Store> => ({ ...store, close: async () => undefined });
  const world = fakeWorld(folder, { openStore });
  const exit = await run(args, world);

  return { exit, answers: world.answers(), asides: world.asides() };
}

describe('innkeeper import SYSTEM FILE…', () => {
  const importing = ['import', 'square', 'bar', '--map', 'map.json'];

  it('says the same in a dry run as it does, and puts a torn file aside while the others come in', async () => {
    const tried = await ran(...importing, '--dry-run');
    const done = await ran(...importing);

    expect(tried.answers).toMatch(/new +2\n +in quarantine +1/);
    expect(done.answers).toMatch(/new +2\n +in quarantine +1/);
    expect(readFileSync(join(folder, 'bar/customers.quarantine.csv'), 'utf8')).toContain('torn.json');
  });

  it('reads the numbers of the house’s country, finds the guest by one, and changes nothing the second time', async () => {
    expect((await ran('find', '--phone', '+49 89 3600200', '--json')).answers).toContain('Rosa');
    expect((await ran(...importing)).answers).toMatch(/the same as before +2/);
  });

  it('takes every system that can be read', async () => {
    expect((await ran('import', 'opentravel', 'profile.xml')).answers).toMatch(/new +1/);
    expect(Object.keys(payloadSystems)).toEqual(
      expect.arrayContaining([
        ...['opera', 'mews', 'opentravel', 'square', 'cloudbeds', 'apaleo', 'toast'],
        ...['simphony', 'lightspeed', 'tastyigniter', 'htng', 'rms', 'shiji'],
      ]),
    );
  });

  it.each([
    [['square'], 2, 'a system and its files'],
    [['fidelio', 'bar'], 2, 'There is no system fidelio here'],
    [['square', 'bar', '--kind', 'guests'], 2, 'has no payloads of the kind guests'],
    [['opentravel', 'bar'], 2, 'no file in bar'],
    [['square', 'alone.json'], 1, 'alone.json'],
    [['square', 'nowhere.json'], 1, 'nowhere.json'],
  ])('says how it is meant, or what is wrong: %s', async (args, exit, sentence) => {
    const answer = await ran('import', ...args);

    expect(answer).toMatchObject({ exit, asides: expect.stringContaining(sentence) });
  });
});
