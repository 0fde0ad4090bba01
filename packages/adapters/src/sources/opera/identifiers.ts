import type { Identifier } from '@innkeeper/core';
import { countryOf } from '../../shared/country.ts';
import { documentTypeOf } from '../../shared/document-type.ts';
import { at, codeOf, compact, countOf, flagOf, objectOf, objectsOf, textOf } from '../../shared/loose.ts';
import { dayOf } from '../../shared/moment.ts';

/** The documents and memberships of a profile; masked numbers are unknown, memberships put away are no longer any. */
export function identifiersOf(customer: unknown, memberships: unknown): readonly Identifier[] {
  return [...documentsOf(customer), ...membershipsOf(memberships)];
}

function documentsOf(customer: unknown): readonly Identifier[] {
  const entries = objectsOf(
    at(customer, 'identifications', 'identificationInfo') ?? at(customer, 'identifications'),
  );

  return entries.flatMap((entry): readonly Identifier[] => {
    const document = objectOf(entry.identification) ?? entry;
    const number = textOf(document.idNumber);
    if (number === undefined) return [];
    const raw = textOf(document.idType);
    const issued = codeOf(document.issuedCountry);

    return [
      compact({
        type: 'document',
        documentType: compact({ value: documentTypeOf(raw ?? ''), raw }),
        number,
        country: countryOf(issued) ?? issued,
        expires: dayOf(textOf(document.expirationDate)),
      } as const),
    ];
  });
}

function membershipsOf(memberships: unknown): readonly Identifier[] {
  return objectsOf(memberships).flatMap((entry): readonly Identifier[] => {
    const number = textOf(entry.membershipId) ?? textOf(entry.newMembershipNumber);
    const programme = textOf(entry.membershipType) ?? textOf(entry.programCode);
    if (number === undefined || programme === undefined || flagOf(entry.inactive) === true) return [];

    return [
      compact({
        type: 'membership',
        programme,
        number,
        level: textOf(entry.membershipLevel),
        points: countOf(entry.currentPoints),
      } as const),
    ];
  });
}
