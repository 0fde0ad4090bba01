import { InnkeeperError } from '@innkeeper/core';

/** Hears the currency of every amount; two are one too many. */
export function currencySet(): { add(currency: string | undefined): void; currency(): string | undefined } {
  let known: string | undefined;

  return {
    add(currency) {
      const code = currency?.trim().toUpperCase();
      if (code === undefined || code === known) return;
      if (known !== undefined)
        throw new InnkeeperError('money/mixed-currencies', { currencies: `${known}, ${code}` });
      known = code;
    },
    currency: () => known,
  };
}
