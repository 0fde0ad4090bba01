import type { Incoming, Money } from '@innkeeper/core';
import { decimalIn, minus, negative } from '../../shared/amounts.ts';
import { dayIn, instantIn } from '../../shared/any-day.ts';
import type { CheckHead, CheckLine } from '../../shared/check-charge.ts';
import { checkCharge } from '../../shared/check-charge.ts';
import type { Raw } from '../../shared/loose.ts';
import { compact, firstText, flagOf, numberOf, objectsOf, textOf } from '../../shared/loose.ts';
import type { Reading } from '../../shared/reading.ts';
import { currencyAt, profileSource, propertyIn, refusedFor, zoneAt } from '../../shared/reading.ts';
import { buyerOf, customerToRecord } from './customer-to-record.ts';
import { totalCodes } from './shapes.ts';

/** An order: who ordered, and what was earned by it. */
export function orderToRecords(raw: Raw, reading: Reading): readonly Incoming[] {
  const id = firstText(raw, 'order_id', 'id');
  const refuse = (
    code: 'refused/no-id' | 'refused/day' | 'refused/no-currency',
    field?: string,
  ): readonly Incoming[] => [refusedFor({ code, kind: 'charge', id, field, raw }, reading)];
  if (id === undefined) return refuse('refused/no-id');
  const property = propertyIn(textOf(raw.location_id), reading);
  const zone = zoneAt(property, reading);
  const day = dayIn(firstText(raw, 'order_date_time', 'order_date', 'created_at'), zone);
  const currency = currencyAt(textOf(raw.currency), property, reading);
  if (day === undefined) return refuse('refused/day', 'order_date_time');
  if (currency === undefined) return refuse('refused/no-currency', 'currency');
  const buyer = buyerOf(raw, `order-${id}`);
  const changedAt = instantIn(raw.updated_at, zone);
  const head: CheckHead = {
    property,
    day,
    changedAt,
    version: changedAt === undefined ? undefined : Date.parse(changedAt),
    createdAt: instantIn(raw.created_at, zone),
    profile: buyer === undefined ? undefined : profileSource(buyer, reading),
    check: id,
    place: 'takeaway',
  };

  return [
    ...(buyer === undefined ? [] : [customerToRecord(raw, reading, { id: buyer, thin: true })]),
    ...linesOf(raw, id, currency).map((line) => checkCharge(head, line, reading)),
  ];
}

/** The dishes and what was added to or taken off them; where no dish is told, the order as one. */
function linesOf(raw: Raw, id: string, currency: string): readonly CheckLine[] {
  const isPaid = flagOf(raw.processed) !== false;
  const dishes = objectsOf(raw.order_menus).flatMap((line, index): readonly CheckLine[] => {
    const net = decimalIn(firstText(line, 'subtotal', 'price'), currency);
    const name = textOf(line.name);

    return net
      ? [
          compact<CheckLine>({
            id: `order-${id}/${firstText(line, 'order_menu_id') ?? index + 1}`,
            type: isPaid ? 'revenue' : 'other',
            codes: [textOf(line.menu_id)],
            words: [name, 'food'],
            text: name,
            item: textOf(line.menu_id),
            quantity: numberOf(line.quantity),
            net,
          }),
        ]
      : [];
  });
  const beside = objectsOf(raw.order_totals).flatMap((line, index) =>
    besideOf(line, `order-${id}/${textOf(line.code) ?? index + 1}`, currency),
  );
  if (dishes.length > 0) return [...dishes, ...beside];
  const total = decimalIn(raw.order_total, currency);
  const others = beside.reduce((sum, line) => sum + (line.net?.minor ?? line.tax?.minor ?? 0), 0);

  return total
    ? [
        {
          id: `order-${id}`,
          type: isPaid ? 'revenue' : 'other',
          words: ['food'],
          rawType: textOf(raw.order_type),
          net: minus(total, money(others, currency)),
        },
        ...beside,
      ]
    : beside;
}

function money(minor: number, currency: string): Money {
  return { minor, currency };
}

function besideOf(raw: Raw, id: string, currency: string): readonly CheckLine[] {
  const code = (textOf(raw.code) ?? '').toLowerCase().replace(/[^a-z]/g, '');
  const value = decimalIn(raw.value, currency);
  const kind = Object.hasOwn(totalCodes, code) ? totalCodes[code] : undefined;
  if (!value || value.minor === 0 || kind === 'repeats') return [];
  const text = textOf(raw.title);
  if (kind === 'tax')
    return [compact<CheckLine>({ id, type: 'tax', rawType: code, text, tax: value, gross: value })];
  const isOff = /coupon|discount/.test(code);

  return [
    compact<CheckLine>({
      id,
      type: kind ?? 'revenue',
      rawType: code,
      category: isOff ? 'food' : 'other',
      text,
      net: isOff ? negative(value) : value,
    }),
  ];
}
