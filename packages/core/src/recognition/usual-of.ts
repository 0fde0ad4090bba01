import { foldText } from '../guests/keys-of-values.ts';
import { order } from '../guests/moment.ts';
import type { KnownPreference } from '../preferences/known-preference.ts';
import { opinionOf } from '../preferences/opinion-of.ts';
import type { ChargeRecord } from '../records/charge-record.ts';
import type { Reason } from '../shared/reason.ts';
import type { History } from '../stays/history.ts';
import { chargesOf } from '../stays/history.ts';
import type { OrderedItem } from '../stays/orders.ts';
import { orderedItems } from '../stays/orders.ts';
import type { MenuItem } from '../stays/property.ts';

/** What the guest usually has, ready to be offered again. */
export interface Usual {
  readonly item: string;
  /** By BCP 47 language where the menu knows it; what the check said else; empty for a wish that is on no menu. */
  readonly names: Readonly<Record<string, string>>;
  readonly occasion?: string;
  readonly place?: NonNullable<ChargeRecord['place']>;
  readonly quantity?: number;
  readonly manner?: string;
  /** On how many days it was ordered; absent for a wish that was told and not yet served. */
  readonly times?: number;
  /** `unknown` where no menu was given. */
  readonly menu: 'on' | 'off' | 'unknown';
  /** The nearest thing on the menu, where this one is off it. */
  readonly instead?: { readonly item: string; readonly names: Readonly<Record<string, string>> };
  readonly because: readonly Reason[];
}

/** What the usual is held against. */
export interface UsualOptions {
  readonly menu?: readonly MenuItem[];
  readonly preferences?: readonly KnownPreference[];
}

/**
 * The most frequent article of each occasion (of equals the last one) with its place, and the dishes the guest asked
 * for. What is off the menu says so and names the nearest that the guest does not refuse.
 */
export function usualOf(history: History, { menu, preferences = [] }: UsualOptions = {}): readonly Usual[] {
  const ordered = orderedItems(
    chargesOf(history).filter(({ category }) => category.value === 'food' || category.value === 'beverage'),
  );
  const first = new Map<string, Usual>();
  for (const item of ordered) {
    const usual = usualFromOrder(item, { menu, preferences });
    const occasion = usual.occasion ?? '';
    if (!first.has(occasion)) first.set(occasion, usual);
  }
  const usuals = [...first.values()].filter(({ item, names }) => !isRefused({ item, names }, preferences));
  const wished = preferences
    .filter(isDishWish)
    .map((entry) => usualFromWish(entry, menu))
    .filter((wish) => !usuals.some((usual) => isSameDish(usual, wish)));

  return [...usuals, ...wished];
}

function usualFromOrder(ordered: OrderedItem, options: UsualOptions): Usual {
  const { item, text = item, times, lastDay } = ordered;
  const listed = onMenu(options.menu, [item, text]);
  const stated = options.preferences?.find(
    ({ preference }) =>
      preference.attribute === 'food.place' &&
      (preference.scope?.occasion === undefined || preference.scope.occasion === listed?.occasion),
  );
  const place = placeOf(stated) ?? ordered.place;
  const names = listed?.names ?? { en: text, 'zh-CN': text };

  return {
    item: listed?.item ?? item,
    names,
    occasion: listed?.occasion,
    place,
    times,
    ...menuState(listed, { menu: options.menu, preferences: options.preferences }),
    because: [
      {
        code: 'usual/ordered',
        facts: { ...namesAsFacts('item', item, names), times, day: lastDay, ...(place ? { place } : {}) },
        source: ordered.sources.at(-1),
      },
      ...(stated && place
        ? [{ code: 'usual/place', facts: { place }, source: stated.evidence[0]?.source }]
        : []),
    ],
  };
}

function usualFromWish({ key, preference, evidence }: KnownPreference, menu: UsualOptions['menu']): Usual {
  const { value, scope = {} } = preference;
  const item = String(value);
  const listed = onMenu(menu, [item]);
  const { quantity, manner, occasion } = scope;
  const names = listed?.names ?? {};

  return {
    item: listed?.item ?? item,
    names,
    occasion: occasion ?? listed?.occasion,
    quantity,
    manner,
    menu: listed ? (listed.offered === false ? 'off' : 'on') : 'unknown',
    because: [
      {
        code: 'usual/wished',
        facts: {
          key,
          ...namesAsFacts('item', item, names),
          ...(quantity === undefined ? {} : { quantity }),
          ...(manner === undefined ? {} : { manner }),
        },
        source: evidence[0]?.source,
      },
    ],
  };
}

function menuState(listed: MenuItem | undefined, { menu, preferences = [] }: UsualOptions) {
  if (!menu || menu.length === 0) return { menu: 'unknown' as const };
  if (listed && listed.offered !== false) return { menu: 'on' as const };
  const nearest = listed && nearestOf(listed, menu, preferences);

  return {
    menu: 'off' as const,
    ...(nearest ? { instead: { item: nearest.item, names: nearest.names } } : {}),
  };
}

/** The article that shares the most, of the same occasion where there is one; nothing where nothing is shared. */
function nearestOf(
  wanted: MenuItem,
  menu: readonly MenuItem[],
  preferences: readonly KnownPreference[],
): MenuItem | undefined {
  const { tags = [] } = wanted;

  return menu
    .filter((item) => item.item !== wanted.item && item.offered !== false && !isRefused(item, preferences))
    .map((item) => ({
      item,
      shared: (item.tags ?? []).filter((tag) => tags.includes(tag)).length,
      isSameOccasion: wanted.occasion !== undefined && item.occasion === wanted.occasion,
    }))
    .filter(({ shared }) => shared > 0)
    .sort(
      (one, other) =>
        Number(other.isSameOccasion) - Number(one.isSameOccasion) ||
        other.shared - one.shared ||
        (one.item.tags ?? []).length - (other.item.tags ?? []).length ||
        order(one.item.item, other.item.item),
    )[0]?.item;
}

function isRefused(offer: Parameters<typeof opinionOf>[1], preferences: readonly KnownPreference[]): boolean {
  const { opinion } = opinionOf(preferences, offer);

  return opinion === 'forbidden' || opinion === 'disliked';
}

function isDishWish({ preference, standing }: KnownPreference): boolean {
  const { attribute, stance, operator, scope } = preference;

  return (
    standing === 'current' &&
    stance === 'like' &&
    (attribute === 'food.dish' || attribute === 'food.breakfast') &&
    operator !== 'differs' &&
    scope?.person === undefined
  );
}

function isSameDish(one: Usual, other: Usual): boolean {
  const names = new Set([one.item, ...Object.values(one.names)].map(foldText));

  return [other.item, ...Object.values(other.names)].map(foldText).some((name) => names.has(name));
}

function onMenu(menu: readonly MenuItem[] = [], called: readonly string[]): MenuItem | undefined {
  const wanted = called.map(foldText);

  return menu.find(({ item, names }) =>
    [item, ...Object.values(names)].map(foldText).some((name) => wanted.includes(name)),
  );
}

function placeOf(stated: KnownPreference | undefined): Usual['place'] {
  const value = stated?.preference.value;

  return value === 'room' || value === 'outlet' || value === 'takeaway' ? value : undefined;
}

/** A name as facts of a reason, told by language. */
export function namesAsFacts(
  fact: string,
  plain: string,
  names: Readonly<Record<string, string>>,
): Readonly<Record<string, string>> {
  return {
    [fact]: plain,
    ...Object.fromEntries(Object.entries(names).map(([locale, name]) => [`${fact}.${locale}`, name])),
  };
}
