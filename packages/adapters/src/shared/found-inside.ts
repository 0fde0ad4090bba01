import type { Incoming } from '@innkeeper/core';
import type { Raw } from './loose.ts';
import { listOf, objectOf, textOf } from './loose.ts';
import { parseJson } from './parse-json.ts';

/** Names that say nothing of what they hold: whatever brings a payload puts it under one of them. */
const wrapping =
  /^(?:data|datas|object|payload|body|content|contents|results?|responses?|items?|records?|entit(?:y|ies)|values?|resources?|rows|list|message|messages|envelope|detail|bizcontent)$/i;
/** What something was before: never as it is. */
const before = /^(?:old|previous|prior|before|original)/i;
const deepest = 4;

/**
 * The records inside of a payload that nobody knows: an envelope of whoever passed it on, a page in the manner of another
 * version, JSON in a text. A thing with an id of its own is no envelope: a guest who is only mentioned in it is none.
 * Nothing where no record is found.
 */
export function foundInside(
  root: Raw,
  read: (part: Raw) => readonly Incoming[] | undefined,
  depth = 1,
): readonly Incoming[] | undefined {
  if (depth > deepest) return undefined;
  const hasId = Object.entries(root).some(
    ([name, value]) => /id$/i.test(name) && textOf(value) !== undefined,
  );
  const found = Object.entries(root).flatMap(([name, value]) => {
    if (before.test(name) || (hasId && !wrapping.test(name))) return [];

    return [listOf(wrapping.test(name) ? unpacked(value) : value)].flat(3).flatMap((part) => {
      const inner = objectOf(part);

      return inner ? (read(inner) ?? foundInside(inner, read, depth + 1) ?? []) : [];
    });
  });

  return found.some((item) => 'record' in item) ? found : undefined;
}

/** JSON that stands in a text, as queues and gateways hand it on. */
function unpacked(value: unknown): unknown {
  if (typeof value !== 'string' || !/^\s*[{[]/.test(value)) return value;
  try {
    return parseJson(value);
  } catch {
    return value;
  }
}
