import { closeSync, openSync, writeFileSync, writeSync } from 'node:fs';
import { join } from 'node:path';
import type { ContactPoint, Identifier, ProfileRecord } from '@innkeeper/core';
import { syntheticHotel } from '@innkeeper/core/testing';
import type { DataSet } from './data-sets.ts';

const map = {
  given: 'givenName',
  family: 'familyName',
  nativeGiven: 'nativeName.given',
  nativeFamily: 'nativeName.family',
  birth: 'birthDate',
  email: 'email',
  phone: 'phone',
  passport: 'document.passport',
  passportCountry: 'document.passport.country',
  idCard: 'document.id-card',
  idCardCountry: 'document.id-card.country',
  membership: 'membership',
  line: 'address.line',
  city: 'address.city',
  postcode: 'address.postalCode',
  region: 'address.region',
  country: 'address.country',
  nationality: 'nationality',
  gender: 'gender',
} as const;

/** How a made-up hotel is written down. */
export interface HotelTableOptions {
  /** The one telephone that stands in every row instead of their own. */
  readonly telephone?: string;
}

/** A hotel that is made up, of five systems and a fifth of its guests kept more than once, as a file and its mapping. */
export function hotelTable(
  folder: string,
  guests: number,
  name = 'hotel',
  { telephone }: HotelTableOptions = {},
): DataSet & { readonly file: string; readonly mapFile: string; readonly slips: string } {
  const file = join(folder, `${name}.csv`);
  const mapFile = join(folder, `${name}.json`);
  const hotel = syntheticHotel({
    seed: 'identity',
    guests,
    today: '2026-11-21',
    systems: ['opera', 'mews', 'cards-2019', 'opera-resort', 'cards-spa'],
  });
  const out = openSync(file, 'w');
  writeSync(out, `person,slips,${Object.keys(map).join(',')}\n`);
  let lines: string[] = [];
  for (const record of hotel.records()) {
    if (record.kind !== 'profile') continue;
    const truth = hotel.truth(record.source);
    if (!truth) continue;
    lines.push(
      [String(truth.person), truth.slips.join('+'), ...cellsOf(record, telephone)].map(quoted).join(','),
    );
    if (lines.length < 5000) continue;
    writeSync(out, `${lines.join('\n')}\n`);
    lines = [];
  }
  if (lines.length > 0) writeSync(out, `${lines.join('\n')}\n`);
  closeSync(out);
  writeFileSync(mapFile, JSON.stringify({ columns: map }));

  return {
    name,
    files: [file],
    file,
    mapFile,
    map,
    truth: ['person'],
    personOf: ([person = '']) => person,
    slips: 'slips',
  };
}

function cellsOf(
  { names, birthDate, contactPoints = [], identifiers = [], nationality, gender }: ProfileRecord,
  telephone: string | undefined,
): readonly string[] {
  const [name] = names;
  const native = names.find(({ type }) => type === 'native');
  const point = <Type extends ContactPoint['type']>(type: Type) =>
    contactPoints.find((each): each is Extract<ContactPoint, { type: Type }> => each.type === type);
  const document = (kind: string) =>
    identifiers.find(
      (each): each is Extract<Identifier, { type: 'document' }> =>
        each.type === 'document' && each.documentType.value === kind,
    );
  const [passport, idCard, address] = [document('passport'), document('id-card'), point('address')];
  const member = identifiers.find(({ type }) => type === 'membership');

  return [
    name?.given,
    name?.family ?? name?.full,
    native?.given,
    native?.family,
    birthDate &&
      [birthDate.year ?? '-', birthDate.month, birthDate.day]
        .map((part) => String(part).padStart(2, '0'))
        .join('-'),
    point('email')?.address,
    telephone ?? point('phone')?.raw,
    passport?.number,
    passport?.country,
    idCard?.number,
    idCard?.country,
    member && 'number' in member ? member.number : undefined,
    address?.lines.join(' '),
    address?.city,
    address?.postalCode,
    address?.region,
    address?.country,
    nationality?.value,
    gender?.raw,
  ].map((cell) => cell ?? '');
}

function quoted(cell: string): string {
  return /[",\n]/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell;
}
