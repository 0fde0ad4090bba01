import type { Raw } from '../../shared/loose.ts';
import { firstText, objectOf, objectsOf } from '../../shared/loose.ts';

/** Lists whose entries give a name to an id that stands in a record. */
export const namedLists = [
  'Enterprises',
  'Services',
  'Resources',
  'ResourceCategories',
  'Rates',
  'BusinessSegments',
  'Products',
  'AccountingCategories',
  'AgeCategories',
  'LoyaltyPrograms',
  'LoyaltyTiers',
] as const;

/** Lists whose entries belong to a customer or reservation, and the field that says to whose. */
export const ownedLists = {
  IdentityDocuments: 'CustomerId',
  Addresses: 'AccountId',
  AccountNotes: 'AccountId',
  LoyaltyMemberships: 'AccountId',
  CustomerRelationships: 'CustomerId',
  Companionships: 'ReservationId',
  ServiceOrderNotes: 'OrderId',
} as const;

/** Older names of the same lists. */
const aliases: Readonly<Record<string, OwnedList>> = {
  Documents: 'IdentityDocuments',
  Notes: 'ServiceOrderNotes',
};

/** A list of names. */
export type NamedList = (typeof namedLists)[number];
/** A list of what belongs to a customer or reservation. */
export type OwnedList = keyof typeof ownedLists;

/** What stands in answers of its own in Mews and belongs to customers, reservations and items. */
export interface MewsLists {
  find(list: NamedList, id: string | undefined): Raw | undefined;
  of(list: OwnedList, owner: string | undefined): readonly Raw[];
  /** The companions of a whole group, who are tied to no reservation of it. */
  ofGroup(groupId: string | undefined): readonly Raw[];
  /** The enterprise, where only one is known. */
  readonly onlyEnterprise: () => string | undefined;
}

/** Lists that grow with each answer. */
export interface GrowingLists extends MewsLists {
  /** Takes the lists of an answer; returns whether there were any. */
  add(answer: unknown): boolean;
}

/** Every name under which an answer may hold a list, to look for before it is parsed. */
export const listNames: readonly string[] = [
  ...namedLists,
  ...Object.keys(ownedLists),
  ...Object.keys(aliases),
  'Enterprise',
  'CustomerProducts',
];

/** Lists without an entry. */
export function mewsLists(): GrowingLists {
  const names = new Map<string, Raw>();
  const belongings = new Map<string, Map<string, Raw>>();
  const enterprises = new Set<string>();
  const keep = (list: string, owner: string, entry: Raw): void => {
    const key = `${list} ${owner}`;
    const entries = belongings.get(key) ?? new Map<string, Raw>();
    entries.set(firstText(entry, 'Id') ?? JSON.stringify(entry), entry);
    belongings.set(key, entries);
  };
  const addNames = (list: NamedList, entries: unknown): void => {
    for (const entry of objectsOf(entries)) {
      const id = firstText(entry, 'Id');
      if (id === undefined) continue;
      names.set(`${list} ${id}`, entry);
      if (list === 'Enterprises') enterprises.add(id);
    }
  };
  const addOwned = (list: OwnedList, entries: unknown): void => {
    for (const entry of objectsOf(entries)) {
      const owner = firstText(entry, ownedLists[list]);
      const group = list === 'Companionships' ? firstText(entry, 'ReservationGroupId') : undefined;
      if (owner !== undefined) keep(list, owner, entry);
      else if (group !== undefined) keep('groups', group, entry);
    }
  };
  const all = (key: string): readonly Raw[] => [...(belongings.get(key)?.values() ?? [])];

  return {
    find: (list, id) => (id === undefined ? undefined : names.get(`${list} ${id}`)),
    of: (list, owner) => (owner === undefined ? [] : all(`${list} ${owner}`)),
    ofGroup: (group) => (group === undefined ? [] : all(`groups ${group}`)),
    onlyEnterprise: () => (enterprises.size === 1 ? [...enterprises][0] : undefined),
    add: (answer) => {
      const root = objectOf(answer);
      if (!root || Array.isArray(answer)) return false;
      for (const list of namedLists) addNames(list, root[list]);
      addNames('Enterprises', root.Enterprise);
      addNames('Products', root.CustomerProducts);
      for (const list of Object.keys(ownedLists) as OwnedList[]) addOwned(list, root[list]);
      for (const [name, list] of Object.entries(aliases)) addOwned(list, root[name]);

      return listNames.some((name) => root[name] !== undefined && root[name] !== null);
    },
  };
}
