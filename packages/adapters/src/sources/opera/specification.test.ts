import { existsSync, readFileSync } from 'node:fs';
import type { HouseRecord, Incoming } from '@innkeeper/core';
import { recordSchemas } from '@innkeeper/core/schemas';
import { describe, expect, it } from 'vitest';
import { at, objectOf } from '../../shared/loose.ts';
import { operaRecords } from './to-records.ts';

const folder = '../shared/pms/opera-ohip';
const specifications = [
  'crm',
  'rsv',
  'csh',
  'rsvasync',
  'cshasync',
  'crmasync',
  'int',
  'outbound/crmoutbound',
];
const collections = [
  'fork-2024-03/oracle-hospitality-property.postman_collection.json',
  'property/oracle-hospitality-property-workflows.postman_collection.json',
];
const tables = { currencies: { HOTEL1: 'USD' } };

const isThere = existsSync(folder);

describe.skipIf(!isThere)('the examples of OPERA Cloud (skipped where ../shared/pms is absent)', () => {
  // A group that is skipped is still collected: without the folder there is nothing to read.
  const examples = (isThere ? specifications : []).flatMap((name) =>
    examplesIn(JSON.parse(readFileSync(`${folder}/rest-api-specs/property/${name}.json`, 'utf8')), name),
  );
  const bodies = (isThere ? collections : []).flatMap((name) =>
    bodiesIn(JSON.parse(readFileSync(`${folder}/postman-collections/${name}`, 'utf8')), name),
  );

  it('are all there', () => {
    expect(examples.length).toBeGreaterThanOrEqual(30);
    expect(bodies.length).toBeGreaterThanOrEqual(900);
  });

  it('yield records that hold, or refusals that say why', () => {
    for (const { where, payload } of [...examples, ...bodies]) {
      const incoming = operaRecords(payload, tables, { hotelId: 'HOTEL1', profileId: '1', part: where });
      for (const item of incoming) expectSound(item);
      // events and answers to changes hold no record; everything else holds one, or says that it is none
      const names = Object.keys(objectOf(payload) ?? {});
      const isAside = names.every((name) => ['links', 'warnings'].includes(name));
      const isEmpty = isEmptyPage(payload) || isAside || /businessEvents/.test(where);
      expect(incoming.length > 0 || isEmpty, where).toBe(true);
    }
  });

  it('are read as what they are: nothing that is a profile, a stay or a folio is passed over', () => {
    const passedOver = examples
      .filter(({ where }) =>
        /profiles.*get|guests.*get|companies.*get|reservations.*get|stayHistory/i.test(where),
      )
      .filter(({ payload }) =>
        operaRecords(payload, tables, { hotelId: 'HOTEL1', profileId: '1' }).every(
          (item) => 'refused' in item,
        ),
      )
      .map(({ where }) => where);

    expect(passedOver.filter((where) => !where.includes('relationships'))).toEqual([]);
  });

  it('know Thomas Smith with his passport, membership left empty and privacy denied', () => {
    const [item] = operaRecords(example(examples, '/profiles/{profileId}/get'), {}, { profileId: '77' });
    const record = recordOf(item);

    expect(record).toMatchObject({
      source: { system: 'opera', kind: 'profile', id: '77' },
      names: [
        { type: 'primary', given: 'Thomas', middle: 'B', family: 'Smith', title: 'Mr', language: 'en' },
      ],
      identifiers: [
        {
          type: 'document',
          documentType: { value: 'passport', raw: 'PASSPORT' },
          number: 'C03005988',
          country: 'US',
          expires: '2019-11-29',
        },
      ],
      birthDate: { year: 2000, month: 1, day: 1 },
      gender: { value: 'male', raw: 'MALE' },
      vip: { value: '2', raw: '2' },
    });
    expect(JSON.stringify(record)).not.toContain('-100000000');
    expect(JSON.stringify(record)).not.toContain('XX');
    expect(record).toHaveProperty('extra.customer.profession', 'Engineer');
  });

  it('know Sarah Smith and her three stays', () => {
    const stays = operaRecords(example(examples, 'rsv/paths /reservations/get')).map(recordOf);

    expect(stays).toHaveLength(3);
    expect(stays[0]).toMatchObject({
      source: { property: 'HOTEL1', id: '236552' },
      status: { value: 'checked-out', raw: 'CheckedOut' },
      arrival: '2020-05-08',
      departure: '2020-05-09',
      parties: [{ role: 'guest', profile: { id: '288106' } }],
      room: '2010',
      rate: { minor: 10000, currency: 'USD' },
      adults: 2,
      children: 1,
      market: 'CORP',
      bookingSource: 'CWEB',
      channel: 'desk',
      changedAt: '2020-02-26T03:00:08Z',
    });
    expect(stays[2]).toMatchObject({ status: { value: 'no-show', raw: 'NoShow' } });
  });

  it('know a stay of the history as a thin one of the profile asked for', () => {
    const [item] = operaRecords(example(examples, 'stayHistory/get'), {}, { profileId: '42' });

    expect(recordOf(item)).toMatchObject({
      version: 0,
      source: { id: '850348' },
      parties: [{ role: 'guest', profile: { id: '42' } }],
      status: { value: 'no-show' },
    });
  });

  it('know a company by its name and ids', () => {
    const [item] = operaRecords(example(examples, 'companies/{corporateID}/get'));

    expect(recordOf(item)).toMatchObject({
      type: { value: 'company', raw: 'Company' },
      names: [{ type: 'primary', full: 'Example Corporation, Ltd.' }],
      extra: { profileIdList: [{ id: '222572', type: 'CorporateId' }] },
    });
  });
});

