import { describe, expect, it } from 'vitest';
import type { ViolationFact } from '../guests/fact.ts';
import type { FactId, ProfileId } from '../shared/id.ts';
import type { Preference } from '../shared/preference.ts';
import { closeWork, complaintOfViolation, constraintsFor } from './constraints.ts';
import { keyOfPreference } from './key-of-preference.ts';
import type { KnownPreference } from './known-preference.ts';

const soap: Preference = {
  attribute: 'laundry.detergent',
  operator: 'differs',
  value: 'any',
  stance: 'must',
  severity: 'health',
  department: 'laundry',
  instead: 'soap',
};
const noStarch: Preference = {
  attribute: 'laundry.starch',
  operator: 'equals',
  value: false,
  stance: 'like',
};

const known = (preference: Preference): KnownPreference => ({
  key: keyOfPreference(preference),
  preference,
  known: 'stated',
  standing: 'current',
  evidence: [],
  strength: 1,
  conflictsWith: [],
  decisions: [],
  stillTrue: [],
});

describe('a hard constraint', () => {
  it('goes to the department that does the work; a mere dislike does not', () => {
    const wishes = [known(soap), known(noStarch)];

    expect(constraintsFor(wishes, 'laundry').map(({ key }) => key)).toEqual([keyOfPreference(soap)]);
    expect(constraintsFor(wishes, 'kitchen')).toEqual([]);
  });

  it('without a department goes to everybody who could break it', () => {
    const lupin = known({ attribute: 'health.allergy', operator: 'differs', value: 'lupin', stance: 'must' });

    expect(constraintsFor([lupin], 'kitchen')).toHaveLength(1);
    expect(constraintsFor([lupin], 'housekeeping')).toHaveLength(1);
  });

  it('keeps a laundry order open until soap is confirmed', () => {
    const work = { constraints: [soap] };

    expect(closeWork(work, [])).toEqual({
      ok: false,
      refusal: { code: 'work/not-acknowledged', facts: { count: 1 }, missing: [keyOfPreference(soap)] },
    });
    expect(closeWork(work, [keyOfPreference(soap)])).toMatchObject({ ok: true });
  });

  it('that was broken opens a complaint by itself, and opens it once', () => {
    const violation: ViolationFact = {
      id: 'fact_v' as FactId,
      profileId: 'profile_a' as ProfileId,
      type: 'violation',
      at: '2026-11-22T09:00:00+08:00',
      by: 'staff-2',
      constraint: soap,
    };
    const complaint = complaintOfViolation(violation, '2026-11-22');

    expect(complaint).toMatchObject({
      kind: 'feedback',
      type: 'complaint',
      state: 'open',
      department: 'laundry',
      day: '2026-11-22',
    });
    expect(complaintOfViolation(violation, '2026-11-22')).toEqual(complaint);
  });
});
