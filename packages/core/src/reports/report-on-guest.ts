import type { Fact } from '../guests/fact.ts';
import type { ChargeRecord } from '../records/charge-record.ts';
import type { ContactRecord } from '../records/contact-record.ts';
import { tookPlace } from '../records/contact-record.ts';
import type { FeedbackRecord } from '../records/feedback-record.ts';
import type { ProfileRecord } from '../records/profile-record.ts';
import type { ServiceRecord } from '../records/service-record.ts';
import type { StayRecord } from '../records/stay-record.ts';
import { type Day, epochDayOf } from '../shared/day.ts';
import type { SourceReference } from '../shared/source-reference.ts';
import { byLastSource, keyOfSource, rememberedKeys } from '../shared/source-reference.ts';
import { giftsOf } from '../value/gifts-of.ts';
import { presencesOf } from '../value/presences.ts';
import type { LinesOfCharges, ValueLine } from '../value/value-lines.ts';
import { linesOfCharges } from '../value/value-lines.ts';
import type { ValueTerms } from '../value/value-terms.ts';
import { attributesOfProfiles } from './attributes-of-profiles.ts';
import type {
  ReportedCase,
  ReportedContact,
  ReportedGuest,
  ReportedLine,
  ReportedStay,
} from './reported-guest.ts';

/** Everything that reports read of one guest. */
export interface GuestSources {
  readonly profiles: readonly ProfileRecord[];
  readonly facts: readonly Fact[];
  readonly stays: readonly StayRecord[];
  readonly charges: readonly ChargeRecord[];
  readonly contacts: readonly ContactRecord[];
  readonly feedback: readonly FeedbackRecord[];
  readonly services: readonly ServiceRecord[];
}

/** How lines count, and how the store names profiles. */
export interface GuestSourcesOptions {
  readonly terms: ValueTerms;
  readonly idOf: (profile: SourceReference) => string;
  /** What was sold, where that was sorted already. */
  readonly sold?: LinesOfCharges | undefined;
}

const always = '9999-12-31' as Day;
/**
 * What reports count of one guest, whatever the order of his records. A charge that names nobody belongs to the first
 * guest of the stay. Nothing for whoever is no person, or was made nameless.
 */
export function reportOnGuest(
  sources: GuestSources,
  { terms, idOf, sold }: GuestSourcesOptions,
): ReportedGuest | undefined {
  const { stays, contacts, feedback, facts } = sources;
  const people = sources.profiles.filter(
    (one) => (one.type.value === 'person' || one.type.value === 'contact') && !one.anonymised,
  );
  const profiles = people.length > 1 ? inOrderOfId(people, idOf) : people;
  if (profiles.length === 0) return undefined;
  const keyOf = rememberedKeys();
  const own = new Set(sources.profiles.map(({ source }) => keyOf(source)));
  const isMine = byLastSource((key) => own.has(key), keyOf);
  const present = stays.flatMap((stay) => {
    const there = presentIn(stay);
    const at = there.findIndex(isMine);
    if (at < 0) return [];

    return { stay, isFirst: at === 0, others: there.filter((one) => !isMine(one)).length };
  });
  const told = bookOf(present, sources, { terms, isMine, sold, keyOf });

  return {
    ...personOf(profiles),
    ...told,
    ...some('broughtBy', broughtBy(profiles, facts, idOf)),
    ...(mustBeKept(profiles, facts) && { hasMust: true as const }),
    ...some('contacts', contacts.filter((one) => isMine(one.profile) && tookPlace(one)).map(contactOf)),
    ...(feedback.length > 0 && feedbackOf(feedback, isMine, firstsOf(present, keyOf))),
    ...some('broken', facts.flatMap(brokenOf)),
  };
}

function some<Name extends string, Item>(
  name: Name,
  items: readonly Item[],
): { readonly [Key in Name]?: readonly Item[] } {
  return (items.length > 0 ? { [name]: items } : {}) as { readonly [Key in Name]?: readonly Item[] };
}

