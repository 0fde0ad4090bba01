import type {
  ContactPoint,
  Identifier,
  PersonName,
  ProfileRecord,
  RelationRecord,
} from '../../records/profile-record.ts';
import { instantAt, millisecondsAt } from '../chance/calendar.ts';
import { between, pick, randomOf } from '../chance/random.ts';
import { stream } from '../chance/stream.ts';
import type { Draft } from '../draft.ts';
import type { SyntheticProperty } from '../house/properties.ts';
import { onTheMap } from '../people/home-point.ts';
import { guestsPerCompany, type Person } from '../people/person.ts';
import type { Plan } from '../plan.ts';
import { companyReference, profileReference } from '../references.ts';
import { withFiller } from './placeholders.ts';
import type { Copy } from './slip.ts';
import { withSlips } from './slips.ts';
import { someConsents, somePreferences } from './wishes.ts';
import { type Written, writtenDown } from './written.ts';

/** What of a guest's history shows in a profile. */
export interface Standing {
  readonly stays: number;
  /** The day the profile was first written, as days since 1970. */
  readonly since: number;
  /** The last day it was touched. */
  readonly until: number;
  readonly property: SyntheticProperty;
}

/** A guest's profile as one system keeps it. */
export function profileOf(plan: Plan, person: Person, copy: Copy, standing: Standing): ProfileRecord {
  const random = randomOf(plan.seed, stream.profile + copy.copy, person.index);
  const right = withSlips(writtenDown(person, random), copy.slips, person, random);
  const written = random() < plan.placeholders ? withFiller(right, random) : right;
  const { culture, gender, index } = person;
  const zone = standing.property.timeZone;

  const profile: Draft<ProfileRecord> = {
    kind: 'profile',
    source: profileReference(plan, index, copy.copy, copy.system),
    version: millisecondsAt(standing.until, 720, zone),
    changedAt: instantAt(standing.until, 720, zone),
    createdAt: instantAt(standing.since, between(random, 480, 719), zone),
    channel: pick(random, channels),
    type: guestType,
    active: true,
    names: namesOf(written, culture.language),
    gender: gender === 'female' ? female : male,
    nationality: { value: culture.country, raw: culture.country },
  };
  if (written.birth) profile.birthDate = written.birth;
  if (random() < 0.8) profile.language = { value: culture.language, raw: culture.language };
  if (standing.stays >= 15) profile.vip = standing.stays >= 30 ? vip1 : vip2;
  addLists(profile, {
    identifiers: identifiersOf(written, standing),
    contactPoints: contactPointsOf(onTheMapOf(plan, person, written)),
    preferences: somePreferences(random, standing.stays, copy.copy),
    consents: someConsents(random, written.email?.address),
    relations: relationsOf(plan, person, copy),
  });

  return profile;
}

/** The address with its place, drawn by itself, so that everything else of a seed stays as it was. */
function onTheMapOf({ seed }: Plan, { index, household }: Person, written: Written): Written {
  const { address } = written;
  if (!address) return written;

  return { ...written, address: onTheMap(address, randomOf(seed, stream.map, household?.head ?? index)) };
}

type Lists = Required<
  Pick<ProfileRecord, 'identifiers' | 'contactPoints' | 'preferences' | 'consents' | 'relations'>
>;

/** A list without entries stays away. */
function addLists(
  profile: Draft<ProfileRecord>,
  { identifiers, contactPoints, preferences, consents, relations }: Lists,
): void {
  if (identifiers.length > 0) profile.identifiers = identifiers;
  if (contactPoints.length > 0) profile.contactPoints = contactPoints;
  if (preferences.length > 0) profile.preferences = preferences;
  if (consents.length > 0) profile.consents = consents;
  if (relations.length > 0) profile.relations = relations;
}

const guestType = { value: 'person', raw: 'Guest' } as const;
const vip1 = { value: 'VIP1', raw: 'V1' } as const;
const vip2 = { value: 'VIP2', raw: 'V2' } as const;
const channels = ['desk', 'ota', 'ota', 'ota', 'web', 'web', 'phone'] as const;
const female = { value: 'female', raw: 'F' } as const;
const male = { value: 'male', raw: 'M' } as const;

function namesOf({ name, native, title }: Written, language: string): readonly PersonName[] {
  const primary: PersonName = { type: 'primary', ...name, ...(title && { title }) };

  return native ? [primary, { type: 'native', ...native, language }] : [primary];
}

function identifiersOf({ document, membership }: Written, { stays }: Standing): readonly Identifier[] {
  return [
    ...(document ? [document] : []),
    ...(membership === undefined
      ? []
      : [{ type: 'membership', programme: 'HOUSE', number: membership, level: levelOf(stays) } as const]),
  ];
}

function levelOf(stays: number): string {
  if (stays >= 15) return 'GOLD';

  return stays >= 4 ? 'SILVER' : 'BASIC';
}

function contactPointsOf({ phone, email, address }: Written): readonly ContactPoint[] {
  return [phone, email, address].filter((point) => point !== undefined);
}

/** Relatives and employer, as far as they have a profile in the same system that was written before. */
function relationsOf(
  plan: Plan,
  { household, company }: Person,
  { copy, system }: Copy,
): readonly RelationRecord[] {
  if (copy > 0) return [];

  const relations: RelationRecord[] = [];
  if (household && household.role !== 'head') {
    const to = profileReference(plan, household.head, 0, system);
    relations.push({ type: household.role === 'spouse' ? 'spouse' : 'parent', to });
  }
  if (company !== undefined && system === plan.systems[0]) {
    relations.push({ type: 'employer', to: companyReference(plan, company * guestsPerCompany, system) });
  }

  return relations;
}
