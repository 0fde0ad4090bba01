import type { Fact } from '../guests/fact.ts';
import type { Reader } from '../ports/store.ts';
import type { ChargeRecord } from '../records/charge-record.ts';
import type { ContactRecord } from '../records/contact-record.ts';
import type { FeedbackRecord } from '../records/feedback-record.ts';
import type { ProfileRecord } from '../records/profile-record.ts';
import type { ServiceRecord } from '../records/service-record.ts';
import type { StayRecord } from '../records/stay-record.ts';
import type { GuestId } from '../shared/id.ts';
import { renamed } from '../shared/id.ts';
import { InnkeeperError } from '../shared/innkeeper-error.ts';
import { keyOfSource } from '../shared/source-reference.ts';
import { claimsOfStay } from '../stays/checks/claims.ts';
import { linkedFrom } from '../stays/checks/link-check.ts';
import type { KnownStay } from './checks/link-charges.ts';
import { linkCharges } from './checks/link-charges.ts';
import { profileOf } from './record-rows.ts';

/** Everything the house keeps about one guest, as it was told. */
export interface Dossier {
  readonly guestId: GuestId;
  /** The profiles the guest is made of; the first names the guest. */
  readonly profileIds: readonly string[];
  readonly profiles: readonly ProfileRecord[];
  readonly facts: readonly Fact[];
  readonly stays: readonly StayRecord[];
  readonly charges: readonly ChargeRecord[];
  readonly contacts: readonly ContactRecord[];
  readonly feedback: readonly FeedbackRecord[];
  readonly services: readonly ServiceRecord[];
}

/** The profile that names the guest of this id; every id a guest ever had leads there. */
export async function rootOf(rows: Reader, guestId: string): Promise<string> {
  const profileId = renamed('profile', guestId);
  const [root] = await rows.where('root', 'profileId', [profileId]);

  return root?.rootId ?? profileId;
}

/** The profiles of a guest, in the order of their ids, the naming one first. */
export async function membersOf(rows: Reader, rootId: string): Promise<readonly string[]> {
  const members = (await rows.where('root', 'rootId', [rootId])).map(({ profileId }) => profileId);

  return [rootId, ...members.filter((id) => id !== rootId)];
}

/** Reads one guest whole. @throws `guest/not-found` */
export async function loadGuest(rows: Reader, guestId: string): Promise<Dossier> {
  const [dossier] = await loadDossiers(rows, [await rootOf(rows, guestId)]);
  if (!dossier) throw new InnkeeperError('guest/not-found', { id: guestId });

  return dossier;
}

