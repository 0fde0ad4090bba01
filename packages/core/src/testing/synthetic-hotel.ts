import type { HouseRecord } from '../records/record.ts';
import type { Day } from '../shared/day.ts';
import { epochDayOf } from '../shared/day.ts';
import type { Preference } from '../shared/preference.ts';
import { departments } from '../shared/preference.ts';
import type { SourceReference } from '../shared/source-reference.ts';
import type { HouseSettings } from '../stays/property.ts';
import { seedOf } from './chance/random.ts';
import { guestRecords } from './guest-records.ts';
import { preferenceCodes, preferenceTexts } from './house/preference-codes.ts';
import { propertiesOf, settingsOf } from './house/properties.ts';
import { type TransactionCode, transactionCodes } from './house/transaction-codes.ts';
import { personOf } from './people/person.ts';
import type { Plan } from './plan.ts';
import { agentsOf } from './profiles/agents.ts';
import { copiesOf } from './profiles/copies.ts';
import type { Slip } from './profiles/slip.ts';
import { personBehind } from './references.ts';

/** Which hotel to make up. */
export interface SyntheticHotelOptions {
  /** The same seed, the same hotel. */
  readonly seed: number | string;
  /** How many people are its guests, up to 500 million; the first thousand are the same in a hotel of a million. */
  readonly guests: number;
  /** The day it is, for ages, arrivals and who is in the house. */
  readonly today: Day;
  /** How many houses the group has. @defaultValue 3 */
  readonly properties?: number;
  /** How far back stays go. @defaultValue 10 */
  readonly years?: number;
  /**
   * The systems that keep profiles, by name: `mews…` gives GUIDs as ids, `cards…` is a list of people without stays, any
   * other is a front office system with plain numbers. The first is one. @defaultValue `['opera', 'mews', 'cards-2019']`
   */
  readonly systems?: readonly string[];
  /** The share of guests who are kept more than once. @defaultValue 0.2 */
  readonly duplicates?: number;
  /** The share of profiles with a value that only fills a field. @defaultValue 0.04 */
  readonly placeholders?: number;
  /** Rooms that none of these guests ever gets. */
  readonly keptFree?: readonly string[];
}

/** Who a profile really is. */
export interface Truth {
  /** The number of the person; profiles of one number are one guest. */
  readonly person: number;
  /** Which of the person's profiles it is, 0 for the first. */
  readonly copy: number;
  /** What went wrong in it. */
  readonly slips: readonly Slip[];
}

/** A hotel that was made up, with its records and with the truth about them. */
export interface SyntheticHotel {
  readonly guests: number;
  readonly settings: HouseSettings;
  /** The hotel's preference codes by `GROUP/CODE`. */
  readonly preferenceCodes: Readonly<Record<string, readonly Preference[]>>;
  /** What the hotel's list says beside each preference code. */
  readonly preferenceTexts: Readonly<Record<string, string>>;
  /** The hotel's transaction codes; the `raw` of a charge's category. */
  readonly transactionCodes: Readonly<Record<string, TransactionCode>>;
  /** Every record, one guest after the other; holds one guest at a time. */
  records(): IterableIterator<HouseRecord>;
  /** The records of one guest, by number from 0. */
  recordsOf(guest: number): readonly HouseRecord[];
  /** Who a profile is; `undefined` for companies, agents and references of other hotels. */
  truth(profile: SourceReference): Truth | undefined;
}

/**
 * Makes up a hotel group of any size: guests of many nations with their names in their scripts, families, companies,
 * profiles kept twice with the errors of real desks, years of stays, folios, feedback and contacts. Nothing in it comes
 * from a real guest. Guest n is the same whatever the size of the hotel and whatever was asked for before.
 * Rooms are drawn for each stay by itself, so two stays may name one room on one night.
 */
export function syntheticHotel(options: SyntheticHotelOptions): SyntheticHotel {
  const plan = planOf(options);
  const { guests } = options;

  return {
    guests,
    settings: { properties: plan.properties.map(settingsOf), departments },
    preferenceCodes,
    preferenceTexts,
    transactionCodes,
    records: () => everyRecord(plan, guests),
    recordsOf: (guest) => guestRecords(plan, guest),
    truth: (profile) => truthOf(plan, guests, profile),
  };
}

function planOf({
  seed,
  today,
  properties = 3,
  years = 10,
  systems = ['opera', 'mews', 'cards-2019'],
  duplicates = 0.2,
  placeholders = 0.04,
  keptFree = [],
}: SyntheticHotelOptions): Plan {
  const offices = systems.filter((system) => !system.startsWith('cards'));

  return {
    seed: seedOf(seed),
    today: epochDayOf(today),
    year: Number(today.slice(0, 4)),
    years,
    properties: propertiesOf(properties, offices),
    systems,
    duplicates,
    placeholders,
    keptFree: new Set(keptFree),
  };
}

function* everyRecord(plan: Plan, guests: number): IterableIterator<HouseRecord> {
  yield* agentsOf(plan);
  for (let guest = 0; guest < guests; guest += 1) yield* guestRecords(plan, guest);
}

function truthOf(plan: Plan, guests: number, profile: SourceReference): Truth | undefined {
  const behind = personBehind(plan, profile);
  if (!behind || behind.guest >= guests) return undefined;

  const copies = copiesOf(plan, personOf(plan.seed, behind.guest, plan.year));
  const copy = copies[behind.copy];
  return copy?.system === profile.system
    ? { person: behind.guest, copy: behind.copy, slips: copy.slips }
    : undefined;
}
