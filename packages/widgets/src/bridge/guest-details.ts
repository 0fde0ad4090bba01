/** A person as the guest dialog of a property management system knows him: the fields of Apaleo's guest, all optional. */
export interface GuestDetails {
  readonly title?: string;
  readonly gender?: string;
  readonly firstName?: string;
  readonly middleInitial?: string;
  readonly lastName?: string;
  readonly email?: string;
  readonly phone?: string;
  readonly address?: GuestAddress;
  /** ISO 3166-1, two letters. */
  readonly nationalityCountryCode?: string;
  readonly identificationType?: string;
  readonly identificationNumber?: string;
  readonly identificationIssueDate?: string;
  /** ISO 639-1, two letters. */
  readonly preferredLanguage?: string;
  readonly birthDate?: string;
  readonly birthPlace?: string;
}

/** Where the person lives. */
export interface GuestAddress {
  readonly addressLine1?: string;
  readonly addressLine2?: string;
  readonly postalCode?: string;
  readonly city?: string;
  readonly regionCode?: string;
  readonly countryCode?: string;
}

const fields = [
  'title',
  'gender',
  'firstName',
  'middleInitial',
  'lastName',
  'email',
  'phone',
  'nationalityCountryCode',
  'identificationType',
  'identificationNumber',
  'identificationIssueDate',
  'preferredLanguage',
  'birthDate',
  'birthPlace',
] as const satisfies readonly (keyof GuestDetails)[];

const addressFields = [
  'addressLine1',
  'addressLine2',
  'postalCode',
  'city',
  'regionCode',
  'countryCode',
] as const satisfies readonly (keyof GuestAddress)[];

const longest = 300;

/** The details in a message, without what is not asked for; `undefined` where a field is not what it should be. */
export function readGuestDetails(value: unknown): GuestDetails | undefined {
  if (!isPlain(value)) return undefined;
  const details = readTexts(value, fields);
  if (!details || value.address === undefined || value.address === null) return details;
  const address = isPlain(value.address) ? readTexts(value.address, addressFields) : undefined;

  return address && { ...details, address };
}

/** Whether it is an object as JSON knows it, and no list. */
export function isPlain(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function readTexts<Field extends string>(
  value: Readonly<Record<string, unknown>>,
  names: readonly Field[],
): Partial<Record<Field, string>> | undefined {
  const texts: Partial<Record<Field, string>> = {};
  for (const name of names) {
    const text = Object.hasOwn(value, name) ? value[name] : undefined;
    if (text === undefined || text === null || text === '') continue;
    if (typeof text !== 'string' || text.length > longest) return undefined;
    texts[name] = text;
  }

  return texts;
}
