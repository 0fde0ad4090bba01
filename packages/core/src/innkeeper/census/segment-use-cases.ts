import { knownAt } from '../../census/house/known-at.ts';
import type { SegmentAnswer } from '../../ports/population.ts';
import { checkRule, partsOf } from '../../segments/check-rule.ts';
import { compileRule } from '../../segments/compile-rule.ts';
import type { RuleExplanation } from '../../segments/explain-rule.ts';
import { explainRule, reasonsOf } from '../../segments/explain-rule.ts';
import { matchesGuest } from '../../segments/members-of.ts';
import type { Rule } from '../../segments/rule.ts';
import type { Segment, SegmentSize } from '../../segments/segment.ts';
import type { Day } from '../../shared/day.ts';
import type { GuestId } from '../../shared/id.ts';
import { renamed } from '../../shared/id.ts';
import { InnkeeperError } from '../../shared/innkeeper-error.ts';
import type { Reason } from '../../shared/reason.ts';
import type { Locale } from '../../shared/words.ts';
import { rootOf } from '../guests/load-guest.ts';
import type { ReadCall, WriteCall } from '../house/call.ts';
import { sightOf } from '../house/sight.ts';
import { namesSeen } from '../reports/names-of-guests.ts';
import type { CensusInput } from './census-use-cases.ts';
import { asking, censusOf, dayAndPlaces, requireSight } from './census-use-cases.ts';
import { groupsOfRule } from './columns-seen.ts';
import type { MemberFacts } from './facts-of-members.ts';
import { columnsNamed, factsOfMembers } from './facts-of-members.ts';
import type { KeptSegment } from './segment-rows.ts';
import { mostSegments, segmentOf, segmentsOf } from './segment-rows.ts';

/** Which group of guests is asked: one that is kept, or a rule that is tried. */
export interface SegmentChoice {
  /** One of the two is named. */
  readonly segmentId?: string;
  readonly rule?: Rule;
}

/** Who is in a group. */
export type MembersInput = CensusInput &
  SegmentChoice & {
    readonly after?: GuestId;
    readonly limit?: number;
    /** Names those who are listed, in a script; nobody is named where it is absent. */
    readonly locale?: Locale;
    /** Columns of the census, and the hotel's own, to be told of each who is listed: `last`, `lastContact`, `industry`. */
    readonly facts?: readonly string[];
  };

/** How many are in a group, and some of them in the order of their ids. */
export type MembersAnswer = SegmentAnswer & {
  readonly asOf: Day;
  /** Of those who are listed, where they were asked for, for whoever may see names. */
  readonly names?: Readonly<Record<string, string>>;
  /** What was asked of those who are listed, in their order. */
  readonly facts?: readonly MemberFacts[];
  /** What amounts among the facts are counted in, in minor units. */
  readonly currency?: string;
};

/** A rule that is being written. */
export interface CountInput extends CensusInput {
  readonly rule: Rule;
  /** Counts every part of the rule by itself too. @defaultValue false */
  readonly parts?: boolean;
}

/** How many guests fulfil a rule; nobody is named. */
export interface CountAnswer {
  readonly asOf: Day;
  readonly guests: number;
  /** How many guests there are in all. */
  readonly of: number;
  /** For each part of the rule, in the order it is written, a group before what is in it: who fulfils it alone. */
  readonly parts?: readonly number[];
}

/** A segment with its size over time. */
export interface SegmentLine extends KeptSegment {
  /** The latest first. */
  readonly sizes: readonly SegmentSize[];
}

/** Why a guest is in a segment or not. */
export interface SegmentExplanation {
  readonly guestId: GuestId;
  readonly asOf: Day;
  readonly holds: boolean;
  /** Every condition with what was found; absent for a list. */
  readonly explanation?: RuleExplanation;
  readonly because: readonly Reason[];
  /** Since when he has been in it, as far as it was looked at. */
  readonly since?: Day;
}

