import type { Money } from '../shared/money.ts';
import type { Visit } from '../stays/history.ts';
import { netOf } from '../stays/spend.ts';
import type { Observation } from './evidence.ts';
import { comparePrice } from './promised-price.ts';

/** A night's price of each stay held against what the guest paid before for the same kind of room in the same house. */
export function priceObservations(visits: readonly Visit[]): readonly Observation[] {
  const priced = visits.flatMap((visit) => {
    const price = pricePerNight(visit);

    return price ? [{ visit, price }] : [];
  });

  return priced.flatMap(({ visit, price }) => {
    const own = priced
      .filter(
        ({ visit: other, price: paid }) =>
          other.departure <= visit.arrival &&
          other.property === visit.property &&
          other.roomType === visit.roomType &&
          paid.currency === price.currency,
      )
      .map(({ price: paid }) => paid);

    return own.length === 0
      ? []
      : comparePrice(price, { day: visit.departure, own, source: visit.source }).observations;
  });
}

/** Net room revenue by night; nothing where it is unknown, not above zero or of two currencies. */
function pricePerNight({ charges, nights, state }: Visit): Money | undefined {
  const amounts = charges
    .filter(({ type, category }) => type.value === 'revenue' && category.value === 'room')
    .map(netOf);
  const [first] = amounts;
  if (!first || nights <= 0 || state !== 'past') return undefined;
  let sum = 0;
  for (const amount of amounts) {
    if (amount?.currency !== first.currency) return undefined;
    sum += amount.minor;
  }
  const minor = Math.round(sum / nights);

  return minor > 0 ? { minor, currency: first.currency } : undefined;
}
