import type {
  GuestId,
  HouseRecord,
  MatchDecision,
  ProfileRecord,
  Row,
  Store,
  TableName,
} from '@innkeeper/core';
import { isInnkeeperError, ownSystem, recordIdOf, renamed } from '@innkeeper/core';
import fc from 'fast-check';
import {
  anyCharge,
  anyProfile,
  anyRecords,
  anyStay,
  openHouse,
  owner,
  sharedNumber,
  sourceOf,
} from './small-world.ts';

/** Which of the profiles that are known by then. */
export type Who = number;

/** One thing that happens to guests while merges are made and undone. */
export type MergeDeed =
  | { readonly do: 'import'; readonly records: readonly HouseRecord[] }
  | { readonly do: 'undo-import'; readonly which: number }
  | { readonly do: 'merge'; readonly one: Who; readonly other: Who; readonly from: 'survivor' | 'other' }
  | { readonly do: 'unmerge'; readonly which: number }
  | {
      readonly do: 'decide';
      readonly one: Who;
      readonly other: Who;
      readonly decision: 'different' | 'later' | 'open';
    }
  | {
      readonly do: 'say';
      readonly one: Who;
      readonly what: 'wish' | 'note' | 'consent' | 'birth' | 'relation';
    }
  | { readonly do: 'contact' | 'complaint'; readonly one: Who }
  /** A telephone or address that only the other of two who were merged has is said to hold no longer. */
  | { readonly do: 'end'; readonly one: Who; readonly which: number };

/** One of the profiles that are known by then, counted round. */
const anyone: fc.Arbitrary<Who> = fc.nat({ max: 97 });
const beginning = fc
  .tuple(
    fc.array(anyProfile, { minLength: 6, maxLength: 12 }),
    fc.array(anyStay, { maxLength: 4 }),
    fc.array(anyCharge, { maxLength: 3 }),
  )
  .map((records): readonly HouseRecord[] => records.flat());

/**
 * Two are merged, a number of the other ends, and their systems tell of them again: as long as they are one, the number
 * is nobody's; when they are two again it is the other's, and says again who else he is.
 */
const endedMeanwhile: fc.Arbitrary<readonly MergeDeed[]> = fc
  .record({
    one: anyone,
    other: anyone,
    which: fc.nat({ max: 5 }),
    records: fc.array(anyProfile, { minLength: 6, maxLength: 10 }),
  })
  .map(({ one, other, which, records }) => [
    { do: 'merge', one, other, from: 'survivor' },
    { do: 'end', one, which },
    { do: 'import', records: records.map((record) => ({ ...record, version: 4 })) },
  ]);

/** A history with many merges, and with everything else in between. */
export const anyMergeHistory: fc.Arbitrary<readonly MergeDeed[]> = fc
  .tuple(
    beginning,
    fc.array(
      fc.oneof(
        { weight: 2, arbitrary: endedMeanwhile },
        { weight: 2, arbitrary: fc.record({ do: fc.constant('import' as const), records: anyRecords }) },
        {
          weight: 1,
          arbitrary: fc.record({ do: fc.constant('undo-import' as const), which: fc.nat({ max: 3 }) }),
        },
        {
          weight: 5,
          arbitrary: fc.record({
            do: fc.constant('merge' as const),
            one: anyone,
            other: anyone,
            from: fc.constantFrom('survivor' as const, 'other' as const),
          }),
        },
        {
          weight: 2,
          arbitrary: fc.record({ do: fc.constant('unmerge' as const), which: fc.nat({ max: 5 }) }),
        },
        {
          weight: 2,
          arbitrary: fc.record({
            do: fc.constant('decide' as const),
            one: anyone,
            other: anyone,
            decision: fc.constantFrom('different' as const, 'later' as const, 'open' as const),
          }),
        },
        {
          weight: 2,
          arbitrary: fc.record({
            do: fc.constant('say' as const),
            one: anyone,
            what: fc.constantFrom(
              'wish' as const,
              'note' as const,
              'consent' as const,
              'birth' as const,
              'relation' as const,
            ),
          }),
        },
        {
          weight: 1,
          arbitrary: fc.record({
            do: fc.constantFrom('contact' as const, 'complaint' as const),
            one: anyone,
          }),
        },
      ),
      { minLength: 3, maxLength: 12 },
    ),
  )
  .map(([records, deeds]) => [{ do: 'import', records }, ...deeds.flat()]);

