import { InnkeeperError } from '@innkeeper/core';

/** How JSON of another system is read. */
export interface JsonLimits {
  /** How deep objects and lists may stand in one another. @defaultValue 64 */
  readonly depth?: number;
  /** Who sent it, for the error. @defaultValue 'The source' */
  readonly system?: string;
  /** What becomes of whole numbers of 16 digits and more: exact texts, or numbers as JSON means them. @defaultValue 'text' */
  readonly longIntegers?: 'text' | 'number';
}

const forbidden: ReadonlySet<string> = new Set(['__proto__', 'constructor', 'prototype']);

/**
 * Reads JSON so that nothing is altered on the way: whole numbers that a float cannot hold (ids beyond 2^53) arrive
 * as text, exactly; depth is bounded before anything is built; names that could touch a prototype are dropped.
 * @throws `source/unreadable`
 */
export function parseJson(
  text: string,
  { depth = 64, system = 'The source', longIntegers = 'text' }: JsonLimits = {},
): unknown {
  const bare = text.charCodeAt(0) === 0xfeff ? text.slice(1) : text;
  const quoted = quoteBigIntegers(bare, depth);
  const safe = quoted !== undefined && longIntegers === 'number' ? bare : quoted;
  if (safe === undefined) {
    throw new InnkeeperError('source/unreadable', { system, expected: `JSON of at most ${depth} levels` });
  }
  try {
    return safe.includes('__proto__') || safe.includes('constructor') || safe.includes('\\u00')
      ? JSON.parse(safe, withoutForbidden)
      : JSON.parse(safe);
  } catch {
    throw new InnkeeperError('source/unreadable', { system, expected: 'JSON' });
  }
}

function withoutForbidden(this: unknown, name: string, value: unknown): unknown {
  return forbidden.has(name) && !Array.isArray(this) ? undefined : value;
}

/** The text with its integers of 16 digits or more in quotes, or `undefined` when it is nested too deeply. */
function quoteBigIntegers(text: string, limit: number): string | undefined {
  const parts: string[] = [];
  let depth = 0;
  let copied = 0;
  let index = 0;
  while (index < text.length) {
    const code = text.charCodeAt(index);
    if (code === 0x22) index = endOfString(text, index);
    else if (code === 0x7b || code === 0x5b) {
      depth += 1;
      if (depth > limit) return undefined;
    } else if (code === 0x7d || code === 0x5d) depth -= 1;
    else if (isDigit(code)) {
      const end = endOfNumber(text, index);
      if (end - index >= 16 && isInteger(text, index, end)) {
        const start = text.charCodeAt(index - 1) === 0x2d ? index - 1 : index;
        parts.push(text.slice(copied, start), '"', text.slice(start, end), '"');
        copied = end;
      }
      index = end - 1;
    }
    index += 1;
  }
  if (parts.length === 0) return text;
  parts.push(text.slice(copied));

  return parts.join('');
}

function endOfString(text: string, start: number): number {
  let index = text.indexOf('"', start + 1);
  while (index > 0 && isEscaped(text, index)) index = text.indexOf('"', index + 1);

  return index < 0 ? text.length : index;
}

function isEscaped(text: string, quote: number): boolean {
  let slashes = 0;
  while (text.charCodeAt(quote - 1 - slashes) === 0x5c) slashes += 1;

  return slashes % 2 === 1;
}

function endOfNumber(text: string, start: number): number {
  let index = start;
  while (index < text.length && isPartOfNumber(text.charCodeAt(index))) index += 1;

  return index;
}

function isPartOfNumber(code: number): boolean {
  return isDigit(code) || code === 0x2e || code === 0x65 || code === 0x45 || code === 0x2b || code === 0x2d;
}

function isInteger(text: string, start: number, end: number): boolean {
  for (let index = start; index < end; index += 1) if (!isDigit(text.charCodeAt(index))) return false;

  return true;
}

function isDigit(code: number): boolean {
  return code >= 0x30 && code <= 0x39;
}
