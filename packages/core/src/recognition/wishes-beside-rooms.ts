import type { Brief, BriefWish } from './brief.ts';

/** Wishes that the rooms of a brief do not show already, and those that should be asked about. */
export function wishesBesideRooms({ wishes, rooms }: Brief): readonly BriefWish[] {
  const inRooms = new Set(rooms.flatMap(({ because }) => because.map(({ facts }) => facts?.key)));

  return wishes.filter(
    ({ key, stillTrue, because }) =>
      stillTrue.length > 0 ||
      (!inRooms.has(key) &&
        because[0]?.facts?.stance === 'like' &&
        (!key.startsWith('food.') || because[0].facts.person !== undefined)),
  );
}
