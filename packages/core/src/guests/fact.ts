import type {
  ConsentRecord,
  ContactPoint,
  Identifier,
  NoteRecord,
  PersonName,
  ProfileRecord,
  RelationRecord,
} from '../records/profile-record.ts';
import type { Day, Instant } from '../shared/day.ts';
import type { FactId, ProfileId } from '../shared/id.ts';
import type { PartialDate } from '../shared/partial-date.ts';
import type { Department, Preference } from '../shared/preference.ts';
import type { SourceReference } from '../shared/source-reference.ts';
import { ownSystem } from '../shared/source-reference.ts';

/** What people of the house stated, decided or did about a guest; it stands above what systems tell. */
export type Fact =
  | PreferenceFact
  | PreferenceEndFact
  | PreferenceConfirmedFact
  | PreferenceWithdrawnFact
  | ConsentFact
  | CorrectionFact
  | BindingFact
  | RelationFact
  | NoteFact
  | QuestionFact
  | WorkFact
  | WorkDoneFact
  | ViolationFact
  | ProfileFact
  | ProposalFact
  | ProposalDecidedFact;

/** What every fact has. */
export interface FactBase {
  readonly id: FactId;
  /** The profile it was said about; the fact goes with this profile when guests are merged or parted. */
  readonly profileId: ProfileId;
  readonly at: Instant;
  /** The actor's id, never a name typed by hand. */
  readonly by: string;
  /** How it came: `desk`, `phone`, `web`. */
  readonly channel?: string;
}

/** What says how much its author knew when he spoke. */
interface Informed {
  /**
   * The moment up to which the author had seen the guest's wishes. What others said after it he did not know, so he
   * neither replaces nor ends it. Absent: he knew all that had been said.
   */
  readonly seen?: Instant;
}

/** A wish: what the guest said (`stated`) or what somebody saw (`observed`). */
export interface PreferenceFact extends FactBase, Informed {
  readonly type: 'preference';
  readonly preference: Preference;
  readonly known: 'stated' | 'observed';
  /** The words it was understood from. */
  readonly text?: string;
  /** The stay during which it was said or seen. */
  readonly stay?: SourceReference;
}

/** A wish that holds no longer. What says it later (a new statement) makes it hold again. */
export interface PreferenceEndFact extends FactBase, Informed {
  readonly type: 'preference-end';
  /** The key of the preference: see `keyOfPreference`. */
  readonly of: string;
  readonly why: 'expired' | 'corrected' | 'not-true';
  readonly text?: string;
}

/** The guest was asked, and the wish still holds. */
export interface PreferenceConfirmedFact extends FactBase, Informed {
  readonly type: 'preference-confirmed';
  /** The key of the preference: see `keyOfPreference`. */
  readonly of: string;
}

/** What was written about wishes by mistake is taken back: it counts as never said, and stays on record. */
export interface PreferenceWithdrawnFact extends FactBase {
  readonly type: 'preference-withdrawn';
  /** The wishes, confirmations and endings that are taken back. */
  readonly facts: readonly FactId[];
}

/** What the guest allowed or refused, said to a person of the house. */
export interface ConsentFact extends FactBase {
  readonly type: 'consent';
  /** `at` of the consent is the moment of the fact where it is left out. */
  readonly consent: ConsentRecord;
}

/** A value that people know better than the systems. */
export interface CorrectionFact extends FactBase {
  readonly type: 'correction';
  readonly correction: Correction;
  readonly text?: string;
}

/** What is right, and for values of which a guest has several: which one was wrong. */
export type Correction =
  | { readonly field: 'birthDate'; readonly value: PartialDate }
  | { readonly field: 'gender'; readonly value: 'female' | 'male' | 'other' }
  | { readonly field: 'nationality' | 'language' | 'vip'; readonly value: string }
  | { readonly field: 'incognito' | 'restricted'; readonly value: boolean }
  | { readonly field: 'name'; readonly value?: PersonName; readonly was?: PersonName }
  | { readonly field: 'contactPoint'; readonly value?: ContactPoint; readonly was?: ContactPoint }
  | { readonly field: 'identifier'; readonly value?: Identifier; readonly was?: Identifier };

