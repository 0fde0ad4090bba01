/** The fields of which a person may choose, when two guests become one, whose value stands first. */
export const choiceFields = [
  'name',
  'birthDate',
  'gender',
  'nationality',
  'language',
  'vip',
  'phone',
  'email',
  'address',
] as const;

/** One of them. */
export type ChoiceField = (typeof choiceFields)[number];

/** What two guests are compared by, field by field, in the order in which one reads them. */
export const comparedFields = [...choiceFields, 'document', 'membership'] as const;

/** One of them. */
export type ComparedField = (typeof comparedFields)[number];
