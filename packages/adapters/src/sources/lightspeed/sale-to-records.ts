import type { Incoming, Money } from '@innkeeper/core';
import { decimalIn, minus } from '../../shared/amounts.ts';
import { dayIn, instantIn } from '../../shared/any-day.ts';
import type { CheckHead, CheckLine } from '../../shared/check-charge.ts';
import { checkCharge } from '../../shared/check-charge.ts';
import type { Raw } from '../../shared/loose.ts';
import { compact, firstText, numberOf, objectsOf, textOf } from '../../shared/loose.ts';
import { currencyAt, propertyIn, refusedFor, zoneAt } from '../../shared/reading.ts';
import type { LightspeedReading } from './check-to-records.ts';

/** A sale of the financial export: each line with and without its tax, payments with their tips. */
export function saleToRecords(
  raw: Raw,
  location: string | undefined,
  reading: LightspeedReading,
): readonly Incoming[] {
  const id = firstText(raw, 'accountReference', 'accountFiscId', 'receiptId');
  if (id === undefined) return [refusedFor({ code: 'refused/no-id', kind: 'charge', raw }, reading)];
  const property = propertyIn(firstText(raw, 'businessLocationId') ?? location, reading);
  const zone = zoneAt(property, reading);
  const lines = objectsOf(raw.salesLines);
  const payments = objectsOf(raw.payments);
  const closed = firstText(raw, 'timeOfCloseAndPaid', 'timeofCloseAndPaid', 'timeClosed');
  const day = dayIn(firstText(raw, 'businessDate') ?? closed ?? firstText(lines[0], 'timeOfSale'), zone);
  if (day === undefined)
    return [
      refusedFor({ code: 'refused/day', kind: 'charge', id, field: 'timeOfCloseAndPaid', raw }, reading),
    ];
  const currency = currencyAt(
    [...lines, ...payments].flatMap((line) => firstText(line, 'currency') ?? [])[0],
    property,
    reading,
  );
  if (currency === undefined)
    return [refusedFor({ code: 'refused/no-currency', kind: 'charge', id, field: 'currency', raw }, reading)];
  const head: CheckHead = {
    property,
    day,
    createdAt: instantIn(firstText(raw, 'timeOfOpening', 'timeofOpening'), zone),
    postedAt: instantIn(closed, zone),
    check: firstText(raw, 'receiptId', 'accountReference') ?? id,
    reference: firstText(raw, 'tableName', 'name'),
  };
  // a sale that was taken back or never was earned nothing
  const isVoid = /void|training/i.test(firstText(raw, 'type') ?? '');
  const told = [
    ...lines.flatMap((line, index) => lineOf(line, `${id}/${firstText(line, 'id') ?? index + 1}`, currency)),
    ...payments.flatMap((line, index) => paymentOf(line, `${id}/payment-${index + 1}`, currency)),
  ];

  return told.map((line) => checkCharge(head, isVoid ? { ...line, type: 'other' } : line, reading));
}

function lineOf(raw: Raw, id: string, currency: string): readonly CheckLine[] {
  const amount = (name: string): Money | undefined => decimalIn(raw[name], currency);
  const gross = amount('totalNetAmountWithTax');
  const tax = amount('taxAmount');
  const net = amount('totalNetAmountWithoutTax') ?? (gross && minus(gross, tax));
  if (!net) return [];
  const groups = objectsOf(raw.accountingGroup);
  const words = [firstText(groups, 'name'), textOf(raw.statisticGroup), textOf(raw.name)];
  const item = firstText(raw, 'sku');

  return [
    compact<CheckLine>({
      id,
      type: 'revenue',
      rawType: 'salesLine',
      codes: [firstText(groups, 'code', 'accountingGroupId'), words[0], item],
      words,
      text: textOf(raw.name),
      item,
      quantity: numberOf(raw.quantity),
      net,
      ...(gross && { tax: minus(gross, net), gross }),
    }),
  ];
}

function paymentOf(raw: Raw, id: string, currency: string): readonly CheckLine[] {
  const net = decimalIn(raw.netAmountWithTax, currency);
  const tip = decimalIn(raw.tip, currency);

  return [
    ...(net
      ? [
          compact<CheckLine>({
            id,
            type: 'payment',
            rawType: textOf(raw.code),
            text: textOf(raw.description),
            net,
          }),
        ]
      : []),
    ...(tip && tip.minor !== 0 ? [{ id: `${id}/tip`, type: 'tip', rawType: 'tip', net: tip } as const] : []),
  ];
}
