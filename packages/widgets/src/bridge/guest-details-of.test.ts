import { aGuest, aProfile } from '@innkeeper/core/testing';
import { expect, it } from 'vitest';
import { readGuestDetails } from './guest-details.ts';
import { guestDetailsOf } from './guest-details-of.ts';

const ding = aGuest({
  profiles: [
    aProfile({
      names: [
        { type: 'native', family: '丁', given: '建国' },
        { type: 'primary', family: 'Ding', given: 'Jianguo', title: 'Mr' },
      ],
      contactPoints: [
        { type: 'phone', raw: '139 5710 2102', number: '+8613957102102' },
        { type: 'email', address: 'ding@lotus.example' },
        { type: 'address', lines: ['文三路188号'], city: '杭州', country: 'CN' },
      ],
      identifiers: [{ type: 'document', documentType: { value: 'passport' }, number: 'E12345678' }],
      birthDate: { year: 1968, month: 5, day: 4 },
      gender: { value: 'male' },
      nationality: { value: 'CN' },
      language: { value: 'zh-CN' },
    }),
  ],
});

it('fills the dialog of a system with what the house knows of a guest', () => {
  expect(guestDetailsOf(ding)).toEqual({
    title: 'Mr',
    gender: 'Male',
    firstName: 'Jianguo',
    lastName: 'Ding',
    email: 'ding@lotus.example',
    phone: '+8613957102102',
    address: { addressLine1: '文三路188号', city: '杭州', countryCode: 'CN' },
    nationalityCountryCode: 'CN',
    identificationNumber: 'E12345678',
    identificationType: 'PassportNumber',
    preferredLanguage: 'zh',
    birthDate: '1968-05-04',
  });
});

it('says nothing of what is not known, or not to be seen', () => {
  const stranger = aGuest({ profiles: [aProfile({ names: [{ type: 'primary', full: 'Cher' }] })] });
  expect(guestDetailsOf(stranger)).toEqual({ lastName: 'Cher' });
});

it('says it in a message that the other side of the bridge reads', () => {
  expect(readGuestDetails(guestDetailsOf(ding))).toEqual(guestDetailsOf(ding));
});
