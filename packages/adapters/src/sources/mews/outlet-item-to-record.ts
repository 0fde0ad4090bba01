import type { ChargeRecord, ChargeType, Incoming, Money } from '@innkeeper/core';
import { categoryOf } from '../../shared/charge-words.ts';
import { extraOf } from '../../shared/left-over.ts';
import type { Raw } from '../../shared/loose.ts';
import { compact, numberOf, textOf } from '../../shared/loose.ts';
import { instantOf } from '../../shared/moment.ts';
import { letters } from './codes.ts';
import type { Worth } from './item-amounts.ts';
import { worthOf } from './item-amounts.ts';
import { meaningOf } from './item-meaning.ts';
import type { Reading } from './reading.ts';
import {
  enterpriseOf,
  enterpriseSource,
  localDayOf,
  propertyOf,
  timesOf,
  whereOf,
  zoneOf,
} from './reading.ts';
import { refuseCharge } from './refuse-charge.ts';
import { outletItemShape } from './shapes.ts';

const types: Readonly<Record<string, ChargeType>> = { revenue: 'revenue', payment: 'payment' };

/** The record of an item that an outlet sold: it belongs to a bill and names no guest. */
export function outletItemToRecord(raw: Raw, reading: Reading): Incoming {
  const id = textOf(raw.Id);
  const refuse = refuseCharge(raw, reading);
  if (id === undefined) return refuse('refused/no-id');
  const enterpriseId = enterpriseOf(raw, reading);
  if (enterpriseId === undefined) return refuse('refused/field', 'EnterpriseId');
  const day = localDayOf(raw.ConsumedUtc, zoneOf(enterpriseId, reading));
  if (day === undefined) return refuse('refused/day', 'ConsumedUtc');
  const unit = worthOf(raw.UnitAmount ?? raw.UnitCost);
  if (typeof unit === 'string') return refuse(unit, 'UnitAmount');
  const count = numberOf(raw.UnitCount) ?? 1;
  const type = types[letters(textOf(raw.Type))] ?? 'other';
  const meaning = meaningOf(
    { AccountingCategoryId: raw.AccountingCategoryId, BillingName: raw.Name },
    reading,
  );
  const record = compact<ChargeRecord>({
    kind: 'charge',
    source: enterpriseSource('charge', id, { enterpriseId, reading }),
    ...timesOf(raw),
    property: propertyOf(enterpriseId, reading),
    day,
    postedAt: instantOf(textOf(raw.ConsumedUtc)),
    type: compact({ value: type, raw: textOf(raw.Type) }),
    category: compact({
      value: meaning.category === 'other' ? categoryOf([textOf(raw.Name)]) : meaning.category,
      raw: meaning.code,
    }),
    check: textOf(raw.BillId),
    text: textOf(raw.Name),
    outlet: meaning.outlet,
    place: meaning.place,
    quantity: count,
    ...allOf(unit, count),
    extra: extraOf(raw, outletItemShape),
  });

  return { record, ...whereOf(reading) };
}

/** What so many of one are worth. */
function allOf({ net, tax, gross }: Worth, count: number): Worth {
  const times = (one: Money | undefined): Money | undefined =>
    one && { minor: Math.round(one.minor * count), currency: one.currency };

  return compact({ net: times(net), tax: times(tax), gross: times(gross) });
}
