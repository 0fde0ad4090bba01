import type { ChargeType, Incoming, Money } from '@innkeeper/core';
import { decimalIn, negative } from '../../shared/amounts.ts';
import { dayIn, instantIn } from '../../shared/any-day.ts';
import type { CheckHead, CheckLine } from '../../shared/check-charge.ts';
import { checkCharge } from '../../shared/check-charge.ts';
import { extraOf } from '../../shared/left-over.ts';
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
import { customerId, customerToRecord } from './customer-to-record.ts';
import { selectionShape } from './shapes.ts';

/** An order: its customers, and what stands on its checks. */
export function orderToRecords(raw: Raw, reading: Reading): readonly Incoming[] {
  const id = textOf(raw.guid);
  if (id === undefined) return [refusedFor({ code: 'refused/no-id', kind: 'charge', raw }, reading)];

  return objectsOf(raw.checks).flatMap((check, index) => {
    const own = textOf(check.guid) ?? `${id}/${index + 1}`;

    return [
      ...objectsOf(check.customer).flatMap((customer) => customerToRecord(customer, own, reading)),
      ...checkToRecords(check, { order: raw, id: own }, reading),
    ];
  });
}

/** A payment that came without its order: what was paid, and the tip. */
export function paymentToRecords(raw: Raw, reading: Reading): readonly Incoming[] {
  const id = textOf(raw.guid);
  const property = propertyIn(firstText(raw, 'restaurantGuid'), reading);
  const currency = currencyAt(undefined, property, reading);
  const day = dayIn(firstText(raw, 'paidBusinessDate', 'paidDate'), zoneAt(property, reading));
  const refuse = (
    code: 'refused/no-id' | 'refused/day' | 'refused/no-currency',
    field?: string,
  ): readonly Incoming[] => [refusedFor({ code, kind: 'charge', id, field, raw }, reading)];
  if (id === undefined) return refuse('refused/no-id');
  if (day === undefined) return refuse('refused/day', 'paidBusinessDate');
  if (currency === undefined) return refuse('refused/no-currency', 'currency');
  const head = { property, day, postedAt: instantIn(raw.paidDate, 'UTC') };

  return paymentLines(raw, id, { currency, isVoid: false }).map((line) => checkCharge(head, line, reading));
}

interface CheckAbout {
  readonly order: Raw;
  readonly id: string;
}

function checkToRecords(raw: Raw, { order, id }: CheckAbout, reading: Reading): readonly Incoming[] {
  const property = propertyIn(
    firstText(order, 'restaurantGuid') ?? firstText(order.restaurant, 'guid'),
    reading,
  );
  const currency = currencyAt(undefined, property, reading);
  const head = headOf(raw, { order, id }, { property, reading });
  if (!head)
    return [refusedFor({ code: 'refused/day', kind: 'charge', id, field: 'businessDate', raw }, reading)];
  if (currency === undefined)
    return [refusedFor({ code: 'refused/no-currency', kind: 'charge', id, field: 'currency', raw }, reading)];
  const isVoid = [order, raw].some((part) => flagOf(part.voided) === true || flagOf(part.deleted) === true);
  const lines = [
    ...objectsOf(raw.selections).flatMap((line, index) =>
      selectionLines(line, `${id}/${index + 1}`, { currency, isVoid }),
    ),
    ...objectsOf(raw.appliedServiceCharges).flatMap((line, index) =>
      serviceLines(line, `${id}/service-${index + 1}`, { currency, isVoid }),
    ),
    ...objectsOf(raw.payments).flatMap((line, index) =>
      paymentLines(line, `${id}/payment-${index + 1}`, { currency, isVoid }),
    ),
  ];

  return lines.map((line) =>
    line.net
      ? checkCharge(head, line, reading)
      : refusedFor({ code: 'refused/amount', kind: 'charge', id: line.id, field: 'price', raw }, reading),
  );
}

function headOf(
  raw: Raw,
  { order, id }: CheckAbout,
  { property, reading }: { readonly property: string | undefined; readonly reading: Reading },
): CheckHead | undefined {
  const zone = zoneAt(property, reading);
  const day = dayIn(order.businessDate, zone) ?? dayIn(firstText(order, 'closedDate', 'openedDate'), zone);
  const customer = customerId(objectOf(raw.customer), id);
  const changedAt = instantIn(firstText(raw, 'modifiedDate') ?? firstText(order, 'modifiedDate'), 'UTC');
  const dining = firstText(order.diningOption, 'behavior', 'name');

  return (
    day && {
      property,
      day,
      changedAt,
      version: changedAt === undefined ? undefined : Date.parse(changedAt),
      createdAt: instantIn(firstText(raw, 'createdDate', 'openedDate'), 'UTC'),
      postedAt: instantIn(firstText(raw, 'closedDate') ?? firstText(order, 'closedDate'), 'UTC'),
      profile: customer === undefined ? undefined : profileSource(customer, reading),
      check: firstText(raw, 'displayNumber', 'tabName'),
      reference: togetherOf([raw.tabName, raw.externalId]),
      outlet: firstText(order.revenueCenter, 'name', 'guid'),
      place: /take.?out|delivery/i.test(dining ?? '') ? 'takeaway' : undefined,
    }
  );
}

