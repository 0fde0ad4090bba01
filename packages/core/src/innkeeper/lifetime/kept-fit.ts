import type { SpendFit, StayFit } from '../../lifetime/fit.ts';
import type { TimeUnit } from '../../lifetime/histories-of.ts';
import type { Reader, Writer } from '../../ports/store.ts';
import type { Day, Instant } from '../../shared/day.ts';

/** Models of who comes again and of what a stay brings, fitted to the guests of a house or of one property. */
export interface KeptFit {
  /** The property whose visits it was learnt from; the whole house where absent. */
  readonly property?: string;
  /** The last day that it knows. */
  readonly until: Day;
  readonly unit: TimeUnit;
  readonly stays: StayFit;
  /** What a stay brings, in minor units of the currency; absent where nobody who came again paid. */
  readonly spend?: SpendFit;
  readonly currency: string;
  /** What the house keeps of its net revenue, 0 to 1. */
  readonly margin: number;
  /** How far ahead a lifetime is counted, and by which share a stay is worth less a year later. */
  readonly years: number;
  readonly discountRate: number;
  /** Guests of whom it was learnt. */
  readonly guests: number;
  readonly fittedAt: Instant;
  readonly by: string;
}

/** The fit by which guests are read: that of the property, else that of the house. */
export async function keptFit(rows: Reader, property?: string): Promise<KeptFit | undefined> {
  const names = property === undefined ? [nameOf()] : [nameOf(property), nameOf()];
  const kept = await rows.where('setting', 'name', names);

  return names.map((name) => kept.find((row) => row.name === name)).find(Boolean)?.body as
    | KeptFit
    | undefined;
}

/** Keeps a fit; guests are read by it from now on. */
export async function keepFit(rows: Writer, fit: KeptFit): Promise<void> {
  const name = nameOf(fit.property);
  const [before] = await rows.where('setting', 'name', [name]);
  await rows.put('setting', [{ name, version: (before?.version ?? 0) + 1, body: fit }]);
}

function nameOf(property?: string): string {
  return property === undefined ? 'lifetime' : `lifetime:${property}`;
}