/** The house in which the history happened, with the merges that are still to be undone. */
export interface Lived {
  readonly opened: ReturnType<typeof openHouse>;
  readonly store: Store;
  readonly tenant: string;
  readonly merges: readonly string[];
}

/** Lives a history. What is refused is no deed. Whenever two become one, all that hung on them hangs on the one. */
export async function live(store: Store, tenant: string, deeds: readonly MergeDeed[]): Promise<Lived> {
  const opened = openHouse(store, tenant);
  const { house, api } = opened;
  const imports: string[] = [];
  const merges: string[] = [];
  const known = new Set<string>();
  const idOf = (who: Who): GuestId =>
    renamed('guest', [...known].sort()[who % Math.max(known.size, 1)] ?? 'profile_00000000');
  for (const deed of deeds) {
    try {
      await act(deed);
    } catch (error) {
      if (!isInnkeeperError(error)) throw error;
    }
  }

  return { opened, store, tenant, merges };

  async function act(deed: MergeDeed): Promise<unknown> {
    switch (deed.do) {
      case 'import': {
        const key = `import ${imports.length}`;
        for (const { kind, source } of deed.records)
          if (kind === 'profile') known.add(recordIdOf(tenant, source));
        const { run } = await house.importFrom(owner, sourceOf(deed.records), { key });
        return imports.push(run?.id ?? '');
      }
      case 'undo-import':
        return api.undoImport({ importId: (imports[deed.which] ?? 'import_00000000') as never });
      case 'merge':
        return mergeAndCount(idOf(deed.one), idOf(deed.other), deed.from);
      case 'unmerge':
        return api.unmergeGuests({ mergeId: (merges[deed.which] ?? 'merge_00000000') as never });
      case 'decide': {
        const decision: MatchDecision = {
          one: idOf(deed.one),
          other: idOf(deed.other),
          decision: deed.decision,
        };
        return api.decideMatches({ decisions: [decision] });
      }
      case 'say':
        return api.stateFact({ guestId: idOf(deed.one), fact: statements[deed.what] as never });
      case 'end':
        return end(idOf(deed.one), deed.which);
      case 'contact':
        return api.addContact({ guestId: idOf(deed.one), medium: 'call', direction: 'in' });
      case 'complaint':
        return api.addFeedback({ guestId: idOf(deed.one), day: '2026-11-21', type: 'complaint' });
    }
  }

  /** What it says is kept with the first of the two, whose own records know nothing of the number. */
  async function end(guestId: GuestId, which: number): Promise<unknown> {
    const { guestId: first, profiles } = await api.exportGuest({ guestId });
    const own = profiles.find(({ source }) => recordIdOf(tenant, source) === renamed('profile', first));
    const points = profiles
      .filter(({ source }) => source.id !== own?.source.id)
      .flatMap(({ contactPoints = [] }) => contactPoints)
      .filter((point) => point.type === 'email' || (point.type === 'phone' && point.number !== sharedNumber));
    const contactPoint = points[which % Math.max(points.length, 1)];

    return (
      contactPoint && api.stateFact({ guestId, fact: { type: 'binding', state: 'ended', contactPoint } })
    );
  }

  async function mergeAndCount(survivor: GuestId, other: GuestId, from: 'survivor' | 'other') {
    const choices = (['name', 'birthDate', 'phone', 'email'] as const).map((field) => ({ field, from }));
    const preview = await api.previewMerge({ survivor, other, choices });
    const { mergeId } = await api.mergeGuests({ survivor, other, choices });
    merges.push(mergeId);
    const { profiles, stays, charges, contacts, feedback, facts } = await api.exportGuest({
      guestId: survivor,
    });
    const counts = { profiles, stays, charges, contacts, feedback, facts };
    for (const [what, list] of Object.entries(counts)) {
      if (list.length !== preview.after[what as keyof typeof counts])
        throw new Error(`${what}: ${list.length} after ${JSON.stringify(preview.after)}`);
    }
  }
}

