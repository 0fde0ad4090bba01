import type { ChargeCategory, ChargeRecord, ChargeType } from '../../records/charge-record.ts';
import type { Day } from '../../shared/day.ts';
import type { SourceReference } from '../../shared/source-reference.ts';

/**
 * A charge out of the text that keeps it, without what no fact is read from: what was written on it, its tax, the
 * system's own codes. Everybody's charges are most of what the census reads, and to build each of them whole is most of
 * its work; so a text in the order in which records are written is only looked through. Any other is read whole.
 */
export function countedCharge(text: string): ChargeRecord {
  const found = text.includes('\\') ? null : plain.exec(text);
  if (!found) return JSON.parse(text) as ChargeRecord;
  const [
    ,
    system,
    of,
    id,
    property,
    day,
    postedAt,
    type,
    category,
    isOfStay,
    staySystem,
    stayOf,
    stayId,
    profile,
    item,
    outlet,
    quantity,
    net,
    currency,
  ] = found;

  return {
    kind: 'charge',
    source: { system, property: of, kind: 'charge', id } as SourceReference,
    property: property as string,
    day: day as Day,
    postedAt,
    type: codeOf(type as ChargeType),
    category: codeOf(category as ChargeCategory),
    stay: isOfStay === undefined ? undefined : stayOfId(stayId as string, staySystem as string, stayOf),
    profile: profile === undefined ? undefined : (JSON.parse(profile) as SourceReference),
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

const word = '"[^"]*"';
const number = '-?\\d+(?:\\.\\d+)?';
const money = `\\{"minor":-?\\d+,"currency":${word}\\}`;
const reference = (kind: string): string =>
  `\\{"system":${word}(?:,"property":${word})?,"kind":"${kind}","id":${word}\\}`;
const skipped = (name: string, value: string): string => `(?:,"${name}":${value})?`;
const coded = (name: string): string => `,"${name}":\\{"value":"([^"]*)"(?:,"raw":${word})?\\}`;
const maybe = (name: string): string => `(?:,"${name}":"([^"]*)")?`;

/** A charge that takes nothing back and whose net amount is told, as `chargeRecordSchema` orders it. */
const plain = new RegExp(
  [
    '^\\{"kind":"charge","source":\\{"system":"([^"]*)"(?:,"property":"([^"]*)")?,"kind":"charge","id":"([^"]*)"\\}',
    skipped('version', number),
    skipped('changedAt', word),
    skipped('createdAt', word),
    skipped('channel', word),
    skipped('extra', '\\{[^{}]*\\}'),
    ',"property":"([^"]*)","day":"([^"]*)"',
    maybe('postedAt'),
    coded('type'),
    coded('category'),
    '(,"stay":\\{"system":"([^"]*)"(?:,"property":"([^"]*)")?,"kind":"stay","id":"([^"]*)"\\})?',
    `(?:,"profile":(${reference('profile')}))?`,
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
