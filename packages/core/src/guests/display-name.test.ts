import { describe, expect, it } from 'vitest';
import type { PersonName, ProfileRecord } from '../records/profile-record.ts';
import type { GuestId } from '../shared/id.ts';
import { displayName, salutation } from './display-name.ts';
import { projectGuest } from './project-guest.ts';

const called = (names: readonly PersonName[], rest: Partial<ProfileRecord> = {}) =>
  projectGuest({
    id: 'guest_a' as GuestId,
    profiles: [
      {
        kind: 'profile',
        source: { system: 'opera', kind: 'profile', id: '1' },
        type: { value: 'person' },
        active: true,
        names,
        ...rest,
      },
    ],
    facts: [],
  });

const male = { gender: { value: 'male' } } as const;
const both: readonly PersonName[] = [
  { type: 'primary', given: 'Wei', family: 'Ding' },
  { type: 'native', given: '伟', family: '丁', title: '总' },
];

describe('the name of a guest', () => {
  it('is shown in the script of the reader', () => {
    expect(displayName(called(both), { locale: 'zh-CN' }).text).toBe('丁伟');
    expect(displayName(called(both), { locale: 'en' }).text).toBe('Wei Ding');
  });

  it.each([
    [called(both, male), '丁总', 'Mr Ding'],
    [called([{ type: 'primary', given: 'Anna', family: 'Müller', title: 'Dr.' }]), 'Müller博士', 'Dr Müller'],
    [called([{ type: 'primary', full: '欧阳娜娜', title: '女士' }]), '欧阳女士', 'Ms 欧阳'],
    [called([{ type: 'primary', full: 'Smith, John', title: 'MR' }]), 'Smith先生', 'Mr Smith'],
    [called([{ type: 'primary', full: 'Kim Minsu' }], male), 'Kim Minsu先生', 'Mr Kim Minsu'],
    [called([{ type: 'primary', given: 'Sasha', family: 'Ivanov' }]), 'Sasha Ivanov', 'Sasha Ivanov'],
  ])('is said as one says it: %#', (guest, zh, en) => {
    expect([salutation(guest, { locale: 'zh-CN' }), salutation(guest, { locale: 'en' })]).toEqual([zh, en]);
  });

  it('is replaced by the alias for whoever may not know it, and withheld where there is none', () => {
    const alias = called([...both, { type: 'alias', full: 'Mr River' }], { incognito: true });
    const none = called(both, { incognito: true });

    expect(displayName(alias, { locale: 'en' })).toMatchObject({ text: 'Mr River', masked: true });
    expect(displayName(alias, { locale: 'en', mayUnmask: true })).toMatchObject({
      text: 'Wei Ding',
      masked: false,
    });
    expect(displayName(none, { locale: 'en' })).toEqual({ masked: true });
    expect(salutation(none, { locale: 'zh-CN' })).toBeUndefined();
  });

  it('of a company is said without a title', () => {
    expect(
      salutation(called([{ type: 'primary', full: 'River Trading' }], { type: { value: 'company' } }), {
        locale: 'en',
      }),
    ).toBe('River Trading');
  });
});
