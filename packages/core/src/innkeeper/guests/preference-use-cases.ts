import type { Fact } from '../../guests/fact.ts';
import { byMoment } from '../../guests/moment.ts';
import type { KnownPreference, Preferences } from '../../preferences/known-preference.ts';
import { preferencesOf } from '../../preferences/preferences-of.ts';
import type { Day, Instant } from '../../shared/day.ts';
import type { GuestId } from '../../shared/id.ts';
import type { ReadCall } from '../house/call.ts';
import { hotelDay } from '../house/hotel-day.ts';
import { propertyOf } from '../house/property-of.ts';
import { readSettings } from '../house/settings-use-cases.ts';
import { sightOf } from '../house/sight.ts';
import { gatePreferences } from './gate-preferences.ts';
import type { Dossier } from './load-guest.ts';
import { loadInScope } from './load-in-scope.ts';
import { viewOf } from './view-of.ts';

/** Whose wishes, and where. */
export interface PreferencesInput {
  readonly guestId: GuestId;
  /** The property of the desk, by whose day ages are counted; the only one of the house where it has one. */
  readonly property?: string;
  /** @defaultValue the business day of the property now */
  readonly day?: Day;
}

/** Everything about the wishes of one guest, as the actor may see it. */
export interface PreferencesAnswer {
  /** The guest's id now: it changes when guests are merged. */
  readonly guestId: GuestId;
  readonly asOf: Day;
  /** The last moment at which anything was said about wishes (1970 where nothing was); `changePreferences` wants it back. */
  readonly seen: Instant;
  /** Hard constraints first; those that hold no longer at the end. */
  readonly known: readonly KnownPreference[];
  /** What systems code and no code table explains. */
  readonly uncoded: Preferences['uncoded'];
}

/** Reads the wishes of a guest with evidence, age, decisions, conflicts and doubts. */
export async function readPreferences(
  call: ReadCall,
  { guestId, property, day }: PreferencesInput,
): Promise<PreferencesAnswer> {
  const dossier = await loadInScope(call, guestId);
  const { settings } = await readSettings(call);
  const today = day ?? hotelDay(call, propertyOf(settings, property));
  const rooms = Object.fromEntries(settings.properties.map(({ id, rooms: all }) => [id, all]));
  const { known, uncoded } = preferencesOf({ ...viewOf(dossier), today, rooms });
  const sight = sightOf(call.actor, call.house.policy);

  return {
    guestId: dossier.guestId,
    asOf: today,
    seen: lastSaid(dossier),
    known: gatePreferences(known, sight),
    uncoded: sight('preferences')
      ? uncoded.map((entry) => (sight('sources') ? entry : { ...entry, sources: [], channel: undefined }))
      : [],
  };
}

/** Whether a fact says something about a wish. */
export function isAboutWishes({ type }: Pick<Fact, 'type'>): boolean {
  return type.startsWith('preference');
}

const beforeAll: Instant = '1970-01-01T00:00:00Z';

function lastSaid({ facts }: Dossier): Instant {
  const moments = facts.filter(isAboutWishes).map(({ at }) => at);

  return moments.sort(byMoment).at(-1) ?? beforeAll;
}
