import type { GuestId, InnkeeperApi, InputOf, MembersAnswer } from '@innkeeper/core';

/** Guests are asked for so many at a time. */
const atOnce = 5000;

/** The guests of a group up to a limit, asked for page by page. */
export async function allMembers(
  api: Pick<InnkeeperApi, 'findMembers'>,
  question: InputOf<'findMembers'>,
  limit: number,
): Promise<MembersAnswer> {
  let found = await api.findMembers({ ...question, limit: Math.min(limit, atOnce) });
  for (let last = found; last.members.length > 0 && found.members.length < limit; ) {
    const after = last.members.at(-1) as GuestId;
    last = await api.findMembers({
      ...question,
      after,
      limit: Math.min(limit - found.members.length, atOnce),
    });
    found = {
      ...found,
      members: [...found.members, ...last.members],
      ...(found.names && { names: { ...found.names, ...last.names } }),
      ...(found.facts && { facts: [...found.facts, ...(last.facts ?? [])] }),
    };
  }

  return found;
}
