import type { ChargeCategory, ChargeType, Incoming, Money } from '@innkeeper/core';
import { decimalIn, minus, negative } from '../../shared/amounts.ts';
import { dayIn, instantIn } from '../../shared/any-day.ts';
import type { CheckHead, CheckLine } from '../../shared/check-charge.ts';
import { checkCharge } from '../../shared/check-charge.ts';
import { lineTypeOf } from '../../shared/line-type.ts';
import type { Raw } from '../../shared/loose.ts';
import { compact, firstText, numberOf, objectOf, objectsOf, textOf } from '../../shared/loose.ts';
import type { Reading } from '../../shared/reading.ts';
import { currencyAt, propertyIn, propertySource, refusedFor, zoneAt } from '../../shared/reading.ts';

const services: Readonly<Record<string, readonly [ChargeType, ChargeCategory?]>> = {
  accommodation: ['revenue', 'room'],
  foodandbeverages: ['revenue', 'food'],
  other: ['revenue'],
  noshow: ['revenue', 'cancellation'],
  cancellationfees: ['revenue', 'cancellation'],
  noshowfee: ['revenue', 'cancellation'],
  citytax: ['tax'],
  secondcitytax: ['tax'],
  receivables: ['other'],
};

/** A folio as charges: what is on it, what was allowed off it, what was paid. */
export function folioToRecords(raw: Raw, reading: Reading): readonly Incoming[] {
  const id = textOf(raw.id);
  if (id === undefined) return [refusedFor({ code: 'refused/no-id', kind: 'charge', raw }, reading)];
  const property = propertyIn(firstText(raw.property, 'id') ?? textOf(raw.propertyId), reading);
  const lines = [
    ...objectsOf(raw.charges).map((line) => ({ line, kind: 'charge' }) as const),
    ...objectsOf(raw.allowances).map((line) => ({ line, kind: 'allowance' }) as const),
    ...objectsOf(raw.payments).map((line) => ({ line, kind: 'payment' }) as const),
  ];

  return lines.map(({ line, kind }) => lineToRecord(line, { kind, folio: raw, property, reading }));
}

interface Around {
  readonly kind: 'charge' | 'allowance' | 'payment';
  readonly folio: Raw;
  readonly property: string | undefined;
  readonly reading: Reading;
}

function lineToRecord(raw: Raw, { kind, folio, property, reading }: Around): Incoming {
  const id = textOf(raw.id);
  const refuse = (code: 'refused/no-id' | 'refused/day' | 'refused/amount', field?: string): Incoming =>
    refusedFor({ code, kind: 'charge', id, field, raw }, reading);
  if (id === undefined) return refuse('refused/no-id');
  const zone = zoneAt(property, reading);
  const day = dayIn(firstText(raw, 'serviceDate', 'businessDate', 'paymentDate', 'created'), zone);
  if (day === undefined) return refuse('refused/day', 'serviceDate');
  const worth = worthOf(raw, property, reading);
  if (!worth.net) return refuse('refused/amount', 'amount');
  const stay = firstText(folio.reservation, 'id');
  const head: CheckHead = {
    property,
    day,
    createdAt: instantIn(raw.created, zone),
    stay: stay === undefined ? undefined : propertySource('stay', stay, { property, reading }),
    check: textOf(folio.id),
  };

  return checkCharge(head, lineOf(raw, id, { kind, worth }), reading);
}

type Worth = Pick<CheckLine, 'net' | 'tax' | 'gross'>;

function lineOf(
  raw: Raw,
  id: string,
  { kind, worth }: { readonly kind: Around['kind']; readonly worth: Worth },
): CheckLine {
  const service = textOf(raw.serviceType);
  const [type, category] = typeOf(raw, kind, service);
  const source = textOf(raw.sourceChargeId);
  const down = (amount: Money | undefined): Money | undefined =>
    kind === 'allowance' && amount ? negative(amount) : amount;

  return compact<CheckLine>({
    id,
    type,
    rawType: kind === 'payment' ? (textOf(raw.method) ?? kind) : (service ?? kind),
    category,
    codes: [textOf(raw.subAccountId), service],
    words: [textOf(raw.name), textOf(raw.reason)],
    text: firstText(raw, 'name', 'reason'),
    quantity: numberOf(raw.quantity),
    net: down(worth.net),
    tax: down(worth.tax),
    gross: down(worth.gross),
    reverses: source,
  });
}

function typeOf(
  raw: Raw,
  kind: Around['kind'],
  service: string | undefined,
): readonly [ChargeType, ChargeCategory?] {
  if (kind === 'payment') return ['payment'];
  const known = services[(service ?? '').toLowerCase()];
  if (known) return known;

  return [lineTypeOf([textOf(raw.name), textOf(raw.reason)])];
}

/** `{ netAmount, grossAmount, vatPercent, currency }`, or `{ amount, currency }`. */
function worthOf(raw: Raw, property: string | undefined, reading: Reading): Worth {
  const amount = objectOf(raw.amount);
  const currency = currencyAt(firstText(amount, 'currency'), property, reading);
  const gross = decimalIn(firstText(amount, 'grossAmount', 'amount') ?? textOf(raw.amount), currency);
  const net = decimalIn(firstText(amount, 'netAmount'), currency) ?? gross;
  const tax = gross && net && minus(gross, net);

  return compact({ net, tax: tax && tax.minor !== 0 ? tax : undefined, gross });
}
