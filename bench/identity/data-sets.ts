import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

/** A table with the truth about it. */
export interface DataSet {
  readonly name: string;
  readonly files: readonly string[];
  /** Which field each header feeds; the same engine with the same configuration reads every set. */
  readonly map: Readonly<Record<string, string>>;
  /** Columns that tell the truth; taken out before anything is compared. */
  readonly truth: readonly string[];
  /** Who a row is, from its truth columns. */
  readonly personOf: (truth: readonly string[]) => string;
}

const folder = fileURLToPath(new URL('../../../shared/data/identity/', import.meta.url));
const febrl = {
  given_name: 'givenName',
  surname: 'familyName',
  street_number: 'address.line',
  address_1: 'address.line',
  address_2: 'address.line',
  suburb: 'address.city',
  postcode: 'address.postalCode',
  state: 'address.region',
  date_of_birth: 'birthDate',
};
const febrlSet = (name: string, file: string, map: Readonly<Record<string, string>>): DataSet => ({
  name,
  files: [`${folder}febrl/${file}`],
  map,
  truth: ['rec_id'],
  personOf: ([id = '']) => id.split('-')[1] ?? id,
});

/** The public sets. */
export const dataSets: readonly DataSet[] = [
  febrlSet('FEBRL1', 'dataset1.csv', febrl),
  febrlSet('FEBRL2', 'dataset2.csv', febrl),
  febrlSet('FEBRL2 with soc_sec_id', 'dataset2.csv', { ...febrl, soc_sec_id: 'document' }),
  {
    name: 'RLdata500',
    files: [`${folder}rldata/RLdata500.csv`],
    map: {
      fname_c1: 'givenName',
      fname_c2: 'givenName',
      lname_c1: 'familyName',
      lname_c2: 'familyName',
      by: 'birthDate.year',
      bm: 'birthDate.month',
      bd: 'birthDate.day',
    },
    truth: ['ent_id'],
    personOf: ([id = '']) => id,
  },
  {
    name: 'Senzing',
    files: ['customers', 'watchlist', 'reference'].map((name) => `${folder}senzing/${name}.csv`),
    map: {
      PRIMARY_NAME_FULL: 'fullName',
      PRIMARY_NAME_ORG: 'fullName',
      PRIMARY_NAME_LAST: 'familyName',
      PRIMARY_NAME_FIRST: 'givenName',
      PRIMARY_NAME_MIDDLE: 'middleName',
      NATIVE_NAME_FULL: 'nativeName',
      GENDER: 'gender',
      DATE_OF_BIRTH: 'birthDate',
      PASSPORT_NUMBER: 'document.passport',
      PASSPORT_COUNTRY: 'document.passport.country',
      DRIVERS_LICENSE_NUMBER: 'document.driving-licence',
      DRIVERS_LICENSE_STATE: 'document.driving-licence.country',
      SSN_NUMBER: 'document.ssn',
      NATIONAL_ID_NUMBER: 'document.id-card',
      NATIONAL_ID_COUNTRY: 'document.id-card.country',
      EMAIL_ADDRESS: 'email',
      ADDR_FULL: 'address.line',
      ADDR_LINE1: 'address.line',
      ADDR_CITY: 'address.city',
      ADDR_STATE: 'address.region',
      ADDR_POSTAL_CODE: 'address.postalCode',
      ADDR_COUNTRY: 'address.country',
      PHONE_NUMBER: 'phone',
      EMPLOYER: 'company',
      RECORD_TYPE: 'type',
    },
    truth: ['DATA_SOURCE', 'RECORD_ID'],
    personOf: ([source = '', id = '']) => senzingTruth().get(`${source} ${id}`) ?? `${source} ${id}`,
  },
  {
    name: 'fake_1000',
    files: [`${folder}splink/fake_1000.csv`],
    map: {
      first_name: 'givenName',
      surname: 'familyName',
      dob: 'birthDate',
      city: 'address.city',
      email: 'email',
    },
    truth: ['cluster'],
    personOf: ([id = '']) => id,
  },
];

let senzing: ReadonlyMap<string, string> | undefined;

function senzingTruth(): ReadonlyMap<string, string> {
  senzing ??= new Map(
    readFileSync(`${folder}senzing/actual_truthset_key.csv`, 'utf8')
      .split('\n')
      .slice(1)
      .map((line) => line.trim().split(','))
      .map(([, cluster = '', source = '', id = '']) => [`${source} ${id}`, cluster]),
  );

  return senzing;
}
