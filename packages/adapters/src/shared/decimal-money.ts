import type { Money } from '@innkeeper/core';

const none = new Set('BIF CLP DJF GNF ISK JPY KMF KRW PYG RWF UGX UYI VND VUV XAF XOF XPF'.split(' '));
const three = new Set('BHD IQD JOD KWD LYD OMR TND'.split(' '));

/** How many decimals a currency has (ISO 4217). */
export function decimalsOf(currency: string): number {
  return none.has(currency) ? 0 : three.has(currency) ? 3 : 2;
}

/**
 * An amount from the decimal that a system wrote, without ever being a float in between; what lies below the
 * smallest unit is rounded half away from zero. `undefined` where it is no amount.
 */
export function moneyOf(decimal: string, currency: string): Money | undefined {
  const match = /^([+-]?)(\d{1,13})?(?:\.(\d*))?(?:[eE]([+-]?\d{1,2}))?$/.exec(decimal.trim());
  if (!match || (match[2] === undefined && !match[3])) return undefined;
  if (match[4] !== undefined) return moneyOf(plain(Number(decimal)), currency);

  const [, sign, whole = '0', fraction = ''] = match;
  const decimals = decimalsOf(currency);
  const kept = Number(whole + fraction.slice(0, decimals).padEnd(decimals, '0'));
  const minor = kept + (fraction.charAt(decimals) >= '5' ? 1 : 0);

  return Number.isSafeInteger(minor)
    ? { minor: sign === '-' && minor !== 0 ? -minor : minor, currency }
    : undefined;
}

/** The decimal of an amount, as systems write it: `{ minor: 1250, currency: 'EUR' }` is `12.50`. */
export function decimalOf({ minor, currency }: Money): string {
  const decimals = decimalsOf(currency);
  const digits = String(Math.abs(minor)).padStart(decimals + 1, '0');
  const sign = minor < 0 ? '-' : '';
  if (decimals === 0) return sign + digits;

  return `${sign}${digits.slice(0, -decimals)}.${digits.slice(-decimals)}`;
}

function plain(value: number): string {
  return Number.isFinite(value) && Math.abs(value) < 1e13 ? value.toFixed(6) : '';
}
