import type { StayParty } from '@innkeeper/core';
import type { Raw } from '../../shared/loose.ts';
import { at, firstText, flagOf, objectOf, objectsOf, textOf } from '../../shared/loose.ts';
import { roleOf } from './codes.ts';
import type { Reading } from './reading.ts';
import { idOfType, profileSource } from './reading.ts';

/** Who has what part in a reservation; everyone once in each part. */
export function partiesOf(raw: Raw, reading: Reading): readonly StayParty[] {
  const found = [...listedGuests(raw), ...detailedGuests(raw), ...attached(raw)];
  const own = found.some(({ role }) => role === 'guest') ? undefined : reading.place.profileId;
  const parties = own === undefined ? found : [{ role: 'guest' as const, id: own }, ...found];
  const seen = new Set<string>();

  return parties.flatMap(({ role, id }) => {
    if (id === undefined || seen.has(`${role} ${id}`)) return [];
    seen.add(`${role} ${id}`);

    return [{ role, profile: profileSource(id, reading) }];
  });
}

interface Found {
  readonly role: StayParty['role'];
  readonly id: string | undefined;
}

/** The guest of a list row, those who accompany, and those who share the room. */
function listedGuests(raw: Raw): readonly Found[] {
  const guest = objectOf(raw.reservationGuest);
  const main = firstText(guest, 'id') ?? idOfType(guest?.profileIdList, 'Profile');
  const companions = objectsOf(guest?.accompanyGuests).map(({ profileIdList }) =>
    idOfType(profileIdList, 'Profile'),
  );
  const sharers = objectsOf(raw.sharedGuests).map(
    ({ profileId, profileIdList }) => firstText(profileId, 'id') ?? idOfType(profileIdList, 'Profile'),
  );

  return [
    ...(main === undefined ? [] : [{ role: 'guest' as const, id: main }]),
    ...[...companions, ...sharers].map((id) => ({ role: 'companion' as const, id })),
  ];
}

/** The guests of a detail: the primary one, or the first where none is; the others come along. */
function detailedGuests(raw: Raw): readonly Found[] {
  const guests = objectsOf(raw.reservationGuests).map((entry) => ({
    primary: flagOf(entry.primary) === true,
    id: idOfType(at(entry, 'profileInfo', 'profileIdList'), 'Profile'),
  }));
  const primary = guests.find((guest) => guest.primary) ?? guests[0];

  return guests.flatMap((guest) =>
    guest.id === undefined
      ? []
      : [{ role: guest === primary ? ('guest' as const) : ('companion' as const), id: guest.id }],
  );
}

/** Companies, agents, groups and contacts of a list row, a detail or one of its rates. */
function attached(raw: Raw): readonly Found[] {
  const entries = [
    ...objectsOf(raw.attachedProfiles),
    ...objectsOf(at(raw, 'reservationProfiles', 'reservationProfile')),
    ...objectsOf(at(raw, 'roomStay', 'roomRates', 'stayProfiles')),
  ];

  return entries.flatMap((entry) => {
    const role = roleOf(textOf(entry.reservationProfileType) ?? '');

    return role === undefined ? [] : [{ role, id: idOfType(entry.profileIdList, 'Profile') }];
  });
}
