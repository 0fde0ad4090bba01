import type { Evidence } from '../../delivered-value/evidence.ts';
import { evidenceOf } from '../../delivered-value/evidence.ts';
import { observationsOf } from '../../delivered-value/observations-of.ts';
import type { Fact } from '../../guests/fact.ts';
import type { FeedbackRecord } from '../../records/feedback-record.ts';
import type { ServiceRecord } from '../../records/service-record.ts';
import type { StayRecord } from '../../records/stay-record.ts';
import type { Day } from '../../shared/day.ts';
import type { SourceReference } from '../../shared/source-reference.ts';
import type { HouseSettings } from '../../stays/property.ts';
import { evidenceRulesOf } from '../value/evidence-rules-of.ts';
import type { GuestNumbers } from './guest-numbers.ts';
import type { HouseBook } from './house-reader.ts';

/** What every guest met with, as evidence of delivered value: by the number of the guest. */
export function experienceOf(
  { feedback, services, stays, facts }: HouseBook,
  numbers: GuestNumbers,
  { asOf, settings }: { readonly asOf: Day; readonly settings: HouseSettings },
): readonly (readonly Evidence[])[] {
  const stayOf = new Map<string, StayRecord>(stays.map(({ id, record }) => [id, record]));
  const guestOf = (ownerId: string, profile: SourceReference | undefined): number => {
    const own = profile ? numbers.ofReference(profile) : numbers.ofProfile(ownerId);
    const stay = stayOf.get(ownerId);

    return own >= 0 || !stay ? own : (numbers.presentIn(stay)[0] ?? -1);
  };
  const told = numbers.ids.map(() => ({
    feedback: [] as FeedbackRecord[],
    services: [] as ServiceRecord[],
    facts: [] as Fact[],
  }));
  for (const { ownerId = '', record } of feedback)
    if (record.day <= asOf) told[guestOf(ownerId, record.profile)]?.feedback.push(record);
  for (const { ownerId = '', record } of services)
    if (record.day <= asOf) told[guestOf(ownerId, record.profile)]?.services.push(record);
  for (const fact of facts)
    if (fact.type === 'violation' && fact.at.slice(0, 10) <= asOf)
      told[numbers.ofProfile(fact.profileId)]?.facts.push(fact);
  const rules = evidenceRulesOf(settings);

  return told.map((one) =>
    one.feedback.length + one.services.length + one.facts.length === 0
      ? []
      : evidenceOf(
          observationsOf(one).filter(({ day }) => day <= asOf),
          { asOf, rules },
        ).evidence,
  );
}
