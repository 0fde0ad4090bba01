import type { Reader } from '../../ports/store.ts';
import type { Row } from '../../ports/tables.ts';
import type { Segment } from '../../segments/segment.ts';
import type { Day } from '../../shared/day.ts';
import { InnkeeperError } from '../../shared/innkeeper-error.ts';
import type { Reason } from '../../shared/reason.ts';

/** How many segments a house may have. */
export const mostSegments = 1000;

/** A segment as it is kept. */
export interface KeptSegment {
  readonly segment: Segment;
  readonly version: number;
}

/** What is kept of a guest in a segment. */
export interface MemberBody {
  readonly because: readonly Reason[];
  /** The day on which the playbook was begun for this guest; it is never begun again. */
  readonly played?: Day;
}

/** The segments that are in use, in the order of their ids. */
export async function segmentsOf(rows: Reader): Promise<readonly KeptSegment[]> {
  const page = await rows.page('segment', { limit: mostSegments });

  return page.filter(({ state }) => state === 'live').map(keptOf);
}

/** One segment. @throws `segment/not-found` */
export async function segmentOf(rows: Reader, id: string): Promise<KeptSegment> {
  const [row] = await rows.where('segment', 'id', [id]);
  if (row?.state !== 'live') throw new InnkeeperError('segment/not-found', { id });

  return keptOf(row);
}

function keptOf({ version, body }: Row<'segment'>): KeptSegment {
  return { segment: body as Segment, version };
}
