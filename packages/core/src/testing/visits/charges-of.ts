import type { ChargeRecord } from '../../records/charge-record.ts';
import type { StayRecord } from '../../records/stay-record.ts';
import type { MenuItem } from '../../stays/property.ts';
import { instantAt, quickDay } from '../chance/calendar.ts';
import { below, pick, type Random } from '../chance/random.ts';
import type { Draft } from '../draft.ts';
import { menu } from '../house/menu.ts';
import type { SyntheticProperty } from '../house/properties.ts';
import { type TransactionCode, transactionCodes } from '../house/transaction-codes.ts';
import { lineReference } from '../references.ts';
import type { Visit } from './visit.ts';

/** A line of a folio before it is written down. */
interface Line {
  readonly code: string;
  /** The day, as days since 1970-01-01. */
  readonly day: number;
  /** Minor units, tax included. */
  readonly gross: number;
  readonly dish?: MenuItem;
  /** The number of the line that this one takes back. */
  readonly reverses?: number;
}

const breakfasts = menu.filter(({ occasion }) => occasion === 'breakfast');
const dinners = menu.filter(({ occasion }) => occasion === 'dinner');
const snacks = menu.filter(({ occasion }) => occasion === 'snack');
const payments = ['9010', '9010', '9020', '9000'] as const;

/** What a folio is drawn with. */
export interface FolioChance {
  readonly random: Random;
  /** Which dishes are the usual ones of the guest, 0 to 1. */
  readonly taste: number;
}

/** The folio of a stay: a line a night and what the guest had, then the payment. */
export function chargesOf(
  today: number,
  visit: Visit,
  stay: StayRecord,
  chance: FolioChance,
): readonly ChargeRecord[] {
  const lines = linesOf(today, visit, chance.random, chance.taste);

  return lines.map((line, number) => written(visit.property, stay, line, number));
}

function linesOf(today: number, visit: Visit, random: Random, taste: number): readonly Line[] {
  const { status, arrival, nights, property } = visit;
  if (status === 'no-show')
    return random() < 0.5 ? [{ code: '1090', day: arrival, gross: property.rate }] : [];
  if (status !== 'checked-out' && status !== 'in-house') return [];

  const lines: Line[] = [];
  const last = Math.min(arrival + nights, today);
  const room = roomPrice(visit);
  for (let day = arrival; day < last; day += 1) {
    lines.push({ code: '1000', day, gross: room });
    extras(lines, day, property.rate, random, taste);
  }
  if (status === 'checked-out') {
    lines.push({
      code: pick(random, payments),
      day: last,
      gross: lines.reduce((sum, { gross }) => sum + gross, 0),
    });
  }

  return lines;
}

/** Dearer in busy months. */
function roomPrice({ arrival, property }: Visit): number {
  const busy = property.season[Number(quickDay(arrival).slice(5, 7)) - 1] ?? 1;

  return Math.round((property.rate * (0.7 + 0.3 * busy)) / 10) * 10;
}

/** What a guest has on a day besides the room; prices follow the rate of the house. */
function extras(lines: Line[], day: number, rate: number, random: Random, taste: number): void {
  const chance = random();
  const price = (low: number, high: number): number => Math.round(rate * (low + random() * (high - low)));
  if (chance < 0.3)
    lines.push({
      code: chance < 0.06 ? '2010' : '2000',
      day,
      gross: price(0.05, 0.12),
      dish: usual(breakfasts, random, taste),
    });
  if (chance > 0.25 && chance < 0.4)
    lines.push({ code: '2100', day, gross: price(0.1, 0.4), dish: usual(dinners, random, taste) });
  if (chance > 0.38 && chance < 0.48) lines.push({ code: '2200', day, gross: price(0.05, 0.2) });
  if (chance > 0.47 && chance < 0.51) lines.push({ code: '3000', day, gross: price(0.3, 0.9) });
  if (chance > 0.5 && chance < 0.54) lines.push({ code: '4000', day, gross: price(0.05, 0.15) });
  if (chance > 0.53 && chance < 0.58) lines.push({ code: '5000', day, gross: price(0.02, 0.08) });
  if (chance > 0.57 && chance < 0.6) lines.push({ code: '6000', day, gross: price(0.03, 0.06) });
  if (chance > 0.6 && chance < 0.63)
    lines.push({ code: '2110', day, gross: price(0.03, 0.06), dish: usual(snacks, random, taste) });
  takeBack(lines, day, chance);
}

/** Now and then the last thing was wrong and is taken back. */
function takeBack(lines: Line[], day: number, chance: number): void {
  const last = lines[lines.length - 1];
  if (!last || last.code === '1000' || Math.floor(chance * 1000) % 50 !== 0) return;

  lines.push({ ...last, day, gross: -last.gross, reverses: lines.length - 1 });
}

/** Mostly the dish the guest always has. */
function usual(dishes: readonly MenuItem[], random: Random, taste: number): MenuItem {
  return (
    random() < 0.7 ? dishes[Math.floor(taste * dishes.length)] : dishes[below(random, dishes.length)]
  ) as MenuItem;
}

/** Kind and category by transaction code: the same few objects for millions of lines. */
const coded = new Map(
  Object.entries(transactionCodes).map(([raw, code]) => [
    raw,
    { ...code, type: { value: code.type }, category: { value: code.category, raw } },
  ]),
);
type CodedLine = Pick<TransactionCode, 'outlet' | 'place' | 'text'> & Pick<ChargeRecord, 'type' | 'category'>;

function written(property: SyntheticProperty, stay: StayRecord, line: Line, number: number): ChargeRecord {
  const { type, category, text, outlet, place } = coded.get(line.code) as CodedLine;
  const charge: Draft<ChargeRecord> = {
    kind: 'charge',
    source: lineReference(stay.source, 'charge', number),
    property: property.id,
    day: quickDay(line.day),
    postedAt: instantAt(line.day, 1260, property.timeZone),
    type,
    category,
    stay: stay.source,
    text: line.dish?.names.en ?? text,
    quantity: line.gross < 0 ? -1 : 1,
    gross: { minor: line.gross, currency: property.currencies[0] as string },
  };
  if (line.dish) charge.item = line.dish.item;
  if (outlet) charge.outlet = outlet;
  if (place) charge.place = place;
  if (stay.room) charge.room = stay.room;
  if (type.value === 'revenue') {
    const { net, tax } = netAndTax(line.gross, property);
    charge.net = net;
    charge.tax = tax;
  }
  if (line.reverses !== undefined) charge.reverses = lineReference(stay.source, 'charge', line.reverses);

  return charge;
}

/** Net and tax of a price that contains the tax, in minor units; together they are the price. */
export function netAndTax(
  gross: number,
  { currencies, taxRate }: Pick<SyntheticProperty, 'currencies' | 'taxRate'>,
): Required<Pick<ChargeRecord, 'net' | 'tax'>> {
  const currency = currencies[0] as string;
  const net = Math.sign(gross) * Math.round((Math.abs(gross) * 100) / (100 + taxRate));

  return { net: { minor: net, currency }, tax: { minor: gross - net, currency } };
}
