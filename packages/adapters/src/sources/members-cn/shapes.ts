import type { Known } from '../../shared/left-over.ts';
import { listOf } from '../../shared/loose.ts';
import type { PayloadKinds } from '../../shared/payload-kinds.ts';
import type { GenderCodes } from '../../shared/people.ts';

/** What a payload of a member gateway may be called by whoever hands it over without its wrapper. */
export const membersCnKinds: PayloadKinds = {
  customers: (entries) => ({ Method: 'Customer', BizContent: listOf(entries) }),
  members: (entries) => ({ members: listOf(entries) }),
};

/** The codes for sex: of the two systems one says 1 for a woman, the other for a man. */
export const genders: Readonly<Record<'beyondh' | 'ruitong', GenderCodes>> = {
  beyondh: { 1: 'female', 2: 'male' },
  ruitong: { 1: 'male', 2: 'female' },
};

/** The spellings of each field, the nearest first. */
export const memberFields = {
  id: ['CustomerId', 'CustomerCode', 'MemberId', 'Id', 'memberId', 'id'],
  name: ['CustomerName', 'Name', 'FullName', 'name'],
  phone: ['Mobile', 'MobilePhone', 'Telephone', 'Phone', 'telephone', 'mobile'],
  email: ['Email', 'email'],
  gender: ['Gender', 'Sex', 'sex'],
  birth: ['Birthday', 'BirthDate', 'birthday'],
  documentType: ['PersonalCredentialType', 'CredentialType'],
  documentNumber: [
    'PersonalCredentialNo',
    'PersonalCredentialNumber',
    'PersonalCredentialCode',
    'CredentialNo',
    'idCard',
  ],
  nation: ['Nationality', 'Country'],
  region: ['Province', 'province'],
  city: ['City', 'city'],
  address: ['Address', 'address'],
  card: ['MemberCardNo', 'CardNo', 'CardId', 'cardId'],
  level: ['MemberLevel', 'MemberType', 'LevelName', 'level'],
  points: ['Point', 'Points', 'Integral', 'jf', 'jfBalance', 'points'],
  remark: ['Remark', 'Memo', 'memo'],
  changed: ['UpdateTime', 'ModifyTime', 'updateDt'],
  created: ['CreateTime', 'createDt'],
} as const satisfies Readonly<Record<string, readonly string[]>>;

/** Fields that are read; what is on the account as money stays beside the record, since it is no revenue. */
export const memberShape: Known = Object.fromEntries(
  Object.values(memberFields).flatMap((names) => names.map((name) => [name, true] as const)),
);
