import { assert, integer, property } from 'fast-check';
import { expect, it } from 'vitest';
import { addDays } from '../../shared/day.ts';
import { aStay } from '../../testing/index.ts';
import { placesOf } from './claims.ts';

it('a stay stands under its room in each month that its days lie in', () => {
  void assert(
    property(integer({ min: 0, max: 900 }), integer({ min: 0, max: 400 }), (offset, nights) => {
      const arrival = addDays('2023-10-20', offset);
      const days = Array.from({ length: nights + 1 }, (_, night) => addDays(arrival, night));
      const stay = aStay({ arrival, departure: addDays(arrival, nights), room: '12a' });
      const months = [...new Set(days.map((day) => day.slice(0, 7)))];

      expect(placesOf(stay).filter((place) => place.startsWith('room:'))).toEqual(
        months.map((month) => `room:${month}:12A:${stay.property}`),
      );
    }),
  );
});
