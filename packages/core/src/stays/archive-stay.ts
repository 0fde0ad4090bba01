import type { FeedbackRecord } from '../records/feedback-record.ts';
import type { Day } from '../shared/day.ts';
import type { SourceReference } from '../shared/source-reference.ts';
import { keyOfSource } from '../shared/source-reference.ts';
import type { Visit } from './history.ts';
import type { OrderedItem } from './orders.ts';
import { orderedItems } from './orders.ts';
import type { Spend } from './spend.ts';
import { spendOf } from './spend.ts';

/** What remains of a stay after check-out: one entry per stay, whose later edits make versions. */
export interface ArchivedStay {
  readonly stay: SourceReference;
  readonly property: string;
  readonly arrival: Day;
  readonly departure: Day;
  readonly nights: number;
  readonly room?: string;
  readonly spend: Spend;
  readonly ordered: readonly OrderedItem[];
  readonly requests: readonly string[];
  readonly feedback: readonly FeedbackRecord[];
}

/** Gathers a stay with its spending, requests and feedback. */
export function archiveStay(visit: Visit, feedback: readonly FeedbackRecord[]): ArchivedStay {
  const { source, property, arrival, departure, nights, room, requests = [], charges } = visit;
  const key = keyOfSource(source);

  return {
    stay: source,
    property,
    arrival,
    departure,
    nights,
    room,
    spend: spendOf(charges),
    ordered: orderedItems(charges),
    requests,
    feedback: feedback
      .filter(({ stay }) => stay !== undefined && keyOfSource(stay) === key)
      .sort((one, other) => (keyOfSource(one.source) < keyOfSource(other.source) ? -1 : 1)),
  };
}
