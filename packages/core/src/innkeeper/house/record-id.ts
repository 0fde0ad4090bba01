import { hashStartOf } from '../../shared/hash.ts';
import type { Id } from '../../shared/id.ts';
import type { SourceReference } from '../../shared/source-reference.ts';

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
  const place = placeOf({ kind, tenant, system, property });

  return `${beginningOf(place, id.slice(0, -near))}${hashStartOf(place.text + id, 3)}` as Id<Kind>;
}

/** Whose records are meant. */
interface Origin {
  readonly kind: string;
  readonly tenant: string;
  readonly system: string;
  readonly property: string;
}

/** An origin that was met. */
interface Place extends Origin {
  /** What is hashed before the id of a record. */
  readonly text: string;
  /** How the ids of its neighbourhoods begin. */
  readonly beginnings: Map<string, string>;
}

const places = new Map<string, Place>();
/** Of each kind the origin that was met last: a file names few. */
const lastPlaces = new Map<string, Place>();
const mostPlaces = 20;
const mostNeighbourhoods = 2000;

function placeOf(origin: Origin): Place {
  const { kind, tenant, system, property } = origin;
  const last = lastPlaces.get(kind);
  if (last && last.system === system && last.property === property && last.tenant === tenant) return last;
  const text = [kind, tenant, system, property, ''].join(separator);
  const place = places.get(text) ?? { ...origin, text, beginnings: new Map() };
  if (places.size >= mostPlaces) places.clear();
  places.set(text, place);
  lastPlaces.set(kind, place);

  return place;
}

/** Neighbours come one after the other, so the last neighbourhoods are remembered. */
function beginningOf({ kind, text, beginnings }: Place, neighbourhood: string): string {
  const known = beginnings.get(neighbourhood);
  if (known) return known;
  const found = `${kind}_${hashStartOf(text + neighbourhood, 1)}`;
  if (beginnings.size >= mostNeighbourhoods) beginnings.clear();
  beginnings.set(neighbourhood, found);

  return found;
}
