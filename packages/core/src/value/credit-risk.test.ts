import { assert, integer, property } from 'fast-check';
import { expect, it } from 'vitest';
import type { Invoice } from './credit-risk.ts';
import { creditRisk } from './credit-risk.ts';

const asOf = '2026-12-31';
const invoice = (told: Partial<Invoice> = {}): Invoice => ({
  issued: '2026-03-01',
  due: '2026-03-31',
  paid: '2026-03-20',
  minor: 100_000,
  ...told,
});
const late = invoice({ paid: '2026-04-20' });

it('thinks worse of three late invoices of four than of none', () => {
  const bad = creditRisk([late, late, late, invoice()], { asOf });
  const good = creditRisk([invoice(), invoice(), invoice(), invoice()], { asOf });

  expect(bad.score).toBeGreaterThan(good.score as number);
  expect(bad).toMatchObject({ lateShare: 0.75, meanDaysLate: 20, n: 4 });
  expect(bad.because[0]).toEqual({ code: 'credit/late', facts: { late: 3, of: 4, days: 20 } });
});

it('knows nothing of an account that never had to pay', () => {
  const fresh = creditRisk([invoice({ paid: undefined, due: '2027-01-31', issued: '2026-12-20' })], {
    asOf,
    limit: 200_000,
  });

  expect(fresh.score).toBeUndefined();
  expect(fresh).toMatchObject({ open: 100_000, limitUse: 0.5, because: [{ code: 'credit/unknown' }] });
});

it('stays between 0 and 100, and never falls when one more invoice is paid late', () => {
  void assert(
    property(integer({ min: 0, max: 30 }), integer({ min: 0, max: 30 }), (lates, goods) => {
      const some = [...Array(lates).fill(late), ...Array(goods).fill(invoice())] as Invoice[];
      const { score = 0 } = creditRisk([...some, late], { asOf, limit: 1 });

      expect(score).toBeGreaterThanOrEqual(0);
      expect(score).toBeLessThanOrEqual(100);
      if (some.length > 0)
        expect(score).toBeGreaterThanOrEqual(creditRisk(some, { asOf, limit: 1 }).score as number);
    }),
  );
});

it('refuses what was paid before it was written', () => {
  expect(() => creditRisk([invoice({ paid: '2026-02-01' })], { asOf })).toThrow(/before the invoice/);
});
