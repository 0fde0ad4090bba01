import type { Incoming } from '@innkeeper/core';
import { expect } from 'vitest';

/** What can become of a value when the other side changes its mind. */
export const changes: Readonly<Record<string, (value: unknown) => unknown>> = {
  'is gone': () => undefined,
  'is null': () => null,
  'is empty': () => '',
  'is a number': () => 7,
  'is a text': () => 'something else',
  'is a list': (value) => [value],
  'is a list of nothing': () => [null, [], {}],
  'is an object': (value) => ({ value }),
  'is true': () => true,
  'is the first of a list': (value) => (Array.isArray(value) ? value[0] : value),
};

/** A record with an id, or a refusal that says why. */
export function expectWhole(item: Incoming, path: readonly string[]): void {
  if ('refused' in item) expect(item.refused.code, path.join('/')).toMatch(/^refused\//);
  else expect(item.record.source.id, path.join('/')).toEqual(expect.stringMatching(/./));
}

/** The paths of everything in a value. */
export function pathsOf(value: unknown, path: readonly string[] = []): readonly (readonly string[])[] {
  if (typeof value !== 'object' || value === null) return [path];

  return [
    ...(path.length > 0 ? [path] : []),
    ...Object.entries(value).flatMap(([name, part]) => pathsOf(part, [...path, name])),
  ];
}

/** The value with a change at a path. */
export function changed(
  value: unknown,
  [name, ...rest]: readonly string[],
  change: (value: unknown) => unknown,
): unknown {
  if (name === undefined) return change(value);
  if (Array.isArray(value))
    return value.map((part, index) => (String(index) === name ? changed(part, rest, change) : part));

  return { ...(value as object), [name]: changed((value as Record<string, unknown>)[name], rest, change) };
}

/** The value with a field that nobody knows in each of its objects. */
export function added(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(added);
  if (typeof value !== 'object' || value === null) return value;

  return {
    ...Object.fromEntries(Object.entries(value).map(([name, part]) => [name, added(part)])),
    newField: 'added later',
  };
}
