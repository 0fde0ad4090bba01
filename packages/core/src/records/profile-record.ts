import type { Instant } from '../shared/day.ts';
import type { GeoPoint } from '../shared/geo.ts';
import type { PartialDate } from '../shared/partial-date.ts';
import type { Preference } from '../shared/preference.ts';
import type { SourceReference } from '../shared/source-reference.ts';
import type { Coded, RecordBase } from './record.ts';

/** A profile as one system keeps it: a person, a company or an agent. Several profiles can be one guest. */
export interface ProfileRecord extends RecordBase {
  readonly kind: 'profile';
  readonly type: Coded<ProfileType>;
  /** `false` where the system has put the profile away (inactive, purged, merged). */
  readonly active: boolean;
  readonly names: readonly PersonName[];
  readonly identifiers?: readonly Identifier[];
  readonly contactPoints?: readonly ContactPoint[];
  readonly birthDate?: PartialDate;
  readonly gender?: Coded<'female' | 'male' | 'other'>;
  /** ISO 3166-1 alpha-2 where it could be read, else the raw code. */
  readonly nationality?: Coded;
  /** BCP 47 where it could be read (`zh-CN`), else the raw code. */
  readonly language?: Coded;
  /** The house's own rank for this guest, as the system codes it. */
  readonly vip?: Coded;
  readonly preferences?: readonly PreferenceRecord[];
  readonly consents?: readonly ConsentRecord[];
  readonly relations?: readonly RelationRecord[];
  readonly notes?: readonly NoteRecord[];
  /** The system says that this profile must not be served, or only after a word with the manager. */
  readonly restricted?: { readonly reason?: string };
  /** The guest wishes to stay unknown: names are masked for whoever need not know. */
  readonly incognito?: boolean;
  /** The system has removed the person from this profile; nothing in it is a fact any more. */
  readonly anonymised?: boolean;
  /** The system merged this profile into another of its own. */
  readonly mergedInto?: SourceReference;
  /** Profiles of the same system that a person there declared not to be the same guest. */
  readonly notSameAs?: readonly SourceReference[];
}

/** What a profile stands for. */
export type ProfileType = (typeof profileTypes)[number];

/** Every kind of profile there is. */
export const profileTypes = ['person', 'company', 'agent', 'group', 'source', 'contact', 'other'] as const;

/** One of the names of a person or company. */
export interface PersonName {
  /**
   * `primary`: as on the document; `native`: in the script of the person's language; `alias`: to be shown and said
   * instead (incognito); `former`: an earlier surname; `phonetic`: how it is said.
   */
  readonly type: 'primary' | 'native' | 'alias' | 'former' | 'phonetic' | 'other';
  readonly given?: string;
  readonly middle?: string;
  readonly family?: string;
  /** The whole name where the system keeps it in one field, or a company's name. */
  readonly full?: string;
  /** What the person is addressed by before or after the name: `Dr`, `Prof.`, `总`. */
  readonly title?: string;
  readonly prefix?: string;
  readonly suffix?: string;
  /** BCP 47 or the raw code. */
  readonly language?: string;
}

/** A number that names a person: on a document, on a card, in a messenger. */
export type Identifier = DocumentIdentifier | MembershipIdentifier | SocialIdentifier;

/** A document that proves identity. */
export interface DocumentIdentifier {
  readonly type: 'document';
  readonly documentType: Coded<
    'id-card' | 'passport' | 'driving-licence' | 'residence-permit' | 'visa' | 'other'
  >;
  readonly number: string;
  /** ISO 3166-1 alpha-2 of the issuing country where known. */
  readonly country?: string;
  readonly expires?: string;
}

/** A place in a loyalty programme. */
export interface MembershipIdentifier {
  readonly type: 'membership';
  readonly programme: string;
  readonly number: string;
  readonly level?: string;
  /** Points now on the account, where the system tells. */
  readonly points?: number;
}

/** A name in a messenger or social network; never a reason to merge by itself. */
export interface SocialIdentifier {
  readonly type: 'social';
  readonly network: string;
  readonly handle: string;
}

/** A way to reach a person. */
export type ContactPoint = PhonePoint | EmailPoint | AddressPoint;

/** A telephone number. */
export interface PhonePoint {
  readonly type: 'phone';
  /** As the system sent it. */
  readonly raw: string;
  /** E.164 (`+8613800138000`) where it could be read; only this one is compared. */
  readonly number?: string;
  readonly use?: 'mobile' | 'home' | 'work' | 'fax' | 'other';
  readonly primary?: boolean;
  /** The person was reached there (a code was answered, a call was taken). */
  readonly verified?: boolean;
  /** ISO 3166-1 alpha-2 to read a national number by, where the system tells. */
  readonly country?: string;
}

/** An e-mail address. */
export interface EmailPoint {
  readonly type: 'email';
  /** Trimmed and in lower case. */
  readonly address: string;
  readonly use?: 'home' | 'work' | 'other';
  readonly primary?: boolean;
  readonly verified?: boolean;
  /** The system says that a travel agent's relay stands between (`…@guest.booking.com`). */
  readonly relay?: boolean;
}

/** A postal address. */
export interface AddressPoint {
  readonly type: 'address';
  readonly lines: readonly string[];
  readonly city?: string;
  readonly region?: string;
  readonly postalCode?: string;
  /** ISO 3166-1 alpha-2 where it could be read, else the raw code. */
  readonly country?: string;
  readonly use?: 'home' | 'work' | 'other';
  readonly primary?: boolean;
  readonly point?: GeoPoint;
}

/** A preference as a system codes it; `meaning` is the typed one where the hotel's code table knows it. */
export interface PreferenceRecord {
  /** The system's group: `ROOM FEATURES`. */
  readonly group?: string;
  /** The system's code: `LAKE`; unknown codes are kept as they are. */
  readonly code: string;
  readonly text?: string;
  /** The property it holds for; absent where it holds in the whole group. */
  readonly property?: string;
  readonly meaning?: readonly Preference[];
}

/** What a person allows or refuses, by channel and purpose. */
export interface ConsentRecord {
  readonly channel: 'email' | 'phone' | 'sms' | 'post' | 'messenger' | 'any';
  readonly purpose: 'marketing' | 'transactional' | 'research' | 'third-party' | 'profiling' | 'any';
  /** Absence of a record is unknown, never granted. */
  readonly state: 'granted' | 'denied';
  /** The one address it is about; absent where it holds for the channel. */
  readonly address?: string;
  readonly at?: Instant;
  /** The system's own flag: `optInEmail=true`. */
  readonly raw?: string;
}

/** Another person (or company) this one belongs to. */
export interface RelationRecord {
  readonly type: (typeof relationTypes)[number];
  /** The other's profile in the same system, where there is one. */
  readonly to?: SourceReference;
  /** The other's name where there is no profile: Zhao's son. */
  readonly name?: string;
  readonly birthDate?: PartialDate;
  readonly raw?: string;
}

/** Every way in which one may belong to another. */
export const relationTypes = [
  'spouse',
  'child',
  'parent',
  'sibling',
  'relative',
  'household',
  'colleague',
  'employer',
  'assistant',
  'referred-by',
  'travels-with',
  'other',
] as const;

/** Free text that a person wrote about the guest. */
export interface NoteRecord {
  readonly text: string;
  readonly type?: string;
  readonly property?: string;
  readonly at?: Instant;
  /** Only for those who may read confidential notes. */
  readonly confidential?: boolean;
}