/** Counts who is in a segment, or who would be. */
export async function findMembers(
  call: ReadCall,
  { locale, facts, ...input }: MembersInput,
): Promise<MembersAnswer> {
  if (facts) requireSight(call, facts);
  const answer = await membersOf(call, input);

  return {
    ...answer,
    ...(locale && { names: await namesSeen(call, answer.members, locale) }),
    ...(facts && (await toldOf(call, input, { names: facts, members: answer.members }))),
  };
}

async function toldOf(
  call: ReadCall,
  input: CensusInput,
  { names, members }: { readonly names: readonly string[]; readonly members: readonly GuestId[] },
): Promise<Required<Pick<MembersAnswer, 'facts' | 'currency'>>> {
  const { asOf, isPast } = await dayAndPlaces(call, input);
  const { currency } = await asking(call, input);
  const census = await censusOf(call).columns(isPast ? asOf : undefined);

  return { facts: factsOfMembers(census, columnsNamed(census, names), members), currency };
}

async function membersOf(call: ReadCall, input: MembersInput): Promise<MembersAnswer> {
  const { after, limit, asOf, property } = input;
  const when = { ...(asOf && { asOf }), ...(property !== undefined && { property }) };
  const chosen = await chosenSegment(call, input);
  if (!('rule' in chosen))
    return listed(call, chosen, { ...when, ...(after && { after }), limit: limit ?? 0 });
  requireRule(call, chosen.rule);
  const { people, question } = await asking(call, when);
  const answer = await people.segment({
    ...question,
    rule: chosen.rule,
    ...(after && { after }),
    ...(limit !== undefined && { limit }),
  });

  return { ...answer, asOf: question.asOf };
}

/** Counts who would fulfil a rule while it is being written; of a long rule the parts are not counted. */
export async function countSegment(
  call: ReadCall,
  { rule, parts = false, ...when }: CountInput,
): Promise<CountAnswer> {
  requireRule(call, rule);
  const { people, question } = await asking(call, when);
  const count = async (one: Rule): Promise<number> =>
    (await people.segment({ ...question, rule: one })).guests;
  const answer = { asOf: question.asOf, guests: await count(rule), of: await count({ all: [] }) };
  const all = parts ? inOrder(rule) : [];
  if (all.length === 0 || all.length > mostParts) return answer;
  const counts: number[] = [];
  for (const part of all) {
    // Others have their turn in between: a screen that counts in its own process goes on drawing.
    if (counts.length % partsAtOnce === partsAtOnce - 1) await call.house.breathe?.();
    counts.push(part === rule ? answer.guests : await count(part));
  }

  return { ...answer, parts: counts };
}

/** So many parts are counted before others have their turn. */
const partsAtOnce = 4;
/** Of a rule with more parts than a screen shows only the whole is counted. */
const mostParts = 100;

/** Every part of a rule, a group before what is in it. */
function inOrder(rule: Rule): readonly Rule[] {
  return [rule, ...(partsOf(rule) ?? []).flatMap(inOrder)];
}

async function chosenSegment(
  { rows }: ReadCall,
  choice: SegmentChoice,
): Promise<{ readonly rule: Rule } | { readonly guests: readonly GuestId[] }> {
  if (choice.rule) return { rule: choice.rule };
  const { segment } = await segmentOf(rows, choice.segmentId ?? '');

  return segment.type === 'dynamic' ? { rule: segment.rule } : { guests: segment.guests };
}

/** The guests of a list, by the names they have today. */
async function listed(
  call: ReadCall,
  { guests }: { readonly guests: readonly GuestId[] },
  { after, limit, ...when }: CensusInput & { readonly after?: GuestId; readonly limit: number },
): Promise<MembersAnswer> {
  const { asOf, properties } = await dayAndPlaces(call, when);
  const census = await censusOf(call).columns();
  const isKnown = knownAt(census, properties);
  const ids = new Set<string>();
  for (const id of guests) ids.add(renamed('guest', await rootOf(call.rows, id)));
  const members = [...ids].filter((id) => {
    const row = census.numberOf.get(id);

    return row !== undefined && isKnown(row);
  });

  return {
    asOf,
    guests: members.length,
    members: members
      .filter((id) => after === undefined || id > after)
      .sort()
      .slice(0, limit) as GuestId[],
  };
}

