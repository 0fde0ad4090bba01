import type { ProfileRecord } from '../records/profile-record.ts';
import { isHan } from '../shared/fold-text.ts';
import type { NameForm, Syllables } from './name-forms.ts';
import { nameForms } from './name-forms.ts';
import { nearKeys } from './near-keys.ts';
import { usableBirthDate, usableDocument, usableEmail, usablePhone } from './usable-values.ts';

/** What keys are made with. */
export interface KeyOptions {
  /** Hides a document number: finds it again without keeping it. */
  readonly hide: (value: string) => string;
  readonly syllables?: Syllables;
}

/** What a profile can be found by, and compared with others over. */
export interface IdentityKeys {
  /** `document:…`, `email:…`, `phone:…`, `membership:…`, `born:name|date`: who shares one may be the same person. */
  readonly strong: readonly string[];
  /**
   * Keys of records that are compared although no number is shared: what one name sounds like and the birthday, all
   * names and the year or the day, all names and the postal code, the mailbox at whatever provider.
   */
  readonly near: readonly string[];
  /** `name:…`: words a clerk may type. */
  readonly search: readonly string[];
}

/** The keys of a profile, each once, in the order of their text. */
export function identityKeys(profile: ProfileRecord, { hide, syllables }: KeyOptions): IdentityKeys {
  if (profile.anonymised) return { strong: [], near: [], search: [] };
  const forms = nameForms(profile, syllables);

  return {
    strong: strongKeys(profile, forms, hide),
    near: nearKeys(profile, forms),
    search: distinct([
      ...forms.flatMap(searchWords),
      ...spokenKeys(profile, syllables),
      ...handleKeys(profile),
    ]),
  };
}

/** The keys over which a profile is compared with others: the strong ones, then the near ones, without what is typed for it. */
export function comparedKeys(profile: ProfileRecord, { hide, syllables }: KeyOptions): readonly string[] {
  if (profile.anonymised) return [];
  const forms = nameForms(profile, syllables);

  return [...strongKeys(profile, forms, hide), ...nearKeys(profile, forms)];
}

function strongKeys(
  profile: ProfileRecord,
  forms: readonly NameForm[],
  hide: KeyOptions['hide'],
): readonly string[] {
  return distinct([...numberKeys(profile, hide), ...contactKeys(profile), ...birthKeys(profile, forms)]);
}

/** The key of a document number; the country is compared afterwards, since systems often leave it out. */
export function documentKey(number: string, hide: KeyOptions['hide']): string {
  return `document:${hide(number)}`;
}

function numberKeys({ identifiers = [] }: ProfileRecord, hide: KeyOptions['hide']): readonly string[] {
  return identifiers.flatMap((identifier) => {
    if (identifier.type === 'document') {
      const number = usableDocument(identifier);
      return number ? [documentKey(number, hide)] : [];
    }
    if (identifier.type === 'social') return [];

    return [membershipKey(identifier.number)];
  });
}

/** The key of a membership number; the programme is compared afterwards. */
export function membershipKey(number: string): string {
  return `membership:${number.toUpperCase().replace(/[\s-]/g, '')}`;
}

/** A name in a messenger says whom a reply is from, and never that two profiles are one person. */
function handleKeys({ identifiers = [] }: ProfileRecord): readonly string[] {
  return identifiers.flatMap((identifier) =>
    identifier.type === 'social' ? [handleKey(identifier.handle)] : [],
  );
}

/** The key of a name in a messenger. */
export function handleKey(handle: string): string {
  return `handle:${handle.trim()}`;
}

function contactKeys({ contactPoints = [] }: ProfileRecord): readonly string[] {
  return contactPoints.flatMap((point) => {
    if (point.type === 'address') return [];
    const value = point.type === 'email' ? usableEmail(point) : usablePhone(point);

    return value ? [`${point.type}:${value}`] : [];
  });
}

function birthKeys(profile: ProfileRecord, forms: readonly (readonly string[])[]): readonly string[] {
  const birthDate = usableBirthDate(profile);
  if (birthDate?.year === undefined) return [];
  const day = `${birthDate.year}-${birthDate.month}-${birthDate.day}`;

  return forms
    .filter((form) => form.length > 1 || isHan(form[0] ?? ''))
    .map((form) => `born:${form.join('')}|${day}`);
}

function searchWords(form: readonly string[]): readonly string[] {
  return form.map((word) => `name:${word}`);
}

/** Chinese names as one types them in one go: `dingjianguo`, and by their initials: `djg`. */
function spokenKeys({ names }: ProfileRecord, syllables: Syllables | undefined): readonly string[] {
  if (!syllables) return [];

  return names
    .filter(({ type }) => type !== 'alias')
    .map(({ family = '', given = '', full = '' }) => (family || given ? family + given : full))
    .filter((name) => isHan(name))
    .map((name) => syllables(name).filter(Boolean))
    .filter((said) => said.length > 1)
    .flatMap((said) => [
      `name:${said.join('')}`,
      `name:${said.map((syllable) => syllable.charAt(0)).join('')}`,
    ]);
}

function distinct(texts: readonly string[]): readonly string[] {
  return [...new Set(texts)].sort();
}
