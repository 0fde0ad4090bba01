import { order } from '../../guests/moment.ts';
import { toldInBoth } from '../../recognition/told-in-both.ts';
import type { FeedbackRecord } from '../../records/feedback-record.ts';
import { surveysDue } from '../../satisfaction/surveys.ts';
import type { ClockOptions } from '../../service/complaint-clock.ts';
import { complaintClock } from '../../service/complaint-clock.ts';
import { complaintOf } from '../../service/complaint-of.ts';
import { promiseOf } from '../../service/promise-of.ts';
import type { Day, Instant } from '../../shared/day.ts';
import type { GuestId } from '../../shared/id.ts';
import type { Reason } from '../../shared/reason.ts';
import type { SourceReference } from '../../shared/source-reference.ts';
import { keyOfSource, ownSystem } from '../../shared/source-reference.ts';
import { currentVisit } from '../../stays/history.ts';
import type { Dossier } from '../guests/load-guest.ts';
import { viewOf } from '../guests/view-of.ts';
import { recordIdOf } from '../house/record-id.ts';
import { reasonOf } from './reason-of-task.ts';

/** Something that is still to be done for a guest. */
export interface Duty {
  readonly type: 'complaint' | 'promise' | 'remark' | 'thank-you' | 'survey' | 'task';
  /** The complaint, promise, remark or contact it is about. */
  readonly id: string;
  readonly about: SourceReference;
  readonly guestId: GuestId;
  /** Absent where the actor may not see it. */
  readonly guestName?: string;
  /** The day by which; of a thank-you the day of check-out, absent while the guest is away. */
  readonly due?: Day;
  /** Due on the day in question, or late. */
  readonly isDue: boolean;
  readonly because: readonly Reason[];
}

/** By when duties are looked at, and by which rules of the house. */
export interface DutyView {
  readonly asOf: Day;
  readonly now: Instant;
  readonly tenant: string;
  readonly rules?: ClockOptions;
}

/** What is still to be done for one guest: what is due first, then by day. */
export function dutiesOfGuest(dossier: Dossier, view: DutyView): readonly Duty[] {
  const { feedback, services, contacts, guestId } = dossier;
  const stay = currentVisit(viewOf(dossier).history);
  const found = [
    ...feedback.flatMap((record) => ofFeedback(record, view, stay?.departure)),
    ...services.flatMap((record): readonly Bare[] =>
      record.type === 'promise' && record.outcome === 'open'
        ? [
            {
              type: 'promise',
              about: record.source,
              due: record.until,
              isDue: record.until <= view.asOf,
              because: [
                {
                  code: 'duty/promise',
                  facts: { what: record.what, until: record.until, by: promiseOf(record).by },
                  source: record.source,
                },
              ],
            },
          ]
        : [],
    ),
    ...services.flatMap((record): readonly Bare[] =>
      record.type === 'task' && record.state === 'open'
        ? [
            {
              type: 'task',
              about: record.source,
              due: record.until,
              isDue: record.until <= view.asOf,
              because: [{ ...reasonOf(record), source: record.source }],
            },
          ]
        : [],
    ),
    ...surveysOf({ feedback, contacts }, view),
  ];

  return found.map((duty) => ({ ...duty, guestId, id: recordIdOf(view.tenant, duty.about) })).sort(byUrgency);
}

type Bare = Omit<Duty, 'id' | 'guestId'>;

/** What is due before what is not, then the earlier day; what has no day comes last. */
export function byUrgency(one: Duty, other: Duty): number {
  return (
    Number(other.isDue) - Number(one.isDue) ||
    order<string>(one.due ?? '9999', other.due ?? '9999') ||
    order<string>(one.type, other.type) ||
    order(one.id, other.id)
  );
}

function ofFeedback(
  record: FeedbackRecord,
  { asOf, now, rules }: DutyView,
  departure: Day | undefined,
): readonly Bare[] {
  const { type, state, source, about, text, day, steps } = record;
  const told = about ?? text ?? '';
  const complaint = complaintOf(record);
  if (type === 'complaint') {
    if (complaint.state === 'closed') return [];
    const { due, isBreached, escalates, isAnswered } = complaintClock(complaint, now, rules);
    const code = isAnswered ? 'duty/complaint-notices' : 'duty/complaint';

    return [
      {
        type: 'complaint',
        about: source,
        due: due.slice(0, 10) as Day,
        isDue: isBreached || escalates || complaint.state === 'solved' || due.slice(0, 10) <= asOf,
        because: [{ code, facts: { about: told, due }, source }],
      },
    ];
  }
  if (type !== 'comment' || state === undefined) return [];
  if (state !== 'settled')
    return [
      {
        type: 'remark',
        about: source,
        due: day,
        isDue: day <= asOf,
        because: [{ code: 'duty/remark', facts: { about: told, day }, source }],
      },
    ];
  const isOurs = source.system === ownSystem || steps !== undefined;
  if (!isOurs || complaint.guestToldAt !== undefined) return [];

  return [
    {
      type: 'thank-you',
      about: source,
      due: departure,
      isDue: departure !== undefined && departure <= asOf,
      because: [
        {
          code: 'duty/thank-you',
          facts: {
            about: told,
            remedy: record.remedy ?? complaint.remedy ?? '',
            ...toldInBoth('remedy', record.remedy ?? complaint.remedy ?? ''),
          },
          source,
        },
      ],
    },
  ];
}

function surveysOf(
  { feedback, contacts }: Pick<Dossier, 'feedback' | 'contacts'>,
  { now, asOf }: DutyView,
): readonly Bare[] {
  const asked = new Set(
    feedback.flatMap(({ after }) => (after ? [`survey\u001f${keyOfSource(after)}`] : [])),
  );

  const silent = feedback.filter((record) => complaintOf(record).told?.score === undefined);

  return surveysDue({ contacts, feedback: silent, asked }, { now }).map(({ after, of, since }) => ({
    type: 'survey',
    about: after,
    due: since.slice(0, 10) as Day,
    isDue: since.slice(0, 10) <= asOf,
    because: [
      {
        code: of === 'contact' ? 'duty/survey' : 'duty/survey-complaint',
        facts: { at: since },
        source: after,
      },
    ],
  }));
}
