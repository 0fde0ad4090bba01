import { describe, expect, it } from 'vitest';
import { recordsOf } from '../../shared/sums.test-data.ts';
import { samples } from './samples.test-data.ts';
import { membersCnRecords } from './to-records.ts';

const read = (name: string, tables = {}) => recordsOf(membersCnRecords(samples[name], tables));

describe('members of Chinese gateways', () => {
  it('are people with one name, their number, card of identity and place', () => {
    expect(read('call', { system: 'beyondh' })).toMatchObject([
      {
        source: { system: 'beyondh', id: 'K100' },
        names: [{ full: '胡岚' }],
        contactPoints: [
          { type: 'phone', raw: '13957102103', country: 'CN', use: 'mobile' },
          { type: 'address', city: '杭州', region: '浙江' },
        ],
        identifiers: [{ documentType: { value: 'id-card' }, number: '330106199003074526' }],
        birthDate: { year: 1990, month: 3, day: 7 },
        gender: { value: 'female', raw: '1' },
        extra: { Race: '汉族' },
      },
    ]);
  });

  it('have points on their card; stored value is kept aside and earns nothing', () => {
    expect(read('members')).toMatchObject([
      {
        source: { id: 'oX1' },
        identifiers: [{ type: 'membership', number: '8800571', points: 1200 }],
        gender: { value: 'male', raw: '1' },
        notes: [{ text: '不吃辣' }],
        createdAt: '2025-07-16T10:53:38+08:00',
        extra: { balance: 500.5 },
      },
    ]);
  });

  it('have no sex where the gateway does not know it, and the one that the hotel says where it does', () => {
    const member = { memberId: '1', name: '某', sex: 3 };
    expect(recordsOf(membersCnRecords(member))[0]).not.toHaveProperty('gender');
    expect(recordsOf(membersCnRecords(member, { genders: { 3: 'other' } }))[0]).toMatchObject({
      gender: { value: 'other' },
    });
  });

  it('of other calls are none, and what nobody knows is refused', () => {
    expect(membersCnRecords(samples['other'])).toEqual([]);
    for (const payload of [{ anything: 1 }, { Method: 'Customer.Get', BizContent: 'torn {' }])
      expect(membersCnRecords(payload)).toMatchObject([{ refused: { code: 'refused/not-a-record' } }]);
  });
});
