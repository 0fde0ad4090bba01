import { once } from 'node:events';
import { createWriteStream } from 'node:fs';
import { join } from 'node:path';
import type { ProfileRecord } from '@innkeeper/core';
import { addDays } from '@innkeeper/core';
import { syntheticHotel } from '@innkeeper/core/testing';

/** How many of each. */
export interface Sizes {
  readonly profiles: number;
  readonly stays: number;
  readonly charges: number;
}

const first = '2018-01-01';

/** Writes the three files that a hotel's export has: people of the synthetic hotel, their stays, and the folio lines. */
export async function writeFiles(folder: string, { profiles, stays, charges }: Sizes): Promise<void> {
  await writeLines(join(folder, 'profiles.csv'), profileLines(profiles));
  await writeLines(join(folder, 'stays.csv'), stayLines(stays, profiles));
  await writeLines(join(folder, 'charges.csv'), chargeLines(charges, stays));
}

function* profileLines(count: number): Generator<string> {
  yield 'GUEST_NO,FIRST_NAME,LAST_NAME,BIRTH,MAIL,MOBILE,NATION,DOC_NO,CITY,COUNTRY';
  const hotel = syntheticHotel({ seed: 7, guests: count, today: '2026-11-21' });
  let written = 0;
  for (let guest = 0; written < count; guest += 1) {
    for (const record of hotel.recordsOf(guest)) {
      if (record.kind !== 'profile' || written === count) continue;
      yield profileLine(written, record);
      written += 1;
    }
  }
}

function profileLine(
  number: number,
  { names, birthDate, contactPoints = [], identifiers = [], nationality }: ProfileRecord,
): string {
  const name = names.find(({ type }) => type === 'primary');
  const email = contactPoints.find((point) => point.type === 'email');
  const phone = contactPoints.find((point) => point.type === 'phone');
  const address = contactPoints.find((point) => point.type === 'address');
  const document = identifiers.find((identifier) => identifier.type === 'document');
  const born = birthDate?.year ? `${birthDate.year}-${two(birthDate.month)}-${two(birthDate.day)}` : '';
  const cells = [
    `G${number}`,
    name?.given,
    name?.family ?? name?.full,
    born,
    email?.address,
    phone?.number ?? phone?.raw,
    nationality?.value,
    document?.number,
    address?.city,
    address?.country,
  ];

  return cells.map(cellOf).join(',');
}

function* stayLines(count: number, guests: number): Generator<string> {
  yield 'RESV_NO,GUEST_NO,ARRIVAL,DEPARTURE,STATUS,ROOM,ROOM_TYPE,RATE_CODE,ADULTS,CHANNEL';
  for (let number = 0; number < count; number += 1) {
    const arrival = addDays(first, (number * 7919) % 3000);
    const nights = 1 + (number % 9);
    yield `R${number},G${(number * 31) % guests},${arrival},${addDays(arrival, nights)},OUT,${100 + (number % 400)},${'KTSD'[number % 4]}X,BAR${number % 12},${1 + (number % 3)},${number % 3 ? 'OTA' : 'DIRECT'}`;
  }
}

function* chargeLines(count: number, stays: number): Generator<string> {
  yield 'TRX_NO,RESV_NO,TRX_DATE,TRX_CODE,NET,TAX,TEXT,QTY';
  for (let number = 0; number < count; number += 1) {
    const stay = (number * 17) % stays;
    const net = 1000 + ((number * 7907) % 90_000);
    yield `T${number},R${stay},${addDays(first, (stay * 7919) % 3000)},${1000 + (number % 6)},${(net / 100).toFixed(2)},${(net / 1000).toFixed(2)},Line ${number % 50},1`;
  }
}

function cellOf(value = ''): string {
  return /[",\n]/.test(value) ? `"${value.replaceAll('"', '""')}"` : value;
}

function two(value: number): string {
  return String(value).padStart(2, '0');
}

async function writeLines(file: string, lines: Iterable<string>): Promise<void> {
  const out = createWriteStream(file);
  let part: string[] = [];
  for (const line of lines) {
    part.push(line);
    if (part.length < 5000) continue;
    if (!out.write(`${part.join('\n')}\n`)) await once(out, 'drain');
    part = [];
  }
  out.end(part.length > 0 ? `${part.join('\n')}\n` : '');
  await once(out, 'close');
}
