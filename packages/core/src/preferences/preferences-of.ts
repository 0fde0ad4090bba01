import type { Fact } from '../guests/fact.ts';
import { sourceOfFact } from '../guests/fact.ts';
import type { Guest } from '../guests/guest.ts';
import { byMoment, dayOfInstant, momentOf, order } from '../guests/moment.ts';
import type { Day, Instant } from '../shared/day.ts';
import { daysBetween } from '../shared/day.ts';
import type { Preference } from '../shared/preference.ts';
import { keyOfSource } from '../shared/source-reference.ts';
import type { History } from '../stays/history.ts';
import type { Room } from '../stays/property.ts';
import { isConflict } from './conflicts.ts';
import { keyOfPreference } from './key-of-preference.ts';
import type { Evidence, KnownPreference, Preferences } from './known-preference.ts';
import type { DoubtOptions } from './still-true.ts';
import { doubtsAbout } from './still-true.ts';

/** What the wishes of a guest are read from. */
export interface PreferenceParts {
  readonly guest: Guest;
  readonly history: History;
  readonly today: Day;
  /** The rooms of the properties, by property: what was booked later can contradict an old wish. */
  readonly rooms?: Readonly<Record<string, readonly Room[]>>;
}

interface Claim {
  readonly preference: Preference;
  readonly evidence: Evidence;
}

/**
 * The wishes of a guest with who said them, when and from what. A later statement supersedes an earlier one that
 * contradicts it; what was only seen never does, it raises the question whether the old wish is still true.
 */
export function preferencesOf(parts: PreferenceParts, options: DoubtOptions = {}): Preferences {
  const { facts } = parts.guest;
  const known = groupsOf([...coded(parts.guest), ...stated(facts)]).map(([key, claims]) =>
    entryOf(key, claims, { facts, today: parts.today }),
  );
  const settled = known.map((entry) => settle(entry, known));

  return {
    known: settled
      .map((entry) => ({ ...entry, stillTrue: doubtsAbout(entry, parts, options) }))
      .sort(byImportance),
    uncoded: parts.guest.preferences.filter(({ value }) => (value.meaning ?? []).length === 0),
  };
}

function coded({ preferences }: Guest): readonly Claim[] {
  return preferences.flatMap(({ value, sources, since }) =>
    (value.meaning ?? []).flatMap((meaning) =>
      sources.map((source) => ({
        preference: withProperty(meaning, value.property),
        evidence: { known: 'stated' as const, source, at: since, text: value.text ?? value.code },
      })),
    ),
  );
}

/** A wish that a system keeps for one property holds there, and nowhere else. */
function withProperty(meaning: Preference, property: string | undefined): Preference {
  if (property === undefined) return meaning;

  return { ...meaning, scope: { property, ...meaning.scope } };
}

function stated(facts: readonly Fact[]): readonly Claim[] {
  return facts.flatMap((fact) => {
    if (fact.type !== 'preference') return [];
    const { known, at, by, text, stay, preference } = fact;

    return [{ preference, evidence: { known, source: sourceOfFact(fact), at, by, text, stay } }];
  });
}

function groupsOf(claims: readonly Claim[]): readonly (readonly [string, readonly Claim[]])[] {
  const groups = new Map<string, Claim[]>();
  for (const claim of claims) {
    const key = keyOfPreference(claim.preference);
    groups.set(key, [...(groups.get(key) ?? []), claim]);
  }

  return [...groups];
}

function entryOf(
  key: string,
  claims: readonly Claim[],
  { facts, today }: { readonly facts: readonly Fact[]; readonly today: Day },
): KnownPreference {
  const inOrder = [...claims].sort(byTelling);
  const ended = lastOf(facts, 'preference-end', key);
  const confirmed = lastOf(facts, 'preference-confirmed', key);
  const live = inOrder.filter(({ evidence }) => isLive(evidence, ended));
  const holds = live.length > 0 || (confirmed !== undefined && byMoment(confirmed, ended) > 0);
  const told = holds && live.length > 0 ? live : inOrder;
  const preference = joined(told.map((claim) => claim.preference));
  const known = told.some(({ evidence }) => evidence.known === 'stated') ? 'stated' : 'observed';
  const lastSaid = [told.at(-1)?.evidence.at ?? [], confirmed ?? []].flat().sort(byMoment).at(-1);

  return {
    key,
    preference,
    known,
    standing: holds ? 'current' : 'ended',
    evidence: inOrder.map(({ evidence }) => evidence).reverse(),
    strength: preference.strength ?? (preference.stance === 'must' ? 1 : known === 'stated' ? 0.5 : 0.3),
    ageDays: lastSaid === undefined ? undefined : daysBetween(dayOfInstant(lastSaid), today),
    conflictsWith: [],
    stillTrue: [],
  };
}

/** What a system codes has no moment of its own, so what people decide later or earlier stands above it. */
function isLive({ at, by }: Evidence, ended: Instant | undefined): boolean {
  return ended === undefined || (by !== undefined && byMoment(at, ended) > 0);
}

/** The latest telling stands; what only an earlier one knows (whom it harms, who must confirm) is kept. */
function joined(preferences: readonly Preference[]): Preference {
  const defined = preferences.map((preference) =>
    Object.fromEntries(Object.entries(preference).filter(([, value]) => value !== undefined)),
  );

  return Object.assign({}, ...defined) as Preference;
}

function lastOf(
  facts: readonly Fact[],
  type: 'preference-end' | 'preference-confirmed',
  key: string,
): Instant | undefined {
  return facts
    .filter((fact) => fact.type === type && 'of' in fact && fact.of === key)
    .map(({ at }) => at)
    .sort(byMoment)
    .at(-1);
}

/** Marks what contradicts an entry, and the entry itself where a later statement of a person contradicts it. */
function settle(entry: KnownPreference, all: readonly KnownPreference[]): KnownPreference {
  if (entry.standing !== 'current') return entry;
  const against = all.filter(
    (other) => other.standing === 'current' && isConflict(entry.preference, other.preference),
  );
  const isSuperseded =
    entry.preference.stance !== 'must' &&
    against.some((other) => other.known === 'stated' && lastStated(other) > lastStated(entry));

  return {
    ...entry,
    standing: isSuperseded ? 'superseded' : 'current',
    conflictsWith: against.map(({ key }) => key).sort(order),
  };
}

/** When a person of the house heard it last; what a system codes lies before. */
function lastStated({ evidence }: KnownPreference): number {
  const moments = evidence
    .filter(({ known, by }) => known === 'stated' && by !== undefined)
    .map(({ at }) => momentOf(at));

  return Math.max(Number.NEGATIVE_INFINITY, ...moments);
}

function byTelling(one: Claim, other: Claim): number {
  return (
    Number(one.evidence.by !== undefined) - Number(other.evidence.by !== undefined) ||
    byMoment(one.evidence.at, other.evidence.at) ||
    order(keyOfSource(one.evidence.source), keyOfSource(other.evidence.source))
  );
}

const standings = { current: 0, superseded: 1, ended: 2 } as const;
const severities = { danger: 3, health: 2, discomfort: 1 } as const;

function byImportance(one: KnownPreference, other: KnownPreference): number {
  return (
    standings[one.standing] - standings[other.standing] ||
    gravityOf(other.preference) - gravityOf(one.preference) ||
    other.strength - one.strength ||
    order(one.key, other.key)
  );
}

function gravityOf({ stance, severity = 'discomfort' }: Preference): number {
  return stance === 'must' ? severities[severity] : 0;
}
