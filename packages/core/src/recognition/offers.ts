import { areaOf, keyOfPreference } from '../preferences/key-of-preference.ts';
import type { KnownPreference } from '../preferences/known-preference.ts';
import { opinionOf } from '../preferences/opinion-of.ts';
import type { Reason } from '../shared/reason.ts';
import type { MenuItem } from '../stays/property.ts';
import type { BriefItem } from './brief.ts';
import type { Usual } from './usual-of.ts';
import { namesAsFacts } from './usual-of.ts';
import { wishFacts } from './wish-facts.ts';

/** What is on the menu, by the wishes it is liked for, beside the usual. */
export interface OfferOptions {
  readonly menu?: readonly MenuItem[];
  readonly usual?: readonly Usual[];
  /** @defaultValue 3 */
  readonly atMost?: number;
}

/** Things on the menu that the guest is known to like. */
export function offers(
  preferences: readonly KnownPreference[],
  { menu = [], usual = [], atMost = 3 }: OfferOptions,
): readonly BriefItem[] {
  return menu
    .filter(({ item, offered }) => offered !== false && !usual.some((one) => one.item === item))
    .flatMap((item) => {
      const { opinion, because } = opinionOf(preferences, item);

      return opinion === 'liked' ? [{ item, because }] : [];
    })
    .slice(0, atMost)
    .map(({ item, because }) => ({ because: because.map((wish) => reasonOf('offer/liked', item, wish)) }));
}

/** What not to offer: every dislike and everything that would harm, and the things on the menu that fall under it. */
export function avoidances(
  preferences: readonly KnownPreference[],
  menu: readonly MenuItem[] = [],
): readonly BriefItem[] {
  return preferences.filter(isAvoided).map((wish) => {
    const items = menu.filter(
      (item) => item.offered !== false && ['disliked', 'forbidden'].includes(opinionOf([wish], item).opinion),
    );
    const { preference, evidence } = wish;
    const { except = [] } = preference;

    return {
      because: [
        {
          code: except.length > 0 ? 'avoid/except' : 'avoid/wish',
          facts: { ...wishFacts(preference), ...(except.length === 1 ? { except: except[0] ?? '' } : {}) },
          source: evidence[0]?.source,
        },
        ...items.map((item) => reasonOf('avoid/item', item, wish)),
      ],
    };
  });
}

/** What harms by eating stands here too; the other hard constraints are alerts, and no dish falls under them. */
function isAvoided({ preference }: KnownPreference): boolean {
  const { stance, operator } = preference;
  if (stance === 'dislike') return true;

  return (
    stance === 'must' && operator === 'differs' && ['food', 'drink', 'health'].includes(areaOf(preference))
  );
}

function reasonOf(code: string, item: MenuItem, { preference, evidence }: KnownPreference): Reason {
  return {
    code,
    facts: {
      ...namesAsFacts('item', item.names.en ?? item.item, item.names),
      key: keyOfPreference(preference),
    },
    source: evidence[0]?.source,
  };
}