interface Around {
  readonly currency: string;
  readonly isVoid: boolean;
}

/** Selections that are no sale: gift cards, money put on an account, what is only owed later. */
function typeOf(raw: Raw, isVoid: boolean): ChargeType {
  const kind = textOf(raw.selectionType) ?? '';
  if (isVoid || flagOf(raw.voided) === true || flagOf(raw.deferred) === true) return 'other';

  return /gift|value|account|tip_?/i.test(kind) && !/^none$/i.test(kind) ? 'other' : 'revenue';
}

/** A selection with its price after discounts; modifiers are priced in it. What was given back follows below zero. */
function selectionLines(raw: Raw, fallback: string, { currency, isVoid }: Around): readonly CheckLine[] {
  const id = textOf(raw.guid) ?? fallback;
  const price = decimalIn(raw.price, currency);
  const tax = decimalIn(raw.tax, currency);
  const isInside = /^included$/i.test(textOf(raw.taxInclusion) ?? '');
  const worth = worthOf(price, tax, isInside);
  const name = textOf(raw.displayName);
  const category = firstText(raw.salesCategory, 'name', 'guid');
  const item = firstText(raw.item, 'guid') ?? textOf(raw.plu);
  const type = typeOf(raw, isVoid);
  const line = compact<CheckLine>({
    id,
    type,
    rawType: textOf(raw.selectionType),
    codes: [category, item],
    words: [category, name],
    text: name,
    item,
    quantity: numberOf(raw.quantity),
    ...worth,
    extra: extraOf(raw, selectionShape),
  });

  return [line, ...refundLines(objectOf(raw.refundDetails), line, currency)];
}

function worthOf(
  price: Money | undefined,
  tax: Money | undefined,
  isInside: boolean,
): Pick<CheckLine, 'net' | 'tax' | 'gross'> {
  if (!price || !tax) return compact({ net: price });
  const by = (minor: number): Money => ({ ...price, minor });

  return isInside
    ? { net: by(price.minor - tax.minor), tax, gross: price }
    : { net: price, tax, gross: by(price.minor + tax.minor) };
}

function refundLines(refund: Raw | undefined, line: CheckLine, currency: string): readonly CheckLine[] {
  const amount = decimalIn(refund?.refundAmount, currency);
  const tax = decimalIn(refund?.taxRefundAmount, currency);
  if (!amount || amount.minor === 0) return [];
  const net = negative(amount);

  return [
    compact<CheckLine>({
      ...line,
      id: `${line.id}/refund`,
      rawType: 'refund',
      quantity: undefined,
      net,
      tax: tax && negative(tax),
      gross: tax && { ...net, minor: net.minor + negative(tax).minor },
      reverses: line.id,
      extra: undefined,
    }),
  ];
}

/** A gratuity belongs to the staff, any other service charge to the house. */
function serviceLines(raw: Raw, fallback: string, { currency, isVoid }: Around): readonly CheckLine[] {
  const net = decimalIn(raw.chargeAmount, currency);
  const type: ChargeType = isVoid ? 'other' : flagOf(raw.gratuity) === true ? 'tip' : 'revenue';
  const line = compact<CheckLine>({
    id: textOf(raw.guid) ?? fallback,
    type,
    rawType: textOf(raw.chargeType) ?? 'service charge',
    category: 'other',
    codes: [firstText(raw.serviceCharge, 'guid')],
    text: textOf(raw.name),
    net,
  });

  return [line, ...refundLines(objectOf(raw.refundDetails), line, currency)];
}

/** How it was paid, and the tip that came with it; never the card. */
function paymentLines(raw: Raw, fallback: string, { currency, isVoid }: Around): readonly CheckLine[] {
  const id = textOf(raw.guid) ?? fallback;
  const [net, tip] = [decimalIn(raw.amount, currency), decimalIn(raw.tipAmount, currency)];
  const kind = textOf(raw.type);
  const isOff =
    isVoid || objectOf(raw.voidInfo) !== undefined || /void|denied/i.test(textOf(raw.paymentStatus) ?? '');
  const refund = objectOf(raw.refund);
  const back = decimalIn(refund?.refundAmount, currency);

  return [
    compact<CheckLine>({
      id,
      type: isOff ? 'other' : 'payment',
      rawType: kind,
      codes: [firstText(raw.otherPayment, 'guid')],
      net: net ?? { minor: 0, currency },
    }),
    ...(tip && tip.minor !== 0
      ? [{ id: `${id}/tip`, type: isOff ? 'other' : 'tip', rawType: 'tipAmount', net: tip } as const]
      : []),
    ...(back && back.minor !== 0
      ? [
          {
            id: `${id}/refund`,
            type: 'payment',
            rawType: 'refund',
            net: negative(back),
            reverses: id,
          } as const,
        ]
      : []),
  ];
}
