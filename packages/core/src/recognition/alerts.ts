import type { Fact, ViolationFact } from '../guests/fact.ts';
import { sourceOfFact } from '../guests/fact.ts';
import type { Guest } from '../guests/guest.ts';
import { dayOfInstant, order } from '../guests/moment.ts';
import { constraintsFor, departmentsOf } from '../preferences/constraints.ts';
import type { KnownPreference } from '../preferences/known-preference.ts';
import type { FeedbackRecord } from '../records/feedback-record.ts';
import type { Day } from '../shared/day.ts';
import { daysBetween } from '../shared/day.ts';
import type { Reason } from '../shared/reason.ts';
import { keyOfSource } from '../shared/source-reference.ts';
import type { Alert, ComplaintAlert, ConstraintAlert } from './brief.ts';
import { wishFacts } from './wish-facts.ts';

/** What alerts are read from. */
export interface AlertParts {
  readonly guest: Guest;
  readonly preferences: readonly KnownPreference[];
  readonly feedback: readonly FeedbackRecord[];
  readonly today: Day;
  /** The first day of the stay in question; confirmations of earlier stays do not count for it. */
  readonly arrival?: Day;
}

/** What stands above the greeting: what can harm, who must be asked first, what is still open. */
export function alertsOf(parts: AlertParts): readonly Alert[] {
  return [...constraintAlerts(parts), ...restrictedAlert(parts.guest), ...complaintAlerts(parts)];
}

/** Complaints that are not settled, the oldest first. */
export function openComplaints(feedback: readonly FeedbackRecord[]): readonly FeedbackRecord[] {
  return feedback
    .filter(({ type, state }) => type === 'complaint' && state !== 'settled')
    .sort(
      (one, other) =>
        order<string>(one.day, other.day) || order(keyOfSource(one.source), keyOfSource(other.source)),
    );
}

function constraintAlerts({ guest, preferences, arrival }: AlertParts): readonly ConstraintAlert[] {
  return preferences
    .filter(({ preference, standing }) => preference.stance === 'must' && standing === 'current')
    .map((entry) => {
      const departments = departmentsOf(entry.preference);
      const isConfirmed = arrival !== undefined && isAcknowledged(guest.facts, entry.key, arrival);
      const source = entry.evidence[0]?.source;
      const [department] = constraintDepartments(entry);
      const said: Reason = { code: 'alert/constraint', facts: wishFacts(entry.preference), source };
      const unconfirmed: Reason = {
        code: 'alert/unconfirmed',
        facts: department === undefined ? {} : { department },
        source,
      };

      return {
        type: 'constraint',
        key: entry.key,
        departments,
        isConfirmed,
        because: isConfirmed || department === undefined ? [said] : [said, unconfirmed],
      };
    });
}

/** The one department that has to confirm it, where there is one. */
function constraintDepartments(entry: KnownPreference) {
  const departments = departmentsOf(entry.preference);

  return departments.length === 1
    ? departments.filter((department) => constraintsFor([entry], department).length > 0)
    : [];
}

function isAcknowledged(facts: readonly Fact[], key: string, since: Day): boolean {
  return facts.some(
    (fact) => fact.type === 'work-done' && fact.acknowledged.includes(key) && dayOfInstant(fact.at) >= since,
  );
}

function restrictedAlert({ restricted }: Guest): readonly Alert[] {
  if (!restricted) return [];

  return [{ type: 'restricted', because: [{ code: 'alert/restricted', source: restricted.sources[0] }] }];
}

function complaintAlerts({ guest, feedback, today }: AlertParts): readonly ComplaintAlert[] {
  const told = openComplaints(feedback).map((complaint) => complaintAlert(complaint, guest.facts, today));
  const known = new Set(feedback.map(({ source }) => source.id));
  const violations = guest.facts
    .filter((fact): fact is ViolationFact => fact.type === 'violation' && !known.has(fact.id))
    .map((violation) => violationAlert(violation));

  return [...told, ...violations];
}

function complaintAlert(complaint: FeedbackRecord, facts: readonly Fact[], today: Day): ComplaintAlert {
  const { source, day, about, text, room } = complaint;
  const subject = about ?? text;
  const base = {
    days: Math.max(0, daysBetween(day, today)),
    day,
    ...(subject === undefined ? {} : { about: subject }),
    ...(room === undefined ? {} : { room }),
  };
  const note = facts
    .flatMap((fact) =>
      fact.type === 'note' && fact.about && keyOfSource(fact.about) === keyOfSource(source) ? [fact] : [],
    )
    .at(-1);

  return {
    type: 'complaint',
    about: source,
    openSince: day,
    ...(note ? { note: { text: note.note.text, by: note.by, at: note.at } } : {}),
    because: [{ code: codeOfComplaint(subject, room), facts: base, source }],
  };
}

function codeOfComplaint(subject: string | undefined, room: string | undefined): string {
  if (subject === undefined) return 'alert/complaint';

  return room === undefined ? 'alert/complaint-about' : 'alert/complaint-in-room';
}

function violationAlert(violation: ViolationFact): ComplaintAlert {
  const source = sourceOfFact(violation);

  return {
    type: 'complaint',
    about: source,
    openSince: dayOfInstant(violation.at),
    because: [
      {
        code: 'alert/violation',
        facts: { ...wishFacts(violation.constraint), day: dayOfInstant(violation.at) },
        source,
      },
    ],
  };
}
