import type { FakeAnswer, FakeApi, FakeCall } from '../serve-fake.ts';
import type { FakeRow } from './rows.ts';
import { nobody, slice } from './rows.ts';

/** A Shiji in memory; its shapes are those that its clients know. */
export interface FakeShiji {
  readonly api: FakeApi;
  readonly propertyId: string;
  readonly profilesPath: string;
}

/** A Shiji with so many profiles. Its token is `shiji-token`. */
export function fakeShiji(guests: number): FakeShiji {
  const profiles = Array.from({ length: guests }, (_, index) => profileOf(index));

  return { propertyId: 'LAKE', profilesPath: '/profiles', api: (call) => answerTo(call, profiles) };
}

function answerTo({ path, query, headers }: FakeCall, profiles: readonly FakeRow[]): FakeAnswer {
  if (headers.authorization !== 'Bearer shiji-token') return { status: 401 };
  if (headers['ac-property-id'] !== 'LAKE') return { status: 403 };
  const one = /^\/profiles\/([\w-]+)$/.exec(path)?.[1];
  if (one !== undefined) {
    const row = profiles.find(({ id }) => id === one);

    return row ? { status: 200, body: row } : { status: 404 };
  }
  if (path !== '/profiles') return { status: 404 };
  const size = Number(query.get('pageSize') ?? 20);
  const { rows } = slice(profiles, (Number(query.get('pageNumber') ?? 1) - 1) * size, size);

  return { status: 200, body: { results: rows } };
}

function profileOf(number: number): FakeRow {
  const { given, family, email, phone } = nobody(number);

  return {
    id: `p-${number}`,
    version: 1,
    status: { isActive: true },
    details: { firstName: given, lastName: family },
    communicationChannels: [
      { typeCode: { code: 'EMAIL' }, value: email, isPrimary: true },
      { typeCode: { code: 'MOBILE' }, value: phone },
    ],
  };
}
