import type { Fact } from '../guests/fact.ts';
import type { Guest } from '../guests/guest.ts';
import { projectGuest } from '../guests/project-guest.ts';
import type { ChargeRecord } from '../records/charge-record.ts';
import type { ContactRecord } from '../records/contact-record.ts';
import type { FeedbackRecord } from '../records/feedback-record.ts';
import type { ProfileRecord } from '../records/profile-record.ts';
import type { StayRecord } from '../records/stay-record.ts';
import type { GuestId } from '../shared/id.ts';
import type { SourceReference } from '../shared/source-reference.ts';

/** What a builder takes: the fields a test is about, and a short `id` in place of a whole source reference. */
export type Told<Record> = Partial<Record> & { readonly id?: string };

/** A reference in the system `pms`. */
export function aSource(kind: SourceReference['kind'], id = '1'): SourceReference {
  return frozen({ system: 'pms', kind, id });
}

/** A profile of one person, who has a name and nothing else. */
export function aProfile({ id, ...told }: Told<ProfileRecord> = {}): ProfileRecord {
  return frozen({
    kind: 'profile',
    source: aSource('profile', id),
    type: { value: 'person' },
    active: true,
    names: [{ type: 'primary', given: 'Anna', family: 'Berg' }],
    ...told,
  });
}

/** Two nights of the guest of {@link aProfile}, over and paid. */
export function aStay({ id, ...told }: Told<StayRecord> = {}): StayRecord {
  return frozen({
    kind: 'stay',
    source: aSource('stay', id),
    property: 'RIVER',
    status: { value: 'checked-out' },
    arrival: '2026-03-09',
    departure: '2026-03-11',
    parties: [{ role: 'guest', profile: aSource('profile') }],
    ...told,
  });
}

/** A breakfast on the folio of {@link aStay}: 100 yuan and 6 of tax. */
export function aCharge({ id, ...told }: Told<ChargeRecord> = {}): ChargeRecord {
  return frozen({
    kind: 'charge',
    source: aSource('charge', id),
    property: 'RIVER',
    day: '2026-03-10',
    type: { value: 'revenue' },
    category: { value: 'food' },
    stay: aSource('stay'),
    text: 'Breakfast',
    quantity: 1,
    net: { minor: 10_000, currency: 'CNY' },
    tax: { minor: 600, currency: 'CNY' },
    gross: { minor: 10_600, currency: 'CNY' },
    ...told,
  });
}

/** A call of the guest of {@link aProfile}. */
export function aContact({ id, ...told }: Told<ContactRecord> = {}): ContactRecord {
  return frozen({
    kind: 'contact',
    source: aSource('contact', id),
    profile: aSource('profile'),
    at: '2026-03-01T10:00:00+08:00',
    medium: 'call',
    direction: 'in',
    ...told,
  });
}

/** An open complaint of the guest of {@link aProfile}. */
export function aFeedback({ id, ...told }: Told<FeedbackRecord> = {}): FeedbackRecord {
  return frozen({
    kind: 'feedback',
    source: aSource('feedback', id),
    profile: aSource('profile'),
    day: '2026-03-10',
    type: 'complaint',
    about: 'shower',
    text: 'The shower stays cold.',
    state: 'open',
    ...told,
  });
}

/** What a guest is built of, where a test says so. */
export interface ToldGuest {
  readonly id?: string;
  readonly profiles?: readonly ProfileRecord[];
  readonly facts?: readonly Fact[];
}

/** A guest of one profile, or of those a test is about. */
export function aGuest({ id = 'guest_1', profiles = [aProfile()], facts = [] }: ToldGuest = {}): Guest {
  return frozen(projectGuest({ id: id as GuestId, profiles, facts }));
}

/** The same value, which nobody can change any more. */
function frozen<Value>(value: Value): Value {
  if (typeof value !== 'object' || value === null || Object.isFrozen(value)) return value;

  for (const part of Object.values(value)) frozen(part);
  return Object.freeze(value);
}
