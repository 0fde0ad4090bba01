import { describe, expect, it } from 'vitest';
import type { DocumentIdentifier, ProfileRecord } from '../../records/profile-record.ts';
import { keyOfSource } from '../../shared/source-reference.ts';
import { hotel, people } from '../synthetic-hotel.test-data.ts';
import { idCardCheck } from './document.ts';
import { personOf } from './person.ts';

describe('people', () => {
  it('carry identity cards whose check character and birth date are right', () => {
    const cards = people.flatMap(({ identifiers = [], birthDate, source }) =>
      identifiers
        .filter(isIdCard)
        .map(({ number }) => ({ number, birthDate, slips: hotel.truth(source)?.slips ?? [] })),
    );

    expect(cards.length).toBeGreaterThan(500);
    for (const { number, birthDate, slips } of cards) {
      expect(number.slice(17)).toBe(idCardCheck(number.slice(0, 17)));
      if (birthDate?.year && !slips.includes('day-month-swapped')) {
        expect(number.slice(6, 14)).toBe(`${birthDate.year}${two(birthDate.month)}${two(birthDate.day)}`);
      }
    }
  });

  it('have numbers in E.164 and addresses that belong to nobody', () => {
    for (const { contactPoints = [] } of people) {
      for (const point of contactPoints) {
        if (point.type === 'phone' && point.number !== undefined)
          expect(point.number).toMatch(/^\+[1-9]\d{7,14}$/);
        if (point.type === 'email')
          expect(point.address).toMatch(/^[a-z0-9._]+@(\w+\.example|example\.\w+|guest\.booking\.com)$/);
      }
    }
  });

  it('find the addresses of their namesakes taken, and have one of their own', () => {
    const late = Array.from({ length: 30_000 }, (_, at) => personOf(7, 50_000 + at, 2026).email);
    const addresses = late.filter((address) => address !== undefined);

    expect(addresses.length).toBeGreaterThan(15_000);
    expect(new Set(addresses).size).toBe(addresses.length);
  });

  it('live in families that share a surname, an address and a telephone', () => {
    const related = people.filter(({ relations = [] }) => relations.some(({ type }) => type === 'parent'));
    const byKey = new Map(people.map((profile) => [keyOfSource(profile.source), profile]));

    expect(related.length).toBeGreaterThan(100);
    for (const child of related) {
      const to = child.relations?.find(({ type }) => type === 'parent')?.to;
      const parent = to && byKey.get(keyOfSource(to));
      expect(child.nationality).toEqual(parent?.nationality);
      if (child.nationality?.value === 'CN') expect(child.names[0]?.family).toBe(parent?.names[0]?.family);
    }
  });
});

function isIdCard(
  identifier: NonNullable<ProfileRecord['identifiers']>[number],
): identifier is DocumentIdentifier {
  return (
    identifier.type === 'document' &&
    identifier.documentType.value === 'id-card' &&
    identifier.number !== '*****'
  );
}

function two(value: number): string {
  return String(value).padStart(2, '0');
}
