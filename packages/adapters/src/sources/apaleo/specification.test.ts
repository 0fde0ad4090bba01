import { existsSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { objectOf } from '../../shared/loose.ts';
import { guestShape, reservationShape } from './shapes.ts';

const file = '../shared/pms/apaleo/booking-v1-2021.json';
const isThere = existsSync(file);
const definitions = isThere ? objectOf(JSON.parse(readFileSync(file, 'utf8')).definitions) : undefined;

/** Fields that newer reservations are told to have. */
const newer = ['relationshipToPrimaryGuest'];

function fieldsOf(name: string): readonly string[] {
  return Object.keys(objectOf(objectOf(definitions?.[name])?.properties) ?? {});
}

describe.skipIf(!isThere)('the specification of apaleo (skipped where ../shared/pms is absent)', () => {
  it('has every field that is read', () => {
    const reservation = [...fieldsOf('ReservationItemModel'), ...fieldsOf('ReservationModel')];

    expect(Object.keys(reservationShape).filter((name) => !reservation.includes(name))).toEqual([]);
    expect(
      Object.keys(guestShape).filter(
        (name) => !fieldsOf('GuestModel').includes(name) && !newer.includes(name),
      ),
    ).toEqual([]);
  });
});
