import type { Reader, Writer } from '../../ports/store.ts';
import type { Row } from '../../ports/tables.ts';
import type { PackedIds } from '../../shared/packed-ids.ts';
import { packIds, unpackIds } from '../../shared/packed-ids.ts';
import { lastChange } from './last-change.ts';
import type { Touched } from './noting-writer.ts';

/** How many changes the store keeps for finders that come later; who is further behind reads everything anew. */
const keptTouches = 2000;
/** A change of more profiles than this is told as a change of everything. */
const mostTouched = 20_000;

/** What one change may have changed for a finder. */
export interface Touch {
  readonly number: number;
  /** Ids of profiles; `undefined` for everything. */
  readonly profiles?: readonly string[];
  /** Ids of stays and profiles whose lines changed; `undefined` for everything. */
  readonly owners?: readonly string[];
}

/** What the row of a change keeps. */
interface TouchBody {
  readonly profiles?: PackedIds;
  readonly owners?: PackedIds;
}

/** What is kept beside the data for whoever holds something of it in memory; nothing where nobody would notice. */
export function touchOf(
  { profiles, owners, isHouse }: Touched,
  last: number,
): readonly [] | readonly [Row<'touch'>] {
  if (profiles.size === 0 && owners.size === 0 && !isHouse) return [];
  const body: TouchBody = {
    ...(profiles.size > mostTouched ? {} : { profiles: packIds([...profiles]) }),
    ...(owners.size > mostTouched ? {} : { owners: packIds([...owners]) }),
  };

  return [{ number: last + 1, body }];
}

/** Lets go of the change that so many others came after. */
export async function dropOldTouches(rows: Writer, touch: readonly Row<'touch'>[]): Promise<void> {
  for (const { number } of touch)
    if (number > keptTouches) await rows.drop('touch', [{ number: number - keptTouches }]);
}

/** The number of the last change at the moment that a read shows. */
export async function lastTouch(rows: Reader): Promise<number> {
  return (await lastChange(rows)).number;
}

/** The changes after a number, oldest first; `undefined` where the store no longer has all of them. */
export async function touchesAfter(rows: Reader, number: number): Promise<readonly Touch[] | undefined> {
  const page = await rows.page('touch', { after: { number }, limit: keptTouches });
  if (page.length > 0 && page[0]?.number !== number + 1) return undefined;

  return page.map(({ number: place, body }) => {
    const { profiles, owners } = body as TouchBody;

    return {
      number: place,
      ...(profiles && { profiles: unpackIds(profiles) }),
      ...(owners && { owners: unpackIds(owners) }),
    };
  });
}
