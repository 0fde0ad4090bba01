import type * as z from 'zod';
import { fieldKindOf, isBareId, placeBits, scrubCards } from '../records/scrub-cards.ts';
import { bytesOf, putBytes, putJson, putSign } from './json-bytes.ts';
import { writingOfNumber, writingOfText } from './writing-of-leaf.ts';

/**
 * Writes a value as JSON if it fits as it stands, with `place` around it (bits of {@link placeBits}); `false` where the
 * schema would change or refuse it, or where that cannot be told: what was written until then is of no use.
 */
export type Writing = (value: unknown, place: number) => boolean;

type Def<Type extends z.core.$ZodTypes['_zod']['def']['type']> = Extract<
  z.core.$ZodTypes['_zod']['def'],
  { type: Type }
>;

const never: Writing = () => false;
const comma = 0x2c;
const sign = { '[': 0x5b, ']': 0x5d, '{': 0x7b, '}': 0x7d } as const;

/** The quick way through a schema; of what it does not know it writes nothing. */
export function writingOf(schema: z.core.$ZodType): Writing {
  const { def } = (schema as z.core.$ZodTypes)._zod;
  switch (def.type) {
    case 'string':
      return writingOfText(def.checks);
    case 'number':
      return writingOfNumber(def.checks, 'format' in def ? String(def.format) : undefined);
    case 'boolean':
      return oneOf([true, false]);
    case 'enum':
      return oneOf(Object.values(def.entries));
    case 'literal':
      return oneOf(def.values);
    case 'custom':
      return writingOfText([schema]);
    case 'readonly':
      return writingOf(def.innerType);
    case 'array':
      return ofArray(def);
    case 'object':
      return ofObject(def);
    case 'union':
      return 'discriminator' in def ? ofTypes(def as z.core.$ZodDiscriminatedUnionDef) : ofPlain(def);
    case 'record':
      return isAnything(def) ? ofAnything : never;
    default:
      return never;
  }
}

function oneOf(values: readonly unknown[]): Writing {
  const texts = new Map(values.map((value) => [value, bytesOf(JSON.stringify(value))]));

  return (value) => {
    const text = texts.get(value);
    if (text === undefined) return false;
    putBytes(text);

    return true;
  };
}

function ofArray({ element, checks = [] }: Def<'array'>): Writing {
  const write = writingOf(element);
  const most = checks.map((check) => (check as z.core.$ZodCheckMaxLength)._zod.def);
  if (most.some(({ check }) => check !== 'max_length')) return never;
  const longest = Math.min(...most.map(({ maximum }) => maximum));

  return (value, place) => {
    if (!Array.isArray(value) || value.length > longest) return false;
    putSign(sign['[']);
    for (const [at, item] of value.entries()) {
      if (at > 0) putSign(comma);
      if (!write(item, place)) return false;
    }
    putSign(sign[']']);

    return true;
  };
}

interface Field {
  readonly name: string;
  /** `"name":` */
  readonly label: Uint8Array;
  /** What the name says about what stands in it. */
  readonly place: number;
  readonly isOptional: boolean;
  readonly write: Writing;
}

function ofObject({ shape, catchall, checks = [] }: Def<'object'>): Writing {
  const refinements = checks.map(({ _zod: { def } }) => (def as unknown as z.core.$ZodCustomDef).fn);
  if (catchall || refinements.some((fits) => fits === undefined)) return never;
  const fields = Object.entries(shape).map(([name, schema]) => fieldOf(name, schema));
  const named = fields.map((field) => (field.name === 'id' ? { ...field, place: placeBits.id } : field));

  return (value, place) => {
    if (typeof value !== 'object' || value === null || Array.isArray(value)) return false;
    const given = value as Readonly<Record<string, unknown>>;
    const around = (place & ~placeBits.reference) | placeOfType(given.type);
    if (!putFields(isReference(given, place) ? named : fields, given, around)) return false;

    return refinements.every((fits) => fits?.(given) === true);
  };
}

/** Whether an object names a record, by an id as machines make it. */
function isReference({ system, kind, id }: Readonly<Record<string, unknown>>, place: number): boolean {
  return (
    (place & placeBits.reference) > 0 &&
    typeof system === 'string' &&
    typeof kind === 'string' &&
    isBareId(id)
  );
}

/** Writes all of an object, if it has no field besides. */
function putFields(
  fields: readonly Field[],
  given: Readonly<Record<string, unknown>>,
  around: number,
): boolean {
  let left = 0;
  for (const name in given) if (given[name] !== undefined) left += 1;
  let isFirst = true;
  putSign(sign['{']);
  for (const { name, label, place, isOptional, write } of fields) {
    const cell = given[name];
    if (cell === undefined && isOptional) continue;
    if (!isFirst) putSign(comma);
    isFirst = false;
    putBytes(label);
    if (!write(cell, around | place)) return false;
    left -= 1;
  }
  putSign(sign['}']);

  return left === 0;
}

function fieldOf(name: string, schema: z.core.$ZodType): Field {
  const { def } = (schema as z.core.$ZodTypes)._zod;
  const isOptional = def.type === 'optional';
  const { drop, named, phone, document, card, ids } = fieldKindOf(name);
  const place =
    (phone ? placeBits.phone : 0) |
    (document ? placeBits.document : 0) |
    (card ? placeBits.card : 0) |
    (ids === 'reference' ? placeBits.reference : 0);
  const write =
    drop !== undefined || named !== undefined ? never : writingOf(isOptional ? def.innerType : schema);

  return { name, label: bytesOf(`${JSON.stringify(name)}:`), place, isOptional, write };
}

function placeOfType(type: unknown): number {
  return type === 'phone' ? placeBits.phone : type === 'document' ? placeBits.document : 0;
}

/** Objects that say in one field which of several they are. */
function ofTypes({ discriminator, options }: z.core.$ZodDiscriminatedUnionDef): Writing {
  const byType = new Map<unknown, Writing>();
  for (const option of options) {
    const { shape } = (option as z.core.$ZodObject)._zod.def;
    const named = (shape[discriminator] as z.core.$ZodLiteral | undefined)?._zod.def;
    if (named?.type !== 'literal') return never;
    for (const value of named.values) byType.set(value, writingOf(option));
  }

  return (value, place) => {
    const type = (value as Readonly<Record<string, unknown>> | null)?.[discriminator];

    return byType.get(type)?.(value, place) ?? false;
  };
}

/** A text, a number or a yes: what a value is says which of them it must fit. */
function ofPlain({ options }: Def<'union'>): Writing {
  const byType = new Map<string, Writing>(
    options.map((option) => [option._zod.def.type, writingOf(option)] as const),
  );
  const isPlain = [...byType.keys()].every((type) => ['string', 'number', 'boolean'].includes(type));

  return isPlain && byType.size === options.length
    ? (value, place) => byType.get(typeof value)?.(value, place) ?? false
    : never;
}

function isAnything({ keyType, valueType }: Def<'record'>): boolean {
  const { def } = (keyType as z.core.$ZodTypes)._zod;

  return def.type === 'string' && !def.checks?.length && valueType._zod.def.type === 'unknown';
}

/** Whatever a system sent beside the fields: nothing in it is an id of ours. */
function ofAnything(value: unknown, place: number): boolean {
  const isPlain =
    typeof value === 'object' && value !== null && Object.getPrototypeOf(value) === Object.prototype;
  if (!isPlain || place !== 0 || Object.hasOwn(value, '__proto__')) return false;
  if (scrubCards({ extra: value }).found > 0) return false;
  putJson(JSON.stringify(value));

  return true;
}
