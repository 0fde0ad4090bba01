import type { Correction, CorrectionProposal, FactId } from '@innkeeper/core';
import type { Call } from '../call.ts';
import type { Desk } from '../desk.ts';
import type { ExitCode } from '../exit-codes.ts';
import { exitCodes } from '../exit-codes.ts';
import { withHouse } from '../house/open-house.ts';
import { usageError } from '../usage-error.ts';

/** Lists the corrections that wait for a decision, or decides on one. */
export async function proposals({ desk, args: [id] }: Call): Promise<ExitCode> {
  const { accept, decline, note } = desk.options;
  const isDecided = accept === true || decline === true;
  if (accept === true && decline === true) throw usageError(desk.say('usage/proposals'));
  if (isDecided !== (id !== undefined)) throw usageError(desk.say('usage/proposals'));

  return withHouse(desk, async ({ api }) => {
    if (id !== undefined) {
      const decision = accept === true ? 'accept' : 'decline';
      const text = typeof note === 'string' ? { text: note } : {};
      const decided = await api.decideProposal({ proposalId: id as FactId, decision, ...text });
      desk.answer(decided, desk.say(`proposals/${decision}`, { guest: decided.guestId }));

      return exitCodes.done;
    }
    const waiting = await api.listProposals({ limit: 200 });
    const n = waiting.proposals.length;
    desk.answer(waiting, [
      desk.say(n === 0 ? 'proposals/none' : 'proposals/title', { n }),
      ...waiting.proposals.flatMap((one) => linesOf(one, desk)),
    ]);

    return exitCodes.done;
  });
}

function linesOf(
  { proposalId, guestId, correction, reason, by, at }: CorrectionProposal,
  { say }: Desk,
): readonly string[] {
  const change = [shownValue(correction, 'was'), shownValue(correction, 'value')].filter(Boolean).join(' → ');

  return [
    `  ${guestId}  ${correction.field}  ${change}`,
    `       ← ${[reason, by, at.slice(0, 10)].filter(Boolean).join(' · ')}`,
    `       ${say('proposals/how')}: innkeeper proposals ${proposalId} --accept`,
  ];
}

/** The value in a few words: what a person would type. */
function shownValue(correction: Correction, side: 'was' | 'value'): string {
  const value: unknown = side in correction ? correction[side as 'value'] : undefined;
  if (value === undefined) return '';
  if (typeof value !== 'object' || value === null) return String(value);

  return Object.entries(value)
    .filter(([name]) => name !== 'type' && name !== 'raw')
    .map(([, part]) => (typeof part === 'object' ? JSON.stringify(part) : String(part)))
    .join(' ');
}
