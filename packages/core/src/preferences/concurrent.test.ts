import fc, { assert, property } from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Fact } from '../guests/fact.ts';
import { projectGuest } from '../guests/project-guest.ts';
import type { FactId, GuestId, ProfileId } from '../shared/id.ts';
import type { Preference } from '../shared/preference.ts';
import { historyOf } from '../stays/history.ts';
import { keyOfPreference } from './key-of-preference.ts';
import { preferencesOf } from './preferences-of.ts';

const floor = (value: number): Preference => ({
  attribute: 'room.floor',
  operator: 'at-least',
  value,
  stance: 'like',
});
const at = (minute: number): string => new Date(Date.UTC(2026, 10, 20, 8, minute)).toISOString();

interface Telling {
  readonly by: string;
  readonly minute: number;
  /** The minute at which the teller last looked; absent: he knows everything. */
  readonly looked?: number;
}

let count = 0;
const factOf = ({ by, minute, looked }: Telling, rest: object): Fact => {
  count += 1;

  return {
    id: `fact_${String(count).padStart(4, '0')}` as FactId,
    profileId: 'profile_a' as ProfileId,
    at: at(minute),
    by,
    ...(looked === undefined ? {} : { seen: at(looked) }),
    ...rest,
  } as Fact;
};
const said = (telling: Telling, preference: Preference) =>
  factOf(telling, { type: 'preference', known: 'stated', preference });
const ended = (telling: Telling, preference: Preference) =>
  factOf(telling, { type: 'preference-end', of: keyOfPreference(preference), why: 'corrected' });
const confirmed = (telling: Telling, preference: Preference) =>
  factOf(telling, { type: 'preference-confirmed', of: keyOfPreference(preference) });

const knownFrom = (facts: readonly Fact[]) => {
  const guest = projectGuest({
    id: 'guest_a' as GuestId,
    profiles: [
      {
        kind: 'profile',
        source: { system: 'opera', kind: 'profile', id: '1' },
        type: { value: 'person' },
        active: true,
        names: [],
      },
    ],
    facts,
  });

  return preferencesOf({
    guest,
    history: historyOf({ profiles: guest.profiles, stays: [], charges: [] }),
    today: '2026-11-21',
  }).known;
};
const standing = (facts: readonly Fact[]) =>
  Object.fromEntries(knownFrom(facts).map((entry) => [Number(entry.preference.value), entry.standing]));
const doubts = (facts: readonly Fact[], value: number) =>
  knownFrom(facts)
    .filter(({ preference }) => preference.value === value)
    .flatMap(({ stillTrue }) => stillTrue.map(({ code }) => code));

const old = said({ by: 'ana', minute: 0 }, floor(20));

describe('two clerks who change the same wish', () => {
  it('without knowing of each other leave both values, each against the other', () => {
    const facts = [
      old,
      ended({ by: 'ben', minute: 5, looked: 1 }, floor(20)),
      said({ by: 'ben', minute: 5, looked: 1 }, floor(15)),
      ended({ by: 'eva', minute: 6, looked: 1 }, floor(20)),
      said({ by: 'eva', minute: 6, looked: 1 }, floor(10)),
    ];

    expect(standing(facts)).toEqual({ 20: 'ended', 15: 'current', 10: 'current' });
    const [one] = knownFrom(facts).filter(({ preference }) => preference.value === 15);
    expect(one?.conflictsWith).toEqual([keyOfPreference(floor(10))]);
    expect(one?.evidence).toMatchObject([{ by: 'ben' }]);
  });

  it('knowing of each other replace it one after the other', () => {
    const facts = [
      old,
      said({ by: 'ben', minute: 5, looked: 1 }, floor(15)),
      said({ by: 'eva', minute: 6, looked: 5 }, floor(10)),
    ];

    expect(standing(facts)).toEqual({ 20: 'superseded', 15: 'superseded', 10: 'current' });
  });

  it('one ending it, the other confirming it: it stands, and the guest is asked', () => {
    const end = ended({ by: 'ben', minute: 5, looked: 1 }, floor(20));
    const confirm = confirmed({ by: 'eva', minute: 6, looked: 1 }, floor(20));
    for (const facts of [
      [old, end, confirm],
      [old, { ...end, at: at(7) }, confirm],
    ]) {
      expect(standing(facts)).toEqual({ 20: 'current' });
      expect(doubts(facts, 20)).toEqual(['preference/contested']);
    }
    const asked = confirmed({ by: 'ben', minute: 9, looked: 7 }, floor(20));
    expect(doubts([old, end, confirm, asked], 20)).toEqual([]);
  });

  it('adding different exceptions keep both, and the guest is asked which', () => {
    const sweets = (except: string): Preference => ({
      attribute: 'food.kind',
      operator: 'includes',
      value: 'sweets',
      stance: 'dislike',
      except: [except],
    });
    const facts = [
      said({ by: 'ben', minute: 5, looked: 1 }, sweets('honey')),
      said({ by: 'eva', minute: 6, looked: 1 }, sweets('fruit')),
    ];
    const [entry] = knownFrom(facts);

    expect(entry?.preference.except).toEqual(['fruit']);
    expect(entry?.evidence).toMatchObject([{ by: 'eva' }, { by: 'ben', told: { except: ['honey'] } }]);
    expect(entry?.stillTrue.map(({ code }) => code)).toEqual(['preference/told-otherwise']);
    const asked = confirmed({ by: 'ana', minute: 9, looked: 7 }, sweets('fruit'));
    expect(knownFrom([...facts, asked])[0]?.stillTrue).toEqual([]);
  });

  it('never lose what one of them said after the other last looked, whatever both do', async () => {
    const anyTelling = fc.record({
      by: fc.constantFrom('ben', 'eva'),
      minute: fc.integer({ min: 2, max: 50 }),
      behind: fc.nat({ max: 30 }),
      value: fc.constantFrom(5, 10, 15, 20),
      does: fc.constantFrom('say', 'end', 'confirm'),
    });
    await assert(
      property(fc.array(anyTelling, { maxLength: 8 }), (tellings) => {
        const facts = tellings.map(({ by, minute, behind, value, does }) => {
          const telling = { by, minute, looked: Math.max(0, minute - behind) };
          if (does === 'say') return said(telling, floor(value));

          return does === 'end' ? ended(telling, floor(value)) : confirmed(telling, floor(value));
        });
        const stands = standing([old, ...facts]);
        for (const { by, minute, value } of tellings.filter(({ does }) => does === 'say')) {
          const isUnknownToOthers = tellings.every(
            (later) =>
              (later.by === by && later.minute < minute) ||
              (later.by === by && later.value === value && later.does !== 'end') ||
              (later.by !== by && Math.max(0, later.minute - later.behind) < minute),
          );
          if (isUnknownToOthers) expect(stands[value]).toBe('current');
        }
      }),
      { numRuns: 300 },
    );
  });
});

describe('what was written by mistake', () => {
  it('counts as never said once it is taken back', () => {
    const wrong = said({ by: 'ben', minute: 5 }, floor(3));
    const back = factOf({ by: 'ben', minute: 6 }, { type: 'preference-withdrawn', facts: [wrong.id] });

    expect(knownFrom([old, wrong, back])).toEqual(knownFrom([old]));
  });

  it('is nothing where only an ending was taken back: the wish stands as before', () => {
    const end = ended({ by: 'ben', minute: 5 }, floor(20));
    const back = factOf({ by: 'eva', minute: 6 }, { type: 'preference-withdrawn', facts: [end.id] });

    expect(knownFrom([old, end, back])).toEqual(knownFrom([old]));
  });
});
