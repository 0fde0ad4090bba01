import type { GuestHit, GuestId, InnkeeperApi } from '@innkeeper/core';
import type { Desk } from '../desk.ts';

/** Who was meant: one guest, several, or nobody the house knows. */
export type Meant =
  | { readonly state: 'one'; readonly guestId: GuestId; readonly knownBy?: string }
  | { readonly state: 'several'; readonly hits: readonly GuestHit[] }
  | { readonly state: 'new' };

/** Reads a guest as people name one: by id, or by anything `find` understands. */
export async function guestMeant(api: InnkeeperApi, desk: Desk, named: string): Promise<Meant> {
  if (/^guest_[0-9a-f]{8,64}$/.test(named)) return { state: 'one', guestId: named as GuestId };
  const { hits } = await api.findGuests({ text: named, locale: desk.locale }, { signal: desk.world.signal });
  const [first, ...others] = hits;
  if (!first) return { state: 'new' };
  if (others.length > 0) return { state: 'several', hits };

  return { state: 'one', guestId: first.guestId, knownBy: first.because[0]?.code };
}
