import type { VisitPart } from './by-part.ts';
import { eachPart, isScattered, partSize } from './by-part.ts';
import type { Texts } from './texts.ts';
import type { VisitColumns } from './visit-columns.ts';

/** One row per guest, as columns. */
export interface GuestColumns<Ids extends Texts = Texts> {
  readonly guests: Ids;
  /** Day of the first visit, in days since 1970-01-01; meaningless where `visits` is 0. */
  readonly firstDay: Int32Array;
  readonly lastDay: Int32Array;
  readonly visits: Uint32Array;
  /** Sum of what the visits brought, in minor units. */
  readonly amount: Float64Array;
  readonly heads: Uint32Array;
}

/** What every guest did up to a day, in one pass; visits after it are not seen, as if that day were today. */
export function guestColumnsOf<Ids extends Texts>(
  visits: VisitColumns<Ids>,
  until: number,
): GuestColumns<Ids> {
  const { guests } = visits;
  const { wholes, amounts } = sumsUpTo(visits, until);
  const columns = {
    guests,
    firstDay: new Int32Array(guests.length),
    lastDay: new Int32Array(guests.length),
    visits: new Uint32Array(guests.length),
    amount: new Float64Array(guests.length),
    heads: new Uint32Array(guests.length),
  };
  for (let guest = 0, at = 0; guest < guests.length; guest += 1, at += stride) {
    const times = wholes[at + 2] as number;
    columns.firstDay[guest] = times === 0 ? never : (wholes[at] as number);
    columns.lastDay[guest] = times === 0 ? -(2 ** 31) : (wholes[at + 1] as number);
    columns.visits[guest] = times;
    columns.amount[guest] = amounts[guest * 3 + 2] as number;
    columns.heads[guest] = wholes[at + 3] as number;
  }

  return columns;
}

/** What recency, frequency and money are read from. */
export type GuestTotals<Ids extends Texts = Texts> = Pick<
  GuestColumns<Ids>,
  'guests' | 'lastDay' | 'visits' | 'amount'
>;

/** When each guest came last, how often he came and what he brought: {@link guestColumnsOf} without the rest. */
export function guestTotalsOf<Ids extends Texts>(visits: VisitColumns<Ids>, until: number): GuestTotals<Ids> {
  const n = visits.guests.length;
  const totals = {
    guests: visits.guests,
    lastDay: new Int32Array(n).fill(-(2 ** 31)),
    visits: new Uint32Array(n),
    amount: new Float64Array(n),
  };
  if (isScattered(visits)) addParts(totals, visits, until);
  else addRows(totals, visits, until);

  return totals;
}

function addRows(totals: GuestTotals, { guest, day, amount }: VisitColumns, until: number): void {
  const { lastDay, visits, amount: amounts } = totals;
  for (let row = 0; row < guest.length; row += 1) {
    const when = day[row] as number;
    if (when > until) continue;
    const who = guest[row] as number;
    if (when > (lastDay[who] as number)) lastDay[who] = when;
    visits[who] = (visits[who] as number) + 1;
    amounts[who] = (amounts[who] as number) + (amount[row] as number);
  }
}

function addParts(totals: GuestTotals, columns: VisitColumns, until: number): void {
  const wholes = new Int32Array(partSize * 4);
  const sums = new Float64Array(wholes.buffer);
  eachPart(columns, until, (part) => {
    readPart(totals, part, wholes, sums);
    addPart(part, wholes, sums);
    writePart(totals, part, wholes, sums);
  });
}

/** What is gathered of a guest stands together: last day and visits, and in the other two words the amount. */
function addPart({ guest, day, amount }: VisitPart, wholes: Int32Array, sums: Float64Array): void {
  for (let row = 0; row < guest.length; row += 1) {
    const at = (guest[row] as number) << 2;
    const when = day[row] as number;
    if (when > (wholes[at] as number)) wholes[at] = when;
    wholes[at + 1] = (wholes[at + 1] as number) + 1;
    const sum = (at >> 1) + 1;
    sums[sum] = (sums[sum] as number) + (amount[row] as number);
  }
}

function readPart(
  { lastDay, visits, amount }: GuestTotals,
  { base, size }: VisitPart,
  wholes: Int32Array,
  sums: Float64Array,
): void {
  for (let at = 0; at < size; at += 1) {
    wholes[at * 4] = lastDay[base + at] as number;
    wholes[at * 4 + 1] = visits[base + at] as number;
    sums[at * 2 + 1] = amount[base + at] as number;
  }
}

function writePart(
  { lastDay, visits, amount }: GuestTotals,
  { base, size }: VisitPart,
  wholes: Int32Array,
  sums: Float64Array,
): void {
  for (let at = 0; at < size; at += 1) {
    lastDay[base + at] = wholes[at * 4] as number;
    visits[base + at] = wholes[at * 4 + 1] as number;
    amount[base + at] = sums[at * 2 + 1] as number;
  }
}

const never = 2 ** 31 - 1;
/** What is gathered of a guest: first and last day, visits, heads, and behind these four words the amount. */
const stride = 6;

/** Rows come in any order: a guest's figures beside each other cost one look into the memory, not five. */
function sumsUpTo({ guests, guest, day, amount, heads }: VisitColumns, until: number) {
  const wholes = new Int32Array(guests.length * stride);
  const amounts = new Float64Array(wholes.buffer);
  for (let row = 0; row < guest.length; row += 1) {
    const when = day[row] as number;
    if (when > until) continue;
    const who = guest[row] as number;
    const at = who * stride;
    const times = wholes[at + 2] as number;
    if (times === 0 || when < (wholes[at] as number)) wholes[at] = when;
    if (times === 0 || when > (wholes[at + 1] as number)) wholes[at + 1] = when;
    wholes[at + 2] = times + 1;
    wholes[at + 3] = (wholes[at + 3] as number) + (heads[row] as number);
    amounts[who * 3 + 2] = (amounts[who * 3 + 2] as number) + (amount[row] as number);
  }

  return { wholes, amounts };
}
