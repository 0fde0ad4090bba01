import type { Raw } from './loose.ts';
import { at, listOf, objectOf, objectsOf, textOf } from './loose.ts';

/** What values are made of. */
export interface ValuesOf {
  /** The OpenAPI document, for its references. */
  readonly document: Raw;
  /** Numbers from 0 to 1. */
  readonly chance: () => number;
  /** How many of the fields that may be absent are there, 0 to 1. */
  readonly density: number;
}

interface Place {
  readonly name: string;
  readonly parent: string;
  readonly depth: number;
}

const deepest = 14;

/** A value that a schema of an OpenAPI document allows: every field it knows, or as many as the density says. */
export function valueFor(
  schema: unknown,
  how: ValuesOf,
  place: Place = { name: '', parent: '', depth: 0 },
): unknown {
  const { chance } = how;
  const known = whole(schema, how);
  const { name, depth } = place;
  if (known.nullable === true && chance() < 0.15) return null;
  const words = listOf(known.enum);
  if (words.length > 0) return words[Math.floor(chance() * words.length)];
  const [type] = listOf(known.type);
  if (type === 'array' || (type === undefined && known.items !== undefined)) {
    const length = depth > deepest ? 0 : 1 + Math.floor(chance() * 2);

    return Array.from({ length }, () => valueFor(known.items, how, { ...place, depth: depth + 1 }));
  }
  if (type === 'object' || (type === undefined && known.properties !== undefined))
    return objectFor(known, how, place);
  if (type === 'boolean') return chance() < 0.5;
  if (type === 'integer' || type === 'number') return numberFor(known, how, name);

  return textFor(known, how, place);
}

function objectFor(schema: Raw, how: ValuesOf, { name, depth }: Place): Raw {
  if (depth > deepest) return {};
  const needed = new Set(listOf(schema.required));
  const fields = Object.entries(objectOf(schema.properties) ?? {}).filter(
    ([field]) => needed.has(field) || isId(field) || how.chance() < how.density,
  );
  const value = (inner: unknown, field: string): unknown =>
    valueFor(inner, how, { name: field, parent: name, depth: depth + 1 });
  const more = objectOf(schema.additionalProperties);

  return Object.fromEntries([
    ...fields.map(([field, inner]) => [field, value(inner, field)]),
    ...(more ? [[`key${Math.floor(how.chance() * 1e6)}`, value(more, 'value')]] : []),
  ]);
}

function isId(field: string): boolean {
  return /^(?:id|guid|guestID|reservationID|(?:profile|reservation|guest)IdList)$/.test(field);
}

function numberFor(schema: Raw, { chance }: ValuesOf, name: string): number {
  const [least, most] = [Number(schema.minimum ?? 0), Number(schema.maximum ?? 500)];
  if (/business_?date|busdt/i.test(name)) return 20_260_501;
  const number = least + chance() * (most - least);

  return listOf(schema.type)[0] === 'integer' ? Math.floor(number) : Math.round(number * 100) / 100;
}

/** By its form, else by its name: whoever reads dates and codes must find some. */
function textFor(schema: Raw, { chance }: ValuesOf, { name, parent }: Place): string {
  const format = textOf(schema.format);
  const month = /depart|end|check_?out|to$|close/i.test(name + parent) ? 7 : 1;
  const day = `2026-0${month + Math.floor(chance() * 2)}-1${Math.floor(chance() * 9)}`;
  const one = (...texts: readonly string[]): string => texts[Math.floor(chance() * texts.length)] ?? '';
  if (format === 'date-time') return one(`${day}T14:00:00Z`, `${day}T14:00:00.000+02:00`);
  if (format === 'date' || /date$|_at$|utc$|checkin$|checkout$|booked/i.test(name)) return day;
  if (name === 'type' && /IdList$/.test(parent))
    return /^reservation/i.test(parent) ? 'Reservation' : 'Profile';
  if (/email/i.test(name)) return one('rosa@nobody.example', 'GUEST@NOBODY.EXAMPLE');
  if (/currency/i.test(name)) return one('EUR', 'JPY', 'CNY');
  if (/country|nationality/i.test(name)) return one('DE', 'CN', 'GBR');
  if (/phone|mobile/i.test(name)) return `+4917055${Math.floor(chance() * 1e5)}`;
  if (/name/i.test(name)) return one('Rosa', '小明', 'Jean-Luc', "O'Neil", 'Анна');
  if (/amount|price|total|balance/i.test(name)) return (chance() * 500).toFixed(2);
  if (/id$|guid$|number$/i.test(name))
    return Math.floor(chance() * 1e9).toString(one('1', '2') === '1' ? 10 : 36);

  return name === 'type' ? 'A' : one('A', 'some text', '备注', '0', '');
}

/** A schema with its references followed and its parts put together; of several one is taken. */
function whole(schema: unknown, how: ValuesOf, depth = 0): Raw {
  const raw = objectOf(schema) ?? {};
  const reference = textOf(raw.$ref);
  if (depth > 20) return {};
  if (reference !== undefined)
    return whole(at(how.document, ...reference.slice(2).split('/')), how, depth + 1);
  const choices = objectsOf(raw.oneOf ?? raw.anyOf);
  const chosen = choices.length > 0 ? [choices[Math.floor(how.chance() * choices.length)]] : [];
  const parts = [...objectsOf(raw.allOf), ...chosen].map((part) => whole(part, how, depth + 1));

  const of = (name: string): Raw =>
    Object.assign({}, ...[raw, ...parts].map((part) => objectOf(part[name]) ?? {}));
  const properties = of('properties');

  return {
    ...Object.assign({}, raw, ...parts),
    ...(Object.keys(properties).length > 0 && { properties }),
    required: [raw, ...parts].flatMap((part) => listOf(part.required)),
  };
}
