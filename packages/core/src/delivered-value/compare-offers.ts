import { order } from '../guests/moment.ts';
import { InnkeeperError } from '../shared/innkeeper-error.ts';
import type { Money } from '../shared/money.ts';

/** A way to buy units of something: hours, nights. */
export type Offer = { readonly name: string; readonly unitPrice: Money } & (
  | { readonly type: 'discount' /** 0 to 1: 0.2 for 20 % off. */; readonly off: number }
  | { readonly type: 'buy-and-get'; readonly buy: number; readonly get: number }
);

/** What an offer costs for a need. */
export interface ComparedOffer {
  readonly name: string;
  readonly cost: Money;
  /** Units one gets; more than needed where the offer only comes in packs. */
  readonly units: number;
  /** In minor units. */
  readonly perUnit: number;
  readonly unused: number;
}

/** Costs each offer for a need, the cheapest for this need first. @throws `value/invalid` */
export function compareOffers(need: number, offers: readonly Offer[]): readonly ComparedOffer[] {
  if (!(Number.isInteger(need) && need > 0))
    throw new InnkeeperError('value/invalid', { field: 'need', problem: 'is no number of units' });

  return offers
    .map((offer) => costed(need, offer))
    .sort((one, other) => one.cost.minor - other.cost.minor || order(one.name, other.name));
}

function costed(need: number, offer: Offer): ComparedOffer {
  const { name, unitPrice } = offer;
  const { paid, units, off } = termsFor(need, offer);
  const cost = { minor: Math.round(paid * unitPrice.minor * (1 - off)), currency: unitPrice.currency };

  return { name, cost, units, perUnit: cost.minor / units, unused: units - need };
}

/** Packs are bought whole; of the last pack only what is needed of its paid part. */
function termsFor(
  need: number,
  offer: Offer,
): { readonly paid: number; readonly units: number; readonly off: number } {
  if (offer.type === 'discount') {
    if (!(offer.off >= 0 && offer.off < 1)) throw broken(offer.name);

    return { paid: need, units: need, off: offer.off };
  }
  const { buy, get } = offer;
  if (!(Number.isInteger(buy) && buy > 0 && Number.isInteger(get) && get >= 0)) throw broken(offer.name);
  const packs = Math.floor(need / (buy + get));
  const rest = need - packs * (buy + get);
  const paid = Math.min(rest, buy);

  return { paid: packs * buy + paid, units: packs * (buy + get) + paid + (paid === buy ? get : 0), off: 0 };
}

function broken(offer: string): InnkeeperError {
  return new InnkeeperError('value/invalid', { field: `offer ${offer}`, problem: 'cannot be counted' });
}
