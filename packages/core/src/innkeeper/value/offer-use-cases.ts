import type { AssociationRule } from '../../census/association/associate.ts';
import { associate } from '../../census/association/associate.ts';
import type { CrossSellOffer } from '../../census/association/cross-sell.ts';
import { crossSell } from '../../census/association/cross-sell.ts';
import { foldText } from '../../guests/keys-of-values.ts';
import type { KnownPreference } from '../../preferences/known-preference.ts';
import { currentPreferences } from '../../preferences/known-preference.ts';
import { opinionOf } from '../../preferences/opinion-of.ts';
import { preferencesOf } from '../../preferences/preferences-of.ts';
import type { ChargeCategory } from '../../records/charge-record.ts';
import { linesIn } from '../../reports/asks/seven-p.ts';
import { basketsIn } from '../../reports/asks/sold-baskets.ts';
import type { HouseColumns } from '../../reports/house-columns.ts';
import type { Day } from '../../shared/day.ts';
import { addDays } from '../../shared/day.ts';
import type { GuestId } from '../../shared/id.ts';
import type { Reason } from '../../shared/reason.ts';
import type { History } from '../../stays/history.ts';
import { chargesOf } from '../../stays/history.ts';
import type { HouseSettings, MenuItem } from '../../stays/property.ts';
import { netOf } from '../../stays/spend.ts';
import { loadInScope } from '../guests/load-in-scope.ts';
import { viewOf } from '../guests/view-of.ts';
import type { ReadCall } from '../house/call.ts';
import { hotelDay } from '../house/hotel-day.ts';
import { propertyOf } from '../house/property-of.ts';
import { requireSight } from '../house/require-sight.ts';
import { readSettings } from '../house/settings-use-cases.ts';
import { columnsHeld } from '../reports/columns-held.ts';

/** Whose offers. */
export interface OffersInput {
  readonly guestId: GuestId;
  readonly property?: string;
  /** @defaultValue the business day now */
  readonly day?: Day;
  /** @defaultValue 3 */
  readonly most?: number;
}

/** One thing that could be offered to a guest. */
export interface GuestOffer extends CrossSellOffer {
  /** `up`: a dearer thing of the same kind as one that he takes; `cross`: something beside it. */
  readonly kind: 'cross' | 'up';
  /** What it is called, where it stands on the menu. */
  readonly names?: MenuItem['names'];
  readonly because: readonly Reason[];
}

/** What could be offered to a guest, and what was left out. */
export interface OfferList {
  readonly guestId: GuestId;
  readonly asOf: Day;
  /** Of the expected margins; absent where no amount may be seen. */
  readonly currency?: string;
  /** Visits of all guests in which something was taken. */
  readonly n: number;
  /** The highest expected margin first. */
  readonly offers: readonly GuestOffer[];
  /** What goes along with what he takes and is not offered: he dislikes it, or it would harm. */
  readonly avoided: readonly string[];
}

/** How far back it is looked at what guests take together. */
const lookBackDays = 730;
/** What was bought within so many days is not offered again. */
const justDays = 30;

/**
 * What could be offered to a guest beside what he takes: what other guests take along with it, more often than chance,
 * that he has not had, does not dislike and did not just buy, by the margin that is to be expected.
 */
export async function readOffers(
  call: ReadCall,
  { guestId, property: id, day, most = 3 }: OffersInput,
): Promise<OfferList> {
  const sight = requireSight(call, 'stays');
  const dossier = await loadInScope(call, guestId);
  const { settings } = await readSettings(call);
  const property = propertyOf(settings, id);
  const asOf = day ?? hotelDay(call, property);
  const { guest, history } = viewOf(dossier);
  const columns = await columnsHeld(call, asOf, { property: id, isWhole: false });
  const sold = soldIn(columns, asOf);
  const { holds, justTaken } = takenBy(history, asOf);
  const known = currentPreferences(preferencesOf({ guest, history, today: asOf }));
  const menu = menuOf(settings, property?.id);
  const isUnwanted = (item: string): boolean =>
    wouldNot(known, { item, category: sold.categories.get(item), menu });
  const avoided = new Set([...sold.categories.keys()].filter((item) => isUnwanted(item)));
  const gone = [...menu].flatMap(([item, { offered }]) => (offered === false ? [item] : []));
  const offersWithout = (avoids: ReadonlySet<string>, count: number) =>
    crossSell(
      sold.rules,
      { holds, justTaken, avoids },
      { marginOf: (item) => marginOf(item, sold, settings), most: count },
    );
  const found = offersWithout(new Set([...avoided, ...gone]), most);

  return {
    guestId: dossier.guestId,
    asOf,
    ...(sight('amounts') && columns.currency !== undefined && { currency: columns.currency }),
    n: sold.n,
    offers: found.map(({ expectedMargin, ...offer }) => ({
      ...offer,
      ...(sight('amounts') && expectedMargin !== undefined && { expectedMargin }),
      kind: isDearer(offer, sold) ? 'up' : 'cross',
      ...(menu.has(offer.item) && { names: menu.get(offer.item)?.names }),
      because: [
        {
          code: 'offer/goes-with',
          facts: {
            item: offer.item,
            with: offer.with.join(' + '),
            percent: Math.round(100 * offer.confidence),
            n: offer.n,
          },
        },
      ],
    })),
    avoided: sight('preferences')
      ? offersWithout(new Set(gone), Number.POSITIVE_INFINITY)
          .map(({ item }) => item)
          .filter((item) => avoided.has(item))
          .sort()
      : [],
  };
}

