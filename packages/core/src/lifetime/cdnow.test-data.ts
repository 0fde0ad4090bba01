import { existsSync, readFileSync } from 'node:fs';
import { epochDayOf, parseDay } from '../shared/day.ts';
import { checkOnHoldout } from './check-on-holdout.ts';
import { expectedStaysOfNew } from './expected-stays.ts';
import { fitBgNbd } from './fit-stays.ts';
import type { GuestHistories } from './histories-of.ts';
import { historiesOf } from './histories-of.ts';

/** Where public data lie beside the project, for who has them. */
export const publicData = new URL('../../../../../shared/data/clv/', import.meta.url);

/** The rows of a file below its head. */
export function rowsOf(file: URL): readonly (readonly string[])[] {
  return readFileSync(file, 'utf8')
    .trim()
    .split('\n')
    .slice(1)
    .map((line) => line.split(','));
}

/** The purchases of CDNOW, of which 39 weeks are known and 39 held back; nothing where the file is not there. */
export function cdnow(file = new URL('cdnow/cdnowElog.csv', publicData)): GuestHistories | undefined {
  if (!existsSync(file)) return undefined;
  const rows = rowsOf(file);
  const dayOf = (text = '') =>
    epochDayOf(parseDay(`${text.slice(0, 4)}-${text.slice(4, 6)}-${text.slice(6)}`) ?? '1970-01-01');
  const options = { until: '1997-09-30', unit: 'week', holdout: 39 } as const;

  return historiesOf(
    {
      guest: rows.map(([, guest]) => Number(guest)),
      day: rows.map(([, , day]) => dayOf(day)),
      amount: rows.map(([, , , , sales]) => Number(sales)),
    },
    options,
  );
}

/** What a fit to the first 39 weeks expects of the repeat purchases until week 78, beside what came. */
export function foretoldOfCdnow(histories: GuestHistories) {
  const fit = fitBgNbd(histories);
  const check = checkOnHoldout(fit, histories, 39);
  const expected = Array.from(histories.age, (age) => expectedStaysOfNew(fit, age + 39)).reduce(
    (sum, stays) => sum + stays,
    0,
  );
  const actual = check.actual + histories.repeats.reduce((sum, count) => sum + count, 0);

  return { check, expected, actual };
}
