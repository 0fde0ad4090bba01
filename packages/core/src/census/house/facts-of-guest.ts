import { consentAt } from '../../guests/consent-at.ts';
import type { Guest } from '../../guests/guest.ts';
import { dayOfInstant } from '../../guests/moment.ts';
import { holds } from '../../guests/sourced.ts';
import type { KnownPreference } from '../../preferences/known-preference.ts';
import { preferencesOf } from '../../preferences/preferences-of.ts';
import type { ContactRecord } from '../../records/contact-record.ts';
import { tookPlace } from '../../records/contact-record.ts';
import type { FeedbackRecord } from '../../records/feedback-record.ts';
import type { AddressPoint, ProfileRecord } from '../../records/profile-record.ts';
import type { ServiceRecord } from '../../records/service-record.ts';
import type { StayRecord } from '../../records/stay-record.ts';
import { type Day, dayFrom, epochDayOf } from '../../shared/day.ts';
import type { CustomColumn } from '../../stays/custom-column.ts';
import type { History } from '../../stays/history.ts';
import { giftsOf } from '../../value/gifts-of.ts';
import type { LinesOfCharges } from '../../value/value-lines.ts';
import type { ValueTerms } from '../../value/value-terms.ts';
import { customFactsOf } from './custom-column.ts';
import type { GuestFacts } from './guest-facts.ts';
import { visitsOfGuest } from './visits-of-guest.ts';

/** Everything that the facts of one guest are read from. */
export interface FactSources {
  readonly guest: Guest;
  readonly history: History;
  readonly profiles: readonly ProfileRecord[];
  readonly stays: readonly StayRecord[];
  readonly contacts: readonly ContactRecord[];
  readonly feedback: readonly FeedbackRecord[];
  readonly services?: readonly ServiceRecord[];
  readonly terms: ValueTerms;
  readonly custom?: readonly CustomColumn[];
  /** What was sold, where that was sorted already: then the history need have no charges. */
  readonly sold?: LinesOfCharges | undefined;
}

const channels = ['email', 'phone', 'sms', 'post', 'messenger'] as const;
const nothingStayed: History = { visits: [], ahead: [], others: [], looseCharges: [] };

/** The row of facts of one guest: a pure function of what is kept about him, whatever the order of the records. */
export function factsOfGuest(sources: FactSources): GuestFacts {
  const { guest, history, profiles, custom = [] } = sources;
  const preferences = wishesOf(guest);
  const own = customFactsOf(custom, { guest, profiles, preferences });
  const address = addressOf(guest);
  const { refusedLines, ...stayed } = visitsOfGuest({
    history,
    stays: sources.stays,
    gifts: giftsOf(sources.services ?? []),
    terms: sources.terms,
    sold: sources.sold,
    profiles,
  });

  return {
    words: { ...wordsOf(guest, address), ...own.words },
    numbers: {
      ...countsOf(sources),
      ...(refusedLines > 0 && { refusedLines }),
      ...birthOf(guest),
      ...placeOf(address),
      ...own.numbers,
    },
    days: { ...daysOf(sources), ...own.days },
    marks: marksOf(sources, preferences),
    ...stayed,
  };
}

/** Wishes that were told or seen; what only the history suggests is no fact. */
function wishesOf(guest: Guest): readonly KnownPreference[] {
  if (guest.preferences.length === 0 && !guest.facts.some(({ type }) => type === 'preference')) return [];
  const today = '9999-12-31' as Day;

  return preferencesOf({ guest, history: nothingStayed, today }).known.filter(
    ({ standing }) => standing === 'current',
  );
}

function wordsOf(guest: Guest, address: AddressPoint | undefined): Record<string, string> {
  const level = memberships(guest).find((one) => one.level !== undefined)?.level;
  const words: Record<string, string | undefined> = {
    kind: guest.type,
    nationality: guest.nationalities[0]?.value,
    language: guest.languages[0]?.value,
    gender: guest.genders[0]?.value,
    vip: guest.vips[0]?.value.value,
    city: address?.city,
    country: address?.country,
    level,
    restricted: guest.restricted ? 'yes' : undefined,
  };
  if (guest.consents.length > 0)
    for (const channel of channels) {
      const { state } = consentAt(guest, { channel, purpose: 'marketing' });
      if (state !== 'unknown') words[`consent.${channel}`] = state;
    }

  return Object.fromEntries(
    Object.entries(words).filter((entry): entry is [string, string] => Boolean(entry[1])),
  );
}

