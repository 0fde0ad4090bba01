import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Membership } from './memberships.ts';
import { benefitUsage, membershipsOn } from './memberships.ts';
import type { PointsEntry } from './points-ledger.ts';
import { expirePoints, pointsBalance, reconcilePartner, redeemPoints } from './points-ledger.ts';
import { staffPulse } from './staff-pulse.ts';

const earned = (id: string, points: number, more: Partial<PointsEntry> = {}): PointsEntry => ({
  id,
  day: '2026-01-10',
  kind: 'earned',
  points,
  ...more,
});

describe('points', () => {
  const ledger = [
    earned('a', 500, { usableUntil: '2026-06-30' }),
    earned('b', 300, { usableUntil: '2026-12-31', partner: 'AIR' }),
    earned('c', 200),
  ];

  it('are the sum of the lines, whose line twice is one', () => {
    expect(pointsBalance([...ledger, ledger[0] as PointsEntry], '2026-03-01')).toEqual({
      asOf: '2026-03-01',
      points: 1000,
      lapsed: 0,
      next: { points: 500, after: '2026-06-30' },
      byPartner: [{ points: 700 }, { partner: 'AIR', points: 300 }],
    });
  });

  it('are used in the order in which they lapse, and lapse once', () => {
    const redeemed = redeemPoints(ledger, { id: 'r', day: '2026-03-01', points: 450 });
    if (!redeemed.ok) throw new Error(redeemed.refusal.code);
    const lapsed = expirePoints(redeemed.value, '2026-07-01');

    expect(lapsed.at(-1)).toMatchObject({ kind: 'expired', points: -50 });
    expect(expirePoints(lapsed, '2026-07-01')).toEqual(lapsed);
    expect(pointsBalance(lapsed, '2026-07-01')).toMatchObject({ points: 500, lapsed: 0 });
  });

  it('are never owed, nor used when they have lapsed', () => {
    expect(redeemPoints(ledger, { id: 'r', day: '2026-07-01', points: 501 })).toMatchObject({
      ok: false,
      refusal: { code: 'points/too-few', facts: { usable: 500 } },
    });
    expect(() => redeemPoints(ledger, { id: 'r', day: '2026-07-01', points: -5 })).toThrow(/redeem/);
    expect(() => pointsBalance([earned('x', -5)], '2026-07-01')).toThrow(/wrong sign/);
  });

  it('keep their total when two guests become one, and when they are parted again', () => {
    const anyLedger = fc.uniqueArray(
      fc.record({ id: fc.integer({ min: 0, max: 99 }), points: fc.integer({ min: 1, max: 900 }) }),
      { selector: ({ id }) => id, maxLength: 12 },
    );

    fc.assert(
      fc.property(anyLedger, anyLedger, (one, other) => {
        const [mine, theirs] = [
          one.map(({ id, points }) => earned(`one-${id}`, points)),
          other.map(({ id, points }) => earned(`other-${id}`, points)),
        ];
        const total = (entries: readonly PointsEntry[]) => pointsBalance(entries, '2026-12-31').points;
        const merged = [...mine, ...theirs];

        expect(total(merged)).toBe(total(mine) + total(theirs));
        expect(total(merged.filter(({ id }) => id.startsWith('one')))).toBe(total(mine));
      }),
      { numRuns: 50 },
    );
  });

  it('of a partner agree with his file line by line, or say where not', () => {
    const partner = (id: string, points: number) => earned(id, points, { partner: 'AIR' });
    const ledgers = [partner('1', 100), partner('2', 200), partner('4', 50), earned('5', 999)];
    const file = [
      { id: '1', points: 100 },
      { id: '2', points: 250 },
      { id: '3', points: 70 },
    ];

    expect(reconcilePartner('AIR', file, ledgers)).toEqual({
      partner: 'AIR',
      filePoints: 420,
      ledgerPoints: 350,
      missing: ['3'],
      unknown: ['4'],
      different: [{ id: '2', file: 250, ledger: 200 }],
      agrees: false,
    });
    expect(reconcilePartner('AIR', file.slice(0, 1), ledgers.slice(0, 1)).agrees).toBe(true);
  });
});

describe('memberships', () => {
  const house: Membership = { programme: 'river', number: '1', since: '2024-01-01' };
  const card: Membership = { programme: 'bank-card', number: '77', partner: 'BANK', since: '2023-01-01' };
  const drivers: Membership = { programme: 'drivers', number: '9', since: '2025-01-01', until: '2025-12-31' };

  it('may be several, of which one is the first', () => {
    expect(membershipsOn([house, card, drivers], '2026-03-01')).toEqual({ primary: card, others: [house] });
    expect(membershipsOn([{ ...house, primary: true }, card], '2026-03-01').primary).toMatchObject({
      programme: 'river',
    });
    expect(() =>
      membershipsOn(
        [
          { ...house, primary: true },
          { ...card, primary: true },
        ],
        '2026-03-01',
      ),
    ).toThrow(/two memberships/);
    expect(membershipsOn([drivers], '2026-03-01')).toEqual({ others: [] });
  });

  it('list what a club gives and nobody used', () => {
    const catalogue = [
      { id: 'car wash', programme: 'drivers' },
      { id: 'free parking', programme: 'drivers' },
      { id: 'upgrade', programme: 'river' },
    ];
    const uses = [{ benefit: 'car wash', day: '2025-05-01' }] as const;

    expect(benefitUsage(catalogue, [drivers], { uses, day: '2025-06-01' })).toEqual({
      used: [{ benefit: 'car wash', times: 1, last: '2025-05-01' }],
      unused: ['free parking'],
    });
  });
});

describe('the pulse of the staff', () => {
  const answers = (n: number, points: number, department = 'kitchen') =>
    Array.from({ length: n }, () => ({ department, month: '2026-03', points, of: 5 }));

  it('stands beside the answers of guests, and hides fewer than five', () => {
    expect(staffPulse([...answers(5, 4), ...answers(4, 1, 'spa')], answers(2, 5))).toEqual([
      { department: 'kitchen', months: [{ month: '2026-03', staff: 0.8, n: 5, guests: 1 }] },
      { department: 'spa', months: [{ month: '2026-03' }] },
    ]);
  });

  it('names nobody of a small group, whatever they say', () => {
    fc.assert(
      fc.property(
        fc.array(
          fc.record({ department: fc.constantFrom('bar', 'spa'), points: fc.integer({ min: 0, max: 5 }) }),
          {
            maxLength: 12,
          },
        ),
        (said) => {
          const lines = staffPulse(
            said.map((one) => ({ ...one, month: '2026-03', of: 5 })),
            [],
          );
          for (const { months } of lines)
            for (const { staff, n } of months) expect(staff === undefined || (n ?? 0) >= 5).toBe(true);
        },
      ),
      { numRuns: 50 },
    );
    expect(() => staffPulse(answers(5, 6), [])).toThrow(/scale/);
  });
});
