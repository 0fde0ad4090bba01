import { assert, property, shuffledSubarray } from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Fact } from '../guests/fact.ts';
import { projectGuest } from '../guests/project-guest.ts';
import type { PreferenceRecord } from '../records/profile-record.ts';
import type { FactId, GuestId, ProfileId } from '../shared/id.ts';
import type { Preference } from '../shared/preference.ts';
import { historyOf } from '../stays/history.ts';
import { currentPreferences } from './known-preference.ts';
import { preferencesOf } from './preferences-of.ts';

const floor20: Preference = { attribute: 'room.floor', operator: 'at-least', value: 20, stance: 'like' };
const king: Preference = { attribute: 'room.bed', operator: 'equals', value: 'king', stance: 'like' };
const twin: Preference = { ...king, value: 'twin' };

let count = 0;
const aFact = (rest: object, at = '2026-01-02T10:00:00+08:00'): Fact => {
  count += 1;

  return {
    id: `fact_${String(count).padStart(3, '0')}` as FactId,
    profileId: 'profile_a' as ProfileId,
    at,
    by: 'staff-1',
    ...rest,
  } as Fact;
};
const said = (preference: Preference, at?: string) =>
  aFact({ type: 'preference', known: 'stated', preference }, at);
const seen = (preference: Preference, at?: string) =>
  aFact({ type: 'preference', known: 'observed', preference }, at);

const wishesOf = (facts: readonly Fact[], coded: readonly PreferenceRecord[] = []) => {
  const guest = projectGuest({
    id: 'guest_a' as GuestId,
    profiles: [
      {
        kind: 'profile',
        source: { system: 'opera', kind: 'profile', id: '1' },
        createdAt: '2024-01-01T00:00:00Z',
        changedAt: '2026-06-01T00:00:00Z',
        type: { value: 'person' },
        active: true,
        names: [],
        preferences: coded,
      },
    ],
    facts,
  });

  return preferencesOf({
    guest,
    history: historyOf({ profiles: guest.profiles, stays: [], charges: [] }),
    today: '2026-11-21',
  });
};
const current = (facts: readonly Fact[], coded?: readonly PreferenceRecord[]) =>
  currentPreferences(wishesOf(facts, coded)).map(({ key }) => key);

describe('the preferences of a guest', () => {
  it('are typed, and answer who said them, when and from what', () => {
    const fact = aFact({ type: 'preference', known: 'stated', preference: floor20, text: '20层以上' });

    expect(wishesOf([fact]).known).toMatchObject([
      {
        key: 'room.floor at-least 20 like',
        known: 'stated',
        strength: 0.5,
        ageDays: 323,
        evidence: [
          {
            by: 'staff-1',
            at: fact.at,
            text: '20层以上',
            source: { system: 'innkeeper', kind: 'fact', id: fact.id },
          },
        ],
      },
    ]);
  });

  it('tell what was seen from what was said', () => {
    expect(wishesOf([seen(king)]).known).toMatchObject([{ known: 'observed', strength: 0.3 }]);
    expect(wishesOf([seen(king), said(king)]).known).toMatchObject([{ known: 'stated', evidence: [{}, {}] }]);
  });

  it('come out of the codes of a system; a code that nobody explains is shown and not acted on', () => {
    const { known, uncoded } = wishesOf(
      [],
      [
        { group: 'BED', code: 'K', meaning: [king] },
        { group: 'SPECIALS', code: 'Z9', text: 'the usual corner' },
      ],
    );

    expect(known).toMatchObject([
      { preference: king, evidence: [{ source: { system: 'opera' }, text: 'K' }] },
    ]);
    expect(uncoded.map(({ value }) => value.code)).toEqual(['Z9']);
  });

  it('of one property hold there alone', () => {
    const wishes = wishesOf([], [{ code: 'K', property: 'a', meaning: [king] }]);

    expect(currentPreferences(wishes, 'a')).toHaveLength(1);
    expect(currentPreferences(wishes, 'b')).toHaveLength(0);
  });

  it('change when the guest says otherwise later; the old one stays in the history', () => {
    const wishes = wishesOf([said(king, '2025-01-01T00:00:00Z'), said(twin, '2026-01-01T00:00:00Z')]);

    expect(wishes.known.map(({ preference, standing }) => [preference.value, standing])).toEqual([
      ['twin', 'current'],
      ['king', 'superseded'],
    ]);
  });

  it('do not change by what was only seen', () => {
    const wishes = wishesOf([said(king, '2025-01-01T00:00:00Z'), seen(twin, '2026-01-01T00:00:00Z')]);

    expect(currentPreferences(wishes).map(({ preference }) => preference.value)).toContain('king');
    expect(wishes.known[0]?.conflictsWith).toEqual(['room.bed equals twin like']);
  });

  it('stand above what a system codes once a person of the house has heard otherwise', () => {
    expect(current([said(twin)], [{ code: 'K', meaning: [king] }])).toEqual(['room.bed equals twin like']);
  });

  it('end when they are not true any more, whatever the system goes on coding, and begin again when said again', () => {
    const end = aFact(
      { type: 'preference-end', of: 'room.bed equals king like', why: 'not-true' },
      '2026-02-01T00:00:00Z',
    );
    const coded = [{ code: 'K', meaning: [king] }];

    expect(current([end], coded)).toEqual([]);
    expect(current([end, said(king, '2026-03-01T00:00:00Z')], coded)).toEqual(['room.bed equals king like']);
    expect(current([end, said(king, '2026-01-01T00:00:00Z')], coded)).toEqual([]);
  });

  it('are young again when the guest confirms them', () => {
    const old = said(king, '2023-01-01T00:00:00Z');
    const confirmed = aFact(
      { type: 'preference-confirmed', of: 'room.bed equals king like' },
      '2026-11-20T12:00:00Z',
    );

    expect(wishesOf([old]).known[0]?.stillTrue).toMatchObject([{ code: 'preference/old' }]);
    expect(wishesOf([old, confirmed]).known[0]).toMatchObject({ ageDays: 1, stillTrue: [] });
  });

  it('never let a taste or a later word of it push a hard constraint aside', () => {
    const must: Preference = {
      attribute: 'food.kind',
      operator: 'includes',
      value: 'peanut',
      stance: 'must',
    };
    const like: Preference = { ...must, stance: 'dislike' };

    expect(current([said(must, '2025-01-01T00:00:00Z'), said(like, '2026-01-01T00:00:00Z')])).toContain(
      'food.kind includes peanut must',
    );
  });

  it('put what can harm first, then the strongest', () => {
    const must: Preference = {
      attribute: 'health.allergy',
      operator: 'differs',
      value: 'x',
      stance: 'must',
      severity: 'danger',
    };

    expect(
      current([said({ ...king, strength: 0.2 }), said({ ...floor20, strength: 0.9 }), said(must)]),
    ).toEqual(['health.allergy differs x must', 'room.floor at-least 20 like', 'room.bed equals king like']);
  });

  it('do not depend on the order in which they were told', async () => {
    const facts = [
      said(king, '2025-01-01T00:00:00Z'),
      said(twin, '2025-01-01T00:00:00Z'),
      seen(twin),
      said(floor20),
      aFact(
        { type: 'preference-end', of: 'room.floor at-least 20 like', why: 'expired' },
        '2026-05-01T00:00:00Z',
      ),
    ];

    await assert(
      property(shuffledSubarray(facts, { minLength: facts.length }), (shuffled) => {
        expect(wishesOf(shuffled)).toEqual(wishesOf(facts));
      }),
    );
  });
});
