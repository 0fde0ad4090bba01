import type { Room } from '../stays/property.ts';
import type { Actual } from './verdict-on.ts';

/**
 * What is known of a room under the name of a feature. `height` is not written on a room: the upper third of the
 * floors of the house is `high`, the lower third `low`.
 */
export function roomValue(room: Room, name: string, all: readonly Room[]): Actual {
  if (name === 'floor') return room.floor ?? room.features.floor;
  if (name === 'height') return room.features.height ?? heightOf(room, all);

  return room.features[name];
}

function heightOf({ floor }: Room, all: readonly Room[]): string | undefined {
  const floors = all.flatMap((room) => room.floor ?? []);
  if (floor === undefined || floors.length === 0) return undefined;
  const lowest = Math.min(...floors);
  const third = (Math.max(...floors) - lowest) / 3;
  if (third === 0) return undefined;
  if (floor >= lowest + 2 * third) return 'high';

  return floor <= lowest + third ? 'low' : 'middle';
}
