import type { ChargeCategory, ChargeRecord, ChargeType } from '../../records/charge-record.ts';
import type { Day } from '../../shared/day.ts';
import type { SourceReference } from '../../shared/source-reference.ts';
import { base, coded, maybe, money, number, referenceTo, skipped, word } from './record-text.ts';

/**
 * A charge out of the text that keeps it, without what no fact is read from: what was written on it, its tax, the
 * system's own codes. Everybody's charges are most of what the census reads, and to build each of them whole is most of
 * its work; so a text in the order in which records are written is only looked through. Any other is read whole.
 */
export function countedCharge(text: string): ChargeRecord {
  const found = text.includes('\\') ? null : plain.exec(text);
  if (!found) return JSON.parse(text) as ChargeRecord;
  const [, system, of, id, property, day, postedAt, type, category, ...rest] = found;
  const [isOfStay, staySystem, stayOf, stayId, isOfProfile, personSystem, personOf, personId, ...sold] = rest;
  const [item, outlet, quantity, net, currency] = sold;

  return {
    kind: 'charge',
    source: { system, property: of, kind: 'charge', id } as SourceReference,
    property: property as string,
    day: day as Day,
    postedAt,
    type: codeOf(type as ChargeType),
    category: codeOf(category as ChargeCategory),
    stay: isOfStay === undefined ? undefined : stayOfId(stayId as string, staySystem as string, stayOf),
    profile:
      isOfProfile === undefined
        ? undefined
        : ({ system: personSystem, property: personOf, kind: 'profile', id: personId } as SourceReference),
    item,
    outlet,
    quantity: quantity === undefined ? undefined : Number(quantity),
    net: { minor: Number(net), currency: currency as string },
  };
}

/** One object for each code: they are compared, never changed. */
function codeOf<Code extends ChargeType | ChargeCategory>(value: Code): { readonly value: Code } {
  const known = codes.get(value);
  if (known) return known as { readonly value: Code };
  const code = { value };
  codes.set(value, code);

  return code;
}

/** The reference of a stay; charges that lie beside each other mostly name the same. */
function stayOfId(id: string, system: string, property: string | undefined): SourceReference {
  const { id: lastId, system: lastSystem, property: lastProperty } = lastStay;
  if (id !== lastId || system !== lastSystem || property !== lastProperty)
    lastStay = { system, property, kind: 'stay', id } as SourceReference;

  return lastStay;
}

const codes = new Map<string, { readonly value: string }>();
let lastStay: SourceReference = { system: '', kind: 'stay', id: '' };

/** A charge that takes nothing back and whose net amount is told, as `chargeRecordSchema` orders it. */
const plain = new RegExp(
  [
    `^\\{"kind":"charge","source":${referenceTo('charge')}`,
    base,
    ',"property":"([^"]*)","day":"([^"]*)"',
    maybe('postedAt'),
    coded('type'),
    coded('category'),
    `(,"stay":${referenceTo('stay')})?`,
    `(,"profile":${referenceTo('profile')})?`,
    skipped('text', word),
    maybe('item'),
    maybe('outlet'),
    skipped('place', word),
    `(?:,"quantity":(${number}))?`,
    ',"net":\\{"minor":(-?\\d+),"currency":"([^"]*)"\\}',
    skipped('tax', money),
    skipped('gross', money),
    skipped('check', word),
    skipped('room', word),
    skipped('reference', word),
    '\\}$',
  ].join(''),
);
