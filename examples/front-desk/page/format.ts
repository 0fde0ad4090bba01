import type { Reservation } from '../src/book/book.ts';
import { spoken } from './words.ts';

/** A day as it stands in a list. */
export function dayText(day: string, style: 'short' | 'long' = 'short'): string {
  const parts =
    style === 'long'
      ? ({ weekday: 'short', day: 'numeric', month: 'short', year: 'numeric' } as const)
      : ({ day: 'numeric', month: 'short' } as const);

  return new Intl.DateTimeFormat(localeNow(), { ...parts, timeZone: 'UTC' }).format(new Date(day));
}

/** A rate as it stands in a list: whole units, since nobody prices a night in cents. */
export function rateText({ rate }: Pick<Reservation, 'rate'>): string {
  if (!rate) return '';
  const { currency } = rate;
  const style = { style: 'currency', currency, currencyDisplay: 'narrowSymbol' } as const;
  const digits = new Intl.NumberFormat('en', style).resolvedOptions().maximumFractionDigits ?? 2;

  return new Intl.NumberFormat(localeNow(), { ...style, maximumFractionDigits: 0 }).format(
    rate.minor / 10 ** digits,
  );
}

/** The guest as the desk would say him in its own language. */
export function guestText({ guest }: Pick<Reservation, 'guest'>): string {
  return spoken() === 'zh-CN' ? (guest.nativeName ?? guest.name) : guest.name;
}

function localeNow(): string {
  return spoken() === 'en' ? 'en-GB' : 'zh-CN';
}
