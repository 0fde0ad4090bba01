import type { Guest } from '../guests/guest.ts';
import { momentOf, order } from '../guests/moment.ts';
import type { Day } from '../shared/day.ts';
import type { Preference } from '../shared/preference.ts';
import type { History } from '../stays/history.ts';
import type { Room } from '../stays/property.ts';
import { claimsByKey, withoutWithdrawn } from './claims-of.ts';
import { isConflict } from './conflicts.ts';
import { decisionsAbout } from './decisions-about.ts';
import type { Draft } from './entry-of.ts';
import { entryOf } from './entry-of.ts';
import { knewOf } from './knew-of.ts';
import type { KnownPreference, Preferences } from './known-preference.ts';
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

/**
 * The wishes of a guest with who said them, when and from what. A later statement supersedes an earlier one that
 * contradicts it; what was only seen never does, it raises the question whether the old wish is still true.
 */
export function preferencesOf(parts: PreferenceParts, options: DoubtOptions = {}): Preferences {
  const { guest, today } = parts;
  const facts = withoutWithdrawn(guest.facts);
  const drafts = claimsByKey(guest, facts).map(([key, claims]) =>
    entryOf(key, claims, { decisions: decisionsAbout(facts, key), today }),
  );

  return {
    known: drafts
      .map((draft) => settle(draft, drafts))
      .map((entry) => ({ ...entry, stillTrue: [...entry.stillTrue, ...doubtsAbout(entry, parts, options)] }))
      .sort(byImportance),
    uncoded: guest.preferences.filter(({ value }) => (value.meaning ?? []).length === 0),
  };
}

/** Marks what contradicts an entry, and the entry itself where a later statement of a person contradicts it. */
function settle({ holding, ...entry }: Draft, all: readonly Draft[]): KnownPreference {
  if (entry.standing !== 'current') return entry;
  const against = all.filter(
    (other) => other.standing === 'current' && isConflict(entry.preference, other.preference),
  );
  const isSuperseded =
    entry.preference.stance !== 'must' && against.some((other) => replaces(other.holding, holding));

  return {
    ...entry,
    standing: isSuperseded ? 'superseded' : 'current',
    conflictsWith: against.map(({ key }) => key).sort(order),
    stillTrue: isSuperseded ? [] : entry.stillTrue,
  };
}

/** Whether a person said one thing after the last word on the other, and knew of every such word. */
function replaces(sayings: Draft['holding'], others: Draft['holding']): boolean {
  const heard = others.filter(({ by, states }) => by !== undefined && states);
  const last = Math.max(Number.NEGATIVE_INFINITY, ...heard.map(({ at }) => momentOf(at)));

  return sayings.some(
    (said) =>
      said.by !== undefined &&
      said.states &&
      momentOf(said.at) > last &&
      heard.every((other) => knewOf(said, other)),
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