interface Example {
  readonly where: string;
  readonly payload: unknown;
}

function examplesIn(value: unknown, where: string): readonly Example[] {
  if (Array.isArray(value)) return value.flatMap((item, index) => examplesIn(item, `${where}/${index}`));
  if (typeof value !== 'object' || value === null) return [];

  return Object.entries(value).flatMap(([name, part]) => {
    const isExample = (name === 'example' || name === 'examples') && typeof part === 'object';
    const path = name.startsWith('/') ? ` ${name}` : `/${name}`;
    if (!isExample) return examplesIn(part, where + path);

    return [{ where, payload: objectOf(part)?.['application/json'] ?? part }];
  });
}

function bodiesIn(value: unknown, where: string): readonly Example[] {
  if (Array.isArray(value)) return value.flatMap((item) => bodiesIn(item, where));
  const item = objectOf(value);
  if (!item) return [];
  const path = `${where}/${String(item.name ?? '')}`;
  const own = [
    at(item, 'request', 'body', 'raw'),
    ...(Array.isArray(item.response) ? item.response.map((answer) => at(answer, 'body')) : []),
  ];

  return [...own.flatMap((text) => parsed(text, path)), ...bodiesIn(item.item ?? [], path)];
}

/** A body of a collection is a template: what it leaves open is quoted, what is no JSON even then is left out. */
function parsed(text: unknown, where: string): readonly Example[] {
  if (typeof text !== 'string') return [];
  for (const body of [text, text.replace(/(?<=[:[,\s])\{\{([^}]+)\}\}/g, '"$1"')]) {
    try {
      return [{ where, payload: JSON.parse(body) }];
    } catch {
      // the next form of it
    }
  }

  return [];
}

function example(examples: readonly Example[], where: string): unknown {
  const found = examples.find(
    (one) => one.where.includes(where.replace('/get', '')) && one.where.includes('/get'),
  );
  if (!found) throw new Error(`no example at ${where}`);

  return found.payload;
}

function recordOf(item: Incoming | undefined): HouseRecord {
  if (!item || 'refused' in item) throw new Error(`refused: ${JSON.stringify(item)}`);

  return item.record;
}

function expectSound(item: Incoming): void {
  if ('refused' in item) {
    expect(item.refused.code).toMatch(/^refused\//);
    expect(item.refused.raw).toBeDefined();
  } else {
    const checked = recordSchemas[item.record.kind].safeParse(item.record);
    expect(checked.error?.issues ?? [], JSON.stringify(item.record)).toEqual([]);
  }
}

function isEmptyPage(payload: unknown): boolean {
  return objectOf(payload)?.trxCodes !== undefined || at(payload, 'reservations', 'hasMore') !== undefined;
}
