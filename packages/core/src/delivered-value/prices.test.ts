import { describe, expect, it } from 'vitest';
import { compareLevers } from './compare-levers.ts';
import { compareOffers } from './compare-offers.ts';
import { evidenceOf } from './evidence.ts';
import { comparePrice, promisedAgainstPaid } from './promised-price.ts';
import { budgetOf, give, remainingOf } from './transfer-budget.ts';

const yuan = (minor: number) => ({ minor, currency: 'CNY' });
const day = '2010-05-01';

describe('a room promised for 24 and sold for 40', () => {
  const bill = promisedAgainstPaid({
    promised: yuan(1500 * 2 * 0.8),
    paid: yuan(2500 * 2 * 0.8),
    day,
    touchpoint: 'desk',
  });

  it('costs 16 extra', () => {
    expect(bill.extra).toEqual(yuan(1600));
    expect(bill.because).toMatchObject([
      { code: 'price/extra-paid', facts: { promised: 2400, paid: 4000, extra: 1600 } },
    ]);
  });

  it('is money cost, and the quarrel about it psychic cost', () => {
    const { evidence } = evidenceOf([...bill.observations, { kind: 'quarrel', day }], { asOf: day });

    expect(evidence.filter(({ level }) => level >= 90).map(({ part }) => part)).toEqual([
      'monetary',
      'psychic',
    ]);
  });

  it('says nothing bad of a price that was kept', () => {
    expect(promisedAgainstPaid({ promised: yuan(2400), paid: yuan(2400), day })).toMatchObject({
      extra: yuan(0),
      observations: [],
    });
    expect(() => promisedAgainstPaid({ promised: yuan(0), paid: yuan(1), day })).toThrow(/no price/);
    expect(() =>
      promisedAgainstPaid({ promised: { minor: 1, currency: 'EUR' }, paid: yuan(1), day }),
    ).toThrow(/currenc/);
  });
});

it('holds a price against what the guest is used to and what the market asks', () => {
  const compared = comparePrice(yuan(60_000), {
    day,
    own: [yuan(40_000), yuan(50_000), yuan(90_000)],
    market: yuan(75_000),
  });

  expect(compared).toMatchObject({ ownPercent: 20, marketPercent: -20, n: 3 });
  expect(compared.observations).toMatchObject([{ kind: 'price-difference', amount: 20 }]);
  expect(comparePrice(yuan(1), { day, own: [] })).toMatchObject({ ownPercent: undefined, observations: [] });
});

it('knows that for two hours a fifth off is cheaper by ten than two free hours', () => {
  const offers = compareOffers(2, [
    { name: 'buy 2 get 2', type: 'buy-and-get', buy: 2, get: 2, unitPrice: yuan(2500) },
    { name: '20 % off', type: 'discount', off: 0.2, unitPrice: yuan(2500) },
  ]);

  expect(offers).toEqual([
    { name: '20 % off', cost: yuan(4000), units: 2, perUnit: 2000, unused: 0 },
    { name: 'buy 2 get 2', cost: yuan(5000), units: 4, perUnit: 1250, unused: 2 },
  ]);
  expect(() => compareOffers(0, [])).toThrow(/need/);
});

describe('what may be given away', () => {
  const budget = budgetOf({ contribution: yuan(50_000), net: yuan(100_000) }, { marginFloor: 0.3 });
  const gift = (minor: number) => ({
    at: '2026-12-01T10:00:00+08:00',
    by: 'staff-1',
    what: 'wine',
    lever: 'gift',
    cost: yuan(minor),
  });

  it('is what lies above the floor of the margin: a gift of 150 goes, the next of 80 is escalated', () => {
    expect(budget.allowed).toEqual(yuan(20_000));
    const first = give(budget, gift(15_000));
    if (!first.ok) throw new Error('refused');
    expect(remainingOf(first.value)).toEqual(yuan(5_000));
    expect(give(first.value, gift(8_000))).toMatchObject({
      ok: false,
      refusal: { over: yuan(3_000), remaining: yuan(5_000), because: { code: 'budget/over' } },
    });
  });

  it('is logged also when somebody approves more', () => {
    const given = give(budget, { ...gift(30_000), approvedBy: 'director' });

    expect(given.ok && given.value.given).toMatchObject([{ approvedBy: 'director', by: 'staff-1' }]);
  });

  it('is nothing for a guest below the floor, and never a negative gift', () => {
    expect(
      budgetOf({ contribution: yuan(10_000), net: yuan(100_000) }, { marginFloor: 0.3 }).allowed,
    ).toEqual(yuan(0));
    expect(
      budgetOf({ contribution: yuan(90_000), net: yuan(100_000) }, { marginFloor: 0, cap: yuan(7_000) })
        .allowed,
    ).toEqual(yuan(7_000));
    expect(() => give(budget, gift(-1))).toThrow(/no cost/);
  });
});

describe('discount against relationship', () => {
  it('says which keeps guests, and at what cost', () => {
    const compared = compareLevers(
      { lever: 'discount', n: 200, retained: 60, cost: 600_000 },
      { lever: 'relationship', n: 200, retained: 110, cost: 330_000 },
    );

    expect(compared.better).toBe('relationship');
    expect(compared.lines.map(({ costPerRetained }) => costPerRetained)).toEqual([10_000, 3_000]);
  });

  it('claims nothing of few, and nothing of what overlaps', () => {
    const few = compareLevers(
      { lever: 'discount', n: 8, retained: 1, cost: 1 },
      { lever: 'relationship', n: 200, retained: 190, cost: 1 },
    );
    const close = compareLevers(
      { lever: 'discount', n: 200, retained: 60, cost: 1 },
      { lever: 'relationship', n: 200, retained: 66, cost: 1 },
    );

    expect([few.better, close.better]).toEqual([undefined, undefined]);
    expect(few.because).toEqual([{ code: 'levers/too-few', facts: { lever: 'discount', n: 8, least: 30 } }]);
    expect(() =>
      compareLevers({ lever: 'x', n: 1, retained: 2, cost: 0 }, { lever: 'y', n: 1, retained: 0, cost: 0 }),
    ).toThrow(/cannot be/);
  });
});