function inOrderOfId(
  profiles: readonly ProfileRecord[],
  idOf: GuestSourcesOptions['idOf'],
): readonly ProfileRecord[] {
  return profiles
    .map((profile) => ({ id: idOf(profile.source), profile }))
    .sort((one, other) => (one.id < other.id ? -1 : 1))
    .map(({ profile }) => profile);
}

/** Whoever is there in a stay, the guest before companions, each once. */
function presentIn({ parties }: StayRecord): readonly SourceReference[] {
  const [only] = parties;
  if (only && parties.length === 1)
    return only.role === 'guest' || only.role === 'companion' ? [only.profile] : [];
  const found = new Map<string, SourceReference>();
  for (const role of ['guest', 'companion'] as const)
    for (const party of parties)
      if (party.role === role && !found.has(keyOfSource(party.profile)))
        found.set(keyOfSource(party.profile), party.profile);

  return [...found.values()];
}

function personOf(
  profiles: readonly ProfileRecord[],
): Pick<ReportedGuest, 'words' | 'birthYear' | 'isMember' | 'known' | 'places' | 'point'> {
  const { nationality, gender, language, vip, city, birthYear, isMember, known, point } =
    attributesOfProfiles(profiles);
  const places = new Set(profiles.flatMap(({ source: { property } }) => property ?? []));

  return {
    words: [nationality, gender, language, vip, city],
    ...(birthYear !== undefined && { birthYear }),
    ...(isMember && { isMember: true as const }),
    known,
    places: [...places].sort((one, other) => (one < other ? -1 : 1)),
    ...(point && { point: [point.latitude, point.longitude] as const }),
  };
}

interface Presence {
  readonly stay: StayRecord;
  readonly isFirst: boolean;
  /** How many others the stay names. */
  readonly others: number;
}

interface LinesOptions {
  readonly terms: ValueTerms;
  readonly isMine: (reference: SourceReference) => boolean;
  readonly sold: LinesOfCharges | undefined;
  readonly keyOf: typeof keyOfSource;
}

/** The stays in which the guest is the first of those who were there. */
function firstsOf(
  present: readonly Presence[],
  keyOf: LinesOptions['keyOf'],
): ReadonlyMap<string, StayRecord> {
  return new Map(present.flatMap(({ stay, isFirst }) => (isFirst ? [[keyOf(stay.source), stay]] : [])));
}

/** Stays, and revenue line by line with the visit it was made on: a lunch without a room is a visit too. */
function bookOf(
  present: readonly Presence[],
  { stays, charges, services }: GuestSources,
  { terms, isMine, sold, keyOf }: LinesOptions,
): Pick<ReportedGuest, 'stays' | 'lines' | 'refused'> {
  const begun = present.filter(
    ({ stay }) => stay.status.value === 'checked-out' || stay.status.value === 'in-house',
  );
  const { presences } = presencesOf(
    begun.map(({ stay }) => stay),
    always,
  );
  const visitOf = new Map(
    presences.flatMap((presence, at) => presence.stays.map((source) => [keyOf(source), at] as const)),
  );
  const first = firstsOf(present, keyOf);
  const all = new Map(stays.map((stay) => [keyOf(stay.source), stay]));
  const sorted = sold ?? linesOfCharges({ charges, stays, gifts: giftsOf(services) }, terms, always);
  const isOfFirst = byLastSource((stay) => first.has(stay), keyOf);
  const isOwn = ({ profile, stay }: Pick<ValueLine, 'profile' | 'stay'>): boolean =>
    profile ? isMine(profile) : stay !== undefined && isOfFirst(stay);
  const stayAt = byLastSource((key) => ({ stay: all.get(key), visit: visitOf.get(key) }), keyOf);
  const loose = new Map<number, number>();
  const spans = presences.map(({ arrival, departure }) => [epochDayOf(arrival), epochDayOf(departure)]);
  // Presences may touch: the later one has the day of a change of houses.
  const during = (day: number): number | undefined => {
    const span = spans.findLastIndex(([from = 0, to = 0]) => from <= day && day <= to);

    return span < 0 ? undefined : span;
  };
  const lineOf = (line: ValueLine, charge: ChargeRecord | undefined): ReportedLine => {
    const at = line.stay && stayAt(line.stay);
    const day = epochDayOf(line.day);
    const known = at?.visit ?? during(day);
    const visit = known ?? loose.get(day) ?? presences.length + loose.size;
    if (known === undefined) loose.set(day, visit);

    return [
      day,
      line.category ?? '',
      charge?.item ?? '',
      charge?.outlet ?? '',
      at?.stay?.bookingSource ?? '',
      at?.stay?.market ?? '',
      charge?.property ?? '',
      charge?.property ?? at?.stay?.property ?? '',
      line.net,
      line.net - (line.cost ?? 0) - line.gift - line.commission,
      line.cost === undefined ? 1 : 0,
      visit,
      known === undefined ? day : -1,
    ];
  };
  const lines: ReportedLine[] = [];
  for (let at = 0; at < sorted.lines.length; at += 1) {
    const line = sorted.lines[at] as ValueLine;
    if (isOwn(line)) lines.push(lineOf(line, sorted.charges[at]));
  }

  return {
    stays: present.map(({ stay, isFirst, others }): ReportedStay => {
      const visit = visitOf.get(keyOf(stay.source)) ?? -1;
      const heads = (stay.adults ?? 1) + (stay.children ?? 0) - others;

      return [
        epochDayOf(stay.arrival),
        epochDayOf(stay.departure),
        stay.status.value,
        stay.bookingSource ?? '',
        stay.property,
        visit,
        isFirst ? Math.max(1, heads) : 1,
      ];
    }),
    lines,
    ...some(
      'refused',
      sorted.refusedCharges.filter(isOwn).map(({ day, property }) => [epochDayOf(day), property] as const),
    ),
  };
}

