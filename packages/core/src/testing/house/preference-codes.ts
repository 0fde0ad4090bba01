import type { Preference } from '../../shared/preference.ts';

/** What a preference code of the hotel's systems means, and what its list says beside it. */
export interface PreferenceCode {
  readonly group: string;
  readonly code: string;
  readonly text: string;
  readonly meaning: readonly Preference[];
}

const room = (attribute: string, value: string | boolean): Preference => ({
  attribute: `room.${attribute}`,
  operator: 'equals',
  value,
  stance: 'like',
});

const list: readonly (readonly [string, string, string, readonly Preference[]])[] = [
  [
    'FLOOR',
    '20UP',
    'Floor 20 or higher',
    [{ attribute: 'room.floor', operator: 'at-least', value: 20, stance: 'like' }],
  ],
  [
    'FLOOR',
    '5DOWN',
    'Floor 5 or lower',
    [{ attribute: 'room.floor', operator: 'at-most', value: 5, stance: 'like' }],
  ],
  ['ROOM FEATURES', 'RIVER', 'River view', [room('view', 'river')]],
  ['ROOM FEATURES', 'GARDEN', 'Garden view', [room('view', 'garden')]],
  ['ROOM FEATURES', 'KING', 'King bed', [room('bed', 'king')]],
  ['ROOM FEATURES', 'TWIN', 'Twin beds', [room('bed', 'twin')]],
  ['ROOM FEATURES', 'NET', 'Internet in the room', [room('internet', true)]],
  ['ROOM FEATURES', 'QUIET', 'Quiet, away from the lift', [room('quiet', true)]],
  ['SMOKING', 'NS', 'Non-smoking', [room('smoking', false)]],
  ['SMOKING', 'S', 'Smoking', [room('smoking', true)]],
  [
    'BED',
    'FIRM',
    'Firm pillow',
    [{ attribute: 'bed.pillow', operator: 'equals', value: 'firm', stance: 'like' }],
  ],
  [
    'BED',
    'NOFEATHER',
    'Allergic to feathers',
    [
      {
        attribute: 'bed.filling',
        operator: 'differs',
        value: 'feather',
        stance: 'must',
        strength: 1,
        severity: 'health',
        department: 'housekeeping',
        instead: 'synthetic',
      },
    ],
  ],
  [
    'FOOD',
    'ROOMBRK',
    'Breakfast in the room',
    [
      {
        attribute: 'food.place',
        operator: 'equals',
        value: 'room',
        stance: 'like',
        scope: { occasion: 'breakfast' },
      },
    ],
  ],
  [
    'FOOD',
    'VEG',
    'Vegetarian',
    [{ attribute: 'food.diet', operator: 'equals', value: 'vegetarian', stance: 'like', strength: 0.9 }],
  ],
  [
    'FOOD',
    'HALAL',
    'Halal',
    [
      {
        attribute: 'food.diet',
        operator: 'equals',
        value: 'halal',
        stance: 'must',
        strength: 1,
        severity: 'discomfort',
        department: 'kitchen',
      },
    ],
  ],
  [
    'FOOD',
    'NUTS',
    'Allergic to nuts',
    [
      {
        attribute: 'food.ingredient',
        operator: 'differs',
        value: 'nut',
        stance: 'must',
        strength: 1,
        severity: 'danger',
        department: 'kitchen',
      },
    ],
  ],
  [
    'FOOD',
    'TEA',
    'Green tea on arrival',
    [
      {
        attribute: 'food.dish',
        operator: 'includes',
        value: 'green tea',
        stance: 'like',
        scope: { occasion: 'arrival' },
      },
    ],
  ],
  [
    'FOOD',
    'NOSWEET',
    'Nothing sweet, except honey',
    [
      {
        attribute: 'food.kind',
        operator: 'includes',
        value: 'sweet',
        stance: 'dislike',
        strength: 0.8,
        except: ['honey'],
      },
    ],
  ],
  [
    'FOOD',
    'SONBRK',
    'Son, school mornings: biscuits and plain milk',
    [
      {
        attribute: 'food.dish',
        operator: 'includes',
        value: 'biscuits',
        stance: 'like',
        scope: { person: 'son', occasion: 'school-morning' },
      },
      {
        attribute: 'food.dish',
        operator: 'includes',
        value: 'plain milk',
        stance: 'like',
        scope: { person: 'son', occasion: 'school-morning' },
      },
    ],
  ],
  [
    'LAUNDRY',
    'SOAP',
    'Allergic to detergent: wash with soap',
    [
      {
        attribute: 'laundry.detergent',
        operator: 'differs',
        value: 'any',
        stance: 'must',
        strength: 1,
        severity: 'health',
        department: 'laundry',
        instead: 'soap',
      },
    ],
  ],
  [
    'SERVICE',
    'LATE',
    'Late departure',
    [{ attribute: 'service.check-out', operator: 'equals', value: 'late', stance: 'like' }],
  ],
  [
    'SERVICE',
    'PAPER',
    'A newspaper in the morning',
    [{ attribute: 'service.newspaper', operator: 'equals', value: true, stance: 'like' }],
  ],
  [
    'INTEREST',
    'TEA',
    'Interested in tea',
    [{ attribute: 'interest.topic', operator: 'equals', value: 'tea', stance: 'like' }],
  ],
  [
    'INTEREST',
    'GOLF',
    'Interested in golf',
    [{ attribute: 'interest.topic', operator: 'equals', value: 'golf', stance: 'like' }],
  ],
];

/** Every preference code of the hotel by `GROUP/CODE`, with its text. */
export const preferenceList: ReadonlyMap<string, PreferenceCode> = new Map(
  list.map(([group, code, text, meaning]) => [`${group}/${code}`, { group, code, text, meaning }]),
);

/** The hotel's code table by `GROUP/CODE`, as a source takes it. */
export const preferenceCodes: Readonly<Record<string, readonly Preference[]>> = Object.fromEntries(
  list.map(([group, code, , meaning]) => [`${group}/${code}`, meaning]),
);

/** What the hotel's list says beside each code. */
export const preferenceTexts: Readonly<Record<string, string>> = Object.fromEntries(
  list.map(([group, code, text]) => [`${group}/${code}`, text]),
);
