import { factTableBuilder } from '../../census/pivot/fact-table.ts';
import type { ProfileRecord } from '../../records/profile-record.ts';
import { ageBandOf, attributesOfProfiles, fieldsAsked } from '../../reports/attributes-of-profiles.ts';
import type { HouseColumns } from '../../reports/house-columns.ts';
import type { Day } from '../../shared/day.ts';
import type { GuestNumbers } from './guest-numbers.ts';
import type { HouseBook } from './house-reader.ts';

/** Who the guests are: attributes, places, whom they brought, and how much of a check-in is known. */
export function peopleOf(
  book: HouseBook,
  numbers: GuestNumbers,
  { asOf }: { readonly asOf: Day },
): Pick<HouseColumns, 'people' | 'known' | 'asked' | 'latitude' | 'longitude' | 'referrals' | 'referredBy'> {
  const n = numbers.ids.length;
  const profiles: ProfileRecord[][] = numbers.ids.map(() => []);
  for (const { id, record } of book.profiles) profiles[numbers.ofProfile(id)]?.push(record);
  const channels = firstChannels(book, numbers);
  const table = factTableBuilder(
    ['nationality', 'gender', 'language', 'vip', 'city', 'age', 'member', 'channel'],
    [],
  );
  const known = new Uint8Array(n);
  const [latitude, longitude] = [new Float64Array(n).fill(Number.NaN), new Float64Array(n).fill(Number.NaN)];
  for (const [guest, own] of profiles.entries()) {
    const said = attributesOfProfiles(own);
    if (said.point) {
      latitude[guest] = said.point.latitude;
      longitude[guest] = said.point.longitude;
    }
    table.add(
      [
        said.nationality,
        said.gender,
        said.language,
        said.vip,
        said.city,
        ageBandOf(said.birthYear, asOf),
        said.isMember ? 'yes' : 'no',
        channels.get(guest) ?? '',
      ],
      [],
    );
    known[guest] = said.known;
  }

  return {
    people: table.build(),
    known,
    asked: fieldsAsked,
    latitude,
    longitude,
    ...referralsOf(book, numbers),
  };
}

/** By which way each guest booked first. */
function firstChannels({ stays }: HouseBook, numbers: GuestNumbers): ReadonlyMap<number, string> {
  const first = new Map<number, { readonly arrival: string; readonly channel: string }>();
  for (const { record } of stays)
    for (const guest of numbers.presentIn(record)) {
      const before = first.get(guest);
      const channel = record.bookingSource ?? '';
      if (
        !before ||
        record.arrival < before.arrival ||
        (record.arrival === before.arrival && channel < before.channel)
      )
        first.set(guest, { arrival: record.arrival, channel });
    }

  return new Map([...first].map(([guest, { channel }]) => [guest, channel]));
}

/** How many guests each guest has brought, each counted once, and by whom each was brought first. */
function referralsOf(
  { profiles, facts }: HouseBook,
  numbers: GuestNumbers,
): Pick<HouseColumns, 'referrals' | 'referredBy'> {
  const pairs = new Set<string>();
  const note = (referred: number, by: number): void => {
    if (referred >= 0 && by >= 0 && referred !== by) pairs.add(`${by} ${referred}`);
  };
  for (const { id, record } of profiles)
    for (const { type, to } of record.relations ?? [])
      if (type === 'referred-by') note(numbers.ofProfile(id), numbers.ofReference(to));
  for (const fact of facts)
    if (fact.type === 'relation' && fact.relation.type === 'referred-by' && fact.state !== 'ended')
      note(
        numbers.ofProfile(fact.profileId),
        fact.toProfile ? numbers.ofProfile(fact.toProfile) : numbers.ofReference(fact.relation.to),
      );
  const referrals = new Uint32Array(numbers.ids.length);
  const referredBy = new Int32Array(numbers.ids.length).fill(-1);
  for (const pair of pairs) {
    const [by = 0, referred = 0] = pair.split(' ').map(Number);
    const before = referredBy[referred] as number;
    referrals[by] = (referrals[by] as number) + 1;
    referredBy[referred] = before < 0 ? by : Math.min(before, by);
  }

  return { referrals, referredBy };
}
