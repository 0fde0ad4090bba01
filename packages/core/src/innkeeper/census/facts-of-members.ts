import type { Census } from '../../census/house/census.ts';
import type { FactColumn } from '../../census/house/fact-column.ts';
import { factAt } from '../../census/house/fact-column.ts';
import { dayOfEpoch } from '../../shared/day.ts';
import type { GuestId } from '../../shared/id.ts';
import { InnkeeperError } from '../../shared/innkeeper-error.ts';

/** What the census says of a guest, by the names of its columns; what is not known is not there. */
export type MemberFacts = Readonly<Record<string, string | number>>;

/** The columns of a census that were named. @throws `census/no-column` */
export function columnsNamed(
  { columns }: Pick<Census, 'columns'>,
  names: readonly string[],
): ReadonlyMap<string, FactColumn> {
  return new Map(
    names.map((name) => {
      const column = columns.get(name);
      if (!column)
        throw new InnkeeperError('census/no-column', {
          column: name,
          columns: [...columns.keys()].join(', '),
        });

      return [name, column];
    }),
  );
}

/** Facts of guests in the order they are named: words, counts and numbers as they are, days as civil days. */
export function factsOfMembers(
  { numberOf }: Pick<Census, 'numberOf'>,
  columns: ReadonlyMap<string, FactColumn>,
  members: readonly GuestId[],
): readonly MemberFacts[] {
  return members.map((guest) => {
    const row = numberOf.get(guest);
    const facts: Record<string, string | number> = {};
    if (row === undefined) return facts;
    for (const [name, column] of columns) {
      const value = factAt(column, row);
      if (value !== undefined) facts[name] = column.kind === 'day' ? dayOfEpoch(value as number) : value;
    }

    return facts;
  });
}