function addressOf({ contactPoints }: Guest): AddressPoint | undefined {
  for (const point of contactPoints) if (holds(point) && point.value.type === 'address') return point.value;

  return undefined;
}

function memberships({ identifiers }: Guest) {
  return identifiers.flatMap((entry) =>
    holds(entry) && entry.value.type === 'membership' ? [entry.value] : [],
  );
}

function placeOf(address: AddressPoint | undefined): Record<string, number> {
  return address?.point ? { latitude: address.point.latitude, longitude: address.point.longitude } : {};
}

function birthOf({ birthDates }: Guest): Record<string, number> {
  const birth = birthDates[0]?.value;
  if (!birth) return {};

  return {
    birthday: birth.month * 100 + birth.day,
    ...(birth.year !== undefined && { birthYear: birth.year }),
  };
}

function countsOf({ history, contacts, feedback }: FactSources): Record<string, number> {
  const complaints = feedback.filter(({ type }) => type === 'complaint');
  const scores = feedback.flatMap(({ score }) => (score && score.of > 0 ? [score.points / score.of] : []));
  const counts: Record<string, number> = {
    bookings: history.ahead.length,
    cancellations: history.others.filter(({ stay }) => stay.status.value === 'cancelled').length,
    noShows: history.others.filter(({ stay }) => stay.status.value === 'no-show').length,
    contacts: contacts.filter(tookPlace).length,
    complaints: complaints.length,
    openComplaints: complaints.filter(({ state = 'open' }) => state !== 'settled').length,
  };
  if (scores.length > 0)
    counts.score =
      scores.sort((one, other) => one - other).reduce((sum, one) => sum + one, 0) / scores.length;

  return counts;
}

function daysOf({ guest, history, contacts, feedback }: FactSources): Record<string, number> {
  const days: Record<string, number> = {};
  const birth = guest.birthDates[0]?.value;
  const born = birth?.year === undefined ? undefined : dayFrom(birth.year, birth.month, birth.day);
  if (born) days.born = epochDayOf(born);
  const note = (name: string, all: readonly Day[], pick: (...days: number[]) => number): void => {
    if (all.length > 0) days[name] = pick(...all.map(epochDayOf));
  };
  note(
    'nextArrival',
    history.ahead.map(({ stay }) => stay.arrival),
    Math.min,
  );
  note(
    'lastContact',
    contacts.filter(tookPlace).map(({ at }) => dayOfInstant(at)),
    Math.max,
  );
  note(
    'lastComplaint',
    feedback.filter(({ type }) => type === 'complaint').map(({ day }) => day),
    Math.max,
  );

  return days;
}

function marksOf(
  { guest, history, profiles }: FactSources,
  preferences: readonly KnownPreference[],
): readonly string[] {
  const marks = new Set<string>();
  for (const { preference } of preferences) {
    const { attribute, stance, value } = preference;
    const verb = stance === 'dislike' ? 'avoids' : 'prefers';
    marks.add(`${verb} ${attribute}`).add(`${verb} ${attribute} ${value}`);
    if (stance === 'must') marks.add(`must ${attribute}`).add(`must ${attribute} ${value}`);
  }
  for (const { programme, level } of memberships(guest)) {
    marks.add('member').add(`member ${programme}`);
    if (level !== undefined) marks.add(`member ${programme} ${level}`);
  }
  for (const { value } of guest.relations.filter(holds)) marks.add(`relation ${value.type}`);
  for (const { source } of profiles) if (source.property !== undefined) marks.add(`at ${source.property}`);
  for (const { stay } of [...history.ahead, ...history.others]) marks.add(`at ${stay.property}`);
  for (const { property } of history.visits) marks.add(`at ${property}`);

  return [...marks].sort();
}
