import { hashStartOf } from '../shared/hash.ts';
import type { Id } from '../shared/id.ts';
import type { SourceReference } from '../shared/source-reference.ts';

const separator = '\u001f';
/** How many of the last characters of a source's id may differ within one neighbourhood. */
const near = 3;

/**
 * The id of a record in this house: a hash of who told it, so that the same record always has the same id. Records
 * whose source ids are near each other (`70012`, `70013`) share the first 32 bits, a hash of what their ids have in
 * common: systems count upwards, and what comes in together is then kept together, which spares a large index
 * thousands of pages a batch. The other 96 bits are a hash of the whole reference.
 */
export function recordIdOf<Kind extends SourceReference['kind']>(
  tenant: string,
  { kind, system, property = '', id }: SourceReference & { readonly kind: Kind },
): Id<Kind> {
  const place = `${kind}${separator}${tenant}${separator}${system}${separator}${property}${separator}`;

  return `${kind}_${neighbourhoodOf(place + id.slice(0, -near))}${hashStartOf(place + id, 3)}` as Id<Kind>;
}

const neighbourhoods = new Map<string, string>();
const mostNeighbourhoods = 2000;

/** Neighbours come one after the other, so the last neighbourhoods are remembered. */
function neighbourhoodOf(place: string): string {
  const known = neighbourhoods.get(place);
  if (known) return known;
  const found = hashStartOf(place, 1);
  if (neighbourhoods.size >= mostNeighbourhoods) neighbourhoods.clear();
  neighbourhoods.set(place, found);

  return found;
}
