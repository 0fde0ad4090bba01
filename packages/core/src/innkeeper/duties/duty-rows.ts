import type { Row } from '../../ports/tables.ts';
import type { FeedbackRecord } from '../../records/feedback-record.ts';
import type { HouseRecord } from '../../records/record.ts';
import type { ServiceRecord } from '../../records/service-record.ts';
import { complaintOf } from '../../service/complaint-of.ts';
import { ownSystem } from '../../shared/source-reference.ts';

/** Where what is still to be done is looked for, and by what it is ordered there. */
export const dutySlots = {
  /** Complaints that are not closed, by when they were received. */
  complaint: 'complaint',
  /** Remarks about a product that nobody has answered yet, by their day. */
  remark: 'remark',
  /** Remarks after which something was changed, and for which the guest was not thanked yet. */
  thanks: 'thanks',
  /** Promises that are open, by the day until when. */
  promise: 'promise',
  /** Promises that were kept or broken, by the day on which they were made. */
  settled: 'settled-promise',
  /** What was asked for beyond the budget of a guest, and waits for a decision, by its day. */
  gift: 'gift',
  /** What the house set itself to do because guests got too little, by the day until when. */
  task: 'task',
  /** Proposed corrections that nobody has decided on, by when they were proposed. */
  proposal: 'proposal',
  /** What the guest came to the house with, after which he may be asked how it went. */
  survey: 'survey',
} as const;

/** What a record leaves to be done; nothing where it is over, or the concern of another system. */
export function dutyRows(recordId: string, record: HouseRecord): readonly Row<'duty'>[] {
  const [slot, due] = dutyOf(record) ?? [];

  return slot === undefined || due === undefined ? [] : [{ slot, due, recordId }];
}

function dutyOf(record: HouseRecord): readonly [slot: string, due: string] | undefined {
  switch (record.kind) {
    case 'feedback':
      return dutyOfFeedback(record);
    case 'service':
      return dutyOfService(record);
    case 'contact':
      return record.source.system === ownSystem && record.direction === 'in'
        ? [dutySlots.survey, inOrderOfTime(record.at)]
        : undefined;
    default:
      return undefined;
  }
}

function dutyOfFeedback(record: FeedbackRecord): readonly [slot: string, due: string] | undefined {
  const isOpen = record.state === 'open' || record.state === 'in-hand';
  if (record.type === 'complaint') {
    const complaint = complaintOf(record);

    return complaint.state === 'closed'
      ? undefined
      : [dutySlots.complaint, inOrderOfTime(complaint.receivedAt)];
  }
  if (record.type !== 'comment' || record.state === undefined) return undefined;
  if (isOpen) return [dutySlots.remark, record.day];
  const isOurs = record.source.system === ownSystem || record.steps !== undefined;

  return isOurs && complaintOf(record).guestToldAt === undefined ? [dutySlots.thanks, record.day] : undefined;
}

function dutyOfService(record: ServiceRecord): readonly [slot: string, due: string] | undefined {
  if (record.type === 'gift') return record.state === 'asked' ? [dutySlots.gift, record.day] : undefined;
  if (record.type === 'task') return record.state === 'open' ? [dutySlots.task, record.until] : undefined;
  if (record.type !== 'promise') return undefined;

  return record.outcome === 'open' ? [dutySlots.promise, record.until] : [dutySlots.settled, record.day];
}

/** Moments of any offset as texts that sort by time. */
function inOrderOfTime(instant: string): string {
  return new Date(instant).toISOString();
}
