import type { Quadrant } from '../../delivered-value/quadrants.ts';
import { quadrantOf } from '../../delivered-value/quadrants.ts';
import type { WeightSet } from '../../delivered-value/weights.ts';
import type { Day } from '../../shared/day.ts';
import type { GuestId } from '../../shared/id.ts';
import type { Reason } from '../../shared/reason.ts';
import { loadInScope } from '../guests/load-in-scope.ts';
import { viewOf } from '../guests/view-of.ts';
import type { ReadCall } from '../house/call.ts';
import { hotelDay } from '../house/hotel-day.ts';
import { houseCurrency } from '../house/house-currency.ts';
import { propertyOf } from '../house/property-of.ts';
import { readSettings } from '../house/settings-use-cases.ts';
import type { Sight } from '../house/sight.ts';
import { sightOf } from '../house/sight.ts';
import { namesOfGroups } from '../identity/names-of-groups.ts';
import { keptFit } from '../lifetime/kept-fit.ts';
import { stayVersionsOf } from '../stays/stay-versions.ts';
import { beliefOfHouse } from './belief-of-house.ts';
import { evidenceRulesOf } from './evidence-rules-of.ts';
import type { WorthToGuest } from './worth-to-guest.ts';
import { worthToGuest } from './worth-to-guest.ts';
import type { WorthToHouse } from './worth-to-house.ts';
import { worthToHouse } from './worth-to-house.ts';

/** Whose value, and by which day. */
export interface ValueInput {
  readonly guestId: GuestId;
  /** The property whose day and currency count; the only one of the house where it has one. */
  readonly property?: string;
  /** @defaultValue the business day of the property now */
  readonly day?: Day;
  /** Which parts count how much: by the guest's segment. @defaultValue 'equal' */
  readonly weights?: WeightSet;
}

/** The two sides of one guest, facing each other; what the actor may not see is left out. */
export interface ValueAnswer {
  readonly guestId: GuestId;
  readonly asOf: Day;
  readonly toHouse: WorthToHouse;
  /** Only for those who see feedback, wishes and hard constraints. */
  readonly toGuest?: WorthToGuest;
  /** Where both sides stand; absent where one is not known or not to be seen. */
  readonly quadrant?: Quadrant;
}

/** Reads what a guest is worth to the house and the house to the guest, each with its reasons. */
export async function readValue(
  call: ReadCall,
  { guestId, property: id, day, weights = 'equal' }: ValueInput,
): Promise<ValueAnswer> {
  const dossier = await loadInScope(call, guestId);
  const { settings } = await readSettings(call);
  const property = propertyOf(settings, id);
  const asOf = day ?? hotelDay(call, property);
  const sight = sightOf(call.actor, call.house.policy);
  const view = viewOf(dossier);
  const toHouse = worthToHouse(view, dossier, {
    settings,
    asOf,
    currency: property?.currencies[0] ?? (await houseCurrency(call.rows, settings)),
    fit: await keptFit(call.rows, property?.id),
    nameOf: await namesOfGroups(call, dossier.stays),
  });
  const rules = evidenceRulesOf(settings);
  const toGuest = worthToGuest(view, dossier, {
    settings,
    asOf,
    rules,
    belief: await beliefOfHouse(call, { asOf, rules }),
    weights,
    stayVersions: await stayVersionsOf(call, dossier.stays),
  });
  const seesGuest = sight('feedback') && sight('preferences') && sight('constraints');
  const quadrant =
    sight('amounts') && seesGuest
      ? quadrantOf({
          contribution: toHouse.contribution?.contribution.minor,
          deliveredValue: toGuest.value.total?.net,
        })
      : undefined;

  return withoutSources(
    {
      guestId: dossier.guestId,
      asOf,
      toHouse: sight('amounts')
        ? toHouse
        : {
            ...toHouse,
            contribution: undefined,
            advocacy: undefined,
            mayGive: undefined,
            tier: withoutAmounts(toHouse.tier),
            ...(toHouse.lifetime && { lifetime: withoutValue(toHouse.lifetime) }),
          },
      ...(seesGuest ? { toGuest } : {}),
      ...(quadrant === undefined ? {} : { quadrant }),
    },
    sight,
  );
}

/** Where a fact comes from is only for those who see sources. */
function withoutSources(answer: ValueAnswer, sight: Sight): ValueAnswer {
  if (sight('sources')) return answer;
  const bare = (because: readonly Reason[]) => because.map(({ source: _source, ...reason }) => reason);
  const { toHouse, toGuest } = answer;
  const contribution = toHouse.contribution && {
    ...toHouse.contribution,
    refused: [],
    because: bare(toHouse.contribution.because),
  };

  return {
    ...answer,
    toHouse: { ...toHouse, contribution, refused: bare(toHouse.refused) },
    ...(toGuest
      ? {
          toGuest: {
            ...toGuest,
            value: { ...toGuest.value, because: bare(toGuest.value.because) },
            gaps: toGuest.gaps.map((gap) => ({ ...gap, because: bare(gap.because) })),
            refused: bare(toGuest.refused),
          },
        }
      : {}),
  };
}

/** How often a guest is expected is for everybody who reads values; what he will bring is an amount. */
function withoutValue({ value: _value, ...lifetime }: NonNullable<WorthToHouse['lifetime']>) {
  return lifetime;
}

/** Which tier a guest has is for everybody; what he brought to reach it is an amount. */
function withoutAmounts(tier: WorthToHouse['tier']): WorthToHouse['tier'] {
  return tier && { ...tier, parts: [], because: tier.because.filter(({ code }) => code !== 'tier/part') };
}
