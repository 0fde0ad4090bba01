import { place } from './comparisons.ts';

/** Where each comparison stands in a pattern. */
export const at = place as Readonly<
  Record<
    | 'given'
    | 'family'
    | 'order'
    | 'birth'
    | 'document'
    | 'phone'
    | 'email'
    | 'membership'
    | 'street'
    | 'house-number'
    | 'city'
    | 'postcode'
    | 'region'
    | 'country'
    | 'nationality'
    | 'gender'
    | 'company'
    | 'generation',
    number
  >
>;
