import type { Money } from '@innkeeper/core';
import { decimalsOf } from '../../shared/decimal-money.ts';

/** Most counts: digits and nothing else. */
const plainWhole = /^\d{1,15}$/;
const spaces = /[\s\u00a0\u202f'’]/g;

/**
 * Reads an amount as a person or a system writes it: `1,234.50`, `1 234.50`, `-7`, `(12.00)`, `12.00-`.
 * Digits beyond the currency's own are rounded half away from zero. `1e5` is no amount.
 * @param decimal the decimal mark of the file; the other one of `.` and `,` may stand between thousands
 */
export function readAmount(text: string, currency: string, decimal: '.' | ',' = '.'): Money | undefined {
  const decimals = decimalsOf(currency);
  const minor = plainMinor(text, decimals, decimal) ?? writtenMinor(text, decimals, decimal);
  return minor === undefined || !Number.isSafeInteger(minor) ? undefined : { minor, currency };
}

/** Reads a plain number with the file's decimal mark (a quantity, a score); `undefined` where it is none. */
export function readNumber(text: string, decimal: '.' | ',' = '.'): number | undefined {
  if (plainWhole.test(text)) return Number(text);
  const number = unsigned(text, decimal);

  return number === undefined ? undefined : Number(`${number.sign}${number.whole}.${number.fraction || '0'}`);
}

/** The quick way for `-123.45`: digits, at most one mark, no more decimals than the currency has. */
function plainMinor(text: string, decimals: number, decimal: string): number | undefined {
  const mark = decimal.charCodeAt(0);
  const negative = text.charCodeAt(0) === 45;
  let value = 0;
  let left = -1;
  let digits = 0;
  for (let at = negative ? 1 : 0; at < text.length; at++) {
    const code = text.charCodeAt(at);
    if (code === mark && left < 0 && digits > 0) left = decimals;
    else if (code >= 48 && code <= 57 && left !== 0) {
      value = value * 10 + code - 48;
      digits++;
      if (left > 0) left--;
    } else return undefined;
  }
  if (digits === 0 || digits > 15) return undefined;

  for (let more = left < 0 ? decimals : left; more > 0; more--) value *= 10;
  return negative && value !== 0 ? -value : value;
}

function writtenMinor(text: string, decimals: number, decimal: '.' | ','): number | undefined {
  const number = unsigned(text, decimal);
  if (!number) return undefined;

  const kept = Number(number.whole + number.fraction.slice(0, decimals).padEnd(decimals, '0'));
  const minor = kept + (Number(number.fraction[decimals] ?? '0') >= 5 ? 1 : 0);
  return number.sign === '-' && minor !== 0 ? -minor : minor;
}

function unsigned(
  text: string,
  decimal: '.' | ',',
): { sign: '' | '-'; whole: string; fraction: string } | undefined {
  const bracketed = /^\((.*)\)$/.exec(text);
  const bare = (bracketed?.[1] ?? text).trim();
  const found = /^([+-]?)(.*?)(-?)$/.exec(bare);
  const [whole = '', fraction = '', ...more] = (found?.[2] ?? '').replace(spaces, '').split(decimal);
  const digits = withoutThousands(whole, decimal === '.' ? ',' : '.');
  if (more.length > 0 || digits === undefined || !/^\d*$/.test(fraction)) return undefined;

  const minus = bracketed !== null || found?.[1] === '-' || found?.[3] === '-';
  return { sign: minus ? '-' : '', whole: digits, fraction };
}

function withoutThousands(whole: string, mark: string): string | undefined {
  const [first = '', ...groups] = whole.split(mark);
  const fits = groups.length === 0 ? /^\d+$/.test(first) : /^\d{1,3}$/.test(first);

  return fits && groups.every((group) => /^\d{3}$/.test(group)) ? first + groups.join('') : undefined;
}
