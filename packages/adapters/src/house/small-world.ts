import type {
  ChargeRecord,
  GuestId,
  HouseRecord,
  Incoming,
  Innkeeper,
  InnkeeperApi,
  InnkeeperOptions,
  Policy,
  ProfileRecord,
  Source,
  StayRecord,
  Store,
} from '@innkeeper/core';
import { createInnkeeper, isInnkeeperError, recordIdOf, renamed } from '@innkeeper/core';
import fc from 'fast-check';

/** A house over a store, with a clock that moves by a minute at every look. */
export function openHouse(
  store: Store,
  tenant = 'house',
  policy?: Policy,
  more: Partial<InnkeeperOptions> = {},
): { readonly house: Innkeeper; readonly api: InnkeeperApi } {
  let minute = 0;
  const house = createInnkeeper({
    store,
    tenant,
    ...(policy && { policy }),
    ...more,
    secret: 'a secret for tests only',
    clock: { now: () => new Date(Date.UTC(2026, 10, 21, 8) + 60_000 * minute++).toISOString() },
  });

  return { house, api: house.as(owner) };
}

/** Who may do everything. */
export const owner = { id: 'owner', roles: ['owner'] } as const;

/** A source of these records, in one page. */
export function sourceOf(records: readonly HouseRecord[], system = 'small'): Source {
  return {
    system,
    async *read() {
      yield { items: records.map((record): Incoming => ({ record })) };
    },
  };
}

const people = 6;
const given = ['Ana', 'Béla', 'Chen', 'Dana', 'Emil', 'Fatima'] as const;
const family = ['Silva', 'Nagy', 'Wang', 'Haddad', 'Novák', 'Okafor'] as const;

/** A profile of one of a few people, told by one of a few systems, with much or little known. */
export const anyProfile: fc.Arbitrary<ProfileRecord> = fc
  .record({
    person: fc.nat({ max: people - 1 }),
    system: fc.constantFrom('opera', 'cards', 'pos'),
    version: fc.nat({ max: 3 }),
    knows: fc.record({
      email: fc.boolean(),
      phone: fc.boolean(),
      document: fc.boolean(),
      birth: fc.boolean(),
    }),
    sharedPhone: fc.boolean(),
  })
  .map(({ person, system, version, knows, sharedPhone }) =>
    profileOf({ person, system, version, knows, sharedPhone }),
  );

interface Telling {
  readonly person: number;
  readonly system: string;
  readonly version: number;
  readonly knows: {
    readonly email: boolean;
    readonly phone: boolean;
    readonly document: boolean;
    readonly birth: boolean;
  };
  readonly sharedPhone: boolean;
}

function profileOf({ person, system, version, knows, sharedPhone }: Telling): ProfileRecord {
  return {
    kind: 'profile',
    source: { system, kind: 'profile', id: `p${person}` },
    version,
    type: { value: 'person' },
    active: true,
    names: [{ type: 'primary', given: given[person], family: family[person] }],
    contactPoints: [
      ...(knows.email ? [{ type: 'email', address: `${person}@guests.test` } as const] : []),
      ...(knows.phone
        ? [{ type: 'phone', raw: 'x', number: sharedPhone ? sharedNumber : `+493098765${person}` } as const]
        : []),
    ],
    identifiers: knows.document
      ? [{ type: 'document', documentType: { value: 'passport' }, number: `PASS77${person}X`, country: 'DE' }]
      : [],
    ...(knows.birth && { birthDate: { year: 1970 + person, month: 1 + person, day: 2 } }),
  };
}

/** A telephone that people share who have nothing else in common. */
export const sharedNumber = '+4930123456';

/** A stay of one of the people, as one of the systems tells it. */
export const anyStay: fc.Arbitrary<StayRecord> = fc
  .record({
    number: fc.nat({ max: 9 }),
    person: fc.nat({ max: people - 1 }),
    system: fc.constantFrom('opera', 'pos'),
    status: fc.constantFrom('reserved', 'in-house', 'checked-out', 'cancelled'),
    version: fc.nat({ max: 3 }),
  })
  .map(({ number, person, system, status, version }) => ({
    kind: 'stay',
    source: { system, kind: 'stay', id: `s${number}` },
    version,
    property: 'H1',
    status: { value: status as StayRecord['status']['value'] },
    arrival: `2026-03-0${1 + (number % 9)}` as StayRecord['arrival'],
    departure: '2026-03-12',
    room: `00${number}`,
    parties: [{ role: 'guest', profile: { system, kind: 'profile', id: `p${person}` } }],
  }));

/** A line of the folio of one of the stays. */
export const anyCharge: fc.Arbitrary<ChargeRecord> = fc
  .record({
    number: fc.nat({ max: 19 }),
    stay: fc.nat({ max: 9 }),
    system: fc.constantFrom('opera', 'pos'),
    minor: fc.integer({ min: -5000, max: 50_000 }),
  })
  .map(({ number, stay, system, minor }) => ({
    kind: 'charge',
    source: { system, kind: 'charge', id: `c${number}` },
    property: 'H1',
    day: '2026-03-10',
    type: { value: 'revenue' },
    category: { value: 'food' },
    stay: { system, kind: 'stay', id: `s${stay}` },
    net: { minor, currency: 'EUR' },
  }));

