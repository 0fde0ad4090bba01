import { existsSync, readdirSync, readFileSync } from 'node:fs';
import type { HouseRecord, Incoming } from '@innkeeper/core';
import { recordSchemas } from '@innkeeper/core/schemas';
import { demonstrationHotel } from '@innkeeper/core/testing';
import { describe, expect, it } from 'vitest';
import type { Raw } from '../../shared/loose.ts';
import { listOf, objectOf } from '../../shared/loose.ts';
import { mewsShelf } from '../../testing/mews-shelf.ts';
import type { MewsCall } from '../../testing/serve-mews.ts';
import { serveMews } from '../../testing/serve-mews.ts';
import { writeMewsHotel } from '../../testing/write-mews.ts';
import { readingOperations } from './client.ts';
import { mewsLists } from './lists.ts';
import { mewsSource } from './source.ts';
import { mewsRecords } from './to-records.ts';

const folder = '../shared/pms/mews/connector-api/operations';
const isThere = existsSync(folder);

/** Other operations, and older versions of the same, whose answers are read as well. */
const alsoRead = [
  'reservations/getAll',
  'customers/search',
  'customers/getOpenItems',
  'customers/getRelationships',
  'customers/add',
  'customers/update',
];

describe.skipIf(!isThere)('the documentation of Mews (skipped where ../shared/pms is absent)', () => {
  const operations = (isThere ? readdirSync(folder) : []).flatMap((file) =>
    operationsIn(readFileSync(`${folder}/${file}`, 'utf8')),
  );
  const around = { place: { enterpriseId: 'E1' }, tables: { timeZones: { E1: 'Europe/Prague' } } };

  it('is all there', () => {
    expect(operations.filter(({ answer }) => answer !== undefined).length).toBeGreaterThan(150);
  });

  it('shows no answer that is not read or refused with a reason', () => {
    for (const { answer, path } of operations) {
      if (answer === undefined) continue;
      for (const item of mewsRecords(answer, around)) expectSound(item, path);
    }
  });

  it('shows no answer of what this house reads that would be refused or passed over', () => {
    const lists = mewsLists();
    for (const path of [...readingOperations, ...alsoRead]) {
      const answer = answerOf(operations, path);
      const items = mewsRecords(answer, around);

      expect(
        items.filter((item) => 'refused' in item),
        path,
      ).toEqual([]);
      expect(items.length > 0 || lists.add(answer), path).toBe(true);
    }
  });

  it('knows John Smith with all that stands about him in answers of their own', () => {
    const lists = mewsLists();
    for (const path of [
      'identityDocuments/getAll',
      'loyaltyMemberships/getAll',
      'loyaltyPrograms/getAll',
      'loyaltyTiers/getAll',
    ])
      lists.add(answerOf(operations, path));
    const [item] = mewsRecords(answerOf(operations, 'customers/getAll'), { lists });

    expect(recordOf(item)).toMatchObject({
      kind: 'profile',
      source: { system: 'mews', kind: 'profile', id: 'fadd5bb6-b428-45d5-94f8-fd0d89fece6d' },
      version: Date.parse('2018-01-02T00:00:00Z'),
      active: true,
      names: [{ type: 'primary', given: 'John', family: 'Smith Williams', title: 'Mr' }],
      identifiers: [
        {
          type: 'document',
          documentType: { value: 'passport' },
          number: 'M1234567',
          country: 'CZ',
          expires: '2040-10-24',
        },
        { type: 'document', documentType: { value: 'id-card' }, number: 'ID7654321' },
        { type: 'membership', programme: 'PC01', number: 'MBR-2025-AX49ZT73', level: 'Platinum', points: 22 },
        { type: 'membership', programme: 'LOYALTY', number: 'LL810213' },
      ],
      contactPoints: [
        { type: 'phone', raw: '00420123456789', number: '+420123456789', country: 'GB' },
        { type: 'email', address: 'j.smith@example.com' },
        { type: 'address', city: 'Christchurch', country: 'GB', primary: true },
      ],
      birthDate: { year: 1983, month: 12, day: 31 },
      consents: [{ channel: 'email', purpose: 'marketing', state: 'granted' }],
      preferences: [{ code: 'OceanView', meaning: [{ attribute: 'room.view', value: 'sea' }] }],
      relations: [{ type: 'employer', to: { id: 'c6f5c82d-621a-4c8a-903b-1b0a9a23b71f' } }],
      extra: { Occupation: 'Carpenter', Classifications: ['Returning'], CarRegistrationNumber: '1A2 3456' },
    });
  });

  it('knows his reservation by days at the property, and the names that other lists give to ids', () => {
    const lists = mewsLists();
    for (const path of [
      'services/getAll',
      'enterprises/getAll',
      'resources/getAll',
      'rates/getAll',
      'ageCategories/getAll',
    ])
      lists.add(answerOf(operations, path));
    const [item] = mewsRecords(answerOf(operations, 'reservations/getAll/2023-06-06'), {
      lists,
      tables: { properties: { '4d0201db-36f5-428b-8d11-4f0a65e960cc': 'RIVER' } },
    });

    expect(recordOf(item)).toMatchObject({
      kind: 'stay',
      source: { property: 'RIVER', id: '0f515589-99b4-423d-b83a-b237009f0509' },
      property: 'RIVER',
      status: { value: 'reserved', raw: 'Confirmed' },
      arrival: '2023-04-23',
      departure: '2023-04-25',
      room: '101',
      ratePlan: 'FF',
      adults: 2,
      parties: [
        { role: 'guest', profile: { id: 'fadd5bb6-b428-45d5-94f8-fd0d89fece6d' } },
        { role: 'booker' },
        { role: 'company', profile: { id: 'c021013e-4930-4592-8e32-91b0b1fc9663' } },
        { role: 'agent', profile: { id: 'a793d381-65a2-4fa6-9514-00c4c5bfe607' } },
      ],
      otherIds: [
        { type: 'Number', id: '52' },
        { type: 'ChannelNumber', id: 'TW48ZP' },
      ],
    });
  });

  it('counts 100.00 as 93.46 and 6.54, a city tax as nothing earned, a payment as a payment', () => {
    const items = mewsRecords(answerOf(operations, 'orderItems/getAll')).map(recordOf);
    const payments = mewsRecords(answerOf(operations, 'payments/getAll')).map(recordOf);

    expect(items).toMatchObject([
      { kind: 'charge', type: { value: 'tax', raw: 'CityTax' }, gross: { minor: 500, currency: 'EUR' } },
      {
        type: { value: 'revenue', raw: 'SpaceOrder' },
        category: { value: 'room' },
        net: { minor: 9346 },
        tax: { minor: 654 },
        gross: { minor: 10000 },
      },
    ]);
    expect(items[1]).not.toHaveProperty('profile');
    expect(payments.map((record) => record.kind === 'charge' && record.type.value)).toEqual([
      'payment',
      'payment',
      'payment',
    ]);
    expect(JSON.stringify(payments)).not.toMatch(/CreditCard"|c922266b/);
  });

  it('allows every question that a whole run and a later one ask', async () => {
    const { shelf, sink } = mewsShelf();
    const hotel = demonstrationHotel({
      today: '2026-11-21',
      guests: 12,
      properties: 2,
      systems: ['opera', 'mews'],
    });
    writeMewsHotel(hotel, sink);
    const programme = { Id: 'p1', Code: 'HOUSE', Name: 'House' };
    shelf.set('LoyaltyPrograms', [programme]);
    const server = await serveMews(shelf);
    try {
      const source = mewsSource({
        baseUrl: server.baseUrl,
        secrets: () => ({ clientToken: 'client-token', accessToken: 'access-token' }),
        rate: [],
        payments: true,
        world: { now: () => Date.parse('2026-11-21T12:00:00Z') },
      });
      let cursor = '';
      for await (const page of source.read()) cursor = page.cursor ?? cursor;
      for await (const _ of source.read({ cursor }));
      await source.reread({ customers: ['1'], reservations: ['2'], orderItems: ['3'] });
    } finally {
      await server.close();
    }
    for (const call of server.calls) expectAllowed(call, operations);
    expect(new Set(server.calls.map(({ operation }) => operation))).toEqual(new Set(readingOperations));
  });
});

interface Documented {
  /** `customers/getAll`. */
  readonly path: string;
  readonly answer: unknown;
  readonly properties: ReadonlyMap<string, string>;
}

/** The operations of a page: the address, the table of the request, and the answer that is shown. */
function operationsIn(text: string): readonly Documented[] {
  return text.split(/\n## /).flatMap((part) => {
    const path = /\[PlatformAddress\]\/api\/connector\/v1\/([^`\s]+)`/.exec(part)?.[1];
    const [request = '', response = ''] = part.split('\n### Response');
    if (path === undefined) return [];
    const [table = ''] = request.split('\n#### ');
    const properties = [...table.matchAll(/^\| (?:~~)?`(\w+)`(?:~~)? \| [^|]* \| ([^|]*) \|/gm)].map(
      ([, name = '', contract = '']) => [name, contract] as const,
    );

    return [{ path, answer: jsonIn(response), properties: new Map(properties) }];
  });
}

function jsonIn(text: string): unknown {
  const block = /```(?:javascript|json)\n([\s\S]*?)```/.exec(text)?.[1];
  try {
    return block === undefined ? undefined : JSON.parse(block);
  } catch {
    return undefined;
  }
}

function answerOf(operations: readonly Documented[], path: string): unknown {
  const found = operations.find((operation) => operation.path === path);
  if (!found) throw new Error(`no operation ${path}`);

  return found.answer;
}

function expectAllowed({ operation, body }: MewsCall, operations: readonly Documented[]): void {
  const documented = operations.find(({ path }) => path === operation);
  if (!documented) throw new Error(`not documented: ${operation}`);
  const { properties } = documented;
  for (const [name, value] of Object.entries(body)) {
    expect([...properties.keys()], operation).toContain(name);
    const most = Number(/max (\d+) items?/.exec(properties.get(name) ?? '')?.[1] ?? Number.POSITIVE_INFINITY);
    if (Array.isArray(value)) expect(listOf(value).length, `${operation} ${name}`).toBeLessThanOrEqual(most);
    if (/max length 3 months/.test(properties.get(name) ?? '')) expect(daysOf(value)).toBeLessThanOrEqual(89);
  }
  for (const [name, contract] of properties) {
    if (/^required/.test(contract)) expect(Object.keys(body), operation).toContain(name);
  }
}

function daysOf(interval: unknown): number {
  const { StartUtc, EndUtc } = objectOf(interval) as Raw;

  return (Date.parse(String(EndUtc)) - Date.parse(String(StartUtc))) / 86_400_000;
}

function recordOf(item: Incoming | undefined): HouseRecord {
  if (!item || 'refused' in item) throw new Error(`refused: ${JSON.stringify(item)}`);

  return item.record;
}

function expectSound(item: Incoming, path: string): void {
  if ('refused' in item) {
    expect(item.refused.code, path).toMatch(/^refused\//);
  } else {
    const checked = recordSchemas[item.record.kind].safeParse(item.record);
    expect(checked.error?.issues ?? [], `${path} ${JSON.stringify(item.record)}`).toEqual([]);
  }
}
