import type { GuestId, InnkeeperApi, InputOf, MemberFacts, MembersAnswer } from '@innkeeper/core';

/** Guests are asked for so many at a time. */
const atOnce = 5000;

/** The guests of a group up to a limit, asked for page by page. */
export async function allMembers(
  api: Pick<InnkeeperApi, 'findMembers'>,
  question: InputOf<'findMembers'>,
  limit: number,
): Promise<MembersAnswer> {
  const members: GuestId[] = [];
  const facts: MemberFacts[] = [];
  const names: Record<string, string> = {};
  for (let after: GuestId | undefined; ; after = members.at(-1)) {
    const page = await api.findMembers({
      ...question,
      ...(after && { after }),
      limit: Math.min(limit - members.length, atOnce),
    });
    members.push(...page.members);
    facts.push(...(page.facts ?? []));
    Object.assign(names, page.names);
    if (page.members.length === 0 || members.length >= limit)
      return { ...page, members, ...(page.names && { names }), ...(page.facts && { facts }) };
  }
}
