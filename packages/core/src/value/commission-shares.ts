import type { ChargeRecord } from '../records/charge-record.ts';
import { byLastSource, keyOfSource } from '../shared/source-reference.ts';
import type { CommissionTerm } from '../stays/value-settings.ts';
import type { ValueFacts } from './value-lines.ts';
import type { ValueTerms } from './value-terms.ts';

/** Says for each charge which share of it goes to a channel: nothing where the commission of its stay was paid. */
export function commissionShares(
  { stays = [], paidCommissions = [] }: Pick<ValueFacts, 'stays' | 'paidCommissions'>,
  { commissions = [] }: ValueTerms,
): (charge: ChargeRecord) => number {
  if (commissions.length === 0) return () => 0;
  const paid = new Set(paidCommissions.map(({ stay }) => keyOfSource(stay)));
  const termOfStay = new Map<string, CommissionTerm | undefined>(
    stays.map((stay) => [keyOfSource(stay.source), commissions.find((term) => fits(term, stay))]),
  );

  const termOf = byLastSource((key) => (paid.has(key) ? undefined : termOfStay.get(key)));

  return ({ stay, category }) => {
    const term = stay && termOf(stay);

    return term && (term.on ?? ['room']).includes(category.value) ? term.share : 0;
  };
}

function fits(
  { bookingSource, market }: CommissionTerm,
  stay: NonNullable<ValueFacts['stays']>[number],
): boolean {
  return (
    (bookingSource === undefined || bookingSource === stay.bookingSource) &&
    (market === undefined || market === stay.market)
  );
}
