import type { Incoming, Source } from '@innkeeper/core';
import type { SyntheticHotel } from '@innkeeper/core/testing';

/** A made-up hotel as a source, a thousand records a page. */
export function hotelSource(hotel: SyntheticHotel): Source {
  return {
    system: 'synthetic',
    async *read() {
      let items: Incoming[] = [];
      for (const record of hotel.records()) {
        items.push({ record });
        if (items.length < 1000) continue;
        yield { items };
        items = [];
      }
      yield { items };
    },
  };
}
