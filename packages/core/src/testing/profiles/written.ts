import type {
  AddressPoint,
  DocumentIdentifier,
  EmailPoint,
  PhonePoint,
} from '../../records/profile-record.ts';
import type { PartialDate } from '../../shared/partial-date.ts';
import type { Random } from '../chance/random.ts';
import { pick } from '../chance/random.ts';
import type { Spelling } from '../people/name.ts';
import type { Person } from '../people/person.ts';
import { phonePoint } from '../people/phone.ts';

/** A person as a clerk writes him or her down: what is not asked for stays away. */
export interface Written {
  readonly name: Spelling;
  readonly native?: Spelling;
  readonly title?: string;
  readonly birth?: PartialDate;
  readonly document?: DocumentIdentifier;
  readonly phone?: PhonePoint;
  readonly email?: EmailPoint;
  readonly address?: AddressPoint;
  readonly membership?: string;
}

const titles = { female: ['Ms', 'Mrs', 'Ms', 'Dr'], male: ['Mr', 'Mr', 'Mr', 'Dr'] } as const;

/** How often each field is filled in at the first meeting. */
const filled = { birth: 0.82, document: 0.78, phone: 0.88, address: 0.6, title: 0.6, native: 0.75 } as const;

/** A person as written down without a slip. */
export function writtenDown(person: Person, random: Random): Written {
  const { name, culture, gender } = person;

  return {
    name: { given: name.given, family: name.family },
    ...(name.native && random() < filled.native && { native: name.native }),
    ...(random() < filled.title && { title: pick(random, titles[gender]) }),
    ...(random() < filled.birth && { birth: person.birth }),
    ...(random() < filled.document && { document: person.document }),
    ...(random() < filled.phone && { phone: phonePoint(random, culture.country, person.phone) }),
    ...(person.email !== undefined && {
      email: { type: 'email', address: person.email, use: 'home', primary: true },
    }),
    ...(random() < filled.address && { address: person.address }),
    ...(person.membership !== undefined && { membership: person.membership }),
  };
}
