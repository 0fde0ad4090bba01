import type { ChargeType, Incoming, Money } from '@innkeeper/core';
import { decimalIn, negative } from '../../shared/amounts.ts';
import { dayIn, instantIn } from '../../shared/any-day.ts';
import type { CheckHead, CheckLine } from '../../shared/check-charge.ts';
import { checkCharge } from '../../shared/check-charge.ts';
import type { Raw } from '../../shared/loose.ts';
import { compact, firstText, numberOf, objectOf, objectsOf, textOf } from '../../shared/loose.ts';
import type { Reading } from '../../shared/reading.ts';
import {
  currencyAt,
  profileSource,
  propertyIn,
  propertySource,
  refusedFor,
  zoneAt,
} from '../../shared/reading.ts';

/** Whether an entry is a check that a restaurant posts to a folio. */
export function isCheck(raw: Raw): boolean {
  return firstText(raw, 'checkNumber', 'checkId') !== undefined && raw.items !== undefined;
}

/** A check of a restaurant: its dishes, service, discounts, tips and payments; its totals repeat them and are not read. */
export function checkToRecords(raw: Raw, reading: Reading): readonly Incoming[] {
  const id = firstText(raw, 'checkId', 'checkNumber');
  const property = propertyIn(firstText(raw, 'propertyId', 'propertyID'), reading);
  const currency = currencyAt(currencyIn(raw), property, reading);
  const head = headOf(raw, property, reading);
  if (!head)
    return [refusedFor({ code: 'refused/day', kind: 'charge', id, field: 'saleDate', raw }, reading)];
  if (currency === undefined)
    return [
      refusedFor({ code: 'refused/no-currency', kind: 'charge', id, field: 'currencyCode', raw }, reading),
    ];

  return linesOf(raw, id ?? '', currency).map((line) => checkCharge(head, line, reading));
}

function headOf(raw: Raw, property: string | undefined, reading: Reading): CheckHead | undefined {
  const zone = zoneAt(property, reading);
  const day = dayIn(firstText(raw, 'saleDate', 'createdAt'), zone);
  const [stay, guest] = [textOf(raw.reservationId), textOf(raw.guestId)];

  return (
    day &&
    compact<CheckHead>({
      property,
      day,
      postedAt: instantIn(textOf(raw.saleDate), zone),
      stay: stay === undefined ? undefined : propertySource('stay', stay, { property, reading }),
      profile: guest === undefined ? undefined : profileSource(guest, reading),
      check: firstText(raw, 'checkNumber', 'checkId'),
      outlet: firstText(objectOf(raw.posContext), 'restaurantName', 'revenueCenter'),
      room: firstText(raw, 'roomName'),
    })
  );
}

/** The first currency that any amount of the check names. */
function currencyIn(raw: Raw): string | undefined {
  const priced = [...objectsOf(raw.items), ...objectsOf(raw.gratuities), ...objectsOf(raw.payments)];

  return priced
    .flatMap((entry) => [entry.itemAmount, entry.itemPrice, entry.amount])
    .map((amount) => firstText(amount, 'currencyCode', 'currency'))
    .find((code) => code !== undefined);
}

function linesOf(raw: Raw, id: string, currency: string): readonly CheckLine[] {
  const amountIn = (value: unknown): Money | undefined =>
    decimalIn(objectOf(value)?.amount ?? value, currency);
  const line = (
    entry: Raw,
    {
      kind,
      type,
      amount,
    }: { readonly kind: string; readonly type: ChargeType; readonly amount: Money | undefined },
    more: Partial<CheckLine> = {},
  ): readonly CheckLine[] => {
    const taxes = objectsOf(entry.itemTaxes ?? entry.taxes).flatMap((tax) => amountIn(tax.taxValue) ?? []);
    const tax = taxes.reduce((sum, { minor }) => sum + minor, 0);
    if (!amount) return [];

    return [
      compact<CheckLine>({
        id: `${id}/${kind}`,
        type,
        rawType: kind.replace(/-\d+$/, ''),
        codes: [textOf(entry.customTransactionCode)],
        net: amount,
        ...(tax === 0
          ? {}
          : { tax: { minor: tax, currency }, gross: { minor: amount.minor + tax, currency } }),
        ...more,
      }),
    ];
  };
  const numbered = (entries: unknown) =>
    objectsOf(entries).map((entry, index) => [entry, index + 1] as const);
  const service = objectOf(raw.serviceCharge);

  return [
    ...numbered(raw.items).flatMap(([entry, n]) =>
      line(entry, { kind: `item-${n}`, type: 'revenue', amount: worthOf(entry, amountIn) }, dishOf(entry)),
    ),
    ...numbered(raw.discounts).flatMap(([entry, n]) => {
      const amount = amountIn(entry.amount);

      return line(
        entry,
        { kind: `discount-${n}`, type: 'revenue', amount: amount && negative(amount) },
        { category: 'food', text: textOf(entry.name) },
      );
    }),
    ...(service
      ? line(
          service,
          { kind: 'service', type: 'revenue', amount: amountIn(service.amount) },
          { category: 'other' },
        )
      : []),
    ...numbered(raw.gratuities).flatMap(([entry, n]) =>
      line(entry, { kind: `tip-${n}`, type: 'tip', amount: amountIn(entry.amount) }),
    ),
    ...numbered(raw.payments).flatMap(([entry, n]) =>
      line(entry, { kind: `payment-${n}`, type: 'payment', amount: amountIn(entry.amount) }),
    ),
  ];
}

function worthOf(entry: Raw, amountIn: (value: unknown) => Money | undefined): Money | undefined {
  const one = amountIn(entry.itemPrice);

  return (
    amountIn(entry.itemAmount) ??
    (one && { ...one, minor: Math.round(one.minor * (numberOf(entry.itemQuantity) ?? 1)) })
  );
}

function dishOf(entry: Raw): Partial<CheckLine> {
  const name = textOf(entry.itemName);

  return compact({
    words: [name, firstText(objectOf(entry.details), 'itemCategoryName'), textOf(entry.itemType), 'food'],
    text: name,
    item: firstText(objectOf(entry.details), 'itemSku'),
    quantity: numberOf(entry.itemQuantity),
  });
}
