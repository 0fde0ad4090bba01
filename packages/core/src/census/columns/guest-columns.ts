import type { VisitPart } from './by-part.ts';
import { eachPart, isScattered } from './by-part.ts';
import type { KeptTotals } from './kept-totals.ts';
import { keptUpTo } from './kept-totals.ts';
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
  const kept = keptUpTo(visits, until);
  if (kept) return keptTotals(visits.guests, kept);
  const totals = {
    guests: visits.guests,
    lastDay: new Int32Array(n).fill(beforeAll),
    visits: new Uint32Array(n),
    amount: new Float64Array(n),
  };
  if (isScattered(visits)) addParts(totals, visits, until);
  else
    for (let from = 0; from < visits.guest.length; from += atOnce)
      addRows(totals, visits, { until, from, to: Math.min(visits.guest.length, from + atOnce) });

  return totals;
}

/** Column by column, which takes a fraction of going from guest to guest; only whoever was never there is looked up. */
function keptTotals<Ids extends Texts>(guests: Ids, kept: KeptTotals): GuestTotals<Ids> {
  const lastDay = kept.lastDay.slice(0, kept.count);
  const visits = new Uint32Array(kept.visits.subarray(0, kept.count));
  const amount = kept.amount.slice(0, kept.count);
  for (let who = 0; who < visits.length; who += 1) {
    if (visits[who] !== 0) continue;
    lastDay[who] = beforeAll;
    amount[who] = 0;
  }

  return { guests, lastDay, visits, amount };
}

/** So few rows at a time that the loop is soon made fast as a whole. */
const atOnce = 1 << 10;

/** Visits of one guest mostly stand together, as a census keeps them: they are added up before they are written. */
function addRows(
  totals: GuestTotals,
  { guest, day, amount }: VisitColumns,
  { until, from, to }: { readonly until: number; readonly from: number; readonly to: number },
): void {
  let who = -1;
  let last = longAgo;
  let times = 0;
  let sum = 0;
  for (let row = from; row < to; row += 1) {
    const next = guest[row] as number;
    if (next !== who) {
      addGuest(totals, who, { last, times, sum });
      who = next;
      last = longAgo;
      times = 0;
      sum = 0;
    }
    const when = day[row] as number;
    const isLater = (until - when) >> 31; // all bits where it is, and none else: no branch has to be foreseen
    const less = last - ((when & ~isLater) | (longAgo & isLater));
    last -= less & (less >> 31);
    times += 1 + isLater;
    sum += (amount[row] as number) * (1 + isLater);
  }
  addGuest(totals, who, { last, times, sum });
}

function addGuest(
  { lastDay, visits, amount }: GuestTotals,
  who: number,
  { last, times, sum }: { readonly last: number; readonly times: number; readonly sum: number },
): void {
  if (times === 0) return;
  if (last > (lastDay[who] as number)) lastDay[who] = last;
  visits[who] = (visits[who] as number) + times;
  amount[who] = (amount[who] as number) + sum;
}

function addParts({ lastDay, visits, amount }: GuestTotals, columns: VisitColumns, until: number): void {
  lastDay.fill(longAgo);
  eachPart(columns, { after: longAgo, until }, (part) => {
    const end = part.base + part.size;
    const own = {
      lastDay: lastDay.subarray(part.base, end),
      visits: visits.subarray(part.base, end),
      amount: amount.subarray(part.base, end),
    };
    addFours(own, part);
    addRest(own, part);
  });
  forgetAbsent(lastDay, visits);
}

function forgetAbsent(lastDay: Int32Array, visits: Uint32Array): void {
  for (let who = 0; who < lastDay.length; who += 1) if (visits[who] === 0) lastDay[who] = beforeAll;
}

/** The last day of who has not come yet: before every day there is. */
const beforeAll = -(2 ** 31);
/** Before every day there is too, and near enough that the distance between two fits 32 bits. */
const longAgo = -(2 ** 30);

/** Four visits in a step, and nothing behind the loop: what was never run before it was made fast makes it slow again. */
function addFours(
  { lastDay, visits, amount: amounts }: Omit<GuestTotals, 'guests'>,
  { guest, day, amount }: VisitPart,
): void {
  const end = guest.length & ~3;
  for (let row = 0; row < end; row += 4) {
    const one = guest[row] as number;
    const two = guest[row + 1] as number;
    const three = guest[row + 2] as number;
    const four = guest[row + 3] as number;
    keepLater(lastDay, one, day[row] as number);
    visits[one] = (visits[one] as number) + 1;
    amounts[one] = (amounts[one] as number) + (amount[row] as number);
    keepLater(lastDay, two, day[row + 1] as number);
    visits[two] = (visits[two] as number) + 1;
    amounts[two] = (amounts[two] as number) + (amount[row + 1] as number);
    keepLater(lastDay, three, day[row + 2] as number);
    visits[three] = (visits[three] as number) + 1;
    amounts[three] = (amounts[three] as number) + (amount[row + 2] as number);
    keepLater(lastDay, four, day[row + 3] as number);
    visits[four] = (visits[four] as number) + 1;
    amounts[four] = (amounts[four] as number) + (amount[row + 3] as number);
  }
}

/** The last rows, of which there are no four. */
function addRest(
  { lastDay, visits, amount: amounts }: Omit<GuestTotals, 'guests'>,
  { guest, day, amount }: VisitPart,
): void {
  for (let row = guest.length & ~3; row < guest.length; row += 1) {
    const who = guest[row] as number;
    keepLater(lastDay, who, day[row] as number);
    visits[who] = (visits[who] as number) + 1;
    amounts[who] = (amounts[who] as number) + (amount[row] as number);
  }
}

/** The later of both, without a branch that is hard to foresee. */
function keepLater(lastDay: Int32Array, who: number, when: number): void {
  const before = lastDay[who] as number;
  const less = before - when;
  lastDay[who] = before - (less & (less >> 31));
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
