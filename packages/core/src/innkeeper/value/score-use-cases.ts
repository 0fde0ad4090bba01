import type { FeedbackRecord } from '../../records/feedback-record.ts';
import type { Day } from '../../shared/day.ts';
import { idOf } from '../../shared/hash.ts';
import type { FeedbackId, GuestId } from '../../shared/id.ts';
import { InnkeeperError } from '../../shared/innkeeper-error.ts';
import type { Department } from '../../shared/preference.ts';
import type { SourceReference } from '../../shared/source-reference.ts';
import { keyOfSource, ownSystem } from '../../shared/source-reference.ts';
import { loadInScope } from '../guests/load-in-scope.ts';
import type { WriteCall } from '../house/call.ts';
import { hotelDay } from '../house/hotel-day.ts';
import { propertyOf } from '../house/property-of.ts';
import { recordIdOf } from '../house/record-id.ts';
import { readSettings } from '../house/settings-use-cases.ts';
import { keepOwnRecord } from '../take-in/keep-own-record.ts';

/** One answer: so many points of so many, about one aspect. */
export interface ScoreAnswer {
  readonly points: number;
  readonly of: number;
  /** What it is about: `breakfast`, `front desk accuracy`; everything where absent. */
  readonly about?: string;
  /** Where it was felt: `check-in`. */
  readonly touchpoint?: string;
  readonly department?: Department;
}

/** What a guest answered when he was asked. */
export interface ScoreInput {
  readonly guestId: GuestId;
  readonly scores: readonly ScoreAnswer[];
  /** The contact or complaint that he was asked about: that is done once. */
  readonly after?: SourceReference;
  /** The guest would rather not say; he is not asked about it again. */
  readonly declined?: boolean;
  readonly text?: string;
  /** @defaultValue the business day now, or of what he was asked about */
  readonly day?: Day;
  readonly stay?: SourceReference;
  readonly property?: string;
}

/**
 * Keeps the answers of one survey.
 * @throws `survey/answered` for a second survey about one contact, `fact/not-found` where the guest had no such contact
 */
export async function recordScore(
  call: WriteCall,
  { guestId, scores, after, declined, text, day, stay, property }: ScoreInput,
): Promise<{ readonly feedbackIds: readonly FeedbackId[] }> {
  const { tenant } = call.house;
  const dossier = await loadInScope(call, guestId);
  const asked = [...dossier.contacts, ...dossier.feedback];
  if (after && !asked.some(({ source }) => keyOfSource(source) === keyOfSource(after)))
    throw new InnkeeperError('fact/not-found', { id: after.id });
  if ((scores.length === 0) !== (declined === true))
    throw new InnkeeperError('input/invalid', {
      operation: 'recordScore',
      field: 'scores',
      problem: 'holds at least one answer, or none where the guest declined',
    });
  const key = after
    ? surveyKey(tenant, after)
    : idOf('feedback', tenant, dossier.guestId, call.now, call.actor.id, JSON.stringify(scores));
  const first = recordIdOf(tenant, sourceOf(key, 0));
  if (after && (await call.rows.where('feedback', 'id', [first])).length > 0)
    throw new InnkeeperError('survey/answered', { id: after.id });
  const { settings } = await readSettings(call);
  const base: FeedbackRecord = {
    kind: 'feedback',
    source: sourceOf(key, 0),
    createdAt: call.now,
    changedAt: call.now,
    profile: dossier.profiles[0]?.source,
    stay,
    day: day ?? hotelDay(call, propertyOf(settings, property)),
    receivedAt: call.now,
    type: 'score',
    staff: call.actor.id,
    after,
    text,
  };
  const answers = declined
    ? [{ ...base, declined }]
    : scores.map((answer, place) => answered(base, key, { answer, place }));
  const feedbackIds: FeedbackId[] = [];
  for (const record of answers) feedbackIds.push((await keepOwnRecord(call, record)) as FeedbackId);
  call.emit({ type: 'guest-changed', guestId: dossier.guestId });

  return { feedbackIds };
}

/** The key of the one survey about a contact or complaint: whoever asks again has the same. */
export function surveyKey(tenant: string, after: SourceReference): string {
  return idOf('survey', tenant, keyOfSource(after));
}

function answered(
  base: FeedbackRecord,
  key: string,
  { answer, place }: { readonly answer: ScoreAnswer; readonly place: number },
): FeedbackRecord {
  const { points, of, ...told } = answer;

  return {
    ...base,
    ...told,
    source: sourceOf(key, place),
    score: { points, of },
    text: place === 0 ? base.text : undefined,
  };
}

function sourceOf(key: string, place: number): SourceReference & { readonly kind: 'feedback' } {
  return { system: ownSystem, kind: 'feedback', id: `${key}-${place}` };
}
