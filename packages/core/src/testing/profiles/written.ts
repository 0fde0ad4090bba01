import type {
  AddressPoint,
  DocumentIdentifier,
  EmailPoint,
  PhonePoint,
} from '../../records/profile-record.ts';
import type { PartialDate } from '../../shared/partial-date.ts';
import type { Random } from '../chance/random.ts';
import { pick } from '../chance/random.ts';
import type { Draft } from '../draft.ts';
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

  const written: Draft<Written> = { name: { given: name.given, family: name.family } };
  if (name.native && random() < filled.native) written.native = name.native;
  if (random() < filled.title) written.title = pick(random, titles[gender]);
  if (random() < filled.birth) written.birth = person.birth;
  if (random() < filled.document) written.document = person.document;
  if (random() < filled.phone) written.phone = phonePoint(random, culture.country, person.phone);
  if (person.email !== undefined) {
    written.email = { type: 'email', address: person.email, use: 'home', primary: true };
  }
  if (random() < filled.address) written.address = person.address;
  if (person.membership !== undefined) written.membership = person.membership;

  return written;
}
