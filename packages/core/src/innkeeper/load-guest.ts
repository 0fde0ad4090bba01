import { countedCharge } from '../census/house/counted-charge.ts';
import { countedStay } from '../census/house/counted-stay.ts';
import type { Fact } from '../guests/fact.ts';
import type { Reader } from '../ports/store.ts';
import type { Row } from '../ports/tables.ts';
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
import { inOrderOfArrival, inOrderOfDay } from '../stays/history.ts';
import { linkCharges } from './checks/link-charges.ts';
import type { Breathe } from './kept-cells.ts';
import { keptOf, unfolded, unfoldedInTurns } from './kept-cells.ts';
import type { Places } from './places-by.ts';
import { note, placesBy, rising } from './places-by.ts';

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

/** Reads one guest whole. Where `breathe` is given, others have their turn between his records. @throws `guest/not-found` */
export async function loadGuest(rows: Reader, guestId: string, breathe?: Breathe): Promise<Dossier> {
  const [dossier] = [...(await dossiersOf(rows, [await rootOf(rows, guestId)], { breathe }))];
  if (!dossier) throw new InnkeeperError('guest/not-found', { id: guestId });

  return dossier;
}

/** Reads the guests of these roots whole, by one question to each table; of whom nothing is kept is left out. */
export async function loadDossiers(rows: Reader, rootIds: readonly string[]): Promise<readonly Dossier[]> {
  return [...(await dossiersOf(rows, rootIds))];
}

/** How guests are read whole. */
export interface HowToRead {
  /** Profiles that were read already: they are not asked for again. */
  readonly read?: readonly Row<'profile'>[];
  /** Lets others have their turn between the records of somebody who has thousands of them. */
  readonly breathe?: Breathe;
  /**
   * Whether facts are counted of them, and no more: then charges and stays come as {@link countedCharge} and
   * {@link countedStay} make them, and by day, which spares the store to bring everybody's in the order of their ids.
   */
  readonly isCounted?: boolean;
}

/**
 * {@link loadDossiers} for whoever goes through everybody: a guest's records are unfolded when his turn comes, and need
 * not be held beside those of all others.
 */
