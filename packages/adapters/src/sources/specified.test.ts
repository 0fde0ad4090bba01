import { existsSync, readFileSync } from 'node:fs';
import { checkIncoming } from '@innkeeper/core';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import type { Raw } from '../shared/loose.ts';
import { at, objectOf } from '../shared/loose.ts';
import { valueFor } from '../shared/schema-values.test-data.ts';
import { chanceOf } from '../testing/faults.ts';
import { everySource } from './every-source.test-data.ts';

const folder = '../shared/pms';
const isThere = existsSync(folder);
const property = 'opera-ohip/rest-api-specs/property';
/** What a payload of a specification may lack that a record cannot do without. */
const lacking = /^refused\/(?:no-id|no-currency|field|day|departure|amount)$/;

/** Answers that hold records, by their paths or the names of their schemas. */
const documents: readonly (readonly [source: string, file: string, answers: readonly string[]])[] = [
  ['apaleo', 'apaleo/booking-v1-2021.json', ['/booking/v1/reservations', '/booking/v1/bookings']],
  [
    'cloudbeds',
    'cloudbeds/src/guest-profiles-v1.0-openapi.yaml',
    ['/profiles', '/profiles/{profileId}', '/profiles/{profileId}/reservations', '/merges'],
  ],
  [
    'opera',
    `${property}/crm.json`,
    ['/profiles', '/profiles/{profileId}', '/guests/{guestId}', '/profiles/{profileId}/stayHistory'],
  ],
  ['opera', `${property}/rsv.json`, ['/hotels/{hotelId}/reservations', '/reservations']],
  [
    'opera',
    `${property}/csh.json`,
    [
      '/hotels/{hotelId}/financialPostings',
      '/hotels/{hotelId}/financialPostingsNetVat',
      '/hotels/{hotelId}/transactions',
    ],
  ],
  ['toast', 'toast/toast-orders-openapi.yaml', ['/orders/{guid}', '/ordersBulk', '/payments/{guid}']],
  [
    'square',
    'square/api.json',
    [
      'SearchCustomersResponse',
      'RetrieveOrderResponse',
      'PayOrderResponse',
      'ListPaymentsResponse',
      'CustomerUpdatedEvent',
    ],
  ],
];

function schemaOf(document: Raw, name: string): unknown {
  const schema = at(document, 'components', 'schemas', name);
  if (schema !== undefined) return schema;
  const answers = objectOf(at(document, 'paths', name, 'get', 'responses')) ?? {};
  const answer = objectOf(answers['200'] ?? answers['201']);

  return answer?.schema ?? objectOf(Object.values(objectOf(answer?.content) ?? {})[0])?.schema;
}

describe.skipIf(!isThere)(
  'every shape that a specification allows (skipped where ../shared/pms is absent)',
  () => {
    it.each(documents)('of %s is read: %s', (source, file, answers) => {
      const text = readFileSync(`${folder}/${file}`, 'utf8');
      const document: Raw = file.endsWith('.json') ? JSON.parse(text) : parse(text);
      for (const name of answers) {
        const schema = schemaOf(document, name);
        let records = 0;
        expect(schema, name).toBeDefined();
        for (let seed = 0; seed < 12; seed += 1) {
          const how = { document, chance: chanceOf(seed), density: seed % 2 === 0 ? 1 : 0.9 };
          const payload = valueFor(schema, how);
          for (const item of (everySource[source]?.read(payload) ?? []).map((found) =>
            checkIncoming(found),
          )) {
            if ('refused' in item)
              expect(item.refused.code, `${name} ${JSON.stringify(item.refused.raw).slice(0, 300)}`).toMatch(
                lacking,
              );
            else records += 1;
          }
        }
        expect(records, name).toBeGreaterThan(5);
      }
    });
  },
);
