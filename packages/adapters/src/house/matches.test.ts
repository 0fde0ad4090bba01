import type {
  GuestId,
  HouseRecord,
  MatchDecision,
  ProfileRecord,
  SourceReference,
  StayRecord,
} from '@innkeeper/core';
import { defaultPolicy, recordIdOf, renamed } from '@innkeeper/core';
import { afterAll, describe, expect, it } from 'vitest';
import { createMemoryStore } from '../stores/memory/index.ts';
import { emptyPgliteStore } from '../stores/pglite/with-tables.test-data.ts';
import { openHouse, owner, sourceOf } from './small-world.ts';

const source = (
  id: string,
  kind: SourceReference['kind'] = 'profile',
  property?: string,
): SourceReference => ({
  system: 'pms',
  kind,
  id,
  ...(property && { property }),
});
const guestOf = (id: string): GuestId => renamed('guest', recordIdOf('house', source(id)));

/** Two records of a person: the second knows only an initial, so a person has to decide. */
function couple(id: string, told: Partial<ProfileRecord> = {}): readonly ProfileRecord[] {
  const one: ProfileRecord = {
    kind: 'profile',
    source: source(`${id}1`),
    version: 1,
    type: { value: 'person' },
    active: true,
    names: [{ type: 'primary', given: `Gregor${id}`, family: `Samsa${id}` }],
    contactPoints: [{ type: 'phone', raw: 'x', number: `+49301111${id.charCodeAt(0)}` }],
    ...told,
  };

  return [
    one,
    { ...one, source: source(`${id}2`), names: [{ type: 'primary', given: 'G', family: `Samsa${id}` }] },
  ];
}

function stay(id: string, who: string, told: Partial<StayRecord> = {}): StayRecord {
  return {
    kind: 'stay',
    source: source(id, 'stay'),
    property: 'H1',
    status: { value: 'checked-out' },
    arrival: '2026-01-01',
    departure: '2026-01-03',
    parties: [{ role: 'guest', profile: source(who) }],
    ...told,
  };
}

const inHouse = { status: { value: 'in-house' }, arrival: '2026-11-20', departure: '2026-11-24' } as const;
const arriving = { status: { value: 'reserved' }, arrival: '2026-11-21', departure: '2026-11-24' } as const;
const records: readonly HouseRecord[] = [
  ...couple('a'),
  ...couple('b'),
  ...couple('c'),
  ...couple('d'),
  stay('1', 'b2'),
  stay('2', 'b2'),
  stay('3', 'c1', arriving),
  stay('4', 'd2', inHouse),
];

const pglite = await emptyPgliteStore();
afterAll(() => pglite.close());