/** A number or address begins or ceases to be this guest's. A card and a phone in one fact are bound to each other. */
export interface BindingFact extends FactBase {
  readonly type: 'binding';
  readonly state: 'bound' | 'ended';
  readonly identifier?: Identifier;
  readonly contactPoint?: ContactPoint;
  /** The business day from which it holds or holds no longer. */
  readonly day?: Day;
}

/** Another person who belongs to the guest. */
export interface RelationFact extends FactBase {
  readonly type: 'relation';
  readonly relation: RelationRecord;
  /** The other's profile in this house, where there is one. */
  readonly toProfile?: ProfileId;
  /** `ended`: they no longer belong together. @defaultValue 'holds' */
  readonly state?: 'holds' | 'ended';
}

/** Free text. With `about` it is the word that has to be left when an alert is put aside. */
export interface NoteFact extends FactBase {
  readonly type: 'note';
  readonly note: NoteRecord;
  readonly about?: SourceReference;
}

/** A missing fact was asked for; it is not asked for again. */
export interface QuestionFact extends FactBase {
  readonly type: 'question';
  /** The field, as `missingFacts` names it: `email`, `birthDate`. */
  readonly field: string;
  readonly answer: 'given' | 'refused' | 'later';
}

/** An order to a department; it cannot be closed before each constraint is confirmed. */
export interface WorkFact extends FactBase {
  readonly type: 'work';
  readonly department: Department;
  readonly text?: string;
  readonly lines?: readonly OrderLine[];
  /** The hard constraints of the guest that this department must acknowledge. */
  readonly constraints: readonly Preference[];
  readonly stay?: SourceReference;
  readonly due?: Instant;
  /** The guest's remark that it answers. */
  readonly about?: SourceReference;
}

/** One line of an order: two fried eggs, half-cooked. */
export interface OrderLine {
  readonly item: string;
  readonly quantity?: number;
  readonly manner?: string;
}

/** The department says that an order is done, and which constraints it kept. */
export interface WorkDoneFact extends FactBase {
  readonly type: 'work-done';
  readonly work: FactId;
  /** Keys of the constraints that were kept: see `keyOfPreference`. */
  readonly acknowledged: readonly string[];
  /** What was changed, where the order answered a remark. */
  readonly change?: string;
}

/** A hard constraint was broken; it opens a complaint by itself. */
export interface ViolationFact extends FactBase {
  readonly type: 'violation';
  readonly constraint: Preference;
  readonly department?: Department;
  readonly work?: FactId;
  readonly stay?: SourceReference;
  readonly text?: string;
}

/** What was typed at the desk about a person, as a profile would tell it. */
export interface ProfileFact extends FactBase {
  readonly type: 'profile';
  readonly profile: ProfileStatement;
}

/** Somebody of the house thinks that a value is wrong: it waits until whoever may decides. */
export interface ProposalFact extends FactBase {
  readonly type: 'proposal';
  readonly correction: Correction;
  /** Why. */
  readonly text: string;
}

/** What became of a proposed correction. */
export interface ProposalDecidedFact extends FactBase {
  readonly type: 'proposal-decided';
  readonly proposal: FactId;
  /** Who proposed it: the id of an actor. */
  readonly proposedBy: string;
  readonly decision: 'accept' | 'decline';
  readonly text?: string;
  /** The correction that was made of it. */
  readonly correction?: FactId;
}

/** The part of a profile that a person can state. */
export type ProfileStatement = Partial<
  Pick<
    ProfileRecord,
    | 'type'
    | 'names'
    | 'identifiers'
    | 'contactPoints'
    | 'birthDate'
    | 'gender'
    | 'nationality'
    | 'language'
    | 'vip'
    | 'incognito'
    | 'restricted'
  >
>;

/** The reference by which a fact is named as a source. */
export function sourceOfFact({ id }: Pick<Fact, 'id'>): SourceReference {
  return { system: ownSystem, kind: 'fact', id };
}
