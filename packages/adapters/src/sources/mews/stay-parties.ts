import type { StayParty } from '@innkeeper/core';
import type { Raw } from '../../shared/loose.ts';
import { firstText, listOf, textOf } from '../../shared/loose.ts';
import { letters } from './codes.ts';
import type { Reading } from './reading.ts';
import { accountSource } from './reading.ts';

/** Who has what part in a reservation. Mews lists the owner among those in the room; he is not his own companion. */
export function partiesOf(raw: Raw, reading: Reading): readonly StayParty[] {
  const owner = firstText(raw, 'AccountId', 'CustomerId');
  const isCompany = letters(textOf(raw.AccountType)) === 'company';
  const companions = companionsOf(raw, reading).filter((id) => id !== owner);
  const [first, ...others] = companions;
  const found: readonly (readonly [StayParty['role'], string | undefined])[] = [
    // a reservation of a company has its guests among the companions
    ['guest', isCompany ? first : owner],
    ...(isCompany ? others : companions).map((id) => ['companion', id] as const),
    ['booker', textOf(raw.BookerId)],
    ['company', isCompany ? owner : undefined],
    ['company', firstText(raw, 'PartnerCompanyId', 'CompanyId')],
    ['agent', textOf(raw.TravelAgencyId)],
  ];
  const seen = new Set<string>();

  return found.flatMap(([role, id]) => {
    if (id === undefined || seen.has(`${role} ${id}`)) return [];
    seen.add(`${role} ${id}`);

    return [{ role, profile: accountSource(id, reading) }];
  });
}

function companionsOf(raw: Raw, { lists }: Reading): readonly string[] {
  const listed = lists
    .of('Companionships', textOf(raw.Id))
    .flatMap(({ CustomerId }) => textOf(CustomerId) ?? []);
  const inline = listOf(raw.CompanionIds).flatMap((id) => textOf(id) ?? []);

  return [...new Set([...listed, ...inline])];
}
