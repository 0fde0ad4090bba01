import type { Reader, Writer } from '../ports/store.ts';
import { headOf } from './audit.ts';

/** How many changes the store keeps for finders that come later; who is further behind reads everything anew. */
const keptTouches = 2000;
/** A change of more profiles than this is told as a change of everything. */
const mostTouched = 20_000;

/** What one change may have changed for a finder. */
export interface Touch {
  readonly number: number;
  /** Ids of profiles; `undefined` for everything. */
  readonly profiles?: readonly string[];
}

/** Keeps beside the data whose way to be found may have changed. */
export async function keepTouched(rows: Writer, touched: ReadonlySet<string>): Promise<void> {
  if (touched.size === 0) return;
  const { number } = await headOf(rows, 'touch');
  const body = touched.size > mostTouched ? {} : { profiles: [...touched] };
  await rows.add('touch', [{ number: number + 1, body }]);
  await rows.put('head', [{ name: 'touch', number: number + 1 }]);
  if (number >= keptTouches) await rows.drop('touch', [{ number: number + 1 - keptTouches }]);
}

/** The number of the last change. */
export async function lastTouch(rows: Reader): Promise<number> {
  return (await headOf(rows, 'touch')).number;
}

/** The changes after a number, oldest first; `undefined` where the store no longer has all of them. */
export async function touchesAfter(rows: Reader, number: number): Promise<readonly Touch[] | undefined> {
  const page = await rows.page('touch', { after: { number }, limit: keptTouches });
  if (page.length > 0 && page[0]?.number !== number + 1) return undefined;

  return page.map(({ number: place, body }) => ({ number: place, ...(body as Omit<Touch, 'number'>) }));
}
