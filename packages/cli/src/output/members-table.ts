import type { GuestId, MembersAnswer } from '@innkeeper/core';
import type { Desk } from '../desk.ts';
import { countedIn } from '../house/census-question.ts';
import type { PlainTable } from './plain-table.ts';

/** Facts that are amounts, in minor units. */
const amounts: ReadonlySet<string> = new Set(['amount', 'contribution']);
/** Facts that are numbers of a whole, and not to be given decimals. */
const fractions: ReadonlySet<string> = new Set(['score', 'latitude', 'longitude']);

/** Guests with their names and the facts that were asked, a line each. */
export function membersTable(
  { say }: Desk,
  found: MembersAnswer,
  { title, facts }: { readonly title: string; readonly facts: readonly string[] },
): PlainTable {
  const unit = found.currency === undefined ? 1 : 10 ** countedIn(found.currency).decimals;
  const shown = (name: string, value: string | number | undefined) =>
    typeof value === 'number' && amounts.has(name) ? value / unit : value;
  const cells = (guest: GuestId, at: number) => [
    guest,
    ...(found.names ? [found.names[guest]] : []),
    ...facts.map((name) => shown(name, found.facts?.[at]?.[name])),
  ];

  return {
    title,
    columns: [
      { head: say('segment/guest') },
      ...(found.names ? [{ head: say('segment/name') }] : []),
      ...facts.map((head) => ({
        head,
        ...(!fractions.has(head) && { decimals: amounts.has(head) ? 2 : 0 }),
      })),
    ],
    rows: found.members.map(cells),
    notes: [],
  };
}
