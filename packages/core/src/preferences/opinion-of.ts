import { foldText } from '../guests/keys-of-values.ts';
import type { Preference } from '../shared/preference.ts';
import type { MenuItem } from '../stays/property.ts';
import { areaOf } from './key-of-preference.ts';
import type { KnownPreference } from './known-preference.ts';
import { kindsOf } from './lexicon.ts';

/** What a guest would say to something offered. */
export interface Opinion {
  /**
   * `forbidden`: would harm; `unproven`: a hard constraint asks for something that is not known of it; `allowed`: an
   * exception of a dislike; `none`: the house knows nothing about it.
   */
  readonly opinion: 'forbidden' | 'unproven' | 'disliked' | 'liked' | 'allowed' | 'none';
  /** The wishes that say so. */
  readonly because: readonly KnownPreference[];
}

/** The part of a menu item that is looked at; the words of a name count as what it is. */
export type Offer = Pick<MenuItem, 'item' | 'tags'> & Partial<Pick<MenuItem, 'names'>>;

/** Holds an offer against the wishes that hold now. What is said of the very dish counts before what is said of its kind. */
export function opinionOf(preferences: readonly KnownPreference[], offer: Offer): Opinion {
  const own = new Set([offer.item, ...Object.values(offer.names ?? {})].map(foldText));
  const kinds = new Set([...(offer.tags ?? []), ...[...own].flatMap(kindsOf)].map(foldText));
  const about = preferences.filter(({ preference }) => areas.includes(areaOf(preference)));
  const verdicts = about.map((entry) => ({ entry, verdict: verdictOf(entry.preference, own, kinds) }));
  const worst = ranking.find((wanted) => verdicts.some(({ verdict }) => verdict === wanted));
  if (!worst) return { opinion: 'none', because: [] };

  return {
    opinion: opinions[worst],
    because: verdicts.filter(({ verdict }) => verdict === worst).map(({ entry }) => entry),
  };
}

type ItemVerdict = keyof typeof opinions;

const areas: readonly string[] = ['food', 'drink', 'health'];
const opinions = {
  forbidden: 'forbidden',
  unproven: 'unproven',
  'dish disliked': 'disliked',
  'dish liked': 'liked',
  allowed: 'allowed',
  'kind disliked': 'disliked',
  'kind liked': 'liked',
} as const;
const ranking = Object.keys(opinions) as readonly ItemVerdict[];

function verdictOf(
  preference: Preference,
  own: ReadonlySet<string>,
  kinds: ReadonlySet<string>,
): ItemVerdict | undefined {
  const value = foldText(String(preference.value));
  const isDish = own.has(value);
  const isSo = isDish || kinds.has(value);
  const isExempt = (preference.except ?? []).map(foldText).some((one) => own.has(one) || kinds.has(one));
  const isUnwanted = (preference.operator === 'differs') !== (preference.stance === 'dislike');
  if (preference.stance === 'must' && isUnwanted) return isSo && !isExempt ? 'forbidden' : undefined;
  if (preference.stance === 'must') return isSo || kinds.size === 0 ? undefined : 'unproven';
  if (!isSo) return undefined;
  if (isUnwanted) return isExempt ? 'allowed' : isDish ? 'dish disliked' : 'kind disliked';

  return isDish ? 'dish liked' : 'kind liked';
}
