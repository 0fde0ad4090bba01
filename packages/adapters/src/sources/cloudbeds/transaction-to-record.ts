import type { Incoming } from '@innkeeper/core';
import { scaledIn } from '../../shared/amounts.ts';
import { dayIn, instantIn } from '../../shared/any-day.ts';
import type { CheckLine } from '../../shared/check-charge.ts';
import { checkCharge } from '../../shared/check-charge.ts';
import { extraOf } from '../../shared/left-over.ts';
import { lineTypeOf } from '../../shared/line-type.ts';
import type { Raw } from '../../shared/loose.ts';
import { compact, firstText, numberOf, objectsOf, textOf } from '../../shared/loose.ts';
import type { Reading } from '../../shared/reading.ts';
import {
  currencyAt,
  profileSource,
  propertyIn,
  propertySource,
  refusedFor,
  zoneAt,
} from '../../shared/reading.ts';
import { transactionKinds, transactionShape } from './shapes.ts';

/** Transactions of the accounting, each as a charge; what adjusts another is of that other's kind, and leads to it. */
export function transactionsToRecords(entries: unknown, reading: Reading): readonly Incoming[] {
  const all = objectsOf(entries);
  const byId = new Map(all.map((entry) => [textOf(entry.id) ?? '', entry]));

  return all.map((raw) => transactionToRecord(raw, byId, reading));
}

function transactionToRecord(raw: Raw, byId: ReadonlyMap<string, Raw>, reading: Reading): Incoming {
  const id = textOf(raw.id);
  const property = propertyIn(textOf(raw.propertyId), reading);
  const refuse = (
    code: 'refused/no-id' | 'refused/day' | 'refused/no-currency' | 'refused/amount',
    field?: string,
  ): Incoming => refusedFor({ code, kind: 'charge', id, field, raw }, reading);
  if (id === undefined) return refuse('refused/no-id');
  const zone = zoneAt(property, reading);
  const day = dayIn(
    firstText(raw, 'businessDate', 'serviceDate', 'transactionDatetimePropertyTime', 'transactionDatetime'),
    zone,
  );
  if (day === undefined) return refuse('refused/day', 'businessDate');
  const currency = currencyAt(textOf(raw.currency), property, reading);
  if (currency === undefined) return refuse('refused/no-currency', 'currency');
  const amount = scaledIn(raw.amount, raw.currencyScale, currency);
  if (!amount) return refuse('refused/amount', 'amount');
  const parent = byId.get(textOf(raw.parentId) ?? '');
  const [type, category] = kindOf(raw, parent);
  const customer = textOf(raw.customerId);
  const isReservation = /^reservation$/i.test(textOf(raw.sourceKind) ?? '');
  const stay = isReservation ? textOf(raw.sourceId) : undefined;

  return checkCharge(
    {
      property,
      day,
      createdAt: instantIn(raw.createdAt, 'UTC'),
      postedAt: instantIn(raw.transactionDatetime, 'UTC'),
      stay: stay === undefined ? undefined : propertySource('stay', stay, { property, reading }),
      profile: customer === undefined ? undefined : profileSource(customer, reading),
      room: textOf(raw.roomName),
    },
    compact<CheckLine>({
      id,
      type,
      rawType: firstText(raw, 'externalRelationKind', 'internalCodeGroup'),
      category,
      codes: [textOf(raw.customTransactionCode), textOf(raw.internalTransactionCode)],
      words: [textOf(raw.description)],
      text: textOf(raw.description),
      quantity: numberOf(raw.quantity),
      ...(type === 'tax' ? { tax: amount, gross: amount } : { net: amount }),
      reverses: takesBack(raw) ? textOf(raw.parentId) : undefined,
      extra: extraOf(raw, transactionShape),
    }),
    reading,
  );
}

function kindOf(raw: Raw, parent: Raw | undefined): (typeof transactionKinds)[string] {
  const kind = textOf(raw.externalRelationKind)?.toUpperCase() ?? '';
  if (kind === 'ADJUSTMENT' && parent) return kindOf(parent, undefined);
  const known = Object.hasOwn(transactionKinds, kind) ? transactionKinds[kind] : undefined;
  if (known && kind !== 'ADJUSTMENT') return known;
  const group = textOf(raw.internalCodeGroup)?.toUpperCase() ?? '';
  if (/ROOM_REVENUE/.test(group)) return ['revenue', 'room'];
  if (/^(?:TAX|FEE|PAYMENT|GRATUITY)$/.test(group)) return transactionKinds[group] ?? ['other'];
  const said = lineTypeOf([textOf(raw.description)]);

  return known || /ITEM|ADDON|SPACE|SERVICE_CHARGE/.test(group)
    ? [said]
    : [said === 'revenue' ? 'other' : said];
}

/** Adjustments and lines below zero take back what they hang on; taxes hang on theirs and take nothing back. */
function takesBack(raw: Raw): boolean {
  return (
    /ADJUSTMENT|DISCOUNT/i.test(textOf(raw.externalRelationKind) ?? '') || (numberOf(raw.amount) ?? 0) < 0
  );
}
