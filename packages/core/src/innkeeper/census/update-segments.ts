import { numbered } from '../../census/columns/numbered.ts';
import type { Census } from '../../census/house/census.ts';
import type { Row } from '../../ports/tables.ts';
import { compileRule } from '../../segments/compile-rule.ts';
import type { RuleExplanation } from '../../segments/explain-rule.ts';
import { explainerOf, reasonsOf } from '../../segments/explain-rule.ts';
import { matchesGuest, matchesOf } from '../../segments/members-of.ts';
import type { Segment } from '../../segments/segment.ts';
import type { Day } from '../../shared/day.ts';
import { hashOf } from '../../shared/hash.ts';
import type { GuestId } from '../../shared/id.ts';
import { renamed } from '../../shared/id.ts';
import type { Reason } from '../../shared/reason.ts';
import { headOf } from '../house/audit.ts';
import type { WriteCall } from '../house/call.ts';
import { touchesAfter } from '../house/touched.ts';
import type { Nothing } from '../operation-types.ts';
import { censusOf, dayAndPlaces } from './census-use-cases.ts';
import { rootsTouched } from './roots-touched.ts';
import type { KeptSegment, MemberBody } from './segment-rows.ts';
import { segmentsOf } from './segment-rows.ts';

/** A guest who entered or left a segment. */
export interface SegmentChange {
  readonly segmentId: string;
  readonly guestId: GuestId;
  readonly change: 'entered' | 'left';
  readonly because: readonly Reason[];
  /** What is to be done now; only once for each guest. */
  readonly playbook?: string;
}

/** What a look at the segments found. */
export interface SegmentsUpdated {
  readonly asOf: Day;
  /** Of how many guests it was asked. */
  readonly guests: number;
  readonly entered: number;
  readonly left: number;
  /** The first of the changes. */
  readonly changes: readonly SegmentChange[];
}

/** How many changes an answer lists, and up to how many are told one by one. */
const mostTold = 1000;
const membersAtOnce = 5000;

/**
 * Looks at the segments: only at guests of whom something changed since the last look, or at everybody where a day has
 * passed or a segment was changed. Says who entered and who left, and begins each playbook once.
 */
export async function updateSegments(call: WriteCall, _input: Nothing): Promise<SegmentsUpdated> {
  const { rows } = call;
  const { asOf } = await dayAndPlaces(call, {});
  const { census, number } = censusOf(call).held();
  const segments = await segmentsOf(rows);
  const [head, seen] = [await headOf(rows, 'segment'), await headOf(rows, 'census')];
  const key = hashOf(
    JSON.stringify([asOf, seen.hash, segments.map(({ segment, version }) => [segment.id, version])]),
  );
  const touches = head.hash === key ? await touchesAfter(rows, head.number) : undefined;
  const some =
    touches &&
    (await rootsTouched(
      { rows, tenant: call.house.tenant },
      touches.filter((touch) => touch.number <= number),
    ));
  const look: Look = { call, census, asOf, explainers: new Map() };
  const changes = await (some ? lookAtSome(look, segments, some) : lookAtAll(look, segments));
  await keepChanges(look, segments, changes);
  await rows.put('head', [{ name: 'segment', number, hash: key }]);
  const told = changes.map(toldChange);
  tell(call, told);

  return {
    asOf,
    guests: some ? some.length : census.numberOf.size,
    entered: told.filter(({ change }) => change === 'entered').length,
    left: told.filter(({ change }) => change === 'left').length,
    changes: told.slice(0, mostTold),
  };
}

interface Look {
  readonly call: WriteCall;
  readonly census: Census;
  readonly asOf: Day;
  /** Rules that were made ready to be explained, by segment. */
  readonly explainers: Map<string, (row: number) => RuleExplanation>;
}

/** A change with the row that keeps it. */
interface Change {
  readonly segment: Segment;
  readonly row: Row<'member'>;
  readonly change: 'entered' | 'left';
  readonly begins: boolean;
}

async function lookAtSome(
  look: Look,
  segments: readonly KeptSegment[],
  roots: readonly string[],
): Promise<readonly Change[]> {
  const { call, census } = look;
  const members = new Map(
    (await call.rows.where('member', 'rootId', roots)).map((row) => [`${row.segmentId} ${row.rootId}`, row]),
  );
  const changes: Change[] = [];
  for (const { segment } of segments) {
    const isIn = await tester(look, segment);
    for (const rootId of roots) {
      const row = census.numberOf.get(renamed('guest', rootId));
      const before = members.get(`${segment.id} ${rootId}`);
      const change = changed(look, { segment, rootId, before, isIn: row !== undefined && isIn(row) });
      if (change) changes.push(change);
    }
  }

  return changes;
}

