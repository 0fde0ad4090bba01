import { createHash } from 'node:crypto';
import { existsSync } from 'node:fs';
import { userInfo } from 'node:os';
import { join } from 'node:path';
import type { Actor, FinderMode, Innkeeper, InnkeeperApi, Store } from '@innkeeper/core';
import { createInnkeeper, InnkeeperError } from '@innkeeper/core';
import type { Desk } from '../desk.ts';
import { text } from '../desk.ts';
import { asTyped } from './as-typed.ts';
import { systemClock } from './clock.ts';
import type { Place } from './place.ts';
import { placeOf } from './place.ts';
import { secretOfFolder, secretOfServer } from './secret.ts';

/** An opened house with the one who asks. */
export interface OpenHouse {
  readonly house: Innkeeper;
  readonly actor: Actor;
  readonly api: InnkeeperApi;
  /** Names this house among others, and gives nothing of it away. */
  readonly mark: string;
}

/** Which house, and how guests are found in it. */
export type HouseAt = Place & {
  /** @defaultValue 'store': one question is answered before a finder would have read anybody */
  readonly finder?: FinderMode;
  /** @defaultValue 'follow' */
  readonly segments?: 'follow' | 'asked';
  /** Whether it is made where there is none; who only asks would be told that the hotel has no guests. */
  readonly isMade?: boolean;
};

/**
 * Opens the house, does the work, and closes the store whatever happens. A census that was read for it guest by guest is
 * kept for the next command.
 * @throws `house/not-found`
 */
export async function withHouse<Value>(
  desk: Desk,
  work: (house: OpenHouse) => Promise<Value>,
  place: HouseAt = placeOf(desk),
): Promise<Value> {
  if (!place.isMade && !desk.world.openStore && !isThere(place))
    throw new InnkeeperError('house/not-found', { place: asTyped(place.folder, desk.world.cwd) });
  const secret =
    'url' in place ? secretOfServer(desk.world.env) : secretOfFolder(place.folder, desk.world.env);
  const [store, { phoneReader }, { pinyinReader }, { toLatin }] = await Promise.all([
    (desk.world.openStore ?? openStore)(place),
    import('@innkeeper/adapters/phone'),
    import('@innkeeper/adapters/pinyin'),
    import('@innkeeper/adapters/latin'),
  ]);
  try {
    const house = createInnkeeper({
      store,
      secret,
      clock: systemClock(desk.world.now),
      phones: phoneReader(),
      pinyin: pinyinReader(),
      latin: toLatin,
      finder: place.finder ?? 'store',
      segments: place.segments ?? 'follow',
      breathe: () => new Promise((resolve) => setImmediate(resolve)),
      tenant: text(desk.options.tenant),
    });
    const actor = actorOf(desk);

    const value = await work({
      house,
      actor,
      api: house.as(actor),
      mark: markOf(secret, text(desk.options.tenant)),
    });
    await house.settled();
    await house.keepCensus({ unlessKept: true });

    return value;
  } finally {
    await store.close();
  }
}

/** A server answers for itself whether it has a house. */
function isThere(place: Place): place is { readonly url: string } {
  return 'url' in place || existsSync(join(place.folder, 'data'));
}

async function openStore(place: Place): Promise<Store> {
  if ('url' in place) {
    const { openPostgresStore } = await import('@innkeeper/adapters/postgres');

    return openPostgresStore({ url: place.url });
  }
  const { openPgliteStore } = await import('@innkeeper/adapters/pglite');

  return openPgliteStore({ folder: place.folder, durability: 'power' });
}

/** Who asks: as said, else whoever is logged in, by a hash, since names do not belong in an audit. */
function actorOf({ options }: Desk): Actor {
  return { id: text(options.as) ?? `cli-${hashOfUser()}`, roles: [text(options.role) ?? 'owner'] };
}

function markOf(secret: string, tenant = ''): string {
  return createHash('sha256').update(`webhooks\u001f${tenant}\u001f${secret}`).digest('hex').slice(0, 12);
}

function hashOfUser(): string {
  try {
    return createHash('sha256').update(userInfo().username).digest('hex').slice(0, 12);
  } catch {
    return 'unknown';
  }
}