describe.each([
  ['memory', createMemoryStore],
  ['PGlite', () => pglite],
] as const)('possible matches on %s', (_name, storeOf) => {
  let tenants = 0;

  async function fresh(...more: readonly HouseRecord[]) {
    const store = storeOf();
    await store.clear({ tenant: 'house' });
    tenants += 1;
    const opened = openHouse(store, 'house', {
      ...defaultPolicy,
      deputy: { may: ['guests.merge'], sees: ['names'] },
    });
    await opened.house.importFrom(owner, sourceOf([...records, ...more]), { key: `first ${tenants}` });

    return opened;
  }
  const pairsOf = (
    matches: readonly {
      readonly one: { readonly guestId: GuestId };
      readonly other: { readonly guestId: GuestId };
    }[],
  ) =>
    matches.map(({ one, other }) =>
      ['a', 'b', 'c', 'd'].find((id) => [one.guestId, other.guestId].includes(guestOf(`${id}1`))),
    );

  it('come with who is in the house first, then who arrives, then by what a decision would bring together', async () => {
    const { api } = await fresh();
    const review = await api.reviewMatches({});
    expect(pairsOf(review.matches)).toEqual(['d', 'c', 'b', 'a']);
    expect(review.open).toBe(4);
    expect(review.next).toBeUndefined();
    expect(review.matches.map(({ presence }) => presence)).toEqual(['in-house', 'arriving', 'away', 'away']);
    const pages: unknown[] = [];
    let after: string | undefined;
    do {
      const page = await api.reviewMatches({ limit: 1, ...(after !== undefined && { after }) });
      pages.push(...page.matches);
      after = page.next;
    } while (after !== undefined);
    expect(pages).toEqual(review.matches);
  });

  it('show both sides, what weighs how much, and what a merge would make', async () => {
    const { api } = await fresh();
    const match = (await api.reviewMatches({})).matches[2];
    expect(match?.one.guestId).toBe(guestOf('b2'));
    expect(match?.one.stays).toBe(2);
    expect(match?.weight).toBe(match?.waterfall.reduce((sum, { bits }) => sum + bits, 0));
    expect(match?.probability).toBeGreaterThan(0.5);
    expect(match?.fields).toEqual([
      {
        field: 'name',
        state: 'similar',
        one: ['G Samsab'],
        other: ['Gregorb Samsab'],
        stands: expect.any(String),
      },
      { field: 'phone', state: 'agrees', one: ['+4930111198'], other: ['+4930111198'] },
    ]);
    expect(match?.after).toEqual({
      profiles: 2,
      stays: 2,
      charges: 0,
      contacts: 0,
      feedback: 0,
      services: 0,
      facts: 0,
    });
    expect(match?.before).toEqual(match?.after);
    expect(match).toMatchObject({ mayMerge: true, against: [] });
  });

  it('are decided in one go, each answered by itself, and the same list again changes nothing', async () => {
    const { api } = await fresh();
    const [, , { number: before = 0 } = {}] = (await api.readAudit({ limit: 10_000 })).slice(-3);
    const decisions: readonly MatchDecision[] = [
      { one: guestOf('a1'), other: guestOf('a2'), decision: 'same' },
      { one: guestOf('b1'), other: guestOf('b2'), decision: 'different' },
      { one: guestOf('c1'), other: guestOf('c2'), decision: 'later' },
      { one: guestOf('a1'), other: guestOf('a1'), decision: 'same' },
      { one: guestOf('a1'), other: 'guest_00000000' as GuestId, decision: 'same' },
      { one: guestOf('b1'), other: guestOf('b2'), decision: 'same' },
      { one: guestOf('a1'), other: guestOf('d1'), decision: 'later' },
    ];
    const { decided } = await api.decideMatches({ decisions });
    expect(decided.map((one) => (one.outcome === 'refused' ? one.code : one.outcome))).toEqual([
      'done',
      'done',
      'done',
      'guest/same',
      'guest/not-found',
      'guest/kept-apart',
      'match/not-found',
    ]);
    expect(pairsOf((await api.reviewMatches({})).matches)).toEqual(['d']);
    const again = await api.decideMatches({ decisions });
    expect(again.decided.slice(0, 3).map(({ outcome }) => outcome)).toEqual([
      'already',
      'already',
      'already',
    ]);
    expect(await api.listMerges({ guestId: guestOf('a2') })).toHaveLength(1);
    const lines = (await api.readAudit({ after: before, limit: 100 })).filter(({ action }) =>
      action.startsWith('decideMatches.'),
    );
    expect(lines.slice(0, 7).map(({ action, subject, outcome }) => [action, subject, outcome])).toEqual(
      decisions.map(({ one, decision }, place) => [
        `decideMatches.${decision}`,
        one,
        place < 3 ? 'done' : 'refused',
      ]),
    );
    expect((await api.verifyAudit({})).intact).toBe(true);
  });

  it('that were put off come back when something else speaks for them, and not before', async () => {
    const { house, api } = await fresh();
    await api.decideMatches({ decisions: [{ one: guestOf('a1'), other: guestOf('a2'), decision: 'later' }] });
    const [one, other] = couple('a');
    await house.importFrom(owner, sourceOf([{ ...one, version: 2, vip: { value: 'V1' } } as HouseRecord]), {
      key: 'vip',
    });
    expect(pairsOf((await api.reviewMatches({})).matches)).not.toContain('a');
    const birthDate = { month: 3, day: 4 };
    await house.importFrom(
      owner,
      sourceOf([
        { ...one, version: 3, birthDate } as HouseRecord,
        { ...other, version: 3, birthDate, contactPoints: [] } as HouseRecord,
      ]),
      { key: 'born' },
    );
    await house.importFrom(
      owner,
      sourceOf([{ ...one, version: 4 } as HouseRecord, { ...other, version: 4, names: [] } as HouseRecord]),
      { key: 'nameless' },
    );
    expect(pairsOf((await api.reviewMatches({})).matches)).toContain('a');
  });

  it('can be taken up again: both words, different and later, are taken back', async () => {
    const { api } = await fresh();
    const pair = { one: guestOf('a1'), other: guestOf('a2') };
    const before = await api.reviewMatches({});
    for (const decision of ['different', 'later'] as const) {
      await api.decideMatches({ decisions: [{ ...pair, decision }] });
      expect(pairsOf((await api.reviewMatches({})).matches)).not.toContain('a');
      const { decided } = await api.decideMatches({ decisions: [{ ...pair, decision: 'open' }] });
      expect(decided[0]?.outcome).toBe('done');
      expect(await api.reviewMatches({})).toEqual(before);
    }
  });

  it('show a person no more than he may see, and none of a property that is not his', async () => {
    const { house } = await fresh();
    const manager = house.as({ id: 'm', roles: ['manager'], properties: ['H9'] });
    const review = await manager.reviewMatches({});
    expect(review.open).toBeUndefined();
    expect(pairsOf(review.matches)).not.toContain('d');
    const clerk = house.as({ id: 'c', roles: ['deputy'] });
    const seen = await clerk.reviewMatches({});
    expect(pairsOf(seen.matches)).toEqual(['d', 'c', 'b', 'a']);
    expect(new Set(seen.matches.flatMap(({ fields }) => fields.map(({ field }) => field)))).toEqual(
      new Set(['name']),
    );
    expect(JSON.stringify(seen)).not.toContain('+4930');
    const it = house.as({ id: 'it', roles: ['it'] });
    await expect(it.reviewMatches({})).rejects.toMatchObject({ code: 'actor/not-allowed' });
  });
});
