import { evidenceOf } from '../delivered-value/evidence.ts';
import { columnsOf } from '../delivered-value/evidence-columns.ts';
import type { HouseBelief } from '../delivered-value/house-belief.ts';
import { houseBelief } from '../delivered-value/house-belief.ts';
import { observationsOf } from '../delivered-value/observations-of.ts';
import type { FeedbackRecord } from '../records/feedback-record.ts';
import type { Day } from '../shared/day.ts';
import type { ReadCall } from './call.ts';

/** How much of the feedback a house is read from: ids are hashes, so the first of them are drawn by lot. */
const sampleSize = 2000;

/** What the house believes before it knows a guest, from a sample of what all guests said. */
export async function beliefOfHouse({ rows }: Pick<ReadCall, 'rows'>, asOf: Day): Promise<HouseBelief> {
  const byOwner = new Map<string, FeedbackRecord[]>();
  for (const { ownerId, id, day, body } of await rows.page('feedback', { limit: sampleSize })) {
    if (day > asOf) continue;
    const owner = ownerId ?? id;
    byOwner.set(owner, [...(byOwner.get(owner) ?? []), body as FeedbackRecord]);
  }
  const guests = [...byOwner.values()].map(
    (feedback) => evidenceOf(observationsOf({ feedback }), { asOf }).evidence,
  );

  return houseBelief(columnsOf(guests), asOf);
}