/** A handful of records of any kind, as one import brings them. */
export const anyRecords: fc.Arbitrary<readonly HouseRecord[]> = fc.array(
  fc.oneof({ weight: 3, arbitrary: anyProfile }, anyStay, anyCharge),
  { minLength: 1, maxLength: 14 },
);

/** One thing that happens in a house. */
export type Deed =
  | { readonly do: 'import'; readonly records: readonly HouseRecord[] }
  | { readonly do: 'undo-import'; readonly which: number }
  | { readonly do: 'merge'; readonly one: Who; readonly other: Who }
  | { readonly do: 'unmerge'; readonly which: number }
  | { readonly do: 'separate'; readonly one: Who; readonly other: Who }
  | { readonly do: 'wish'; readonly one: Who; readonly floor: number }
  | { readonly do: 'forget'; readonly one: Who };

/** One of the profiles that may be known. */
export interface Who {
  readonly system: string;
  readonly person: number;
}

const anyone: fc.Arbitrary<Who> = fc.record({
  system: fc.constantFrom('opera', 'cards', 'pos'),
  person: fc.nat({ max: people - 1 }),
});

/** Anything that may happen, in the measure in which it does. */
export const anyDeed: fc.Arbitrary<Deed> = fc.oneof(
  { weight: 5, arbitrary: fc.record({ do: fc.constant('import' as const), records: anyRecords }) },
  { weight: 1, arbitrary: fc.record({ do: fc.constant('undo-import' as const), which: fc.nat({ max: 5 }) }) },
  { weight: 3, arbitrary: fc.record({ do: fc.constant('merge' as const), one: anyone, other: anyone }) },
  { weight: 2, arbitrary: fc.record({ do: fc.constant('unmerge' as const), which: fc.nat({ max: 5 }) }) },
  { weight: 1, arbitrary: fc.record({ do: fc.constant('separate' as const), one: anyone, other: anyone }) },
  {
    weight: 2,
    arbitrary: fc.record({ do: fc.constant('wish' as const), one: anyone, floor: fc.nat({ max: 30 }) }),
  },
  { weight: 1, arbitrary: fc.record({ do: fc.constant('forget' as const), one: anyone }) },
);

/** Does the deeds in order and says what each gave: the answer, or the code of the refusal. */
export async function doAll(
  { house, api }: ReturnType<typeof openHouse>,
  deeds: readonly Deed[],
  tenant = 'house',
): Promise<readonly unknown[]> {
  const imports: string[] = [];
  const merges: string[] = [];
  const answers: unknown[] = [];
  const idOf = ({ system, person }: Who): GuestId =>
    renamed('guest', recordIdOf(tenant, { system, kind: 'profile', id: `p${person}` }));
  for (const deed of deeds) {
    try {
      answers.push(await act(deed));
    } catch (error) {
      if (!isInnkeeperError(error)) throw error;
      answers.push(error.code);
    }
  }

  return answers;

  async function act(deed: Deed): Promise<unknown> {
    switch (deed.do) {
      case 'import': {
        const { run, counts } = await house.importFrom(owner, sourceOf(deed.records), {
          key: `import ${imports.length}`,
        });
        imports.push(run?.id ?? '');
        return counts;
      }
      case 'undo-import':
        return api.undoImport({ importId: (imports[deed.which] ?? 'import_00000000') as never });
      case 'merge': {
        const merge = await api.mergeGuests({ survivor: idOf(deed.one), other: idOf(deed.other) });
        merges.push(merge.mergeId);
        return merge;
      }
      case 'unmerge':
        return api.unmergeGuests({ mergeId: (merges[deed.which] ?? 'merge_00000000') as never });
      case 'separate':
        return api.separateGuests({ guestId: idOf(deed.one), other: idOf(deed.other) });
      case 'wish':
        return api.addWish({
          guestId: idOf(deed.one),
          preferences: [{ attribute: 'room.floor', operator: 'at-least', value: deed.floor, stance: 'like' }],
        });
      case 'forget':
        return api.forgetGuest({ guestId: idOf(deed.one) });
    }
  }
}

/** Everything the house answers about everyone: what must be the same on every store, and after every undo. */
export async function everythingOf(
  { api }: ReturnType<typeof openHouse>,
  tenant = 'house',
): Promise<readonly unknown[]> {
  const answers: unknown[] = [];
  for (const system of ['opera', 'cards', 'pos']) {
    for (let person = 0; person < people; person += 1) {
      const guestId = renamed('guest', recordIdOf(tenant, { system, kind: 'profile', id: `p${person}` }));
      answers.push(
        await api
          .readGuest({ guestId })
          .catch((error: unknown) => (isInnkeeperError(error) ? error.code : Promise.reject(error))),
      );
    }
  }
  for (const text of ['ana', 'silv', 'wang chen', 'nagy@', '001', 'PASS770X', '+4930123456'])
    answers.push(await api.findGuests({ text }));
  answers.push(await api.listMatches({}));

  return answers;
}