/** Reads the guests of these roots whole, by one question to each table; of whom nothing is kept is left out. */
export async function loadDossiers(rows: Reader, rootIds: readonly string[]): Promise<readonly Dossier[]> {
  const rootOfMember = new Map(rootIds.map((id) => [id, id]));
  for (const { profileId, rootId } of await rows.where('root', 'rootId', rootIds))
    rootOfMember.set(profileId, rootId);
  const members = [...rootOfMember.keys()];
  const [profileRows, factRows, parties] = await Promise.all([
    rows.where('profile', 'id', members),
    rows.where('fact', 'profileId', members),
    rows.where('party', 'profileId', members),
  ]);
  const stayIds = [...new Set(parties.map(({ stayId }) => stayId))];
  const owners = [...members, ...stayIds];
  const stays = await rows.where('stay', 'id', stayIds);
  const claims = new Set(stays.flatMap(({ body }) => claimsOfStay(body as StayRecord)));
  const [charges, contacts, feedback, services] = await Promise.all([
    rows.where('charge', 'ownerId', [...owners, ...claims]),
    rows.where('contact', 'ownerId', owners),
    rows.where('feedback', 'ownerId', owners),
    rows.where('service', 'ownerId', owners),
  ]);
  const membersOfRoot = placesBy(members, (id) => [rootOfMember.get(id)]);
  const partiesOf = placesBy(parties, ({ profileId }) => [rootOfMember.get(profileId)]);
  const placeOfStay = new Map(stays.map(({ id }, place) => [id, place]));
  const stayPlacesOf = (rootId: string): readonly number[] =>
    rising((partiesOf.get(rootId) ?? []).map((at) => placeOfStay.get(parties[at]?.stayId ?? '')));
  const staysOf = (rootId: string | undefined): readonly KnownStay[] =>
    rootId === undefined
      ? []
      : stayPlacesOf(rootId).map((place) => ({ stay: stays[place]?.body as StayRecord, isByGuest: true }));
  const ownerOf = new Map(charges.map(({ body, ownerId = '' }) => [body as ChargeRecord, ownerId]));
  const links = await linkCharges(rows, [...ownerOf.keys()], (charge) =>
    staysOf(rootOfMember.get(ownerOf.get(charge) ?? '')),
  );
  const stayIdOf = new Map(stays.map(({ id, body }) => [keyOfSource((body as StayRecord).source), id]));
  const profiles = new Map(profileRows.map((row) => [row.id, profileOf(row)]));
  const linked = charges.map(({ body }) => {
    const charge = body as ChargeRecord;
    const link = links.get(keyOfSource(charge.source));

    return link && link.probability >= linkedFrom
      ? { charge: { ...charge, stay: link.stay.source }, stayId: stayIdOf.get(keyOfSource(link.stay.source)) }
      : { charge, stayId: undefined };
  });
  const chargesOf = placesBy(charges, ({ ownerId }, at) => [ownerId, linked[at]?.stayId]);
  const factsOf = placesBy(factRows, ({ profileId }) => [profileId]);
  const [contactsOf, feedbackOf, servicesOf] = [contacts, feedback, services].map((lines) =>
    placesBy(lines as readonly { readonly ownerId?: string }[], ({ ownerId }) => [ownerId]),
  ) as [Places, Places, Places];

  return rootIds.flatMap((rootId) => {
    const profileIds = (membersOfRoot.get(rootId) ?? []).map((at) => members[at] as string);
    const found = profileIds.flatMap((id) => profiles.get(id) ?? []);
    if (found.length === 0) return [];
    const own = stayPlacesOf(rootId);
    const owners = [
      ...profileIds,
      ...new Set((partiesOf.get(rootId) ?? []).map((at) => parties[at]?.stayId as string)),
    ];
    const of = (places: Places, keys: readonly string[]): readonly number[] =>
      rising(keys.flatMap((key) => places.get(key) ?? []));

    return {
      guestId: renamed('guest', rootId),
      profileIds,
      profiles: found,
      facts: of(factsOf, profileIds)
        .map((at) => factRows[at]?.body as Fact)
        .sort((one, other) => compare(one.at, other.at) || compare(one.id, other.id)),
      stays: own.map((at) => stays[at]?.body as StayRecord),
      charges: of(chargesOf, owners).map((at) => linked[at]?.charge as ChargeRecord),
      contacts: of(contactsOf, owners).map((at) => contacts[at]?.body as ContactRecord),
      feedback: of(feedbackOf, owners).map((at) => feedback[at]?.body as FeedbackRecord),
      services: of(servicesOf, owners).map((at) => services[at]?.body as ServiceRecord),
    };
  });
}

/** Where in a list the items of each key stand. */
type Places = ReadonlyMap<string, readonly number[]>;

/** So that what belongs to many guests is looked through once, not once for each of them. */
function placesBy<Item>(
  items: readonly Item[],
  keysOf: (item: Item, at: number) => readonly (string | undefined)[],
): Places {
  const places = new Map<string, number[]>();
  for (const [at, item] of items.entries())
    for (const key of keysOf(item, at)) {
      if (key === undefined) continue;
      const known = places.get(key);
      if (known) known.push(at);
      else places.set(key, [at]);
    }

  return places;
}

/** Places in their order, each once. */
function rising(places: readonly (number | undefined)[]): readonly number[] {
  const found = new Set(places.filter((place) => place !== undefined));

  return [...found].sort((one, other) => one - other);
}

function compare(one: string, other: string): number {
  if (one === other) return 0;

  return one < other ? -1 : 1;
}
