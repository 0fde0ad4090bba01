import type { Room } from '../../stays/property.ts';

const doors = 12;
/** Floors without guest rooms: numbers that bring no luck, and the floor of the pool. */
const without: ReadonlySet<number> = new Set([1, 2, 4, 13, 14, 20]);

/** The rooms of a house of so many floors, from the third up: twelve doors a floor, six of them to the water. */
export function roomsOf(floors: number): readonly Room[] {
  const rooms: Room[] = [];
  for (let floor = 3; floor <= floors; floor += 1) {
    if (without.has(floor)) continue;
    for (let door = 1; door <= doors; door += 1) rooms.push(roomOf(floor, door, floors));
  }

  return rooms;
}

function roomOf(floor: number, door: number, floors: number): Room {
  const bed = bedOf(floor, door);

  return {
    number: `${floor}${String(door).padStart(2, '0')}`,
    floor,
    type: bed === 'king' ? 'DLXK' : 'DLXT',
    features: {
      floor,
      view: viewOf(floor, door, floors),
      bed,
      internet: true,
      quiet: door > 2 && door !== 12,
      smoking: floor % 9 === 0,
      bath: door % 2 === 0,
    },
  };
}

/** The town lies behind the house; on the highest floor the roof garden stands between the rooms and the water. */
function viewOf(floor: number, door: number, floors: number): string {
  if (door > doors / 2) return 'city';

  return floor === floors ? 'garden' : 'river';
}

/** From the twentieth floor up the rooms to the water have two beds, but for the corner. */
function bedOf(floor: number, door: number): string {
  if (floor > 20 && door <= doors / 2) return door === 2 ? 'king' : 'twin';

  return door % 3 === 0 ? 'twin' : 'king';
}
