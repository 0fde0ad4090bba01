import { factTableBuilder } from '../../census/pivot/fact-table.ts';
import type { AddressPoint, ProfileRecord } from '../../records/profile-record.ts';
import type { HouseColumns } from '../../reports/house-columns.ts';
import type { Day } from '../../shared/day.ts';
import type { GuestNumbers } from './guest-numbers.ts';
import type { HouseBook } from './house-reader.ts';

/** What a check-in asks for. */
const askedFields = ['name', 'document', 'reach', 'birthDate', 'nationality'] as const;

/** Who the guests are: attributes, places, whom they brought, and how much of a check-in is known. */
export function peopleOf(
  book: HouseBook,
  numbers: GuestNumbers,
  { asOf }: { readonly asOf: Day },
): Pick<HouseColumns, 'people' | 'known' | 'asked' | 'latitude' | 'longitude' | 'referrals'> {
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
    const first = <Value>(of: (profile: ProfileRecord) => Value | undefined): Value | undefined =>
      own.map(of).find((value) => value !== undefined);
    const address = first(addressOf);
    const point = first((profile) => addressesOf(profile).find(({ point: at }) => at)?.point);
    if (point) {
      latitude[guest] = point.latitude;
      longitude[guest] = point.longitude;
    }
    table.add(
      [
        first((one) => one.nationality?.value) ?? '',
        first((one) => one.gender?.value) ?? '',
        first((one) => one.language?.value) ?? '',
        first((one) => one.vip?.value) ?? '',
        address?.city ?? '',
        ageOf(
          first((one) => one.birthDate?.year),
          asOf,
        ),
        own.some((one) => one.identifiers?.some(({ type }) => type === 'membership')) ? 'yes' : 'no',
        channels.get(guest) ?? '',
      ],
      [],
    );
    known[guest] = askedFields.filter((field) => own.some((one) => isKnown(one, field))).length;
  }

  return {
    people: table.build(),
    known,
    asked: askedFields.length,
    latitude,
    longitude,
    referrals: referralsOf(book, numbers),
  };
}

function isKnown(
  { names, identifiers = [], contactPoints = [], birthDate, nationality }: ProfileRecord,
  field: (typeof askedFields)[number],
): boolean {
  switch (field) {
    case 'name':
      return names.length > 0;
    case 'document':
      return identifiers.some(({ type }) => type === 'document');
    case 'reach':
      return contactPoints.some(({ type }) => type !== 'address');
    case 'birthDate':
      return birthDate !== undefined;
    case 'nationality':
      return nationality !== undefined;
  }
}

function addressesOf({ contactPoints = [] }: ProfileRecord): readonly AddressPoint[] {
  return contactPoints.filter((point): point is AddressPoint => point.type === 'address');
}

function addressOf(profile: ProfileRecord): AddressPoint | undefined {
  const all = addressesOf(profile);

  return all.find(({ primary }) => primary) ?? all[0];
}

/** In tens of years: `30–39`. */
function ageOf(year: number | undefined, asOf: Day): string {
  if (year === undefined) return '';
  const tens = Math.floor((Number(asOf.slice(0, 4)) - year) / 10) * 10;

  return tens < 0 || tens > 120 ? '' : `${tens}–${tens + 9}`;
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

/** How many guests each guest has brought, each counted once. */
function referralsOf({ profiles, facts }: HouseBook, numbers: GuestNumbers): Uint32Array {
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
  for (const pair of pairs) {
    const by = Number(pair.split(' ')[0]);
    referrals[by] = (referrals[by] as number) + 1;
  }

  return referrals;
}
