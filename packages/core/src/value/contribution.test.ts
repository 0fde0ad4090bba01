import { array, assert, constantFrom, integer, property, record, shuffledSubarray } from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { ChargeCategory, ChargeRecord } from '../records/charge-record.ts';
import { aCharge, aSource, aStay } from '../testing/builders.ts';
import { contributionOf } from './contribution.ts';
import { byPartOfStay, byStay, splitContributions } from './split-contributions.ts';
import type { ValueTerms } from './value-terms.ts';

const terms: ValueTerms = {
  currency: 'CNY',
  costShares: { room: 0.25, food: 0.333 },
  otherCostShare: 0.5,
  commissions: [{ bookingSource: 'OTA', share: 0.15 }],
};
const asOf = '2026-12-31';
const yuan = (minor: number) => ({ minor, currency: 'CNY' });
const night = aCharge({ id: 'n1', category: { value: 'room' }, net: yuan(50_000) });

describe('what a guest contributes', () => {
  it('is net revenue less direct cost, gifts and commission, each shown', () => {
    const contribution = contributionOf(
      {
        charges: [night, aCharge({ id: 'b1', net: yuan(10_000) })],
        gifts: [{ day: '2026-03-10', what: 'fruit', cost: yuan(2_000) }],
        stays: [aStay({ bookingSource: 'OTA' })],
      },
      terms,
      asOf,
    );

    expect(contribution).toMatchObject({
      net: yuan(60_000),
      directCost: yuan(12_500 + 3_330),
      gifts: yuan(2_000),
      commission: yuan(7_500),
      contribution: yuan(34_670),
      n: 3,
      isComplete: true,
    });
    expect(contribution.because.map(({ code }) => code)).toEqual([
      'value/net',
      'value/direct-cost',
      'value/gifts',
      'value/commission',
    ]);
  });

  it('may be negative, and says so', () => {
    const gifts = [{ day: '2026-03-10', what: 'suite', cost: yuan(90_000) }] as const;
    const { contribution, because } = contributionOf({ charges: [night], gifts }, terms, asOf);

    expect(contribution).toEqual(yuan(-52_500));
    expect(because).toContainEqual({ code: 'value/negative', facts: yuan(-52_500) });
  });

  it('takes the real cost of a line and the commission really paid before shares and terms', () => {
    const { directCost, commission } = contributionOf(
      {
        charges: [night],
        costs: [{ charge: night.source, cost: yuan(11_111) }],
        paidCommissions: [{ day: '2026-03-12', stay: aSource('stay'), amount: yuan(5_000) }],
        stays: [aStay({ bookingSource: 'OTA' })],
      },
      terms,
      asOf,
    );

    expect([directCost, commission]).toEqual([yuan(11_111), yuan(5_000)]);
  });

  it('says that a cost is not known instead of counting it as nothing', () => {
    const told = contributionOf({ charges: [night] }, { currency: 'CNY', costShares: { food: 0.3 } }, asOf);

    expect(told).toMatchObject({ costUnknown: yuan(50_000), isComplete: false });
    expect(told.because).toContainEqual({ code: 'value/cost-unknown', facts: yuan(50_000) });
  });

  it('counts payments, deposits, taxes, tips and totals as no revenue', () => {
    const others = ['payment', 'deposit', 'tax', 'tip', 'total', 'wrapper', 'fee', 'other'] as const;
    const charges = others.map((value) => aCharge({ id: value, type: { value } }));

    expect(contributionOf({ charges }, terms, asOf)).toMatchObject({ n: 0, net: yuan(0), refused: [] });
  });

  it('takes a refund back to the minor unit, with its cost', () => {
    const odd = aCharge({ id: 'b1', net: yuan(10_001) });
    const back = aCharge({ id: 'b2', net: yuan(-10_001), quantity: -1, reverses: odd.source });

    expect(contributionOf({ charges: [odd, back] }, terms, asOf)).toMatchObject({
      net: yuan(0),
      directCost: yuan(0),
      contribution: yuan(0),
    });
  });

  it('tells what it refuses: other currencies, refunds without their charge, negative quantities, no amount', () => {
    const charges = [
      aCharge({ id: 'eur', net: { minor: 100, currency: 'EUR' } }),
      aCharge({ id: 'back', net: yuan(-100), reverses: aSource('charge', 'elsewhere') }),
      aCharge({ id: 'unlinked', net: yuan(-100) }),
      aCharge({ id: 'minus', net: yuan(100), quantity: -2 }),
      aCharge({ id: 'unknown', net: undefined, tax: undefined }),
      aCharge({ id: 'half', net: yuan(0.5) }),
    ];
    const { n, refused, contribution } = contributionOf({ charges }, terms, asOf);

    expect([n, contribution]).toEqual([0, yuan(0)]);
    expect(refused.map(({ source, because: { code } }) => `${source?.id} ${code}`)).toEqual([
      'eur value/other-currency',
      'back value/refund-without-charge',
      'unlinked value/refund-without-charge',
      'minus value/negative-quantity',
      'unknown value/no-net',
      'half value/no-amount',
    ]);
  });

  it('counts another currency at the rate of the house, and unlinked refunds where the house says so', () => {
    const charges = [
      aCharge({ id: 'eur', category: { value: 'spa' }, net: { minor: 100, currency: 'EUR' } }),
      aCharge({ id: 'unlinked', category: { value: 'spa' }, net: yuan(-100) }),
    ];
    const generous: ValueTerms = { ...terms, exchange: { EUR: 7.8 }, unlinkedRefunds: 'count' };

    expect(contributionOf({ charges }, generous, asOf)).toMatchObject({ net: yuan(680), refused: [] });
  });

  it.each([
    ['a cost above the price', { ...terms, costShares: { room: 1.2 } }],
    ['no number', { ...terms, otherCostShare: Number.NaN }],
    ['an exchange for nothing', { ...terms, exchange: { EUR: 0 } }],
  ])('refuses terms with %s', (_, broken) => {
    expect(() => contributionOf({ charges: [night] }, broken, asOf)).toThrow(/value|counted/);
  });
});

