import type { BriefInput, FindInput, ProfileRecord } from '@innkeeper/core';
import { recordIdOf, renamed } from '@innkeeper/core';
import type { SyntheticHotel } from '@innkeeper/core/testing';

/** What a desk asks about the guests of a hotel, one after the other. */
export interface Questions {
  /** In turn by name, by telephone and by e-mail, as far as the guest has them. */
  find(turn: number): FindInput;
  brief(turn: number): BriefInput;
}

/** Questions about guests from everywhere in the hotel, the same in every run. */
export function questionsOf(hotel: SyntheticHotel): Questions {
  const profileOf = (turn: number): ProfileRecord => {
    const guest = (turn * 7919) % hotel.guests;

    return hotel.recordsOf(guest).find(({ kind }) => kind === 'profile') as ProfileRecord;
  };

  return {
    find: (turn) => {
      const { names, contactPoints = [] } = profileOf(turn);
      const [name] = names;
      const spoken = name?.full ?? [name?.given, name?.family].filter(Boolean).join(' ');
      const email = contactPoints.find((point) => point.type === 'email')?.address;
      const phone = contactPoints.find((point) => point.type === 'phone')?.number;
      if (turn % 3 === 1 && phone) return { phone };

      return { text: turn % 3 === 2 && email ? email : spoken };
    },
    brief: (turn) => ({
      guestId: renamed('guest', recordIdOf('house', profileOf(turn).source)),
      property: hotel.settings.properties[0]?.id,
    }),
  };
}
