import { assert, nat, property } from 'fast-check';
import { expect, it } from 'vitest';
import { randomOf } from '../chance/random.ts';
import { idCardCheck, idCardNumber, luhnCheck, membershipNumber } from './document.ts';

it('checks an identity card as the standard prints it', () => {
  expect(idCardCheck('11010519491231002')).toBe('X'); // the example of GB 11643-1999
});

it('numbers identity cards so that eighteen weighted places leave the remainder one (ISO 7064 MOD 11-2)', () => {
  void assert(
    property(nat(), (seed) => {
      const card = idCardNumber(randomOf(seed, 1, 1), { year: 1980, month: 7, day: 5 }, 'female');
      const places = [...card].map((sign) => (sign === 'X' ? 10 : Number(sign)));
      const remainder = places.reduce((sum, value, place) => sum + value * 2 ** (17 - place), 0) % 11;

      expect(card).toMatch(/^\d{6}19800705\d\d[02468][\dX]$/);
      expect(remainder).toBe(1);
    }),
  );
});

it('gives membership cards a last digit that Luhn would give', () => {
  expect(luhnCheck('7992739871')).toBe(3);
  expect(membershipNumber(randomOf(1, 1, 1))).toMatch(/^71\d{8}$/);
});
