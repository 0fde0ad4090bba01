import { evidenceOf } from '../../delivered-value/evidence.ts';
import { columnsOf } from '../../delivered-value/evidence-columns.ts';
import type { HouseBelief } from '../../delivered-value/house-belief.ts';
import { houseBelief } from '../../delivered-value/house-belief.ts';
import { observationsOf } from '../../delivered-value/observations-of.ts';
import type { EvidenceRule } from '../../delivered-value/rules.ts';
import type { FeedbackRecord } from '../../records/feedback-record.ts';
import type { ServiceRecord } from '../../records/service-record.ts';
import type { Day } from '../../shared/day.ts';
import type { ReadCall } from '../house/call.ts';

/** How much of the feedback and of the service a house is read from: ids are hashes, so the first are drawn by lot. */
const sampleSize = 2000;

/** What the house believes before it knows a guest, from a sample of what all guests said. */
export async function beliefOfHouse(
  { rows }: Pick<ReadCall, 'rows'>,
  { asOf, rules }: { readonly asOf: Day; readonly rules?: readonly EvidenceRule[] },
): Promise<HouseBelief> {
  const byOwner = new Map<string, Told>();
  for (const { ownerId, id, day, body } of await rows.page('feedback', { limit: sampleSize })) {
    if (day > asOf) continue;
    const owner = ownerId ?? id;
    toldOf(byOwner, owner).feedback.push(body as FeedbackRecord);
  }
  for (const { ownerId, id, day, body } of await rows.page('service', { limit: sampleSize }))
    if (day <= asOf) toldOf(byOwner, ownerId ?? id).services.push(body as ServiceRecord);
  const guests = [...byOwner.values()].map(
    (told) =>
      evidenceOf(
        observationsOf(told).filter(({ day }) => day <= asOf),
        { asOf, rules },
      ).evidence,
  );

  return houseBelief(columnsOf(guests), asOf);
}

interface Told {
  readonly feedback: FeedbackRecord[];
  readonly services: ServiceRecord[];
}

function toldOf(byOwner: Map<string, Told>, owner: string): Told {
  const known = byOwner.get(owner) ?? { feedback: [], services: [] };
  byOwner.set(owner, known);

  return known;
}
