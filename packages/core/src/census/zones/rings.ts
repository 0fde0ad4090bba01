/** The four quadrants of the cross over the house, clockwise from north. */
export const quadrants = ['NE', 'SE', 'SW', 'NW'] as const;
/** Outer radius of each ring in metres, as the source document has them: 500 is the core. */
export const ringMetres = [500, 1000, 1500] as const;

/** Codes of the twelve zones: `NE-1` is the core of the north-east, `NE-3` its outer ring. */
export const zoneCodes = quadrants.flatMap((quadrant) =>
  ringMetres.map((_, ring) => `${quadrant}-${ring + 1}` as const),
);
/** One of the twelve zones. */
export type ZoneCode = `${(typeof quadrants)[number]}-${number}`;

/** The place of a guest in {@link zoneNames} who lives beyond the rings, and of one of whom no place is known. */
export const outside = zoneCodes.length;
export const unplaced = zoneCodes.length + 1;
/** Names of all that a guest's place can be. */
export const zoneNames: readonly string[] = [...zoneCodes, 'outside', 'unknown'];
