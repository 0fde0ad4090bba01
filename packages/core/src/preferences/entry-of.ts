import { byMoment, dayOfInstant } from '../guests/moment.ts';
import type { Day } from '../shared/day.ts';
import { daysBetween } from '../shared/day.ts';
import type { Preference } from '../shared/preference.ts';
import type { Reason } from '../shared/reason.ts';
import type { Claim } from './claims-of.ts';
import type { InformedDecision } from './decisions-about.ts';
import type { Said } from './knew-of.ts';
import { knewOf } from './knew-of.ts';
import type { KnownPreference } from './known-preference.ts';

/** A wish before it is held against the other wishes. */
export interface Draft extends KnownPreference {
  /** The claims and confirmations that hold. */
  readonly holding: readonly (Said & { readonly states: boolean })[];
}

/** Makes one entry of what is claimed and decided about the wish of a key. */
export function entryOf(
  key: string,
  claims: readonly Claim[],
  { decisions, today }: { readonly decisions: readonly InformedDecision[]; readonly today: Day },
): Draft {
  const ends = decisions.filter(({ decision }) => decision !== 'confirmed');
  const isLive = (said: Said) => !ends.some((end) => knewOf(end, said));
  const live = claims.filter((claim) => isLive(saidIn(claim)));
  const confirmed = decisions.filter((one) => one.decision === 'confirmed' && isLive(one));
  const holds = live.length > 0 || confirmed.length > 0;
  const told = live.length > 0 ? live : claims;
  const preference = joined(told.map((claim) => claim.preference));
  const known = told.some(({ evidence }) => evidence.known === 'stated') ? 'stated' : 'observed';
  const lastSaid = [told.at(-1)?.evidence.at ?? [], confirmed[0]?.at ?? []].flat().sort(byMoment).at(-1);
  const holding = [
    ...live.map((claim) => ({ ...saidIn(claim), states: claim.evidence.known === 'stated' })),
    ...confirmed.map(({ at, by, seen }) => ({ at, by, seen, states: true })),
  ];

  return {
    key,
    preference,
    known,
    standing: holds ? 'current' : 'ended',
    evidence: [...claims].reverse().map((claim) => evidenceOf(claim, preference)),
    decisions: decisions.map(({ seen: _, ...decision }) => decision),
    strength: preference.strength ?? (preference.stance === 'must' ? 1 : known === 'stated' ? 0.5 : 0.3),
    ageDays: lastSaid === undefined ? undefined : daysBetween(dayOfInstant(lastSaid), today),
    conflictsWith: [],
    stillTrue: holds
      ? [...contested(key, ends, holding), ...toldOtherwise(key, { live, confirmed }, preference)]
      : [],
    holding,
  };
}

function saidIn({ evidence: { at, by }, seen }: Claim): Said {
  return { at, by, seen };
}

/** The latest telling stands; what only an earlier one knows (whom it harms, who must confirm) is kept. */
function joined(preferences: readonly Preference[]): Preference {
  const defined = preferences.map((preference) =>
    Object.fromEntries(Object.entries(preference).filter(([, value]) => value !== undefined)),
  );

  return Object.assign({}, ...defined) as Preference;
}

function evidenceOf({ evidence, preference: told }: Claim, preference: Preference): Claim['evidence'] {
  return differs(told, preference) ? { ...evidence, told } : evidence;
}

/** Whether a telling says something other than what stands; what it does not mention is not other. */
function differs(told: Preference, preference: Preference): boolean {
  return Object.entries(told).some(
    ([name, value]) => value !== undefined && textOf(value) !== textOf(preference[name as keyof Preference]),
  );
}

function textOf(value: Preference[keyof Preference]): string {
  const isScope = typeof value === 'object' && !Array.isArray(value);

  return JSON.stringify(isScope ? Object.entries(value).sort() : value) ?? '';
}

/** An ending that nobody who went by the wish afterwards knew of: the house disagrees, so the guest is asked. */
function contested(
  key: string,
  ends: readonly InformedDecision[],
  holding: readonly Said[],
): readonly Reason[] {
  return ends
    .filter(
      (end) =>
        !holding.some((said) => said.by !== undefined && byMoment(said.at, end.at) > 0 && knewOf(said, end)),
    )
    .slice(0, 1)
    .map(({ by, source }) => ({ code: 'preference/contested', facts: { key, by }, source }));
}

/**
 * Another telling of the same wish that whoever told it last did not know: two exceptions, of which one would be lost.
 * Whoever confirms the wish and knows of both has asked.
 */
function toldOtherwise(
  key: string,
  { live, confirmed }: { readonly live: readonly Claim[]; readonly confirmed: readonly Said[] },
  preference: Preference,
): readonly Reason[] {
  const last = live.at(-1);
  if (!last) return [];
  const isSettled = (claim: Claim) =>
    knewOf(saidIn(last), saidIn(claim)) ||
    confirmed.some((said) => knewOf(said, saidIn(last)) && knewOf(said, saidIn(claim)));

  return live
    .filter((claim) => !isSettled(claim) && differs(claim.preference, preference))
    .slice(-1)
    .map(({ evidence: { by = '', source } }) => ({
      code: 'preference/told-otherwise',
      facts: { key, by },
      source,
    }));
}
