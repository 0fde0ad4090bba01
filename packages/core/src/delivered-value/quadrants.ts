import { order } from '../guests/moment.ts';
import { InnkeeperError } from '../shared/innkeeper-error.ts';

/** What the guest is worth to the house and the house to the guest. */
export interface BothSides {
  readonly guest: string;
  /** In minor units; absent where it is not known. */
  readonly contribution?: number;
  /** Net delivered value; absent where it is not known. */
  readonly deliveredValue?: number;
}

/** Where both sides stand. */
export type Quadrant = 'both-gain' | 'guest-loses' | 'hotel-loses' | 'both-lose';

/** Guests by quadrant; each guest of whom both sides are known stands in exactly one. */
export interface Quadrants extends Readonly<Record<Quadrant, readonly string[]>> {
  readonly unknown: readonly string[];
}

/** From where on a side gains; what lies on the line gains. */
export interface QuadrantLines {
  /** @defaultValue 0 */
  readonly contribution?: number;
  /** @defaultValue 0 */
  readonly deliveredValue?: number;
}

/** Puts guests into quadrants of contribution and delivered value. @throws `value/invalid` */
export function quadrantsOf(guests: readonly BothSides[], lines: QuadrantLines = {}): Quadrants {
  const places = guests.map((one) => [quadrantOf(one, lines), one.guest] as const);
  const at = (quadrant: Quadrant | undefined) =>
    places.flatMap(([place, guest]) => (place === quadrant ? [guest] : [])).sort(order);

  return {
    'both-gain': at('both-gain'),
    'guest-loses': at('guest-loses'),
    'hotel-loses': at('hotel-loses'),
    'both-lose': at('both-lose'),
    unknown: at(undefined),
  };
}

/** The quadrant of one guest; none where a side is not known. @throws `value/invalid` */
export function quadrantOf(
  { contribution, deliveredValue }: Omit<BothSides, 'guest'>,
  { contribution: least = 0, deliveredValue: leastValue = 0 }: QuadrantLines = {},
): Quadrant | undefined {
  if (contribution === undefined || deliveredValue === undefined) return undefined;
  if (!Number.isFinite(contribution) || !Number.isFinite(deliveredValue))
    throw new InnkeeperError('value/invalid', {
      field: 'contribution, deliveredValue',
      problem: 'is no number',
    });
  const guestGains = deliveredValue >= leastValue;
  if (contribution >= least) return guestGains ? 'both-gain' : 'guest-loses';

  return guestGains ? 'hotel-loses' : 'both-lose';
}

/** A guest, or a stay, that lost more than it gained: somebody should make up for it. */
export interface NetNegative {
  readonly guest: string;
  readonly net: number;
  /** The whole interval lies below zero. */
  readonly isCertain: boolean;
}

/** Who loses: net delivered value below zero, the worst first. What is unknown is not on the list. */
export function netNegative(
  guests: Iterable<{ readonly guest: string; readonly net?: number; readonly high?: number }>,
): readonly NetNegative[] {
  return [...guests]
    .flatMap(({ guest, net, high }) =>
      net !== undefined && net < 0 ? [{ guest, net, isCertain: (high ?? net) < 0 }] : [],
    )
    .sort((one, other) => one.net - other.net || order(one.guest, other.guest));
}
