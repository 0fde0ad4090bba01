import type { ChargeType, Incoming } from '@innkeeper/core';
import { decimalIn, negative } from '../../shared/amounts.ts';
import { dayIn, instantIn } from '../../shared/any-day.ts';
import type { CheckHead, CheckLine } from '../../shared/check-charge.ts';
import { checkCharge } from '../../shared/check-charge.ts';
import type { Raw } from '../../shared/loose.ts';
import {
  compact,
  firstText,
  flagOf,
  listOf,
  numberOf,
  objectOf,
  objectsOf,
  someOf,
  textOf,
  togetherOf,
} from '../../shared/loose.ts';
import type { Reading } from '../../shared/reading.ts';
import { currencyAt, propertyIn, refusedFor, zoneAt } from '../../shared/reading.ts';

/** A check of the Transaction Services as charges. */
export function checkToRecords(raw: Raw, reading: Reading): readonly Incoming[] {
  const header = objectOf(raw.header) ?? {};
  const property = propertyIn(firstText(header, 'locRef'), reading);
  const number = firstText(header, 'checkRef', 'checkNumber', 'idempotencyId');
  if (number === undefined) return [refusedFor({ code: 'refused/no-id', kind: 'charge', raw }, reading)];
  const id = [firstText(header, 'rvcRef'), number].filter(Boolean).join('-');
  const head = headOf(header, raw, { property, reading });
  const currency = currencyAt(firstText(header, 'currency'), property, reading);
  if (!head)
    return [refusedFor({ code: 'refused/day', kind: 'charge', id, field: 'header.openTime', raw }, reading)];
  if (currency === undefined)
    return [refusedFor({ code: 'refused/no-currency', kind: 'charge', id, field: 'currency', raw }, reading)];
  const isTraining = flagOf(header.isTrainingCheck) === true;

  return linesOf(raw, id, currency).map((line) =>
    checkCharge(head, isTraining ? { ...line, type: 'other' } : line, reading),
  );
}

function headOf(
  header: Raw,
  raw: Raw,
  { property, reading }: { readonly property: string | undefined; readonly reading: Reading },
): CheckHead | undefined {
  const zone = zoneAt(property, reading);
  const day = dayIn(firstText(header, 'businessDate', 'openTime', 'closedTime'), zone);
  const outlet = firstText(header, 'rvcName') ?? firstText(header, 'rvcRef');

  return (
    day && {
      property,
      day,
      createdAt: instantIn(header.openTime, zone),
      postedAt: instantIn(firstText(header, 'closedTime', 'lastUpdatedTime'), zone),
      check: firstText(header, 'checkNumber', 'checkName') ?? textOf(raw.checkNumber),
      reference: togetherOf([header.checkName, ...listOf(header.informationLines), ...roomCharges(raw)]),
      outlet: outlet === undefined ? undefined : /^\d+$/.test(outlet) ? `RVC ${outlet}` : outlet,
    }
  );
}

/** Dishes and what is added to them, combinations as one, discounts below zero, service, taxes, tenders and their tips. */
function linesOf(raw: Raw, id: string, currency: string): readonly CheckLine[] {
  const line = (
    entry: Raw,
    index: number,
    about: Partial<CheckLine> & { readonly kind: string; readonly code: string },
  ): readonly CheckLine[] => {
    const { kind, code: field, type = 'revenue', ...rest } = about;
    const [quantity, code, name] = [numberOf(entry.quantity), textOf(entry[field]), textOf(entry.name)];
    const one = decimalIn(entry.unitPrice, currency);
    const total =
      decimalIn(entry.total, currency) ?? (one && { ...one, minor: Math.round(one.minor * (quantity ?? 1)) });
    if (!total) return [];

    return [
      compact<CheckLine>({
        id: `${id}/${kind}-${index + 1}`,
        type,
        rawType: kind,
        codes: [code === undefined ? undefined : `${lowerKind(kind)}/${code}`, code],
        words: [name, 'food'],
        text: name,
        item: kind === 'menuItem' || kind === 'comboMeal' ? code : undefined,
        quantity,
        ...(type === 'tax'
          ? { tax: total, gross: total }
          : { net: /discount/i.test(kind) ? negative(total) : total }),
        extra: remarksOf(entry),
        ...rest,
      }),
    ];
  };
  const dishes = objectsOf(raw.menuItems);
  const meals = objectsOf(raw.comboMeals);

  return [
    ...dishes.flatMap((entry, index) => line(entry, index, { kind: 'menuItem', code: 'menuItemId' })),
    ...[...dishes, ...meals.flatMap(partsOf)]
      .flatMap((dish) => objectsOf(dish.condiments))
      .flatMap((entry, index) => line(entry, index, { kind: 'condiment', code: 'condimentId' })),
    ...meals.flatMap((meal, index) =>
      line(objectOf(meal.comboItem) ?? meal, index, { kind: 'comboMeal', code: 'menuItemId' }),
    ),
    ...objectsOf(raw.discounts).flatMap((entry, index) =>
      line(entry, index, { kind: 'discount', code: 'discountId', category: 'food' }),
    ),
    ...[...dishes, ...meals.flatMap(partsOf)]
      .flatMap((dish) => [dish, ...objectsOf(dish.condiments)])
      .flatMap((dish) => objectsOf(dish.itemDiscounts))
      .flatMap((entry, index) =>
        line(entry, index, { kind: 'itemDiscount', code: 'discountId', category: 'food' }),
      ),
    ...objectsOf(raw.serviceCharges).flatMap((entry, index) =>
      line(entry, index, {
        kind: 'serviceCharge',
        code: 'serviceChargeId',
        type: serviceType(entry),
        category: 'other',
      }),
    ),
    ...objectsOf(raw.taxes).flatMap((entry, index) =>
      line(entry, index, { kind: 'tax', code: 'taxRateId', type: 'tax' }),
    ),
    ...objectsOf(raw.tenders).flatMap((entry, index) => [
      ...line(entry, index, { kind: 'tender', code: 'tenderId', type: 'payment' }),
      ...line({ total: entry.chargedTipTotal ?? '' }, index, { kind: 'tip', code: 'tenderId', type: 'tip' }),
    ]),
  ];
}

/** A meal of several, and its parts: what each costs is in the price of the meal, what is added to it is not. */
function partsOf(meal: Raw): readonly Raw[] {
  return [
    ...objectsOf(meal.comboItem),
    ...objectsOf(meal.mainItem),
    ...objectsOf(meal.mainItems),
    ...objectsOf(meal.sideItems),
  ];
}

/** A discount on one dish has the number of any other. */
function lowerKind(kind: string): string {
  return kind === 'itemDiscount' ? 'discount' : kind;
}

/** What the waiter wrote beside a tender that is charged to a room; of a card nothing is kept. */
function roomCharges(raw: Raw): readonly unknown[] {
  return objectsOf(raw.tenders)
    .filter(
      ({ name, paymentData }) =>
        paymentData === undefined && /room|guest|hotel|房|挂账/i.test(textOf(name) ?? ''),
    )
    .flatMap(({ referenceText }) => listOf(referenceText));
}

function serviceType(entry: Raw): ChargeType {
  return /tip|gratuit|小费/i.test(textOf(entry.name) ?? '') ? 'tip' : 'revenue';
}

/** What the waiter wrote beside the line; how it was paid is not kept. */
function remarksOf(entry: Raw): CheckLine['extra'] {
  const remarks = someOf(listOf(entry.referenceText).flatMap((text) => textOf(text) ?? []));

  return remarks && entry.paymentData === undefined ? { referenceText: remarks } : undefined;
}
