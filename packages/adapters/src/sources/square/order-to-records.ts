import type { ChargeType, Incoming, Money } from '@innkeeper/core';
import { minorIn, minus, negative } from '../../shared/amounts.ts';
import { dayIn, instantIn } from '../../shared/any-day.ts';
import type { CheckHead, CheckLine } from '../../shared/check-charge.ts';
import { checkCharge } from '../../shared/check-charge.ts';
import { extraOf } from '../../shared/left-over.ts';
import type { Raw } from '../../shared/loose.ts';
import { compact, firstText, numberOf, objectOf, objectsOf, textOf, togetherOf } from '../../shared/loose.ts';
import type { Reading } from '../../shared/reading.ts';
import { profileSource, propertyIn, refusedFor, zoneAt } from '../../shared/reading.ts';
import { lineShape } from './shapes.ts';

/** An amount of Square: whole, in the smallest unit. */
export function squareMoney(value: unknown): Money | undefined {
  return minorIn(objectOf(value)?.amount, firstText(value, 'currency')?.toUpperCase());
}

/**
 * An order as charges: its lines and service charges are what was earned; tips, payments and what was given back are
 * lines of their own. Its totals repeat these and are not read.
 */
export function orderToRecords(raw: Raw, reading: Reading): readonly Incoming[] {
  const id = textOf(raw.id);
  if (id === undefined) return [refusedFor({ code: 'refused/no-id', kind: 'charge', raw }, reading)];
  const head = headOf(raw, id, reading);
  if (!head)
    return [refusedFor({ code: 'refused/day', kind: 'charge', id, field: 'created_at', raw }, reading)];
  const lines = [
    ...objectsOf(raw.line_items).map((line, index) =>
      lineOf(line, { order: id, index, isVoid: isVoid(raw) }),
    ),
    ...objectsOf(raw.service_charges).flatMap((charge, index) => serviceOf(charge, id, index)),
    ...tipOf(raw, id),
    ...objectsOf(raw.tenders).flatMap((tender) => tenderOf(tender)),
    ...objectsOf(raw.returns).flatMap((entry) => returnsOf(entry, id)),
    ...objectsOf(raw.refunds).flatMap((refund) => refundOf(refund)),
  ];

  return lines.map((line) =>
    line.net || line.gross
      ? checkCharge(head, line, reading)
      : refusedFor(
          { code: 'refused/amount', kind: 'charge', id: line.id, field: 'total_money', raw },
          reading,
        ),
  );
}

function headOf(raw: Raw, id: string, reading: Reading): CheckHead | undefined {
  const property = propertyIn(textOf(raw.location_id), reading);
  const moment = firstText(raw, 'closed_at', 'created_at', 'updated_at');
  const day = dayIn(moment, zoneAt(property, reading));
  if (day === undefined) return undefined;
  const customer =
    textOf(raw.customer_id) ??
    objectsOf(raw.tenders)
      .map(({ customer_id }) => textOf(customer_id))
      .find(Boolean);
  const fulfilment = objectsOf(raw.fulfillments)[0];

  return {
    property,
    day,
    version: numberOf(raw.version),
    changedAt: instantIn(raw.updated_at, 'UTC'),
    createdAt: instantIn(raw.created_at, 'UTC'),
    postedAt: instantIn(moment, 'UTC'),
    profile: customer === undefined ? undefined : profileSource(customer, reading),
    check: firstText(raw, 'ticket_name', 'reference_id') ?? id,
    reference: togetherOf([raw.reference_id, raw.ticket_name]),
    outlet: firstText(raw.source, 'name'),
    place: /pickup|delivery|shipment/i.test(firstText(fulfilment, 'type') ?? '') ? 'takeaway' : undefined,
  };
}

/** What was never sold is nothing that was earned. */
function isVoid(raw: Raw): boolean {
  return /^(?:canceled|cancelled|draft)$/i.test(textOf(raw.state) ?? '');
}

interface LineAbout {
  readonly order: string;
  readonly index: number;
  readonly isVoid: boolean;
}

function lineOf(raw: Raw, { order, index, isVoid }: LineAbout): CheckLine {
  const kind = textOf(raw.item_type);
  const type: ChargeType = isVoid || /gift/i.test(kind ?? '') ? 'other' : 'revenue';

  return {
    id: `${order}/${textOf(raw.uid) ?? index + 1}`,
    type,
    ...wordsOf(raw),
    rawType: kind,
    ...worthOf(raw),
    extra: extraOf(raw, lineShape),
  };
}

function wordsOf(raw: Raw): Pick<CheckLine, 'text' | 'item' | 'quantity' | 'codes' | 'words'> {
  const names = [textOf(raw.name), textOf(raw.variation_name)];
  const item = textOf(raw.catalog_object_id);

  return compact({
    text: textOf(raw.name) ?? textOf(raw.note),
    item,
    quantity: numberOf(raw.quantity),
    codes: [item],
    words: names,
  });
}

/** What the line came to, less its tax; where no total is told, what one costs times how many. */
function worthOf(raw: Raw): Pick<CheckLine, 'net' | 'tax' | 'gross'> {
  const gross = squareMoney(raw.total_money) ?? squareMoney(raw.gross_sales_money) ?? timesQuantity(raw);
  const tax = squareMoney(raw.total_tax_money);

  return compact({ net: gross && minus(gross, tax), tax, gross });
}