const statements = {
  wish: {
    type: 'preference',
    known: 'stated',
    preference: { attribute: 'room.floor', operator: 'at-least', value: 9, stance: 'like' },
  },
  note: { type: 'note', note: { text: 'tall' } },
  consent: { type: 'consent', consent: { channel: 'email', purpose: 'marketing', state: 'denied' } },
  birth: { type: 'correction', correction: { field: 'birthDate', value: { year: 1960, month: 5, day: 6 } } },
  relation: { type: 'relation', relation: { type: 'child', name: 'Zhao' } },
} as const;

/**
 * The same house as if nobody had ever merged: the imports alone, then what people said about the very same records, then
 * every record once more, so that all of it is weighed anew.
 */
export async function neverMerged(lived: Lived, store: Store, deeds: readonly MergeDeed[]): Promise<Lived> {
  const { tenant } = lived;
  const imports = deeds.filter((deed) => deed.do === 'import' || deed.do === 'undo-import');
  const other = await live(store, tenant, imports);
  const facts = await rowsOf(lived, 'fact');
  const doubts = (await rowsOf(lived, 'doubt')).filter(
    ({ state, body }) => state === 'apart' && (body as { readonly actor?: string }).actor,
  );
  const contacts = (await rowsOf(lived, 'contact')).filter(isOwn);
  const feedback = (await rowsOf(lived, 'feedback')).filter(isOwn);
  await store.write({ tenant }, async (rows) => {
    await rows.put('fact', facts);
    await rows.put('doubt', doubts);
    await rows.put('contact', contacts);
    await rows.put('feedback', feedback);
  });
  const profiles = (await rowsOf(other, 'profile')).map(({ body }) => ({
    ...(body as ProfileRecord),
    version: 99,
  }));
  await other.opened.house.importFrom(owner, sourceOf(profiles), { key: 'once more' });

  return other;
}

function isOwn({ body }: Row<'contact'> | Row<'feedback'>): boolean {
  return (body as HouseRecord).source.system === ownSystem;
}

/** Everything in the tables that says who is who and what hangs on whom; when it was derived is no part of it. */
export async function whoIsWho(lived: Lived): Promise<unknown> {
  const edges = await rowsOf(lived, 'edge');

  return {
    roots: await rowsOf(lived, 'root'),
    keys: await rowsOf(lived, 'identityKey'),
    crowds: await rowsOf(lived, 'crowd'),
    parties: await rowsOf(lived, 'party'),
    facts: await rowsOf(lived, 'fact'),
    edges: edges
      .filter(({ voidedAt, by }) => voidedAt === undefined && by !== 'person')
      .map(({ id, one, other, by, weight }) => ({ id, one, other, by, weight })),
    merges: edges.filter(({ voidedAt, by }) => voidedAt === undefined && by === 'person'),
    doubts: (await rowsOf(lived, 'doubt')).map(({ one, other, state, weight }) => ({
      one,
      other,
      weight,
      state: state === 'later' ? 'question' : state,
    })),
    attached: await Promise.all(
      (['stay', 'charge', 'contact', 'feedback'] as const).map(async (table) =>
        (await rowsOf(lived, table)).map(({ id }) => id),
      ),
    ),
  };
}

function rowsOf<Name extends TableName>(
  { store, tenant }: Lived,
  table: Name,
): Promise<readonly Row<Name>[]> {
  return store.read({ tenant }, (rows) => rows.page(table, { limit: 10_000 }));
}
