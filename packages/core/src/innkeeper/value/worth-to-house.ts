import { visitsOfGuest } from '../../census/house/visits-of-guest.ts';
import { budgetOf } from '../../delivered-value/transfer-budget.ts';
import type { Day } from '../../shared/day.ts';
import type { Money } from '../../shared/money.ts';
import type { Reason } from '../../shared/reason.ts';
import type { SourceReference } from '../../shared/source-reference.ts';
import { chargesOf } from '../../stays/history.ts';
import type { OutsideEvent } from '../../stays/outside-event.ts';
import type { HouseSettings } from '../../stays/property.ts';
import { netOf } from '../../stays/spend.ts';
import type { Contribution } from '../../value/contribution.ts';
import { contributionOf } from '../../value/contribution.ts';
import { giftsOf } from '../../value/gifts-of.ts';
import type { GroupBusiness } from '../../value/group-business.ts';
import { groupBusinessOf } from '../../value/group-business.ts';
import { presencesOf } from '../../value/presences.ts';
import type { Rhythm } from '../../value/rhythm.ts';
import { rhythmOf } from '../../value/rhythm.ts';
import { tierFactsOf } from '../../value/tier-facts.ts';
import type { TierStanding } from '../../value/tiers.ts';
import { tierStanding } from '../../value/tiers.ts';
import type { Dossier } from '../guests/load-guest.ts';
import type { View } from '../guests/view-of.ts';
import type { KeptFit } from '../lifetime/kept-fit.ts';
import type { GuestLifetime } from '../lifetime/lifetime-of-guest.ts';
import { lifetimeOfGuest } from '../lifetime/lifetime-of-guest.ts';

/** What the guest is worth to the house. */
export interface WorthToHouse {
  /** Only for those who see amounts; absent where nothing has a currency. */
  readonly contribution?: Contribution;
  /**
   * What groups contributed that he brought: beside his own contribution, in no total. Only for those who see amounts;
   * absent where he brought none.
   */
  readonly advocacy?: GroupBusiness;
  /** What may be given to the guest before the margin falls to its floor, where the house has set one. */
  readonly mayGive?: Money;
  /** Times in the house: two rooms at once are one. */
  readonly visits: number;
  readonly isRepeat: boolean;
  readonly rhythm: Rhythm;
  /** Where the guest stands in the tiers of the house, where it has set any. */
  readonly tier?: TierStanding;
  /** What is to be expected of him, where the house has fitted a model: see `fitLifetime`. */
  readonly lifetime?: GuestLifetime;
  /** Stays that cannot be. */
  readonly refused: readonly Reason[];
}

/** When nobody could come: what one house of several was shut for keeps nobody from the others. */
function closedDaysOf({ events = [], properties }: HouseSettings): readonly OutsideEvent[] {
  return events.filter(({ isClosed, property }) => isClosed && (!property || properties.length === 1));
}

/** Adds up what a guest is worth to the house. */
export function worthToHouse(
  { history }: View,
  { guestId, profiles, stays, services, charges: posted }: Dossier,
  {
    settings,
    asOf,
    currency,
    fit,
    nameOf,
  }: {
    readonly settings: HouseSettings;
    readonly asOf: Day;
    readonly currency?: string;
    readonly fit?: KeptFit;
    readonly nameOf?: (group: SourceReference) => string | undefined;
  },
): WorthToHouse {
  const charges = chargesOf(history);
  const gifts = giftsOf(services);
  const counted = currency ?? charges.map(netOf).find(Boolean)?.currency;
  const { marginFloor, tiers, evidence: _evidence, ...terms } = settings.value ?? {};
  const contribution =
    counted === undefined
      ? undefined
      : contributionOf({ charges, stays, gifts }, { ...terms, currency: counted }, asOf);
  const advocacy =
    counted === undefined
      ? undefined
      : groupBusinessOf(
          {
            guestId,
            profiles: profiles.map(({ source }) => source),
            stays,
            charges: posted,
            own: charges,
            ...(nameOf && { nameOf }),
          },
          { ...terms, currency: counted },
          asOf,
        );
  const lifetime =
    fit &&
    lifetimeOfGuest(
      visitsOfGuest({ history, stays, gifts, terms: { ...terms, currency: fit.currency } }).visits,
      fit,
      asOf,
    );
  const { presences, isRepeat, refused } = presencesOf(history.visits, asOf);

  return {
    contribution,
    ...(advocacy && { advocacy }),
    mayGive:
      contribution && marginFloor !== undefined ? budgetOf(contribution, { marginFloor }).allowed : undefined,
    visits: presences.length,
    isRepeat,
    rhythm: rhythmOf(
      presences.map(({ arrival }) => arrival),
      asOf,
      { closed: closedDaysOf(settings) },
    ),
    ...(tiers && counted !== undefined
      ? {
          tier: tierStanding(
            tierFactsOf(history, stays, { terms: { ...terms, currency: counted }, asOf }),
            tiers,
            {
              asOf,
            },
          ),
        }
      : {}),
    ...(lifetime && { lifetime }),
    refused,
  };
}