function timesQuantity(raw: Raw): Money | undefined {
  const one = squareMoney(raw.base_price_money);
  const quantity = numberOf(raw.quantity) ?? 1;

  return one && { ...one, minor: Math.round(one.minor * quantity) };
}

/** What is charged beside the lines; what is spread over them stands in them already. */
function serviceOf(raw: Raw, order: string, index: number): readonly CheckLine[] {
  if (/apportioned/i.test(firstText(raw, 'treatment_type', 'calculation_phase') ?? '')) return [];
  const kind = textOf(raw.type);
  const gross =
    squareMoney(raw.total_money) ?? squareMoney(raw.applied_money) ?? squareMoney(raw.amount_money);
  const tax = squareMoney(raw.total_tax_money);

  return [
    compact<CheckLine>({
      id: `${order}/${textOf(raw.uid) ?? `service-${index + 1}`}`,
      type: /gratuity/i.test(kind ?? '') ? 'tip' : 'revenue',
      rawType: kind ?? 'service_charge',
      category: 'other',
      codes: ['service_charge'],
      text: textOf(raw.name),
      net: gross && minus(gross, tax),
      tax,
      gross,
    }),
  ];
}

function tipOf(raw: Raw, order: string): readonly CheckLine[] {
  const tip = squareMoney(raw.total_tip_money);

  return tip && tip.minor !== 0
    ? [{ id: `${order}/tip`, type: 'tip', rawType: 'total_tip_money', net: tip }]
    : [];
}

/** How it was paid: the amount and the kind, never the card. */
function tenderOf(raw: Raw): readonly CheckLine[] {
  const [id, net] = [textOf(raw.id), squareMoney(raw.amount_money)];

  return id === undefined || !net
    ? []
    : [{ id, type: 'payment', rawType: textOf(raw.type) ?? 'tender', net }];
}

/** What came back: below zero, and it leads to the line that it takes back. */
function returnsOf(raw: Raw, order: string): readonly CheckLine[] {
  const source = textOf(raw.source_order_id) ?? order;
  const lines = objectsOf(raw.return_line_items).map((line, index): CheckLine => {
    const { net, tax, gross } = worthOf({ ...line, gross_sales_money: line.gross_return_money });
    const taken = textOf(line.source_line_item_uid);

    return compact<CheckLine>({
      id: `${order}/${textOf(line.uid) ?? `return-${index + 1}`}`,
      type: /gift/i.test(textOf(line.item_type) ?? '') ? 'other' : 'revenue',
      rawType: 'return',
      ...wordsOf(line),
      net: net && negative(net),
      tax: tax && negative(tax),
      gross: gross && negative(gross),
      reverses: taken === undefined ? undefined : `${source}/${taken}`,
    });
  });
  const tips = objectsOf(raw.return_tips).flatMap((tip, index): readonly CheckLine[] => {
    const net = squareMoney(tip.applied_money);

    return net
      ? [{ id: `${order}/return-tip-${index + 1}`, type: 'tip', rawType: 'return_tip', net: negative(net) }]
      : [];
  });
  const services = objectsOf(raw.return_service_charges).flatMap((charge, index) =>
    serviceOf(charge, order, index).map((line) => ({
      ...line,
      id: `${order}/return-service-${index + 1}`,
      ...(line.net && { net: negative(line.net) }),
      ...(line.gross && { gross: negative(line.gross) }),
      ...(line.tax && { tax: negative(line.tax) }),
    })),
  );

  return [...lines, ...tips, ...services];
}

function refundOf(raw: Raw): readonly CheckLine[] {
  const [id, net] = [textOf(raw.id), squareMoney(raw.amount_money)];
  const tender = textOf(raw.tender_id);

  return id === undefined || !net
    ? []
    : [compact<CheckLine>({ id, type: 'payment', rawType: 'refund', net: negative(net), reverses: tender })];
}

/** A payment or its refund that came without its order; never revenue. */
export function paymentToRecord(raw: Raw, reading: Reading): Incoming {
  const [id, amount] = [textOf(raw.id), squareMoney(raw.amount_money)];
  if (id === undefined) return refusedFor({ code: 'refused/no-id', kind: 'charge', raw }, reading);
  const property = propertyIn(textOf(raw.location_id), reading);
  const day = dayIn(raw.created_at, zoneAt(property, reading));
  if (day === undefined)
    return refusedFor({ code: 'refused/day', kind: 'charge', id, field: 'created_at', raw }, reading);
  if (!amount)
    return refusedFor({ code: 'refused/amount', kind: 'charge', id, field: 'amount_money', raw }, reading);
  const isRefund = textOf(raw.payment_id) !== undefined;
  const customer = textOf(raw.customer_id);
  const head: CheckHead = {
    property,
    day,
    changedAt: instantIn(raw.updated_at, 'UTC'),
    createdAt: instantIn(raw.created_at, 'UTC'),
    profile: customer === undefined ? undefined : profileSource(customer, reading),
    check: textOf(raw.order_id),
  };
  const rawType = isRefund ? 'refund' : (textOf(raw.source_type) ?? 'payment');
  const reverses = isRefund ? textOf(raw.payment_id) : undefined;

  return checkCharge(
    head,
    compact<CheckLine>({ id, type: 'payment', rawType, net: isRefund ? negative(amount) : amount, reverses }),
    reading,
  );
}
