import type { ProfileRecord } from '../../records/profile-record.ts';
import { pick, randomOf } from '../chance/random.ts';
import { stream } from '../chance/stream.ts';
import { homeAddress } from '../people/address.ts';
import { nationalNumber, phonePoint } from '../people/phone.ts';
import type { Plan } from '../plan.ts';
import { companyReference } from '../references.ts';

const heads = [
  'Lotus',
  'Northwind',
  'Harbour',
  'Jade',
  'Redwood',
  'Silver',
  'Eastgate',
  'Bluefield',
  'Summit',
  'Meridian',
  'Willow',
  'Granite',
];
const trades = [
  'Trading',
  'Logistics',
  'Textiles',
  'Machinery',
  'Foods',
  'Consulting',
  'Shipping',
  'Instruments',
  'Paper',
  'Ceramics',
];
const forms = { CN: 'Co., Ltd.', GB: 'Ltd', DE: 'GmbH', US: 'Inc.', JP: 'K.K.' } as const;
const countries = ['CN', 'CN', 'CN', 'GB', 'DE', 'US', 'JP'] as const;

/** The company that comes with a guest's number, as the group's first system keeps it. */
export function companyOf(plan: Plan, guest: number): ProfileRecord {
  const random = randomOf(plan.seed, stream.company, guest);
  const country = pick(random, countries);
  const name = `${pick(random, heads)} ${pick(random, trades)}`;
  const address = homeAddress(random, country);

  return {
    kind: 'profile',
    source: companyReference(plan, guest, plan.systems[0] as string),
    type: { value: 'company', raw: 'Company' },
    active: true,
    names: [{ type: 'primary', full: `${name} ${forms[country]}` }],
    contactPoints: [
      { ...phonePoint(random, country, nationalNumber(random, country)), use: 'work' },
      {
        type: 'email',
        address: `office@${name.toLowerCase().replace(' ', '-')}.example`,
        use: 'work',
        primary: true,
      },
      { ...address, use: 'work' },
    ],
  };
}
