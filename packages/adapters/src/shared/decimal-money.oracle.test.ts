import * as currencies from 'dinero.js/currencies';
import { expect, it } from 'vitest';
import { decimalsOf } from './decimal-money.ts';

/** ISO 4217 gives the two currencies of fifths (MGA, MRU) two decimals, this oracle one of base 5. Not money that a folio can hold: funds, units of account, metals, and codes for tests. */
const noMoney = /^(X|CLF$|UYW$|USN$|CHE$|CHW$|BOV$|COU$|MXV$)/;

it('counts the decimals of every currency as the list of ISO 4217 does', () => {
  const known = Object.values(currencies)
    .filter(({ base }) => base === 10)
    .filter(({ code }) => !noMoney.test(code) || /^X[AOP]F$/.test(code));
  expect(known.length).toBeGreaterThan(140);
  const wrong = known.filter(({ code, exponent }) => decimalsOf(code) !== exponent);
  expect(wrong.map(({ code, exponent }) => `${code} has ${exponent}`)).toEqual([]);
});
