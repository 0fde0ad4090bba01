import { order } from '../guests/moment.ts';
import type { Reason } from '../shared/reason.ts';
import type { MovingGuest } from './movement.ts';

/** A guest whom the house should look after now, and why. */
export interface FocusedGuest {
  readonly guest: string;
  readonly before: number;
  readonly after: number;
  readonly because: readonly Reason[];
}

/** Three lists that are not one: the biggest now, who is growing, who is falling. A guest may be on two. */
export interface Focus {
  readonly biggest: readonly FocusedGuest[];
  readonly growing: readonly FocusedGuest[];
  readonly falling: readonly FocusedGuest[];
}

/** Who gets on the lists. */
export interface FocusOptions {
  /** The share of guests that counts as the biggest. @defaultValue 0.2 */
  readonly top?: number;
  /** The change, as a share of the earlier contribution, that counts as growing or falling. @defaultValue 0.25 */
  readonly change?: number;
  /** Changes below this amount of minor units are noise. @defaultValue 0 */
  readonly noise?: number;
}

/** Lists the guests to focus on by two periods of equal length. */
export function focusOf(
  guests: readonly Omit<MovingGuest, 'visitDays'>[],
  { top = 0.2, change = 0.25, noise = 0 }: FocusOptions = {},
): Focus {
  const bySize = [...guests].sort((one, other) => other.after - one.after || order(one.guest, other.guest));
  const biggest = bySize.slice(0, Math.ceil(guests.length * top)).filter(({ after }) => after > 0);
  const byChange = [...guests]
    .filter((guest) => isMoved(guest, change, noise))
    .sort((one, other) => moveOf(other) - moveOf(one) || order(one.guest, other.guest));

  return {
    biggest: biggest.map((guest, index) => focused(guest, 'focus/biggest', { rank: index + 1 })),
    growing: byChange.filter((guest) => moveOf(guest) > 0).map((guest) => focused(guest, 'focus/growing')),
    falling: byChange
      .filter((guest) => moveOf(guest) < 0)
      .reverse()
      .map((guest) => focused(guest, 'focus/falling')),
  };
}

type Moved = Pick<MovingGuest, 'guest' | 'before' | 'after'>;

function isMoved(guest: Moved, change: number, noise: number): boolean {
  const move = Math.abs(moveOf(guest));

  return move > noise && move >= change * Math.abs(guest.before);
}

function moveOf({ before, after }: Moved): number {
  return after - before;
}

function focused(guest: Moved, code: string, facts: Readonly<Record<string, number>> = {}): FocusedGuest {
  const { guest: id, before, after } = guest;

  return { guest: id, before, after, because: [{ code, facts: { before, after, ...facts } }] };
}
