import type {
  ConsentRecord,
  ContactPoint,
  Identifier,
  NoteRecord,
  PersonName,
  PreferenceRecord,
  ProfileType,
  RelationRecord,
} from '../records/profile-record.ts';
import type { Coded } from '../records/record.ts';
import type { Instant } from '../shared/day.ts';
import type { GuestId, ProfileId } from '../shared/id.ts';
import type { PartialDate } from '../shared/partial-date.ts';
import type { SourceReference } from '../shared/source-reference.ts';
import type { Fact } from './fact.ts';
import type { Sourced } from './sourced.ts';

/**
 * A person (or company) the house knows: what its records and the people of the house say, and nothing else.
 * A projection: built anew from them, whatever their order. Lists are best first; what people declared stands on top.
 */
export interface Guest {
  readonly id: GuestId;
  readonly type: ProfileType;
  /** The profile records it is made of, in the order of their keys. */
  readonly profiles: readonly SourceReference[];
  /** `false` where every system has put its profile away. */
  readonly active: boolean;
  readonly names: readonly Sourced<PersonName>[];
  /** Those with `until` are history. */
  readonly identifiers: readonly Sourced<Identifier>[];
  /** Those with `until` are history. */
  readonly contactPoints: readonly Sourced<ContactPoint>[];
  /** Sources may differ: the first is the best known. */
  readonly birthDates: readonly Sourced<PartialDate>[];
  readonly genders: readonly Sourced<'female' | 'male' | 'other'>[];
  readonly nationalities: readonly Sourced<string>[];
  readonly languages: readonly Sourced<string>[];
  readonly vips: readonly Sourced<Coded>[];
  /** As systems code them; read them through `preferencesOf`. */
  readonly preferences: readonly Sourced<PreferenceRecord>[];
  /** The whole ledger; ask it with `consentAt`. */
  readonly consents: readonly Sourced<ConsentRecord>[];
  /** Those with `until` are history. */
  readonly relations: readonly Sourced<Relation>[];
  readonly notes: readonly Sourced<NoteRecord>[];
  /** Must not be served, or only after a word with the manager. */
  readonly restricted?: Sourced<{ readonly reason?: string }>;
  /** Wishes to stay unknown: show and say the alias to whoever need not know. */
  readonly incognito?: Sourced<true>;
  readonly firstTouch?: Touch;
  readonly lastTouch?: Touch;
  /** What people of the house stated or decided, in the order of time. */
  readonly facts: readonly Fact[];
}

/** Another person (or company) the guest belongs to. */
export interface Relation extends RelationRecord {
  /** The other's profile in this house, where a person of the house named it. */
  readonly toProfile?: ProfileId;
}

/** When and by which channel the house met this guest. */
export interface Touch {
  readonly at: Instant;
  readonly channel: string;
  readonly source: SourceReference;
}
