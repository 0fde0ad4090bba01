import { countedCharge } from '../../census/house/counted-charge.ts';
import type { Fact } from '../../guests/fact.ts';
import type { Reader } from '../../ports/store.ts';
import type { Row } from '../../ports/tables.ts';
import type { ChargeRecord } from '../../records/charge-record.ts';
import type { ContactRecord } from '../../records/contact-record.ts';
import type { FeedbackRecord } from '../../records/feedback-record.ts';
import type { ProfileRecord } from '../../records/profile-record.ts';
import type { ServiceRecord } from '../../records/service-record.ts';
import type { StayRecord } from '../../records/stay-record.ts';
import type { GuestId } from '../../shared/id.ts';
import { renamed } from '../../shared/id.ts';
import { InnkeeperError } from '../../shared/innkeeper-error.ts';
import { keyOfSource } from '../../shared/source-reference.ts';
import { linkedFrom } from '../../stays/checks/link-check.ts';
import { byArrival, inOrderOfDay } from '../../stays/history.ts';
import { linkCharges } from '../checks/link-charges.ts';
import type { Breathe } from './kept-cells.ts';
import { unfolded } from './kept-cells.ts';
import type { Kept } from './kept-of-guests.ts';
import { countedOfGuests, keptOfGuests, together } from './kept-of-guests.ts';
import type { Places } from './places-by.ts';
import { note, placesBy, placesOf, rising } from './places-by.ts';

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
  /** Ids and bodies of profiles that were read already: they are not asked for again. */
  readonly read?: Kept;
  /** Which profiles are joined to those of these roots, where that was read already. */
  readonly joined?: readonly Row<'root'>[];
  /** Lets others have their turn between the records of somebody who has thousands of them. */
  readonly breathe?: Breathe | undefined;
  /**
   * Whether facts are counted of them, and no more: then charges and stays come as {@link countedCharge} and
   * {@link countedStay} make them, and by day, which spares the store to bring everybody's in the order of their ids.
   */
  readonly isCounted?: boolean;
  /** Whether there may be charges that name neither stay nor profile. @defaultValue true */
  readonly hasClaims?: boolean;
}

const nothing: Kept = { keys: [], bodies: [] };

/**
 * {@link loadDossiers} for whoever goes through everybody: a guest's records are unfolded when his turn comes, and need
 * not be held beside those of all others.
 */
export async function dossiersOf(
  rows: Reader,
  rootIds: readonly string[],
  { read = nothing, joined, breathe, isCounted = false, hasClaims = true }: HowToRead = {},
): Promise<Iterable<Dossier>> {
  const rootOfMember = new Map(rootIds.map((id) => [id, id]));
  for (const { profileId, rootId } of joined ?? (await rows.where('root', 'rootId', rootIds)))
    if (rootOfMember.has(rootId)) rootOfMember.set(profileId, rootId);
  const members = [...rootOfMember.keys()];
  const isRead = new Set(read.keys);
  const unread = members.filter((id) => !isRead.has(id));
  const kept = await (isCounted ? countedOfGuests : keptOfGuests)(rows, {
    members,
    unread,
    breathe,
    hasClaims,
  });
  const { facts, parties, stayIds, stays, charges } = kept;
  const profiles = together(kept.profiles, read);
  const lines = [kept.contacts, kept.feedback, kept.services];
  const rootOf = (profileId: string): string | undefined => rootOfMember.get(profileId);
  const membersOfRoot = placesBy(members, rootOf);
  const partiesOf = placesBy(parties.profileIds, rootOf);
  const placeOfStay = new Map(stayIds.map((id, place) => [id, place]));
  const stayPlacesOf = (rootId: string): readonly number[] =>
    rising((partiesOf.get(rootId) ?? []).map((at) => placeOfStay.get(parties.stayIds[at] as string)));
  const linked = await linkedCharges(rows, charges, (owner) => {
    const rootId = rootOf(owner);

    return rootId === undefined ? [] : stayPlacesOf(rootId).map((place) => stays[place] as StayRecord);
  });
  const places = {
    profile: new Map(profiles.keys.map((id, at) => [id, at])),
    fact: placesBy(facts.keys, itself),
    charge: placesBy(charges.keys, itself),
    lines: lines.map(({ keys }) => placesBy(keys, itself)),
  };
  if (linked.size > 0) {
    const stayIdOf = new Map(stays.map(({ source }, at) => [keyOfSource(source), stayIds[at] as string]));
    for (const [at, { stay }] of linked) note(places.charge, stay && stayIdOf.get(keyOfSource(stay)), at);
  }
  const chargeAt = (at: number): ChargeRecord => {
    const body = charges.bodies[at];

    return linked.get(at) ?? (isCounted && typeof body === 'string' ? countedCharge(body) : unfolded(body));
  };

  const arrivedIn = (all: readonly number[]): readonly number[] =>
    [...all].sort((one, other) => byArrival(stays[one] as StayRecord, stays[other] as StayRecord));

  return (function* (): Generator<Dossier> {
    for (const rootId of rootIds) {
      const profileIds = (membersOfRoot.get(rootId) ?? []).map((at) => members[at] as string);
      const found = profileIds.flatMap((id) => {
        const at = places.profile.get(id);

        return at === undefined ? [] : unfolded<ProfileRecord>(profiles.bodies[at]);
      });
      if (found.length === 0) continue;
      const stayed = isCounted ? arrivedIn(stayPlacesOf(rootId)) : stayPlacesOf(rootId);
      const owned = new Set(profileIds);
      for (const at of stayed) owned.add(stayIds[at] as string);
      for (const at of partiesOf.get(rootId) ?? []) owned.add(parties.stayIds[at] as string);
      const owners = [...owned];
      const told = <Told>(which: number): readonly Told[] =>
        rising(placesOf(places.lines[which] as Places, owners)).map((at) =>
          unfolded<Told>(lines[which]?.bodies[at]),
        );
      const posted = placesOf(places.charge, owners);
      // By day they come of themselves, stay after stay; only what was linked may stand twice.
      const charged = (isCounted && linked.size === 0 ? posted : rising(posted)).map(chargeAt);

      yield {
        guestId: renamed('guest', rootId),
        profileIds,
        profiles: found,
        facts: placesOf(places.fact, profileIds)
          .map((at) => unfolded<Fact>(facts.bodies[at]))
          .sort((one, other) => compare(one.at, other.at) || compare(one.id, other.id)),
        stays: stayed.map((at) => stays[at] as StayRecord),
        charges: isCounted ? inOrderOfDay(charged) : charged,
        contacts: told<ContactRecord>(0),
        feedback: told<FeedbackRecord>(1),
        services: told<ServiceRecord>(2),
      };
    }
  })();
}

function itself(key: string): string {
  return key;
}

/** Charges that name no stay, by their place, with the stay that each most likely belongs to. */
async function linkedCharges(
  rows: Reader,
  { keys, bodies }: Kept,
  staysOf: (owner: string) => readonly StayRecord[],
): Promise<ReadonlyMap<number, ChargeRecord>> {
  const open = new Map<ChargeRecord, number>();
  for (let at = 0; at < keys.length; at += 1)
    if (!keys[at]?.startsWith('stay_')) open.set(unfolded<ChargeRecord>(bodies[at]), at);
  const links = await linkCharges(rows, [...open.keys()], (charge) =>
    staysOf(keys[open.get(charge) as number] as string).map((stay) => ({ stay, isByGuest: true })),
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
