import type { GuestIds } from '../../census/house/guest-ids.ts';
import type { GuestId } from '../../shared/id.ts';

/** The first ids of some guests in their order. */
export function firstOf(
  ids: GuestIds,
  rows: Int32Array,
  { after, limit }: { readonly after: string | undefined; readonly limit: number },
): readonly GuestId[] {
  let isRising = true;
  for (let at = 1; at < rows.length && isRising; at += 1)
    isRising = ids.compare(rows[at - 1] as number, rows[at] as number) < 0;
  const inOrder = isRising ? rows : rows.sort(ids.compare);
  const place = after === undefined ? undefined : ids.get(after);
  const found: string[] = [];
  for (let at = 0; at < inOrder.length && found.length < limit; at += 1) {
    const row = inOrder[at] as number;
    if (place !== undefined && ids.compare(row, place) <= 0) continue;
    const id = ids.at(row) as string;
    if (after === undefined || id > after) found.push(id);
  }

  return found as GuestId[];
}

/** The places that are not 0. */
export function placesWith(values: Uint8Array | Uint32Array): Int32Array {
  const places = new Int32Array(values.length);
  let count = 0;
  for (let at = 0; at < values.length; at += 1) if (values[at]) places[count++] = at;

  return places.slice(0, count);
}
