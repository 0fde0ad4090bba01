import type { DocumentIdentifier, Identifier, MembershipIdentifier } from '@innkeeper/core';
import { countryOf } from '../../shared/country.ts';
import type { Raw } from '../../shared/loose.ts';
import { compact, countOf, firstText, objectOf, textOf } from '../../shared/loose.ts';
import { dayOf } from '../../shared/moment.ts';
import { documentTypeOf, letters } from './codes.ts';
import type { Reading } from './reading.ts';
import { nameOf } from './reading.ts';

const fields = ['Passport', 'IdentityCard', 'Visa', 'DriversLicense'] as const;

/** The documents and memberships of a customer, from its own fields and from their lists, each once. */
export function identifiersOf(raw: Raw, reading: Reading): readonly Identifier[] {
  const id = textOf(raw.Id);
  const listed = reading.lists.of('IdentityDocuments', id);
  const inline = fields.flatMap((type) => {
    const document = objectOf(raw[type]);

    return document ? [{ Type: type, ...document }] : [];
  });
  const memberships = reading.lists
    .of('LoyaltyMemberships', id)
    .flatMap((entry) => membershipOf(entry, reading));

  return once([
    ...[...listed, ...inline].flatMap(documentOf),
    ...memberships,
    ...loyaltyCodeOf(raw, memberships, reading),
  ]);
}

/** A document; where the law forbids to keep its number, there is nothing to know it by. */
function documentOf(raw: Raw): readonly DocumentIdentifier[] {
  const number = textOf(raw.Number);
  if (number === undefined) return [];
  const type = textOf(raw.Type);
  const issued = textOf(raw.IssuingCountryCode);

  return [
    compact<DocumentIdentifier>({
      type: 'document',
      documentType: compact({ value: documentTypeOf(type), raw: type }),
      number,
      country: countryOf(issued) ?? issued,
      expires: dayOf(firstText(raw, 'ExpirationDate', 'Expiration')),
    }),
  ];
}

/** Memberships that ended or never came to be. */
const over: ReadonlySet<string> = new Set(['canceled', 'cancelled', 'declined']);

function membershipOf(raw: Raw, { lists }: Reading): readonly MembershipIdentifier[] {
  const number = firstText(raw, 'MembershipNumber', 'Code', 'ProviderMembershipId');
  const programmeId = textOf(raw.LoyaltyProgramId);
  const programme = lists.find('LoyaltyPrograms', programmeId);
  const name = firstText(programme, 'Code') ?? nameOf(programme) ?? programmeId;
  if (number === undefined || name === undefined || over.has(letters(textOf(raw.State)))) return [];
  const tier = lists.find('LoyaltyTiers', textOf(raw.LoyaltyTierId));

  return [
    compact<MembershipIdentifier>({
      type: 'membership',
      programme: name,
      number,
      level: nameOf(tier) ?? firstText(tier, 'Code') ?? textOf(raw.LoyaltyTierId),
      points: countOf(raw.Points),
    }),
  ];
}

/** The one code in the customer itself, unless a membership says the same with its programme. */
function loyaltyCodeOf(
  raw: Raw,
  memberships: readonly MembershipIdentifier[],
  { tables }: Reading,
): readonly MembershipIdentifier[] {
  const number = textOf(raw.LoyaltyCode);
  if (number === undefined || memberships.some((membership) => membership.number === number)) return [];

  return [{ type: 'membership', programme: tables.loyaltyProgramme ?? 'LOYALTY', number }];
}

function once(identifiers: readonly Identifier[]): readonly Identifier[] {
  const found = new Map<string, Identifier>();
  for (const identifier of identifiers) {
    const key =
      identifier.type === 'document'
        ? `${identifier.documentType.value} ${identifier.number}`
        : JSON.stringify(identifier);
    if (!found.has(key)) found.set(key, identifier);
  }

  return [...found.values()];
}