async function lookAtAll(look: Look, segments: readonly KeptSegment[]): Promise<readonly Change[]> {
  const { call, census, asOf } = look;
  const changes: Change[] = [];
  for (const { segment } of segments) {
    const found =
      segment.type === 'dynamic'
        ? matchesOf(compileRule(segment.rule, census, asOf), census)
        : await listedIn(look, segment.guests);
    let after: Row<'member'> | undefined;
    do {
      const page = await call.rows.page('member', {
        first: segment.id,
        limit: membersAtOnce,
        ...(after && { after }),
      });
      for (const before of page) {
        const row = census.numberOf.get(renamed('guest', before.rootId));
        const isIn = row !== undefined && found[row] === 1;
        if (row !== undefined) found[row] = 0;
        const change = changed(look, { segment, rootId: before.rootId, before, isIn });
        if (change) changes.push(change);
      }
      after = page.length < membersAtOnce ? undefined : page.at(-1);
    } while (after);
    for (let row = 0; row < found.length; row += 1) {
      if (!found[row]) continue;
      const rootId = renamed('profile', census.guests.at(row) as string);
      const change = changed(look, { segment, rootId, before: undefined, isIn: true });
      if (change) changes.push(change);
    }
  }

  return changes;
}

async function tester(look: Look, segment: Segment): Promise<(row: number) => boolean> {
  const { census, asOf } = look;
  if (segment.type === 'dynamic') {
    const matcher = compileRule(segment.rule, census, asOf);

    return (row) => matchesGuest(matcher, row);
  }
  const found = await listedIn(look, segment.guests);

  return (row) => found[row] === 1;
}

/** Who is on a list, by the names that the guests have today. */
async function listedIn({ call, census }: Look, guests: readonly GuestId[]): Promise<Uint8Array> {
  const found = new Uint8Array(census.guests.length);
  const ids = guests.map((id) => renamed('profile', id) as string);
  const roots = new Map(
    (await call.rows.where('root', 'profileId', ids)).map(({ profileId, rootId }) => [profileId, rootId]),
  );
  for (const id of ids) {
    const row = census.numberOf.get(renamed('guest', roots.get(id) ?? id));
    if (row !== undefined) found[row] = 1;
  }

  return found;
}

function changed(
  look: Look,
  {
    segment,
    rootId,
    before,
    isIn,
  }: {
    readonly segment: Segment;
    readonly rootId: string;
    readonly before: Row<'member'> | undefined;
    readonly isIn: boolean;
  },
): Change | undefined {
  const wasIn = before !== undefined && before.until === undefined;
  if (wasIn === isIn) return undefined;
  const { asOf } = look;
  const { played } = (before?.body ?? {}) as Partial<MemberBody>;
  const begins = isIn && segment.playbook !== undefined && played === undefined;
  const body: MemberBody = {
    because: becauseOf(look, segment, rootId),
    ...(begins ? { played: asOf } : played && { played }),
  };
  const row = isIn
    ? { segmentId: segment.id, rootId, since: asOf, body }
    : { segmentId: segment.id, rootId, since: before?.since ?? asOf, until: asOf, body };

  return { segment, row, change: isIn ? 'entered' : 'left', begins };
}

function becauseOf({ census, asOf, explainers }: Look, segment: Segment, rootId: string): readonly Reason[] {
  const row = census.numberOf.get(renamed('guest', rootId));
  if (row === undefined) return [{ code: 'segment/gone' }];
  if (segment.type === 'static') return [{ code: 'segment/listed' }];
  const explain = numbered(explainers, segment.id, () => explainerOf(segment.rule, census, asOf));

  return reasonsOf(explain(row));
}

/** Keeps who is in what, and how many are in each segment on this day. */
async function keepChanges(
  { call, asOf }: Look,
  segments: readonly KeptSegment[],
  changes: readonly Change[],
): Promise<void> {
  const { rows } = call;
  await rows.put(
    'member',
    changes.map(({ row }) => row),
  );
  const moved = new Map<string, number>();
  for (const { segment, change } of changes)
    moved.set(segment.id, (moved.get(segment.id) ?? 0) + (change === 'entered' ? 1 : -1));
  for (const { segment } of segments) {
    const [last] = await rows.page('segmentSize', { first: segment.id, backwards: true, limit: 1 });
    const by = moved.get(segment.id) ?? 0;
    if (by === 0 && last?.day === asOf) continue;
    await rows.put('segmentSize', [{ segmentId: segment.id, day: asOf, guests: (last?.guests ?? 0) + by }]);
  }
}

function toldChange({ segment, row, change, begins }: Change): SegmentChange {
  return {
    segmentId: segment.id,
    guestId: renamed('guest', row.rootId),
    change,
    because: (row.body as MemberBody).because,
    ...(begins && segment.playbook && { playbook: segment.playbook.action }),
  };
}

/** Playbooks are always told; other changes one by one only where they are few. */
function tell({ emit }: WriteCall, changes: readonly SegmentChange[]): void {
  for (const { segmentId, guestId, change, playbook } of changes) {
    if (changes.length <= mostTold)
      emit({ type: change === 'entered' ? 'segment-entered' : 'segment-left', segmentId, guestId });
    if (playbook !== undefined) emit({ type: 'playbook-due', segmentId, guestId, action: playbook });
  }
  if (changes.length > mostTold) emit({ type: 'segments-updated', changes: changes.length });
}
