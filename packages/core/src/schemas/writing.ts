import type * as z from 'zod';
import { fieldKindOf, isBareId, placeBits, scrubCards } from '../records/scrub-cards.ts';
import { writingOfNumber, writingOfText } from './writing-of-leaf.ts';

/**
 * Writes a value as JSON if it fits as it stands, with `place` around it (bits of {@link placeBits}); `undefined` where
 * the schema would change or refuse it, or where that cannot be told.
 */
export type Writing = (value: unknown, place: number) => string | undefined;

type Def<Type extends z.core.$ZodTypes['_zod']['def']['type']> = Extract<
  z.core.$ZodTypes['_zod']['def'],
  { type: Type }
>;

const never: Writing = () => undefined;

/** The quick way through a schema; of what it does not know it writes nothing. */
export function writingOf(schema: z.core.$ZodType): Writing {
  const { def } = (schema as z.core.$ZodTypes)._zod;
  switch (def.type) {
    case 'string':
      return writingOfText(def.checks);
    case 'number':
      return writingOfNumber(def.checks, 'format' in def ? String(def.format) : undefined);
    case 'boolean':
      return (value) => (typeof value === 'boolean' ? String(value) : undefined);
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
  const texts = new Map(values.map((value) => [value, JSON.stringify(value)]));

  return (value) => texts.get(value);
}

function ofArray({ element, checks = [] }: Def<'array'>): Writing {
  const write = writingOf(element);
  const most = checks.map((check) => (check as z.core.$ZodCheckMaxLength)._zod.def);
  if (most.some(({ check }) => check !== 'max_length')) return never;
  const longest = Math.min(...most.map(({ maximum }) => maximum));

  return (value, place) => {
    if (!Array.isArray(value) || value.length > longest) return undefined;
    let text = '';
    for (const item of value as readonly unknown[]) {
      const written = write(item, place);
      if (written === undefined) return undefined;
      text += text === '' ? written : `,${written}`;
    }

    return `[${text}]`;
  };
}

interface Field {
  readonly name: string;
  /** `"name":` */
  readonly label: string;
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
    if (typeof value !== 'object' || value === null || Array.isArray(value)) return undefined;
    const given = value as Readonly<Record<string, unknown>>;
    const around = (place & ~placeBits.reference) | placeOfType(given.type);
    const text = fieldsOf(isReference(given, place) ? named : fields, given, around);
    if (text === undefined || refinements.some((fits) => fits?.(given) !== true)) return undefined;

    return text;
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

/** All of an object, if it has no field besides. */
function fieldsOf(
  fields: readonly Field[],
  given: Readonly<Record<string, unknown>>,
  around: number,
): string | undefined {
  let text = '{';
  let unknown = 0;
  for (const { name, label, place, isOptional, write } of fields) {
    const cell = given[name];
    if (cell === undefined && isOptional) continue;
    const written = write(cell, around | place);
    if (written === undefined) return undefined;
    text += text === '{' ? label : `,${label}`;
    text += written;
    unknown -= 1;
  }
  for (const name in given) if (given[name] !== undefined) unknown += 1;

  return unknown === 0 ? `${text}}` : undefined;
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

  return { name, label: `${JSON.stringify(name)}:`, place, isOptional, write };
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

    return byType.get(type)?.(value, place);
  };
}

/** A text, a number or a yes: what a value is says which of them it must fit. */
function ofPlain({ options }: Def<'union'>): Writing {
  const byType = new Map<string, Writing>(
    options.map((option) => [option._zod.def.type, writingOf(option)] as const),
  );
  const isPlain = [...byType.keys()].every((type) => ['string', 'number', 'boolean'].includes(type));

  return isPlain && byType.size === options.length
    ? (value, place) => byType.get(typeof value)?.(value, place)
    : never;
}

function isAnything({ keyType, valueType }: Def<'record'>): boolean {
  const { def } = (keyType as z.core.$ZodTypes)._zod;

  return def.type === 'string' && !def.checks?.length && valueType._zod.def.type === 'unknown';
}

/** Whatever a system sent beside the fields: nothing in it is an id of ours. */
function ofAnything(value: unknown, place: number): string | undefined {
  const isPlain =
    typeof value === 'object' && value !== null && Object.getPrototypeOf(value) === Object.prototype;
  if (!isPlain || place !== 0 || Object.hasOwn(value, '__proto__')) return undefined;

  return scrubCards({ extra: value }).found > 0 ? undefined : JSON.stringify(value);
}
