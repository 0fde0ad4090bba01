import { describe, expect, it } from 'vitest';
import { recordsOf, sumOf } from '../../shared/sums.test-data.ts';
import { samples } from './samples.test-data.ts';
import { shijiRecords } from './to-records.ts';

const high = [{ attribute: 'room.height', operator: 'equals', value: 'high', stance: 'like' }] as const;
const [profile] = recordsOf(shijiRecords(samples.profile, { preferenceCodes: { HIGH: high } }));

describe('a profile of Shiji', () => {
  it('has the names of its person in every script, and what to say of who wishes to stay unknown', () => {
    expect(profile).toMatchObject({
      source: { system: 'shiji', id: 'p-1' },
      version: 12,
      names: [
        { type: 'primary', given: 'Wei', family: 'Fang', title: 'Mr' },
        { type: 'native', given: '伟', family: '方', title: '总', language: 'zh-CN' },
        { type: 'former', full: 'Fang Wei' },
        { type: 'alias', given: 'A.', family: 'Guest' },
      ],
      incognito: true,
      restricted: { reason: 'See the manager' },
    });
  });

  it('has a birthday without a year, documents, memberships that are valid, ways to be reached', () => {
    expect(profile).toMatchObject({
      birthDate: { month: 9, day: 12 },
      gender: { value: 'male', raw: 'M' },
      nationality: { value: 'CN' },
      language: { value: 'zh-CN' },
      vip: { value: 'V3' },
      identifiers: [
        { documentType: { value: 'passport' }, number: 'E2345678' },
        { programme: 'LOTUS', number: '7788' },
      ],
      contactPoints: [
        { number: '+8613805710001', use: 'mobile', primary: true },
        { address: 'fang@silk.example' },
        { lines: ['8 Lake Road'], city: 'Hangzhou', country: 'CN', primary: true },
      ],
      relations: [
        { type: 'employer', name: 'River Silk' },
        { type: 'employer', to: { id: 'p-50' } },
      ],
    });
    expect(profile).not.toHaveProperty('birthDate.year');
  });

  it('dislikes what is not preferred, known code or not', () => {
    expect(profile).toMatchObject({
      preferences: [
        { code: 'HIGH', text: 'High floor', meaning: [{ ...high[0], strength: 0.8 }] },
        {
          code: 'FEATHER',
          text: 'not: Feather pillow',
          property: 'RIVER',
          meaning: [{ value: 'Feather pillow', stance: 'dislike' }],
        },
      ],
      consents: [
        { channel: 'email', purpose: 'marketing', state: 'granted' },
        { channel: 'any', purpose: 'third-party', state: 'denied' },
      ],
    });
  });

  it('is never merged with whom a person declared to be somebody else', () => {
    expect(profile).toMatchObject({ notSameAs: [{ system: 'shiji', kind: 'profile', id: 'p-9' }] });
  });
});

describe('transactions of Shiji', () => {
  it('count what was earned, net of tax, and no payment', () => {
    const records = recordsOf(shijiRecords(samples.transactions));

    expect(sumOf(records, 'revenue')).toBe(83019);
    expect(records).toMatchObject([
      {
        day: '2026-03-03',
        category: { value: 'room', raw: '1000' },
        tax: { minor: 4981 },
        gross: { minor: 88000 },
        profile: { id: 'p-1' },
        extra: { confirmationNumber: 'C77' },
      },
      { type: { value: 'payment' } },
    ]);
  });
});
