import { describe, expect, it } from 'vitest';
import { coordinatesOf, withoutCoordinates, withPoint } from './coordinates.ts';

const tables = { coordinates: { latitude: 'UDFN11', longitude: 'UDFN12' } };
const fieldsOf = (...values: readonly unknown[]) => ({
  userDefinedFields: {
    numericUDFs: [
      { name: 'UDFN01', value: 7 },
      ...values.map((value, at) => ({ name: `UDFN1${at + 1}`, value })),
    ],
  },
});

describe('where an address lies, in fields of the hotel', () => {
  it('is read where the hotel says in which', () => {
    expect(coordinatesOf(fieldsOf(31.2363, 121.4903), tables)).toEqual({
      latitude: 31.2363,
      longitude: 121.4903,
    });
    expect(coordinatesOf(fieldsOf(31.2363, 121.4903), {})).toBeUndefined();
  });

  it('is not known of half a point, of no number, of a place off the globe', () => {
    for (const values of [[31.2], [31.2, ''], [31.2, 'east'], [91, 0], [0, -180.5]])
      expect(coordinatesOf(fieldsOf(...values), tables)).toBeUndefined();
  });

  it('belongs to the primary address, else to the first', () => {
    const point = { latitude: 1, longitude: 2 };
    const [first, second] = [1, 2].map((at) => ({ type: 'address' as const, lines: [`${at} Quay`] }));
    if (!first || !second) throw new Error('there are two');
    expect(withPoint([first, second], point)).toEqual([{ ...first, point }, second]);
    expect(withPoint([first, { ...second, primary: true }], point)[1]).toMatchObject({ point });
    expect(withPoint([], point)).toEqual([]);
  });

  it('is no left-over once it was read; other fields are', () => {
    expect(withoutCoordinates(fieldsOf(1, 2), tables)).toEqual(fieldsOf());
    expect(withoutCoordinates(fieldsOf(1, 2), {})).toEqual(fieldsOf(1, 2));
  });
});