describe('the contributions of all guests', () => {
  const categories: readonly ChargeCategory[] = ['room', 'food', 'spa'];
  const anyCharge = record({
    owner: constantFrom('one', 'two', 'three', undefined),
    minor: integer({ min: -5_000, max: 90_000 }),
    category: constantFrom(...categories),
  });
  const chargesOf = (told: readonly { owner?: string; minor: number; category: ChargeCategory }[]) =>
    told.map(
      ({ owner, minor, category }, index): ChargeRecord =>
        aCharge({
          id: String(index),
          profile: owner === undefined ? undefined : aSource('profile', owner),
          stay: undefined,
          category: { value: category },
          net: yuan(minor),
        }),
    );

  it('are the total of the house to the minor unit, walk-ins and negative guests included', () => {
    void assert(
      property(array(anyCharge, { maxLength: 60 }), (told) => {
        const split = splitContributions(
          { charges: chargesOf(told) },
          { ...terms, unlinkedRefunds: 'count' },
          { asOf, ownerOf: ({ profile }) => profile?.id },
        );
        const parts = [...split.owners.map(({ contribution }) => contribution), split.unowned];

        for (const field of ['contribution', 'net', 'directCost', 'gifts', 'commission'] as const)
          expect(parts.reduce((sum, part) => sum + part[field].minor, 0)).toBe(split.total[field].minor);
        expect(parts.reduce((sum, { n }) => sum + n, 0)).toBe(split.total.n);
      }),
    );
  });

  it('do not depend on the order of the facts', () => {
    void assert(
      property(
        array(anyCharge, { maxLength: 12 }).chain((told) => {
          const charges = chargesOf(told);

          return record({
            charges: shuffledSubarray(charges, { minLength: charges.length }),
            others: shuffledSubarray(charges, { minLength: charges.length }),
          });
        }),
        ({ charges, others }) => {
          const count = (some: readonly ChargeRecord[]) => {
            const { refused, ...sums } = contributionOf({ charges: some }, terms, asOf);

            return { ...sums, refused: refused.length };
          };
          expect(count(charges)).toEqual(count(others));
        },
      ),
    );
  });

  it('keep a guest who costs more than he brings at the end of the list', () => {
    const charges = [
      aCharge({ id: '1', profile: aSource('profile', 'good'), net: yuan(10_000) }),
      aCharge({ id: '2', profile: aSource('profile', 'dear'), net: yuan(1_000) }),
    ];
    const gifts = [
      { day: '2026-03-10', what: 'wine', cost: yuan(5_000), profile: aSource('profile', 'dear') },
    ] as const;
    const { owners } = splitContributions({ charges, gifts }, terms, {
      asOf,
      ownerOf: ({ profile }) => profile?.id,
    });

    expect(owners.map(({ owner, share }) => [owner, (share ?? 0) > 0])).toEqual([
      ['good', true],
      ['dear', false],
    ]);
  });
});

it('splits one total by stay and by company account', () => {
  const company = aSource('profile', 'lotus');
  const stays = [
    aStay({ id: 's1', parties: [{ role: 'company', profile: company }] }),
    aStay({ id: 's2', parties: [] }),
  ];
  const charges = stays.map(({ source }, index) => aCharge({ id: String(index), stay: source }));
  const stayed = splitContributions({ charges }, terms, { asOf, ownerOf: byStay });
  const accounts = splitContributions({ charges }, terms, { asOf, ownerOf: byPartOfStay(stays, 'company') });

  expect(stayed.owners.map(({ contribution }) => contribution.contribution.minor)).toEqual([6_670, 6_670]);
  expect(accounts.owners).toHaveLength(1);
  expect(accounts.owners[0]?.share).toBe(0.5);
});
