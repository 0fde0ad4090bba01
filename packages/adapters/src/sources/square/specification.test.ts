import { existsSync, readFileSync } from 'node:fs';
import { checkIncoming } from '@innkeeper/core';
import { describe, expect, it } from 'vitest';
import type { Raw } from '../../shared/loose.ts';
import { objectOf } from '../../shared/loose.ts';
import { recordsOf, sumOf } from '../../shared/sums.test-data.ts';
import { squareRecords } from './to-records.ts';

const file = '../shared/pms/square/api.json';
const isThere = existsSync(file);
const schemas: Raw = isThere
  ? (objectOf(JSON.parse(readFileSync(file, 'utf8')).components.schemas) ?? {})
  : {};
const examples = Object.entries(schemas).flatMap(([name, schema]) => {
  const example = objectOf(objectOf(schema)?.example);

  return example ? [[name, example] as const] : [];
});
const read = (name: string) => squareRecords(objectOf(schemas[name])?.example);

describe.skipIf(!isThere)('the specification of Square (skipped where ../shared/pms is absent)', () => {
  it('shows no example that is not read or refused with a reason', () => {
    expect(examples.length).toBeGreaterThan(500);
    for (const [name, example] of examples)
      for (const item of squareRecords(example).map((found) => checkIncoming(found)))
        if ('refused' in item) expect(item.refused.code, name).toMatch(/^refused\//);
  });

  it.each([
    ['SearchCustomersResponse', 2],
    ['ListCustomersResponse', 1],
    ['RetrieveCustomerResponse', 1],
    ['BulkRetrieveCustomersResponse', 2],
    ['CustomerCreatedEvent', 1],
    ['CustomerUpdatedEvent', 1],
    ['CustomerDeletedEvent', 1],
    ['RetrieveOrderResponse', 2],
    ['PayOrderResponse', 4],
    ['SearchOrdersResponse', 0],
    ['OrderUpdatedEvent', 0],
    ['ListPaymentsResponse', 1],
    ['RefundPaymentResponse', 1],
    ['SearchLoyaltyAccountsResponse', 1],
    ['LoyaltyAccountCreatedEvent', 1],
  ])('shows %s, which is %i records', (name, count) => {
    expect(recordsOf(read(name))).toHaveLength(count);
  });

  it('adds up: the lines of an order and their taxes make its total', () => {
    for (const name of [
      'RetrieveOrderResponse',
      'UpdateOrderResponse',
      'CloneOrderResponse',
      'PayOrderResponse',
    ]) {
      const order = objectOf(objectOf(objectOf(schemas[name])?.example)?.order) ?? {};
      const records = recordsOf(read(name));
      const taxes = records.reduce(
        (sum, record) => sum + (record.kind === 'charge' ? (record.tax?.minor ?? 0) : 0),
        0,
      );
      const total =
        objectOf(order.total_money)?.amount ?? objectOf(objectOf(order.net_amounts)?.total_money)?.amount;

      expect(sumOf(records, 'revenue', 'other') + taxes, name).toBe(total);
    }
  });
});
