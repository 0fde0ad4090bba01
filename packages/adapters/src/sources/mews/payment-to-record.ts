import type { ChargeRecord, Incoming, Money } from '@innkeeper/core';
import { extraOf } from '../../shared/left-over.ts';
import type { Raw } from '../../shared/loose.ts';
import { compact, firstText, textOf } from '../../shared/loose.ts';
import { instantOf } from '../../shared/moment.ts';
import { worthOf } from './item-amounts.ts';
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
import { paymentShape } from './shapes.ts';

/** The record of a payment: part of what happened, never of what was earned. Cards and accounts are left where they are. */
export function paymentToRecord(raw: Raw, reading: Reading): Incoming {
  const id = textOf(raw.Id);
  const refuse = refuseCharge(raw, reading);
  if (id === undefined) return refuse('refused/no-id');
  const enterpriseId = enterpriseOf(raw, reading);
  if (enterpriseId === undefined) return refuse('refused/field', 'EnterpriseId');
  const moment = firstText(raw, 'ChargedUtc', 'ConsumedUtc', 'CreatedUtc');
  const day = localDayOf(moment, zoneOf(enterpriseId, reading));
  if (day === undefined) return refuse('refused/day', 'ChargedUtc');
  const worth = worthOf(raw.Amount);
  if (typeof worth === 'string') return refuse(worth, 'Amount');
  const stay = textOf(raw.ReservationId);
  const account = textOf(raw.AccountId);
  const at = { enterpriseId, reading };
  const record = compact<ChargeRecord>({
    kind: 'charge',
    source: enterpriseSource('charge', id, at),
    ...timesOf(raw),
    property: propertyOf(enterpriseId, reading),
    day,
    postedAt: instantOf(moment),
    type: compact({ value: 'payment', raw: textOf(raw.Type) } as const),
    category: { value: 'other' },
    stay: stay === undefined ? undefined : enterpriseSource('stay', stay, at),
    profile: account === undefined ? undefined : accountSource(account, reading),
    gross: paid(worth.gross),
    extra: extraOf(raw, paymentShape),
  });

  return { record, ...whereOf(reading) };
}

/** Mews writes what was paid below zero, as a bill does; what was given back then stands above it. */
function paid(gross: Money | undefined): Money | undefined {
  return gross && { minor: gross.minor === 0 ? 0 : -gross.minor, currency: gross.currency };
}
