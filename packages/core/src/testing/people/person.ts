import type { AddressPoint, DocumentIdentifier } from '../../records/profile-record.ts';
import type { PartialDate } from '../../shared/partial-date.ts';
import { draw } from '../chance/frequency.ts';
import { between, type Random, randomOf } from '../chance/random.ts';
import { stream } from '../chance/stream.ts';
import { homeAddress } from './address.ts';
import { type Culture, cultures } from './culture.ts';
import { idCard, membershipNumber, passport } from './document.ts';
import { emailOf } from './email.ts';
import { type Household, householdOf } from './household.ts';
import type { Gender, Name } from './name.ts';
import { nationalNumber } from './phone.ts';

/** A person as he or she is, before any system has written it down. */
export interface Person {
  readonly index: number;
  readonly culture: Culture;
  readonly gender: Gender;
  readonly name: Name;
  readonly birth: Required<PartialDate>;
  /** The document shown at the desk. */
  readonly document: DocumentIdentifier;
  /** Mobile number as dialled at home; children have their parents'. */
  readonly phone: string;
  readonly email?: string;
  readonly address: AddressPoint;
  readonly membership?: string;
  readonly household?: Household;
  /** The number of the company the person works for. */
  readonly company?: number;
}

/** The person of a number in the hotel of a seed; the same in a hotel of ten guests and of a million. */
export function personOf(seed: number, index: number, year: number): Person {
  const household = householdOf(seed, index);
  const kin = randomOf(seed, stream.kin, household?.head ?? index);
  const home = randomOf(seed, stream.home, household?.head ?? index);
  const own = randomOf(seed, stream.own, index);
  const culture = draw(kin, cultures);
  const gender = household?.gender ?? genderOf(own);
  const name = nameOf(culture, gender, kin, own, household);
  const address = homeAddress(home, culture.country);
  const sharedPhone = nationalNumber(home, culture.country);
  const birth = birthOf(own, household, year);
  const ownPhone = nationalNumber(own, culture.country);
  const email = emailOf(own, name, { year: birth.year, index });
  const chances = [own(), own(), own(), own()] as const;
  const child = household?.role === 'child';

  return {
    index,
    culture,
    gender,
    name,
    birth,
    document:
      culture.country === 'CN' && chances[0] < 0.88
        ? idCard(own, birth, gender)
        : passport(own, culture.country, year + between(own, 0, 9)),
    phone: household && (child || chances[1] < 0.5) ? sharedPhone : ownPhone,
    ...(!child && chances[1] < 0.85 && { email }),
    address,
    ...(!child && chances[2] < 0.22 && { membership: membershipNumber(own) }),
    ...(household && { household }),
    ...(!child && chances[3] < 0.18 && { company: employerOf(own, index) }),
  };
}

/** How many guests there are to a company. */
export const guestsPerCompany = 50;

/** Old companies (low numbers) employ more; none is younger than its people. */
function employerOf(random: Random, index: number): number {
  return Math.floor((Math.floor(index / guestsPerCompany) + 1) * random() ** 2);
}

/** A spouse who keeps her or his own surname draws it alone. */
function nameOf(culture: Culture, gender: Gender, kin: Random, own: Random, household?: Household): Name {
  const apart = household?.role === 'spouse' && !culture.sharesSurname;

  return culture.nameOf(apart ? own : kin, own, gender);
}

function birthOf(random: Random, household: Household | undefined, year: number): Required<PartialDate> {
  const age =
    household?.role === 'child' ? between(random, 1, 17) : Math.floor(20 + 55 * ((random() + random()) / 2));

  return { year: year - age, month: between(random, 1, 12), day: between(random, 1, 28) };
}

function genderOf(random: Random): Gender {
  return random() < 0.47 ? 'female' : 'male';
}
