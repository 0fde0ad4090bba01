import { textOf } from './loose.ts';

/** Which fields of an object are read: `true` for the whole, a tree for parts of it. */
export interface Known {
  readonly [name: string]: true | Known;
}

/**
 * What remains of a value when the fields that were read are taken off: a field that this house does not know
 * is kept, not lost. Empty values and fillers do not remain.
 */
export function leftOver(value: unknown, known: Known = {}): unknown {
  if (Array.isArray(value)) return leftOverList(value, known);
  if (typeof value === 'object' && value !== null) return leftOverObject(value, known);
  if (typeof value === 'boolean') return value;

  return textOf(value) === undefined ? undefined : value;
}

/** The same for a record: its `extra`, or nothing. */
export function extraOf(value: unknown, known: Known): Readonly<Record<string, unknown>> | undefined {
  const rest = leftOver(value, known);

  return typeof rest === 'object' && rest !== null && !Array.isArray(rest)
    ? (rest as Readonly<Record<string, unknown>>)
    : undefined;
}

function leftOverList(list: readonly unknown[], known: Known): unknown {
  const rest = list.map((item) => leftOver(item, known)).filter((item) => item !== undefined);

  return rest.length > 0 ? rest : undefined;
}

function leftOverObject(object: object, known: Known): unknown {
  const rest: Record<string, unknown> = {};
  for (const [name, part] of Object.entries(object)) {
    const how = Object.hasOwn(known, name) ? known[name] : undefined;
    const remains = how === true ? undefined : leftOver(part, how);
    if (remains !== undefined) rest[name] = remains;
  }

  return Object.keys(rest).length > 0 ? rest : undefined;
}
