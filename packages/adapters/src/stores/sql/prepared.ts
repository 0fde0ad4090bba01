import { createHash } from 'node:crypto';
import type { Statement } from './engine.ts';

/** How many statements may stay prepared on one connection: all that the stores can ask. A process asks a part of them. */
const capacity = 1000;
/** What is not asked again in the same words: questions to the census are made for each rule. */
const onceOnly = /^(begin|commit|rollback|savepoint|copy|create|alter|drop|do|analyze|set|\/\* census)\b/;
/**
 * A statement with so long a value is planned for it: a plan made for any value holds each row of a table against each
 * of thousands of values, one by one.
 */
export const longValue = 2000;

/** A statement on its way. */
export interface Named extends Statement {
  /** Under which it may stay prepared; the same text has the same one, whoever prepares it. */
  readonly name?: string;
}

/** The statement with its name, where it is likely to be asked again. */
export function named(statement: Statement): Named {
  const name = nameOf(statement);

  return name === undefined ? statement : { ...statement, name };
}

function nameOf({ text, values }: Statement): string | undefined {
  if (values.some((value) => typeof value === 'string' && value.length > longValue)) return undefined;
  const known = names.get(text);
  if (known !== undefined) return known;
  if (names.size >= capacity || onceOnly.test(text)) return undefined;
  const name = createHash('sha256').update(text).digest('hex').slice(0, 32);
  names.set(text, name);

  return name;
}

const names = new Map<string, string>();
