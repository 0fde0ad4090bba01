/** A plain object as JSON gives it. */
export type Raw = Readonly<Record<string, unknown>>;

/** What specifications put where there is nothing: never data. */
const fillers: ReadonlySet<string> = new Set(['-100000000', 'a', 'aaa']);

/** Everything there is to read in a list of values, as one text. */
export function togetherOf(values: readonly unknown[]): string | undefined {
  const words = [...new Set(values.flatMap((value) => textOf(value) ?? []))].join(' · ');

  return words === '' ? undefined : words;
}

/** The object that a value is, or the first object of a list; systems send one or the other. */
export function objectOf(value: unknown): Raw | undefined {
  if (Array.isArray(value)) return objectOf(value[0]);

  return typeof value === 'object' && value !== null ? (value as Raw) : undefined;
}

/** The value under a path of names; a list on the way counts as its first element. */
export function at(value: unknown, ...path: readonly string[]): unknown {
  return path.reduce<unknown>((found, name) => objectOf(found)?.[name], value);
}

/** A list, whether the system sent a list, a single value or nothing. */
export function listOf(value: unknown): readonly unknown[] {
  if (Array.isArray(value)) return value;

  return value === undefined || value === null || value === '' ? [] : [value];
}

/** The objects of a list, whether the system sent a list, a single object or nothing. */
export function objectsOf(value: unknown): readonly Raw[] {
  return listOf(value).filter((item): item is Raw => objectOf(item) !== undefined && !Array.isArray(item));
}

/** A trimmed text; numbers become text. Nothing, fillers and masked values (`*****`) are unknown. */
export function textOf(value: unknown): string | undefined {
  const text = typeof value === 'string' ? value.trim() : typeof value === 'number' ? String(value) : '';
  if (text === '' || fillers.has(text) || isMasked(text)) return undefined;

  return text;
}

/** The first text that there is under one of several names of an object. */
export function firstText(value: unknown, ...names: readonly string[]): string | undefined {
  const object = objectOf(value);
  for (const name of names) {
    const text = textOf(object?.[name]);
    if (text !== undefined) return text;
  }

  return undefined;
}

/** A code that stands alone, or in the `code` or `value` of an object. */
export function codeOf(value: unknown): string | undefined {
  return textOf(value) ?? firstText(value, 'code', 'value');
}

/** A finite number, also from a text; fillers are unknown. */
export function numberOf(value: unknown): number | undefined {
  const text = textOf(value);
  const number = text === undefined ? Number.NaN : Number(text);

  return Number.isFinite(number) ? number : undefined;
}

/** A whole number of persons, rooms or points that is not negative. */
export function countOf(value: unknown): number | undefined {
  const number = numberOf(value);

  return number !== undefined && Number.isInteger(number) && number >= 0 ? number : undefined;
}

/** Yes, no, or not said; also from `"true"`, `Y`, `N`. */
export function flagOf(value: unknown): boolean | undefined {
  if (typeof value === 'boolean') return value;
  switch (textOf(value)?.toLowerCase()) {
    case 'true':
    case 'y':
    case 'yes':
      return true;
    case 'false':
    case 'n':
    case 'no':
      return false;
    default:
      return undefined;
  }
}

/** Whether a system hides the value: what is masked is unknown, never data. */
export function isMasked(text: string): boolean {
  return /[*•●]{2,}/u.test(text) || /^x{3,}[\d-]*$/i.test(text);
}

/** An object without its `undefined` fields: absent is absent. */
export function compact<Value extends object>(value: Value): Value {
  const kept = {} as Value;
  for (const name in value) if (value[name] !== undefined) kept[name] = value[name];

  return kept;
}

/** The list, or nothing when it is empty. */
export function someOf<Item>(items: readonly Item[]): readonly Item[] | undefined {
  return items.length > 0 ? items : undefined;
}
