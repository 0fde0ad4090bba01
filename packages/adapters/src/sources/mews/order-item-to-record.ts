import type { ChargeRecord, Incoming } from '@innkeeper/core';
import { extraOf } from '../../shared/left-over.ts';
import type { Raw } from '../../shared/loose.ts';
import { compact, firstText, numberOf, textOf } from '../../shared/loose.ts';
import { instantOf } from '../../shared/moment.ts';
import { letters } from './codes.ts';
import type { Worth } from './item-amounts.ts';
import { worthOf } from './item-amounts.ts';
import { meaningOf, rebatedItemOf } from './item-meaning.ts';
import type { Reading } from './reading.ts';
import {
  accountSource,
  enterpriseOf,
  enterpriseSource,
  localDayOf,
  propertyOf,
  timesOf,
  whereOf,
  zoneOf,
} from './reading.ts';
import { refuseCharge } from './refuse-charge.ts';
import { orderItemShape } from './shapes.ts';

/** The record of an order item. A rebate is negative and leads to what it takes back. */
export function orderItemToRecord(raw: Raw, reading: Reading): Incoming {
  const id = textOf(raw.Id);
  const refuse = refuseCharge(raw, reading);
  if (id === undefined) return refuse('refused/no-id');
  const enterpriseId = enterpriseOf(raw, reading);
  if (enterpriseId === undefined) return refuse('refused/field', 'EnterpriseId');
  const zone = zoneOf(enterpriseId, reading);
  const day = localDayOf(raw.StartUtc, zone) ?? localDayOf(raw.ConsumedUtc, zone);
  if (day === undefined) return refuse('refused/day', 'ConsumedUtc');
  const worth = worthOf(raw.Amount);
  if (typeof worth === 'string') return refuse(worth, 'Amount');

  return { record: chargeOf(raw, reading, { id, enterpriseId, day, worth }), ...whereOf(reading) };
}

interface Essentials {
  readonly id: string;
  readonly enterpriseId: string;
  readonly day: ChargeRecord['day'];
  readonly worth: Worth;
}

function chargeOf(raw: Raw, reading: Reading, { id, enterpriseId, day, worth }: Essentials): ChargeRecord {
  const { type, category, code, outlet, place, product, productId } = meaningOf(raw, reading);
  const at = { enterpriseId, reading };
  const order = firstText(raw, 'ServiceOrderId', 'OrderId');
  const rebated = rebatedItemOf(raw);

  return compact<ChargeRecord>({
    kind: 'charge',
    source: enterpriseSource('charge', id, at),
    ...timesOf(raw),
    property: propertyOf(enterpriseId, reading),
    day,
    postedAt: instantOf(textOf(raw.ConsumedUtc)),
    type: compact({ value: type, raw: firstText(raw, 'Type', 'RevenueType') }),
    category: compact({ value: category, raw: code }),
    stay: order === undefined ? undefined : enterpriseSource('stay', order, at),
    profile: accountOf(raw, reading),
    text: firstText(raw, 'BillingName', 'Name') ?? product,
    item: product === undefined ? productId : (itemOf(productId, reading) ?? product),
    outlet,
    place,
    quantity: numberOf(raw.UnitCount),
    ...worth,
    reverses: rebated === undefined ? undefined : enterpriseSource('charge', rebated, at),
    extra: extraOf(raw, orderItemShape),
  });
}

/** Who had it. What a company pays for belongs to the guest of the stay. */
function accountOf(raw: Raw, reading: Reading): ChargeRecord['profile'] {
  const id = textOf(raw.AccountId);

  return id === undefined || letters(textOf(raw.AccountType)) === 'company'
    ? undefined
    : accountSource(id, reading);
}

/** The hotel's own code of a product. */
function itemOf(productId: string | undefined, { lists }: Reading): string | undefined {
  return firstText(lists.find('Products', productId), 'ExternalIdentifier');
}