/** The profiles of those who brought the guest, each once. */
function broughtBy(
  profiles: readonly ProfileRecord[],
  facts: readonly Fact[],
  idOf: (profile: SourceReference) => string,
): readonly string[] {
  const found = new Set<string>();
  for (const { relations = [] } of profiles)
    for (const { type, to } of relations) if (type === 'referred-by' && to) found.add(idOf(to));
  for (const fact of facts) {
    if (fact.type !== 'relation' || fact.relation.type !== 'referred-by' || fact.state === 'ended') continue;
    const by = fact.toProfile ?? (fact.relation.to && idOf(fact.relation.to));
    if (by !== undefined) found.add(by);
  }

  return [...found].sort((one, other) => (one < other ? -1 : 1));
}

function mustBeKept(profiles: readonly ProfileRecord[], facts: readonly Fact[]): boolean {
  return (
    facts.some((fact) => fact.type === 'preference' && fact.preference.stance === 'must') ||
    profiles.some(({ preferences }) =>
      preferences?.some(({ meaning = [] }) => meaning.some(({ stance }) => stance === 'must')),
    )
  );
}

function contactOf({ at, direction, medium, staff = '', subject = '' }: ContactRecord): ReportedContact {
  return [epochDayOf(at.slice(0, 10) as Day), direction === 'out' ? 1 : 0, medium, staff, subject];
}

function brokenOf(fact: Fact): readonly (readonly [number, string])[] {
  return fact.type === 'violation'
    ? [[epochDayOf(fact.at.slice(0, 10) as Day), fact.constraint.attribute]]
    : [];
}

function feedbackOf(
  feedback: readonly FeedbackRecord[],
  isMine: (reference: SourceReference) => boolean,
  firsts: ReadonlyMap<string, StayRecord>,
): Pick<ReportedGuest, 'cases' | 'scores'> {
  const cases: (readonly [ReportedCase, string])[] = [];
  const scores: (readonly [number, number, number, string])[] = [];
  for (const record of feedback) {
    const { text: _text, extra: _extra, profile, stay: of, score, ...rest } = record;
    const stay = profile === undefined && of ? firsts.get(keyOfSource(of)) : undefined;
    if (profile ? !isMine(profile) : !stay) continue;
    const place = stay?.property ?? '';
    if (record.type === 'complaint') cases.push([rest, place]);
    if (score && score.of > 0) scores.push([epochDayOf(record.day), score.points, score.of, place]);
  }

  return { ...some('cases', cases), ...some('scores', scores) };
}
