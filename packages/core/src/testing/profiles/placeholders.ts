import { pick, type Random } from '../chance/random.ts';
import type { Written } from './written.ts';

/** One telephone under which hundreds are booked. */
export const agencyPhone = '+862160008000';

/** Values that fill a field and say nothing, as every hotel has them. */
const fillers: readonly ((written: Written) => Written)[] = [
  (written) => ({ ...written, phone: { type: 'phone', raw: '0000000', use: 'mobile', primary: true } }),
  (written) => ({ ...written, phone: { type: 'phone', raw: '1234567', use: 'mobile', primary: true } }),
  // the office of an agency, which many guests of many agents have in common
  (written) => ({
    ...written,
    phone: { type: 'phone', raw: '+86 21 6000 8000', number: agencyPhone, use: 'work', primary: true },
  }),
  // 1 January 1900, the year of which is known to be none
  (written) => ({ ...written, birth: { month: 1, day: 1 } }),
  (written) => ({
    ...written,
    document: { type: 'document', documentType: { value: 'passport', raw: 'PP' }, number: '*****' },
  }),
  (written) => ({ ...written, email: { type: 'email', address: 'noemail@example.com', primary: true } }),
];

/** The same person with one field filled for the sake of filling it. */
export function withFiller(written: Written, random: Random): Written {
  return pick(random, fillers)(written);
}
