import type { Incoming, Money, SourceReference } from '@innkeeper/core';
import { decimalIn, minus } from '../../shared/amounts.ts';
import { dayIn, instantIn } from '../../shared/any-day.ts';
import type { CheckHead, CheckLine } from '../../shared/check-charge.ts';
import { checkCharge } from '../../shared/check-charge.ts';
import type { Raw } from '../../shared/loose.ts';
import {
  compact,
  firstText,
  flagOf,
  numberOf,
  objectOf,
  objectsOf,
  textOf,
  togetherOf,
} from '../../shared/loose.ts';
import type { Reading } from '../../shared/reading.ts';
import { currencyAt, profileSource, propertyIn, refusedFor, zoneAt } from '../../shared/reading.ts';
import { consumerId, consumerToRecord } from './consumer-to-record.ts';
import type { LightspeedTables } from './options.ts';

/** What is read with: the PMS that room charges lead to is known to the hotel only. */
export interface LightspeedReading extends Reading {
  readonly tables: LightspeedTables;
}

/** An account of a notification, or a receipt that was charged to a room: its consumer, and its lines. */
export function checkToRecords(raw: Raw, reading: LightspeedReading): readonly Incoming[] {
  const id = firstText(raw, 'id', 'identifier', 'uuid');
  const refuse = (
    code: 'refused/no-id' | 'refused/day' | 'refused/no-currency',
    field?: string,
  ): readonly Incoming[] => [refusedFor({ code, kind: 'charge', id, field, raw: withoutKeys(raw) }, reading)];
  if (id === undefined) return refuse('refused/no-id');
  const property = propertyIn(firstText(raw, 'businessLocationId', 'businessExternalReference'), reading);
  const zone = zoneAt(property, reading);
  const day = dayIn(firstText(raw, 'closeDate', 'openDate'), zone);
  if (day === undefined) return refuse('refused/day', 'closeDate');
  const currency = currencyAt(textOf(raw.currencyCode), property, reading);
  if (currency === undefined) return refuse('refused/no-currency', 'currencyCode');
  const consumer = objectOf(raw.consumerRecord);
  const person = consumer && consumerId(consumer);
  const changedAt = instantIn(raw.updateDate, zone);
  const payments = [...objectsOf(raw.paymentLines), ...objectsOf(raw.payments)];
  const head: CheckHead = {
    property,
    day,
    changedAt,
    version: changedAt === undefined ? undefined : Date.parse(changedAt),
    createdAt: instantIn(raw.openDate, zone),
    postedAt: instantIn(firstText(raw, 'closeDate', 'openDate'), zone),
    profile: person === undefined ? undefined : profileSource(person, reading),
    stay: stayOf(payments, reading),
    reference: togetherOf(payments.map(({ reservationId }) => reservationId)),
    check: firstText(raw, 'receiptNumber', 'accountNumber', 'fiscId') ?? id,
  };
  const lines = [
    ...[...objectsOf(raw.transactionLines), ...objectsOf(raw.transactions)].flatMap((line, index) =>
      lineOf(line, `${id}/${firstText(line, 'id') ?? index + 1}`, {
        currency,
        isCancelled: flagOf(raw.cancelled) === true,
      }),
    ),
    ...payments.flatMap((line, index) =>
      paymentOf(line, `${id}/payment-${firstText(line, 'id') ?? index + 1}`, currency),
    ),
  ];

  return [
    ...(consumer ? consumerToRecord(consumer, reading) : []),
    ...lines.map((line) => checkCharge(head, line, reading)),
  ];
}

/** The payload without the key that opens the PMS. */
function withoutKeys(raw: Raw): Raw {
  const { apiKey: _, ...rest } = raw;

  return rest;
}

/** The stay that the whole check was charged to; where several payments share it nobody can say which line was whose. */
function stayOf(payments: readonly Raw[], { tables }: LightspeedReading): SourceReference | undefined {
  const { stays } = tables;
  const id = payments.length === 1 ? textOf(payments[0]?.reservationId) : undefined;
  if (id === undefined || !stays) return undefined;

  return compact({ system: stays.system, property: stays.property, kind: 'stay', id } as const);
}

interface Around {
  readonly currency: string;
  readonly isCancelled: boolean;
}

/** A line with the lines inside it; its tax is inside the amount or on top of it. */
function lineOf(raw: Raw, id: string, around: Around): readonly CheckLine[] {
  const amount = decimalIn(raw.amount, around.currency);
  const tax = objectOf(raw.activeTax);
  const group = firstText(raw, 'accountingGroupName', 'groupName');
  const text = firstText(raw, 'nameOverride', 'itemDescription', 'description');
  const item = firstText(raw, 'itemSku', 'sku');
  const isOff = around.isCancelled || flagOf(raw.active) === false;
  const inside = objectsOf(raw.subLines).flatMap((line, index) =>
    lineOf(line, `${id}/${firstText(line, 'id') ?? index + 1}`, around),
  );
  if (!amount) return inside;

  return [
    compact<CheckLine>({
      id,
      type: isOff ? 'other' : 'revenue',
      rawType: 'transaction',
      codes: [firstText(raw, 'accountingGroupId', 'groupId'), group, item],
      words: [group, text],
      text,
      item,
      quantity: numberOf(raw.quantity),
      ...worthOf(
        amount,
        numberOf(tax?.rate ?? raw.taxRate),
        flagOf(tax?.taxIncluded ?? raw.taxIncluded) !== false,
      ),
    }),
    ...inside,
  ];
}

/** The rate is one and the tax: 1.2 is 20 %. */
function worthOf(
  amount: Money,
  rate: number | undefined,
  isInside: boolean,
): Pick<CheckLine, 'net' | 'tax' | 'gross'> {
  if (rate === undefined || rate < 1 || rate > 3) return { net: amount };
  const net = isInside ? { ...amount, minor: Math.round(amount.minor / rate) } : amount;
  const gross = isInside ? amount : { ...amount, minor: Math.round(amount.minor * rate) };

  return { net, tax: minus(gross, net), gross };
}

function paymentOf(raw: Raw, id: string, currency: string): readonly CheckLine[] {
  const net = decimalIn(raw.amount, currency);
  const tip = decimalIn(raw.gratuityAmount ?? raw.gratuity, currency);
  const isOff = flagOf(raw.active) === false;
  const stay = textOf(raw.reservationId);

  return [
    ...(net
      ? [
          compact<CheckLine>({
            id,
            type: isOff ? 'other' : 'payment',
            rawType: firstText(raw, 'methodCode', 'paymentMethod'),
            text: firstText(raw, 'methodName', 'paymentMethodDescription'),
            net,
            extra: stay === undefined ? undefined : { reservationId: stay },
          }),
        ]
      : []),
    ...(tip && tip.minor !== 0
      ? [{ id: `${id}/tip`, type: isOff ? 'other' : 'tip', rawType: 'gratuity', net: tip } as const]
      : []),
  ];
}
