import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { StayRecord } from '../../records/stay-record.ts';
import { checkClues } from './check-clues.ts';
import { claimOfCharge, claimsOfStay } from './claims.ts';
import type { CheckSeen } from './link-check.ts';
import { linkCheck, linkedFrom } from './link-check.ts';

const stay: StayRecord = {
  kind: 'stay',
  source: { system: 'pms', kind: 'stay', id: '881234' },
  property: 'RIVER',
  status: { value: 'in-house' },
  arrival: '2026-03-20',
  departure: '2026-03-23',
  room: '2102',
  otherIds: [{ type: 'confirmation', id: 'cf-55012' }],
  parties: [],
};
const seen = (reference: string | undefined, more: Partial<CheckSeen> = {}): CheckSeen => ({
  property: 'RIVER',
  day: '2026-03-21',
  clues: checkClues({ ...(reference !== undefined && { reference }) }),
  ...more,
});

describe('what an outlet wrote down', () => {
  it.each([
    ['Room 2102', { room: '2102' }],
    ['rm#2102 Hu', { room: '2102' }],
    ['Zimmer: 12a', { room: '12A' }],
    ['房号2102', { room: '2102' }],
    ['2102号房 胡小姐', { room: '2102' }],
    ['２１０２房间', { room: '2102' }],
    ['2102', { maybeRoom: '2102' }],
    ['table 4', {}],
    ['Hu Lan, window', {}],
  ])('%s names a room, may name one, or none', (reference, clues) => {
    const { numbers: _, ...found } = checkClues({ reference });

    expect(found).toEqual(clues);
  });

  it('may hold the number of a reservation', () => {
    expect(checkClues({ reference: 'conf. CF-55012 / Hu' }).numbers).toEqual(['CF-55012']);
  });
});

describe('a check that names no stay', () => {
  it.each([
    [seen('Room 2102'), 0.977, 'check/room'],
    [seen('881234'), 0.999, 'check/number'],
    [seen('cf-55012'), 0.999, 'check/number'],
    [seen(undefined, { isByGuest: true }), 0.977, 'check/guest'],
    [seen('2102'), 0.725, 'check/maybe-room'],
    [seen('Room 2102', { day: '2026-03-23' }), 0.842, 'check/room'],
    [seen('Room 2102', { day: '2026-03-23', hour: 9 }), 0.954, 'check/room'],
    [seen('Room 2102', { day: '2026-03-20', hour: 1 }), 0.954, 'check/room'],
  ])('is of a stay with a probability and a reason', (check, probability, first) => {
    const link = linkCheck(check, stay);

    expect(link?.probability).toBeCloseTo(probability, 2);
    expect(link?.because[0]?.code).toBe(first);
  });

  it('is hardly of who left at noon when the room has another guest in the evening', () => {
    expect(linkCheck(seen('Room 2102', { day: '2026-03-23', hour: 21 }), stay)?.probability).toBeLessThan(
      0.5,
    );
  });

  it('is of nobody who was not there, is elsewhere, or did not come', () => {
    for (const check of [seen('Room 2102', { day: '2026-03-24' }), seen('Room 2102', { property: 'HILL' })])
      expect(linkCheck(check, stay)).toBeUndefined();
    expect(linkCheck(seen('Room 2102'), { ...stay, status: { value: 'cancelled' } })).toBeUndefined();
    expect(linkCheck(seen('Hu'), stay)).toBeUndefined();
  });

  it('is found under what its stay claims, wherever the two are surely one', () => {
    fc.assert(
      fc.property(
        fc.constantFrom('Room 2102', '房号 2102', '881234', 'CF-55012', '2102', 'Room 2103', 'lobby'),
        fc.constantFrom('2026-03-19', '2026-03-20', '2026-03-21', '2026-03-23', '2026-03-24'),
        (reference, day) => {
          const charge = { property: 'RIVER', day, reference } as const;
          const link = linkCheck({ ...charge, clues: checkClues(charge) } as CheckSeen, stay);
          const claim = claimOfCharge(charge as never);

          if (link && link.probability >= linkedFrom) expect(claimsOfStay(stay)).toContain(claim);
        },
      ),
      { numRuns: 40 },
    );
  });
});
