import type { GuestId, InputOf, MembersAnswer } from '@innkeeper/core';
import { expect, it } from 'vitest';
import { allMembers } from './all-members.ts';

const everybody = Array.from(
  { length: 12_001 },
  (_, at) => `guest_${String(at).padStart(5, '0')}` as GuestId,
);

/** Answers as the house does: in the order of the ids, after the last that was named. */
async function findMembers({ after, limit = 0 }: InputOf<'findMembers'>): Promise<MembersAnswer> {
  const members = everybody.filter((id) => after === undefined || id > after).slice(0, limit);

  return {
    asOf: '2026-11-21',
    guests: everybody.length,
    members,
    names: Object.fromEntries(members.map((id) => [id, `Name of ${id}`])),
    facts: members.map((id) => ({ id })),
  } as MembersAnswer;
}

it.each([
  [Number.POSITIVE_INFINITY, 12_001],
  [7000, 7000],
  [5000, 5000],
  [3, 3],
  [0, 0],
])('asks page by page up to %d, each guest once with his name and facts', async (limit, count) => {
  const found = await allMembers({ findMembers }, { rule: { all: [] } }, limit);

  expect(found.guests).toBe(12_001);
  expect(found.members).toEqual(everybody.slice(0, count));
  expect(found.facts).toEqual(found.members.map((id) => ({ id })));
  expect(Object.keys(found.names ?? {})).toHaveLength(count);
});