/** Says of one guest why he is in a segment or not. @throws `guest/not-found`, `segment/not-found` */
export async function explainSegment(
  call: ReadCall,
  { guestId, ...input }: CensusInput & SegmentChoice & { readonly guestId: GuestId },
): Promise<SegmentExplanation> {
  const { asOf, isPast, properties } = await dayAndPlaces(call, input);
  const census = await censusOf(call).columns(isPast ? asOf : undefined);
  const rootId = await rootOf(call.rows, guestId);
  const known = renamed('guest', rootId);
  const row = census.numberOf.get(known);
  if (row === undefined || !knownAt(census, properties)(row))
    throw new InnkeeperError('guest/not-found', { id: guestId });
  const member =
    input.segmentId !== undefined
      ? (await call.rows.where('member', 'rootId', [rootId])).find((one) => one.segmentId === input.segmentId)
      : undefined;
  const since = member && member.until === undefined ? { since: member.since as Day } : {};
  const chosen = await chosenSegment(call, input);
  if (!('rule' in chosen)) {
    const roots = await Promise.all(chosen.guests.map((id) => rootOf(call.rows, id)));
    const holds = roots.includes(rootId);

    return { guestId: known, asOf, holds, because: [{ code: 'segment/listed', facts: { holds } }], ...since };
  }
  requireRule(call, chosen.rule);
  const explanation = explainRule(chosen.rule, census, row, asOf);

  return {
    guestId: known,
    asOf,
    holds: matchesGuest(compileRule(chosen.rule, census, asOf), row),
    explanation,
    because: reasonsOf(explanation),
    ...since,
  };
}

/** Every segment with its size over time. */
export async function listSegments({ rows }: ReadCall): Promise<readonly SegmentLine[]> {
  const lines: SegmentLine[] = [];
  for (const kept of await segmentsOf(rows)) {
    const sizes = await rows.page('segmentSize', { first: kept.segment.id, backwards: true, limit: 400 });
    lines.push({ ...kept, sizes: sizes.map(({ day, guests }) => ({ day: day as Day, guests })) });
  }

  return lines;
}

/**
 * Keeps a segment, new or changed. Its rule is held against the columns there are.
 * @throws `segment/…`; `store/changed` when someone else changed it since `version` was read
 */
export async function writeSegment(
  call: WriteCall,
  { segment, version }: { readonly segment: Segment; readonly version?: number },
): Promise<KeptSegment> {
  if (segment.type === 'dynamic') {
    requireRule(call, segment.rule);
    checkRule(segment.rule, censusOf(call).held().census.columns);
  }
  const [known] = await call.rows.where('segment', 'id', [segment.id]);
  if (version !== undefined && version !== (known?.state === 'live' ? known.version : 0))
    throw new InnkeeperError('store/changed', { subject: `The segment "${segment.id}"` });
  if (!known && (await call.rows.count('segment')) >= mostSegments)
    throw new InnkeeperError('segment/too-many', { limit: mostSegments });
  const next: KeptSegment = { segment, version: (known?.version ?? 0) + 1 };
  await call.rows.put('segment', [{ id: segment.id, version: next.version, state: 'live', body: segment }]);

  return next;
}

/** Takes a segment out of use; who was in it and how many is kept. @throws `segment/not-found` */
export async function removeSegment(
  { rows }: WriteCall,
  { segmentId }: { readonly segmentId: string },
): Promise<{ readonly segmentId: string }> {
  const { segment, version } = await segmentOf(rows, segmentId);
  await rows.put('segment', [{ id: segmentId, version: version + 1, state: 'removed', body: segment }]);

  return { segmentId };
}

/** Refuses a rule over what the actor may not see: the answer would tell it. @throws `actor/not-allowed` */
function requireRule({ actor, house }: ReadCall, rule: Rule): void {
  const sight = sightOf(actor, house.policy);
  for (const group of groupsOfRule(rule))
    if (!sight(group)) throw new InnkeeperError('actor/not-allowed', { permission: `see ${group}` });
}
