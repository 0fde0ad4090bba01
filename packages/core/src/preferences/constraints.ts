import type { ViolationFact, WorkFact } from '../guests/fact.ts';
import { sourceOfFact } from '../guests/fact.ts';
import type { FeedbackRecord } from '../records/feedback-record.ts';
import type { Day } from '../shared/day.ts';
import type { Department, Preference } from '../shared/preference.ts';
import { departments } from '../shared/preference.ts';
import type { Result } from '../shared/result.ts';
import { fail, succeed } from '../shared/result.ts';
import type { SourceReference } from '../shared/source-reference.ts';
import { ownSystem } from '../shared/source-reference.ts';
import { areaOf, keyOfPreference } from './key-of-preference.ts';
import type { KnownPreference } from './known-preference.ts';

/** Why an order cannot be closed: the keys of the constraints that nobody confirmed. */
export interface NotAcknowledged {
  readonly code: 'work/not-acknowledged';
  readonly facts: { readonly count: number };
  readonly missing: readonly string[];
}

/** The hard constraints that a department has to confirm before its work for this guest is closed. */
export function constraintsFor(
  preferences: readonly KnownPreference[],
  department: Department,
): readonly KnownPreference[] {
  return preferences.filter(
    ({ preference, standing }) =>
      standing === 'current' &&
      preference.stance === 'must' &&
      departmentsOf(preference).includes(department),
  );
}

/** Who has to keep a constraint: the department it names, else those that work in its area. */
export function departmentsOf(preference: Preference): readonly Department[] {
  return preference.department
    ? [preference.department]
    : (departmentsByArea[areaOf(preference)] ?? departments);
}

/** Closes an order, or says which of its constraints nobody confirmed. */
export function closeWork(
  work: Pick<WorkFact, 'constraints'>,
  acknowledged: readonly string[],
): Result<readonly string[], NotAcknowledged> {
  const needed = work.constraints.map(keyOfPreference);
  const missing = needed.filter((key) => !acknowledged.includes(key));
  if (missing.length === 0) return succeed(needed);

  return fail({ code: 'work/not-acknowledged', facts: { count: missing.length }, missing });
}

/** The complaint that a broken constraint opens by itself; it has the violation's own id, so it opens once. */
export function complaintOfViolation(
  violation: ViolationFact,
  day: Day,
  profile?: SourceReference,
): FeedbackRecord {
  const { id, at, by, constraint, department, stay, text } = violation;

  return {
    kind: 'feedback',
    source: { ...sourceOfFact(violation), system: ownSystem, kind: 'feedback', id },
    createdAt: at,
    changedAt: at,
    profile,
    stay,
    day,
    type: 'complaint',
    about: constraint.attribute,
    text,
    state: 'open',
    staff: by,
    department: department ?? departmentsOf(constraint)[0],
  };
}

const departmentsByArea: Readonly<Record<string, readonly Department[]>> = {
  room: ['front-desk', 'housekeeping'],
  bed: ['housekeeping'],
  food: ['kitchen', 'restaurant', 'bar'],
  drink: ['bar', 'restaurant', 'kitchen'],
  laundry: ['laundry', 'housekeeping'],
  spa: ['spa'],
};
