import { order } from '../guests/moment.ts';
import type { Day } from '../shared/day.ts';
import { InnkeeperError } from '../shared/innkeeper-error.ts';
import type { Reason } from '../shared/reason.ts';
import type { Result } from '../shared/result.ts';
import { fail, succeed } from '../shared/result.ts';

/** One line of a ledger of points. Lines are only added; a mistake is put right by a line of its own. */
export interface PointsEntry {
  /** Names the line: the same line twice counts once. */
  readonly id: string;
  readonly day: Day;
  /** Earned above zero, redeemed and expired below; adjusted either way. */
  readonly kind: 'earned' | 'redeemed' | 'expired' | 'adjusted';
  readonly points: number;
  /** The last day on which what was earned may be used; for ever where absent. */
  readonly usableUntil?: Day;
  /** The partner that it was earned with, by its code; the house itself where absent. */
  readonly partner?: string;
}

/** What a ledger comes to on a day. */
export interface PointsBalance {
  readonly asOf: Day;
  /** The sum of all lines up to the day. */
  readonly points: number;
  /** What was earned and can no longer be used, for which no line says so yet. */
  readonly lapsed: number;
  /** What lapses next, and after which day. */
  readonly next?: { readonly points: number; readonly after: Day };
  readonly byPartner: readonly { readonly partner?: string; readonly points: number }[];
}

/** Adds up a ledger. What lapses first is used first. @throws `value/invalid` for lines that are no points */
export function pointsBalance(entries: readonly PointsEntry[], asOf: Day): PointsBalance {
  const lines = linesUntil(entries, asOf);
  const lots = lotsLeft(lines);
  const lapsed = sum(lots.filter(({ until }) => until !== undefined && until < asOf));
  const open = lots.filter(({ until, points }) => points > 0 && until !== undefined && until >= asOf);
  const after = open[0]?.until;
  const partners = [...new Set(lines.map(({ partner }) => partner ?? ''))].sort(order);

  return {
    asOf,
    points: sum(lines),
    lapsed,
    ...(after === undefined
      ? {}
      : { next: { points: sum(open.filter(({ until }) => until === after)), after } }),
    byPartner: partners.map((partner) => ({
      ...(partner === '' ? {} : { partner }),
      points: sum(lines.filter((line) => (line.partner ?? '') === partner)),
    })),
  };
}

/** Redeems points: what has lapsed cannot be used, and nobody owes points. */
export function redeemPoints(
  entries: readonly PointsEntry[],
  { id, day, points }: Pick<PointsEntry, 'id' | 'day' | 'points'>,
): Result<readonly PointsEntry[], Reason> {
  if (!(Number.isSafeInteger(points) && points > 0)) throw unfit('points', 'are no points to redeem');
  const balance = pointsBalance(entries, day);
  const usable = balance.points - balance.lapsed;
  if (points > usable) return fail({ code: 'points/too-few', facts: { usable, points } });

  return succeed([...entries, { id, day, kind: 'redeemed', points: -points }]);
}

/** Writes down what has lapsed by a day, in one line; a second time on the same day adds nothing. */
export function expirePoints(entries: readonly PointsEntry[], day: Day): readonly PointsEntry[] {
  const { lapsed } = pointsBalance(entries, day);

  return lapsed === 0
    ? entries
    : [...entries, { id: `expired ${day}`, day, kind: 'expired', points: -lapsed }];
}

/** What a partner's file says beside what stands in the ledgers. */
export interface Reconciliation {
  readonly partner: string;
  readonly filePoints: number;
  readonly ledgerPoints: number;
  /** In the file and in no ledger. */
  readonly missing: readonly string[];
  /** In a ledger and not in the file. */
  readonly unknown: readonly string[];
  readonly different: readonly { readonly id: string; readonly file: number; readonly ledger: number }[];
  readonly agrees: boolean;
}

/** Holds the lines of a partner's file against the ledgers, line by line. */
export function reconcilePartner(
  partner: string,
  file: readonly Pick<PointsEntry, 'id' | 'points'>[],
  entries: readonly PointsEntry[],
): Reconciliation {
  const own = new Map(
    entries.filter((entry) => entry.partner === partner).map(({ id, points }) => [id, points]),
  );
  const told = new Map(file.map(({ id, points }) => [id, points]));
  const missing = [...told.keys()].filter((id) => !own.has(id)).sort(order);
  const unknown = [...own.keys()].filter((id) => !told.has(id)).sort(order);
  const different = [...told].flatMap(([id, points]) => {
    const ledger = own.get(id);

    return ledger === undefined || ledger === points ? [] : [{ id, file: points, ledger }];
  });

  return {
    partner,
    filePoints: [...told.values()].reduce((total, points) => total + points, 0),
    ledgerPoints: [...own.values()].reduce((total, points) => total + points, 0),
    missing,
    unknown,
    different,
    agrees: missing.length + unknown.length + different.length === 0,
  };
}

interface Lot {
  readonly points: number;
  readonly until?: Day;
}

function linesUntil(entries: readonly PointsEntry[], asOf: Day): readonly PointsEntry[] {
  for (const { points, kind } of entries) {
    if (!Number.isSafeInteger(points)) throw unfit('points', 'are no whole number');
    if ((kind === 'earned' && points < 0) || ((kind === 'redeemed' || kind === 'expired') && points > 0))
      throw unfit('points', 'have the wrong sign for what they are');
  }
  const once = new Map(entries.map((entry) => [entry.id, entry]));

  return [...once.values()].filter(({ day }) => day <= asOf);
}

/** What is left of everything earned, in the order in which it lapses. */
function lotsLeft(lines: readonly PointsEntry[]): readonly Lot[] {
  const lots = lines
    .filter(({ points }) => points > 0)
    .map(({ points, usableUntil: until }) => ({ points, ...(until === undefined ? {} : { until }) }))
    .sort((one, other) => order<string>(one.until ?? '9999', other.until ?? '9999'));
  let used = -sum(lines.filter(({ points }) => points < 0));

  return lots.map(({ points, ...lot }) => {
    const taken = Math.min(points, used);
    used -= taken;

    return { ...lot, points: points - taken };
  });
}

function sum(lines: readonly { readonly points: number }[]): number {
  return lines.reduce((total, { points }) => total + points, 0);
}

function unfit(field: string, problem: string): InnkeeperError {
  return new InnkeeperError('value/invalid', { field, problem });
}
