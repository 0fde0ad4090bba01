import type { Guest } from '../../guests/guest.ts';
import type { KnownPreference } from '../../preferences/known-preference.ts';
import type { ProfileRecord } from '../../records/profile-record.ts';
import { epochDayOf, parseDay } from '../../shared/day.ts';
import { keyOfSource } from '../../shared/source-reference.ts';
import type { CustomColumn } from '../../stays/custom-column.ts';

/** Where the values of a hotel's own columns come from. */
export interface CustomSources {
  readonly guest: Guest;
  readonly profiles: readonly ProfileRecord[];
  readonly preferences: readonly KnownPreference[];
}

/** What a hotel's own columns say of a guest. */
export interface CustomFacts {
  readonly words: Readonly<Record<string, string>>;
  readonly numbers: Readonly<Record<string, number>>;
  readonly days: Readonly<Record<string, number>>;
}

/** Reads a hotel's own columns; a value that is not of the kind of its column is not known. */
export function customFactsOf(columns: readonly CustomColumn[], sources: CustomSources): CustomFacts {
  const words: Record<string, string> = {};
  const numbers: Record<string, number> = {};
  const days: Record<string, number> = {};
  for (const { name, kind, from } of columns) {
    const value = 'preference' in from ? preferred(sources, from.preference) : told(sources, from.profile);
    if (value === undefined) continue;
    if (kind === 'word') words[name] = String(value);
    else if (kind === 'number') {
      const number = typeof value === 'number' ? value : Number(String(value).trim() || Number.NaN);
      if (Number.isFinite(number)) numbers[name] = number;
    } else {
      const day = parseDay(String(value).slice(0, 10));
      if (day) days[name] = epochDayOf(day);
    }
  }

  return { words, numbers, days };
}

type Value = string | number | boolean;

function preferred({ preferences }: CustomSources, attribute: string): Value | undefined {
  return preferences.find(
    ({ standing, preference }) =>
      standing === 'current' && preference.attribute === attribute && preference.stance !== 'dislike',
  )?.preference.value;
}

/** What the first of the guest's profiles says that says anything, in the order of their keys. */
function told({ profiles }: CustomSources, path: string): Value | undefined {
  const inOrder = [...profiles].sort((one, other) =>
    keyOfSource(one.source) < keyOfSource(other.source) ? -1 : 1,
  );
  for (const { extra } of inOrder) {
    const value = path
      .split('.')
      .reduce<unknown>(
        (part, key) => (isObject(part) && Object.hasOwn(part, key) ? part[key] : undefined),
        extra,
      );
    if (typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean') return value;
  }

  return undefined;
}

function isObject(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null;
}
