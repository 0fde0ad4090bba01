import { expect, it } from 'vitest';
import { peopleIn } from '../identity-test-table.test-data.ts';
import { componentsOf } from './components.ts';
import { partsOfKeys, ruleKeys } from './rule-keys.ts';
import { ruleLibrary } from './rules.ts';

const people = peopleIn([
  { givenName: 'Anna', familyName: 'Berg', email: 'anna.berg@example.com', phone: '+47 22 33 44 55' },
  { givenName: 'Anna', familyName: 'Bergh', email: 'anna.berg@example.com', birthDate: '1980-04-12' },
  { familyName: 'Lund', phone: '+47 22 33 44 55', birthDate: '1980-12-04' },
]);
const components = componentsOf(people);

it('makes the same keys whether parts are kept from rule to rule or not', () => {
  const kept = partsOfKeys(components, Int32Array.of(0, 1, 2));
  const made = ruleLibrary.map((rule) => ruleKeys(rule, kept));
  expect(made.filter(Boolean).length).toBeGreaterThan(5);
  for (const [at, rule] of ruleLibrary.entries())
    expect(ruleKeys(rule, partsOfKeys(components, Int32Array.of(0, 1, 2), false))).toEqual(made[at]);
});

it('gives a record no key where it lacks a part of it', () => {
  const keys = ruleKeys(['family', 'date'], partsOfKeys(components, Int32Array.of(0, 1, 2)));
  expect(keys?.first[0]).toBe(0);
  expect([...(keys?.first ?? [])].filter(Boolean)).toHaveLength(2);
});
