import { dayOfInstant } from '../guests/moment.ts';
import type { Reason } from '../shared/reason.ts';
import type { Visit } from '../stays/history.ts';
import { nameOf } from './key-of-preference.ts';
import type { KnownPreference } from './known-preference.ts';
import type { PreferenceParts } from './preferences-of.ts';
import { roomValue } from './room-value.ts';
import { verdictOn } from './verdict-on.ts';

/** When a wish is doubted. */
export interface DoubtOptions {
  /** Days after which a wish that nobody repeated is asked about. @defaultValue 730 */
  readonly oldAfterDays?: number;
  /** Later stays in rooms that miss the wish, from which on it is asked about. @defaultValue 2 */
  readonly contradictions?: number;
}

/** Why the guest should be asked whether a wish is still true. A hard constraint is never doubted by what was booked. */
export function doubtsAbout(
  entry: KnownPreference,
  parts: PreferenceParts,
  { oldAfterDays = 730, contradictions = 2 }: DoubtOptions,
): readonly Reason[] {
  if (entry.standing !== 'current') return [];
  const doubts: Reason[] = [];
  if (entry.ageDays !== undefined && entry.ageDays >= oldAfterDays) {
    doubts.push({
      code: 'preference/old',
      facts: { key: entry.key, days: entry.ageDays },
      source: entry.evidence[0]?.source,
    });
  }
  const against = entry.preference.stance === 'must' ? [] : contradictingVisits(entry, parts);
  if (against.length >= contradictions) {
    doubts.push({
      code: 'preference/contradicted',
      facts: { key: entry.key, stays: against.length },
      source: against.at(-1)?.source,
    });
  }

  return doubts;
}

function contradictingVisits(
  { preference, evidence }: KnownPreference,
  { history, rooms = {} }: PreferenceParts,
): readonly Visit[] {
  const said = evidence.find(({ known }) => known === 'stated')?.at;

  return history.visits.filter((visit) => {
    if (said !== undefined && visit.arrival <= dayOfInstant(said)) return false;
    const all = rooms[visit.property] ?? [];
    const room = all.find(({ number }) => number === visit.room);

    return room !== undefined && verdictOn(preference, roomValue(room, nameOf(preference), all)) === 'missed';
  });
}
