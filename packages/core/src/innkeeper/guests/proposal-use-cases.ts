import type { Correction, ProposalFact } from '../../guests/fact.ts';
import type { Row } from '../../ports/tables.ts';
import type { FactId, GuestId, ProfileId } from '../../shared/id.ts';
import { renamed } from '../../shared/id.ts';
import { InnkeeperError } from '../../shared/innkeeper-error.ts';
import { dutySlots } from '../duties/duty-rows.ts';
import type { ReadCall, WriteCall } from '../house/call.ts';
import { sightOf } from '../house/sight.ts';
import { profileToStateOn, stateFact } from './fact-use-cases.ts';
import { seesCorrection } from './gate-facts.ts';
import { factRow, keepFact } from './keep-fact.ts';
import type { Dossier } from './load-guest.ts';
import { findInScope } from './load-in-scope.ts';
import { viewOf } from './view-of.ts';

/** What somebody thinks is right, and why. */
export interface ProposalInput {
  readonly guestId: GuestId;
  readonly correction: Correction;
  readonly reason: string;
  readonly channel?: string;
}

/** A correction that was proposed. */
export interface Proposed {
  readonly proposalId: FactId;
  readonly guestId: GuestId;
}

/** Which part of the open proposals. */
export interface ProposalsInput {
  /** @defaultValue 50 */
  readonly limit?: number;
  /** Where the page before ended. */
  readonly after?: string;
}

/** A correction that waits for a decision. */
export interface CorrectionProposal extends Proposed {
  readonly correction: Correction;
  readonly reason: string;
  /** Who proposed it: the id of an actor. */
  readonly by: string;
  readonly at: string;
}

/** What waits, the oldest first, as far as the actor may see it. */
export interface ProposalList {
  readonly proposals: readonly CorrectionProposal[];
  readonly next?: string;
}

/** What is decided on a proposal. */
export interface ProposalDecision {
  readonly proposalId: FactId;
  readonly decision: 'accept' | 'decline';
  /** Why, in the words of whoever decides. */
  readonly text?: string;
}

/** A proposal that was decided on. */
export interface ProposalDecided extends Proposed {
  readonly decision: 'accept' | 'decline';
  /** The correction that was made of it. */
  readonly factId?: FactId;
}

/**
 * Proposes a correction instead of making it: nobody overwrites what another entered. Whoever may decide is told by the
 * event `proposal-changed` and finds it in the list.
 */
export async function proposeCorrection(
  call: WriteCall,
  { guestId, correction, reason, channel }: ProposalInput,
): Promise<Proposed> {
  const profileId = await profileToStateOn(call, guestId);
  const proposalId = await keepFact(call, profileId, {
    type: 'proposal',
    correction,
    text: reason,
    ...(channel !== undefined && { channel }),
  });
  await call.rows.put('duty', [dutyOf(proposalId, call.now)]);
  const guest = renamed('guest', profileId);
  call.emit({ type: 'proposal-changed', guestId: guest, proposalId, state: 'open' });

  return { proposalId, guestId: guest };
}

/** Lists the corrections that wait for a decision. */
export async function listProposals(
  call: ReadCall,
  { limit = 50, after }: ProposalsInput,
): Promise<ProposalList> {
  const proposals: CorrectionProposal[] = [];
  const sight = sightOf(call.actor, call.house.policy);
  let place = after === undefined ? undefined : placeOf(after);
  for (;;) {
    const page = await call.rows.page('duty', {
      first: dutySlots.proposal,
      limit: limit + 1,
      ...(place && { after: place }),
    });
    const facts = new Map(
      (
        await call.rows.where(
          'fact',
          'id',
          page.map(({ recordId }) => recordId),
        )
      ).map((row) => [row.id, row]),
    );
    for (const duty of page) {
      const row = facts.get(duty.recordId);
      const dossier = row && (await findInScope(call, renamed('guest', row.profileId)));
      const fact = row?.body as ProposalFact | undefined;
      if (!fact || !dossier || !seesCorrection(fact.correction, sight, isIncognito(dossier))) continue;
      const last = proposals.at(-1);
      if (proposals.length === limit && last) return { proposals, next: nameOf(last) };
      proposals.push(proposalOf(fact, dossier, sight('notes')));
    }
    place = page.at(-1);
    if (page.length <= limit) return { proposals };
  }
}

/**
 * Accepts a proposed correction, which is then made in the name of whoever accepts it, or declines it. Both names stand
 * in what is kept. @throws `fact/not-found`, `proposal/decided`
 */
export async function decideProposal(
  call: WriteCall,
  { proposalId, decision, text }: ProposalDecision,
): Promise<ProposalDecided> {
  const [row] = await call.rows.where('fact', 'id', [proposalId]);
  const dossier = row?.type === 'proposal' && (await findInScope(call, renamed('guest', row.profileId)));
  const fact = row?.body as ProposalFact;
  const sight = sightOf(call.actor, call.house.policy);
  if (!row || !dossier || !seesCorrection(fact.correction, sight, isIncognito(dossier)))
    throw new InnkeeperError('fact/not-found', { id: proposalId });
  if (row.closedAt !== undefined) throw new InnkeeperError('proposal/decided', { id: proposalId });
  const { guestId } = dossier;
  const { correction, text: reason } = fact;
  const factId =
    decision === 'accept'
      ? (await stateFact(call, { guestId, fact: { type: 'correction', correction, text: reason } })).factId
      : undefined;
  await call.rows.put('fact', [{ ...factRow(fact), closedAt: call.now }]);
  await call.rows.drop('duty', [dutyOf(proposalId, fact.at)]);
  await keepFact(call, row.profileId as ProfileId, {
    type: 'proposal-decided',
    proposal: proposalId,
    proposedBy: fact.by,
    decision,
    ...(text !== undefined && { text }),
    ...(factId !== undefined && { correction: factId }),
  });
  const state = decision === 'accept' ? 'accepted' : 'declined';
  call.emit({ type: 'proposal-changed', guestId, proposalId, state });

  return { proposalId, guestId, decision, ...(factId !== undefined && { factId }) };
}

/** Where a proposal stands among what is still to be done. */
export function dutyOf(proposalId: string, at: string): Row<'duty'> {
  return { slot: dutySlots.proposal, due: new Date(at).toISOString(), recordId: proposalId };
}

function nameOf({ at, proposalId }: CorrectionProposal): string {
  const { due } = dutyOf(proposalId, at);

  return `${due} ${proposalId}`;
}

function placeOf(after: string): Row<'duty'> {
  const [due, recordId] = after.split(' ');
  if (!due || !recordId)
    throw new InnkeeperError('input/invalid', {
      operation: 'listProposals',
      field: 'after',
      problem: 'is no place in this list',
    });

  return { slot: dutySlots.proposal, due, recordId };
}

/** Why somebody proposes it is a note. */
function proposalOf(
  { id, correction, text, by, at }: ProposalFact,
  { guestId }: Dossier,
  readsNotes: boolean,
): CorrectionProposal {
  return { proposalId: id, guestId, correction, reason: readsNotes ? text : '', by, at };
}

function isIncognito(dossier: Dossier): boolean {
  return viewOf(dossier).guest.incognito !== undefined;
}
