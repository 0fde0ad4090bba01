import type { ChargeType, Incoming, Money } from '@innkeeper/core';
import { decimalIn, minus } from '../../shared/amounts.ts';
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
import { currencyAt, propertyIn, refusedFor, zoneAt } from '../../shared/reading.ts';
import { detailShape } from './shapes.ts';

/** A guest check of the BI API as charges: its lines and taxes; its totals repeat them and are not read. */
export function guestCheckToRecords(
  raw: Raw,
  location: string | undefined,
  reading: Reading,
): readonly Incoming[] {
  const id = textOf(raw.guestCheckId);
  if (id === undefined) return [refusedFor({ code: 'refused/no-id', kind: 'charge', raw }, reading)];
  const property = propertyIn(textOf(raw.locRef) ?? location, reading);
  const currency = currencyAt(undefined, property, reading);
  const head = headOf(raw, property, reading);
  const refuse = (code: 'refused/day' | 'refused/no-currency', field: string): readonly Incoming[] => [
    refusedFor({ code, kind: 'charge', id, field, raw }, reading),
  ];
  if (!head) return refuse('refused/day', 'opnBusDt');
  if (currency === undefined) return refuse('refused/no-currency', 'currency');
  const lines = [
    ...objectsOf(raw.detailLines).flatMap((line, index) => detailOf(line, `${id}/${index + 1}`, currency)),
    ...objectsOf(raw.taxes).flatMap((line, index) =>
      taxOf(line, `${id}/tax-${textOf(line.taxNum) ?? index + 1}`, currency),
    ),
  ];

  return lines.map(({ line, day }) =>
    checkCharge(day ? { ...head, day: dayIn(day, 'UTC') ?? head.day } : head, line, reading),
  );
}

function headOf(raw: Raw, property: string | undefined, reading: Reading): CheckHead | undefined {
  const zone = zoneAt(property, reading);
  const day =
    dayIn(firstText(raw, 'clsdBusDt', 'opnBusDt'), zone) ?? dayIn(firstText(raw, 'clsdLcl', 'opnLcl'), zone);
  const changedAt = instantIn(firstText(raw, 'lastUpdatedUTC', 'lastTransUTC'), 'UTC');
  const outlet = textOf(raw.rvcNum);

  return (
    day && {
      property,
      day,
      changedAt,
      version: changedAt === undefined ? undefined : Date.parse(changedAt),
      createdAt: instantIn(raw.opnUTC, 'UTC'),
      postedAt: instantIn(firstText(raw, 'clsdUTC', 'lastTransUTC'), 'UTC'),
      check: textOf(raw.chkNum),
      reference: togetherOf([raw.chkName, raw.chkId, ...roomCharges(raw)]),
      outlet: outlet === undefined ? undefined : `RVC ${outlet}`,
    }
  );
}

/** The room, name or number beside a tender that is charged to a room. */
function roomCharges(raw: Raw): readonly unknown[] {
  return objectsOf(raw.detailLines)
    .filter((line) => /room|guest|hotel|房|挂账/i.test(firstText(line.tenderMedia, 'name', 'tmedName') ?? ''))
    .flatMap((line) => [
      line.refInfo1,
      line.refInfo2,
      ...objectsOf(line.tenderMedia).map(({ refInfo }) => refInfo),
    ]);
}

interface Dated {
  readonly line: CheckLine;
  readonly day?: unknown;
}

const kinds: readonly (readonly [field: string, type: ChargeType, number: string])[] = [
  ['menuItem', 'revenue', 'miNum'],
  ['discount', 'revenue', 'dscNum'],
  ['serviceCharge', 'revenue', 'svcNum'],
  ['tenderMedia', 'payment', 'tmedNum'],
  ['errorCode', 'other', 'errorCode'],
];

/** One line: a dish, a discount below zero, a service charge, a tender, or an error that sold nothing. */
function detailOf(raw: Raw, fallback: string, currency: string): readonly Dated[] {
  const amount = decimalIn(firstText(raw, 'aggTtl', 'dspTtl') ?? '0', currency);
  const [field = 'other', said = 'other', number = ''] =
    kinds.find(([name]) => objectOf(raw[name]) !== undefined) ?? [];
  if (!amount) return [];
  const part = objectOf(raw[field]);
  const code = firstText(part, number);
  const name = firstText(part, 'name', 'miName', 'dscName', 'svcName', 'tmedName');
  const isTip = field === 'serviceCharge' && /tip|gratuit|小费/i.test(name ?? '');
  const inside = decimalIn(part?.inclTax, currency);

  return [
    {
      day: raw.busDt,
      line: compact<CheckLine>({
        id: textOf(raw.guestCheckLineItemId) ?? fallback,
        type: flagOf(raw.voidFlag) === true ? 'other' : isTip ? 'tip' : said,
        rawType: field,
        category: field === 'serviceCharge' ? 'other' : undefined,
        codes: [code === undefined ? undefined : `${field}/${code}`, code],
        words: [name, 'food'],
        text: name,
        item: field === 'menuItem' ? code : undefined,
        quantity: numberOf(raw.aggQty ?? raw.dspQty),
        ...worthOf(amount, inside),
        extra: extraOf({ ...raw, [`${field}`]: undefined }, detailShape),
      }),
    },
  ];
}

function worthOf(amount: Money, inside: Money | undefined): Pick<CheckLine, 'net' | 'tax' | 'gross'> {
  return inside && inside.minor !== 0
    ? { net: minus(amount, inside), tax: inside, gross: amount }
    : { net: amount };
}

function taxOf(raw: Raw, id: string, currency: string): readonly Dated[] {
  const tax = decimalIn(raw.taxCollTtl, currency);

  return tax && tax.minor !== 0
    ? [{ line: { id, type: 'tax', rawType: `tax ${textOf(raw.taxNum) ?? ''}`.trim(), tax, gross: tax } }]
    : [];
}