/** What is sold in a house: rules, the kind of each thing, and what one sale of it brings. */
interface Sold {
  readonly n: number;
  readonly rules: readonly AssociationRule[];
  readonly categories: ReadonlyMap<string, string>;
  /** Mean net amount of a sale, in minor units. */
  readonly prices: ReadonlyMap<string, number>;
}

/** What was found last in some columns, so that a desk asks for guest after guest without counting anew. */
const found = new WeakMap<HouseColumns, Sold>();

function soldIn(columns: HouseColumns, asOf: Day): Sold {
  const known = found.get(columns);
  if (known) return known;
  const { table } = linesIn(columns.sales, { from: addDays(asOf, 1 - lookBackDays), to: asOf });
  const dimension = (name: string) => table.dimensions.find((one) => one.name === name);
  const number = (name: string) => table.numbers.find((one) => one.name === name)?.values;
  const [items, kinds, nets] = [dimension('item'), dimension('category'), number('revenue')];
  const { n, rules } = associate(basketsIn(items, number('visit')), {
    support: 0.01,
    confidence: 0.1,
    longest: 3,
  });
  const categories = new Map<string, string>();
  const sums = new Map<string, { n: number; net: number }>();
  for (let row = 0; row < table.rows; row += 1) {
    const item = items?.values[items.codes[row] as number] ?? '';
    const net = nets?.[row] as number;
    if (item === '' || !(net > 0)) continue;
    categories.set(item, kinds?.values[kinds.codes[row] as number] ?? '');
    const sum = sums.get(item) ?? { n: 0, net: 0 };
    sums.set(item, { n: sum.n + 1, net: sum.net + net });
  }
  const sold: Sold = {
    n,
    rules,
    categories,
    prices: new Map([...sums].map(([item, { n: count, net }]) => [item, net / count])),
  };
  found.set(columns, sold);

  return sold;
}

/** What a guest has had, and what he took on his stay now or within the last days; what he gave back he has not had. */
function takenBy(history: History, asOf: Day): Record<'holds' | 'justTaken', ReadonlySet<string>> {
  const since = addDays(asOf, -justDays);
  const sums = new Map<string, { net: number; last: Day }>();
  for (const charge of chargesOf(history)) {
    const { item, type, day } = charge;
    if (item === undefined || item === '' || type.value !== 'revenue' || day > asOf) continue;
    const sum = sums.get(item) ?? { net: 0, last: day };
    sums.set(item, { net: sum.net + (netOf(charge)?.minor ?? 1), last: day > sum.last ? day : sum.last });
  }
  const had = [...sums].filter(([, { net }]) => net > 0);

  return {
    holds: new Set(had.map(([item]) => item)),
    justTaken: new Set(had.flatMap(([item, { last }]) => (last >= since ? [item] : []))),
  };
}

function menuOf({ properties }: HouseSettings, id: string | undefined): ReadonlyMap<string, MenuItem> {
  const own = properties.filter((one) => id === undefined || one.id === id).flatMap(({ menu = [] }) => menu);

  return new Map(own.map((item) => [item.item, item]));
}

/** Whether a guest dislikes a thing, or it might harm him. */
function wouldNot(
  known: readonly KnownPreference[],
  {
    item,
    category,
    menu,
  }: {
    readonly item: string;
    readonly category: string | undefined;
    readonly menu: ReadonlyMap<string, MenuItem>;
  },
): boolean {
  const { names, tags = [] } = menu.get(item) ?? {};
  const { opinion } = opinionOf(known, { item, tags, ...(names && { names }) });
  if (opinion === 'disliked' || opinion === 'forbidden' || opinion === 'unproven') return true;
  if (opinion !== 'none') return false;
  const own = new Set([item, ...(category ? [category] : []), ...Object.values(names ?? {})].map(foldText));

  return known.some(
    ({ preference: { stance, value } }) => stance === 'dislike' && own.has(foldText(String(value))),
  );
}

/** What one sale leaves; nothing where the cost of its kind is not known. */
function marginOf(
  item: string,
  { prices, categories }: Sold,
  { value = {} }: HouseSettings,
): number | undefined {
  const price = prices.get(item);
  const share = value.costShares?.[categories.get(item) as ChargeCategory] ?? value.otherCostShare;

  return price === undefined || share === undefined ? undefined : price * (1 - share);
}

function isDearer({ item, with: along }: CrossSellOffer, { prices, categories }: Sold): boolean {
  return along.some(
    (one) =>
      categories.get(one) === categories.get(item) &&
      (prices.get(one) as number) < (prices.get(item) as number),
  );
}
