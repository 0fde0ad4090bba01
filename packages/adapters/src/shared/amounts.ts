import type { Money } from '@innkeeper/core';
import { decimalsOf, moneyOf } from './decimal-money.ts';
import { numberOf, textOf } from './loose.ts';

/** No line of a hotel comes to more; what does is something else, the number of a card say. */
const most = 1e13;

/** An amount that came as a decimal, in text or as a number. */
export function decimalIn(value: unknown, currency: string | undefined): Money | undefined {
  const text = textOf(value)?.replace(/^\$|,(?=\d{3}\b)/g, '');

  return text === undefined || currency === undefined ? undefined : moneyOf(text, currency);
}

/** An amount that came in the smallest unit of its currency. */
export function minorIn(value: unknown, currency: string | undefined): Money | undefined {
  const minor = numberOf(value);

  return minor === undefined ||
    currency === undefined ||
    !Number.isInteger(minor) ||
    Math.abs(minor) >= most ||
    Math.abs(minor) >= most
    ? undefined
    : { minor: minor === 0 ? 0 : minor, currency };
}

/** An amount that came as a whole number with its number of decimals: 12345 with scale 2 is 123.45. */
export function scaledIn(value: unknown, scale: unknown, currency: string | undefined): Money | undefined {
  const [text, decimals] = [textOf(value), numberOf(scale)];
  if (text === undefined || currency === undefined) return undefined;
  if (!/^-?\d{1,13}$/.test(text)) return moneyOf(text, currency);
  const places = decimals ?? decimalsOf(currency);
  if (places < 0 || places > 8) return undefined;
  const digits = text.replace('-', '').padStart(places + 1, '0');
  const decimal = places === 0 ? digits : `${digits.slice(0, -places)}.${digits.slice(-places)}`;

  return moneyOf(text.startsWith('-') ? `-${decimal}` : decimal, currency);
}

/** The one less the other, in the currency of the first. */
export function minus(amount: Money, other: Money | undefined): Money {
  return other === undefined ? amount : { ...amount, minor: amount.minor - other.minor };
}

/** What takes back: below zero, whatever sign it came with. */
export function negative(amount: Money): Money {
  return amount.minor > 0 ? { ...amount, minor: -amount.minor } : amount;
}
