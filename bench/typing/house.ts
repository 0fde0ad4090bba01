import { createMemoryStore } from '@innkeeper/adapters/memory';
import { pinyinReader } from '@innkeeper/adapters/pinyin';
import type { Actor, Innkeeper, ProfileRecord, Row } from '@innkeeper/core';
import { createInnkeeper } from '@innkeeper/core';
import { known } from '../finder/people.ts';
import { profileRow } from '../profile-row.ts';

/** Who sits at the desk. */
export const desk: Actor = { id: 'desk', roles: ['receptionist'] };

const tenant = 'house';
const page = 5000;

/** A house that knows so many guests, its finder ready: the profiles are written as they would be kept. */
export async function houseOf(guests: number): Promise<Innkeeper> {
  const store = createMemoryStore();
  for (let from = 0; from < guests; from += page) {
    const rows = Array.from({ length: Math.min(page, guests - from) }, (_, at) => rowOf(from + at));
    await store.write({ tenant }, (writer) => writer.add('profile', rows));
  }
  const house = createInnkeeper({
    store,
    tenant,
    clock: { now: () => '2026-11-21T10:00:00+08:00' },
    secret: 'only for this measurement',
    pinyin: pinyinReader(),
    finder: 'memory',
  });
  await house.openFinder();

  return house;
}

function rowOf(number: number): Row<'profile'> {
  const { names, phone, document, email } = known(number);
  const source = { system: 'bench', kind: 'profile', id: String(number) } as const;
  const body: ProfileRecord = {
    kind: 'profile',
    source,
    type: { value: 'person' },
    active: true,
    names,
    contactPoints: [
      { type: 'phone', raw: phone, number: phone },
      ...(email ? [{ type: 'email', address: email } as const] : []),
    ],
    identifiers: [{ type: 'document', documentType: { value: 'passport' }, number: document }],
  };

  return profileRow(tenant, body);
}
