import { order } from '../guests/moment.ts';
import type { ContactRecord } from '../records/contact-record.ts';
import type { FeedbackRecord } from '../records/feedback-record.ts';
import type { Instant } from '../shared/day.ts';
import type { SourceReference } from '../shared/source-reference.ts';
import { keyOfSource } from '../shared/source-reference.ts';

/** A survey that is due after a service contact. Its key is the contact's: asked once, whoever runs the job how often. */
export interface DueSurvey {
  readonly key: string;
  readonly after: SourceReference;
  readonly of: 'contact' | 'complaint';
  readonly since: Instant;
}

/** What surveys follow from. */
export interface SurveyFacts {
  readonly contacts: readonly ContactRecord[];
  /** Complaints that were settled are asked about too. */
  readonly feedback: readonly FeedbackRecord[];
  /** Keys of the surveys that went out, or that the guest refused. */
  readonly asked: ReadonlySet<string>;
}

/** Contacts from which a survey follows: what the guest began, not what the house sent. */
const served = new Set(['call', 'desk', 'visit', 'messenger', 'email', 'sms', 'web']);

/** The surveys that are due at a moment, the oldest first; contacts older than the window are let be. */
export function surveysDue(
  { contacts, feedback, asked }: SurveyFacts,
  { now, windowDays = 14 }: { readonly now: Instant; readonly windowDays?: number },
): readonly DueSurvey[] {
  const since = Date.parse(now) - windowDays * 86_400_000;
  const due = [
    ...contacts
      .filter(({ direction, medium }) => direction === 'in' && served.has(medium))
      .map(({ source, at }) => surveyOf(source, 'contact', at)),
    ...feedback
      .filter(
        ({ type, state, changedAt }) =>
          type === 'complaint' && state === 'settled' && changedAt !== undefined,
      )
      .map(({ source, changedAt }) => surveyOf(source, 'complaint', changedAt as Instant)),
  ];
  const once = new Map(due.map((survey) => [survey.key, survey]));

  return [...once.values()]
    .filter(
      ({ key, since: at }) => !asked.has(key) && Date.parse(at) >= since && Date.parse(at) <= Date.parse(now),
    )
    .sort((one, other) => Date.parse(one.since) - Date.parse(other.since) || order(one.key, other.key));
}

function surveyOf(source: SourceReference, of: DueSurvey['of'], since: Instant): DueSurvey {
  return { key: `survey\u001f${keyOfSource(source)}`, after: source, of, since };
}
