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
  const rest: unknown[] = [];
  for (const item of list) {
    const remains = leftOver(item, known);
    if (remains !== undefined) rest.push(remains);
  }

  return rest.length > 0 ? rest : undefined;
}

// every field of every row passes here: nothing is made where nothing remains
function leftOverObject(object: object, known: Known): unknown {
  let rest: Record<string, unknown> | undefined;
  for (const name of Object.keys(object)) {
    const how = Object.hasOwn(known, name) ? known[name] : undefined;
    if (how === true) continue;
    const remains = leftOver((object as Record<string, unknown>)[name], how);
    if (remains === undefined) continue;
    rest ??= {};
    rest[name] = remains;
  }

  return rest;
}