export async function dossiersOf(
  rows: Reader,
  rootIds: readonly string[],
  { read = [], breathe, isCounted = false }: HowToRead = {},
): Promise<Iterable<Dossier>> {
  const rootOfMember = new Map(rootIds.map((id) => [id, id]));
  for (const { profileId, rootId } of await rows.where('root', 'rootId', rootIds))
    rootOfMember.set(profileId, rootId);
  const members = [...rootOfMember.keys()];
  const isRead = new Set(read.map(({ id }) => id));
  const unread = members.filter((id) => !isRead.has(id));
  const anyOrder = isCounted;
  const [others, facts, parties] = await Promise.all([
    keptOf(rows, 'profile', 'id', { values: unread, columns: ['id', 'body'] }),
    keptOf(rows, 'fact', 'profileId', { values: members, columns: ['profileId', 'body'] }),
    keptOf(rows, 'party', 'profileId', { values: members, columns: ['profileId', 'stayId'] }),
  ]);
  const profiles = [...others, ...read.map(({ id, body }) => [id, body] as const)];
  const stayIds = [...new Set(parties.map(([, stayId]) => stayId as string))];
  const owners = [...members, ...stayIds];
  const stayRows = await unfoldedInTurns(
    await keptOf(rows, 'stay', 'id', { values: stayIds, columns: ['id', 'body'], anyOrder }),
    breathe,
  );
  const stays = stayRows.map(([, body]) =>
    isCounted && typeof body === 'string' ? countedStay(body) : unfolded<StayRecord>(body),
  );
  const claims = new Set(stays.flatMap(claimsOfStay));
  const columns = ['ownerId', 'body'] as const;
  const [chargeRows, ...lines] = await Promise.all([
    keptOf(rows, 'charge', 'ownerId', { values: [...owners, ...claims], columns, anyOrder }),
    keptOf(rows, 'contact', 'ownerId', { values: owners, columns }),
    keptOf(rows, 'feedback', 'ownerId', { values: owners, columns }),
    keptOf(rows, 'service', 'ownerId', { values: owners, columns }),
  ]);
  const charges = await unfoldedInTurns(chargeRows, breathe);
  const rootOf = (profileId: unknown): string | undefined => rootOfMember.get(profileId as string);
  const membersOfRoot = placesBy(members, rootOf);
  const partiesOf = placesBy(parties, ([profileId]) => rootOf(profileId));
  const placeOfStay = new Map(stayRows.map(([id], place) => [id, place]));
  const stayPlacesOf = (rootId: string): readonly number[] =>
    rising((partiesOf.get(rootId) ?? []).map((at) => placeOfStay.get(parties[at]?.[1])));
  const linked = await linkedCharges(rows, charges, (owner) => {
    const rootId = rootOf(owner);

    return rootId === undefined ? [] : stayPlacesOf(rootId).map((place) => stays[place] as StayRecord);
  });
  const places = {
    profile: new Map(profiles.map(([id], at) => [id, at])),
    fact: placesBy(facts, ([profileId]) => profileId),
    charge: placesBy(charges, ([owner]) => owner),
    lines: lines.map((told) => placesBy(told, ([owner]) => owner)),
  };
  if (linked.size > 0) {
    const stayIdOf = new Map(
      stays.map(({ source }, at) => [keyOfSource(source), stayRows[at]?.[0] as string]),
    );
    for (const [at, { stay }] of linked) note(places.charge, stay && stayIdOf.get(keyOfSource(stay)), at);
  }
  const chargeAt = (at: number): ChargeRecord => {
    const [, body] = charges[at] ?? [];

    return linked.get(at) ?? (isCounted && typeof body === 'string' ? countedCharge(body) : unfolded(body));
  };

  return (function* (): Generator<Dossier> {
    for (const rootId of rootIds) {
      const profileIds = (membersOfRoot.get(rootId) ?? []).map((at) => members[at] as string);
      const found = profileIds.flatMap((id) => {
        const at = places.profile.get(id);

        return at === undefined ? [] : unfolded<ProfileRecord>(profiles[at]?.[1]);
      });
      if (found.length === 0) continue;
      const owned = [
        ...profileIds,
        ...new Set((partiesOf.get(rootId) ?? []).map((at) => parties[at]?.[1] as string)),
      ];
      const of = (at: Places, keys: readonly string[]): readonly number[] =>
        at.size === 0 ? [] : rising(keys.flatMap((key) => at.get(key) ?? []));
      const told = <Told>(which: number): readonly Told[] =>
        of(places.lines[which] as Places, owned).map((at) => unfolded<Told>(lines[which]?.[at]?.[1]));
      const stayed = stayPlacesOf(rootId).map((at) => stays[at] as StayRecord);
      const charged = of(places.charge, owned).map(chargeAt);

      yield {
        guestId: renamed('guest', rootId),
        profileIds,
        profiles: found,
        facts: of(places.fact, profileIds)
          .map((at) => unfolded<Fact>(facts[at]?.[1]))
          .sort((one, other) => compare(one.at, other.at) || compare(one.id, other.id)),
        stays: isCounted ? inOrderOfArrival(stayed) : stayed,
        charges: isCounted ? inOrderOfDay(charged) : charged,
        contacts: told<ContactRecord>(0),
        feedback: told<FeedbackRecord>(1),
        services: told<ServiceRecord>(2),
      };
    }
  })();
}

/** Charges that name no stay, by their place, with the stay that each most likely belongs to. */
async function linkedCharges(
  rows: Reader,
  charges: readonly (readonly unknown[])[],
  staysOf: (owner: unknown) => readonly StayRecord[],
): Promise<ReadonlyMap<number, ChargeRecord>> {
  const open = new Map<ChargeRecord, number>();
  for (const [at, [owner, body]] of charges.entries())
    if (!String(owner).startsWith('stay_')) open.set(unfolded<ChargeRecord>(body), at);
  const links = await linkCharges(rows, [...open.keys()], (charge) =>
    staysOf(charges[open.get(charge) as number]?.[0]).map((stay) => ({ stay, isByGuest: true })),
  );
  const linked = new Map<number, ChargeRecord>();
  for (const [charge, at] of open) {
    const link = links.get(keyOfSource(charge.source));
    if (link && link.probability >= linkedFrom) linked.set(at, { ...charge, stay: link.stay.source });
  }

  return linked;
}

function compare(one: string, other: string): number {
  if (one === other) return 0;

  return one < other ? -1 : 1;
}
