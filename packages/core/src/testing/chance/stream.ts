/** What each stream of chance is for, so that what is drawn for one thing never changes another. */
export const stream = {
  household: 1,
  kin: 2,
  home: 3,
  own: 4,
  copies: 5,
  visits: 6,
  voice: 7,
  company: 8,
  house: 9,
  map: 10,
  /** One for each profile of a guest. */
  profile: 16,
} as const;
