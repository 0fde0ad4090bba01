import type { ChargeRecord } from '../../records/charge-record.ts';
import type { ProfileRecord } from '../../records/profile-record.ts';
import type { StayRecord } from '../../records/stay-record.ts';
import { type Day, epochDayOf } from '../../shared/day.ts';
import { byLastSource, rememberedKeys } from '../../shared/source-reference.ts';
import type { History } from '../../stays/history.ts';
import { chargesOf } from '../../stays/history.ts';
import { presencesOf } from '../../value/presences.ts';
import type { Gift, LinesOfCharges, ValueLine } from '../../value/value-lines.ts';
import { linesOfCharges } from '../../value/value-lines.ts';
import type { ValueTerms } from '../../value/value-terms.ts';
import type { GuestPurchase, GuestVisit } from './guest-facts.ts';

/** What the visits of a guest are read from. */
export interface VisitSources {
  readonly history: History;
  readonly stays: readonly StayRecord[];
  /** What was given away; each counts with its stay. */
  readonly gifts?: readonly Gift[];
  readonly terms: ValueTerms;
  /** What was sold on all stays, by days, where that was sorted already: then a history need have no charges. */
  readonly sold?: LinesOfCharges | undefined;
  /** The profiles of the guest, where what was sold is given. */
  readonly profiles?: readonly Pick<ProfileRecord, 'source'>[];
}

const always = '9999-12-31' as Day;

/** How references are told apart. */
interface Keys {
  readonly keyOf: ReturnType<typeof rememberedKeys>;
}

type OpenVisit = { -readonly [Key in keyof GuestVisit]: GuestVisit[Key] };

/**
 * The times a guest was there with what each brought, the earliest first, and what he bought. Rooms at the same time
 * are one visit. Revenue outside a stay belongs to the stay of that day, else the day is a visit of its own; what was
 * charged for a stay that did not take place is bought, but no visit. What is in no sum is counted, so that nothing is
 * left out in silence.
 */
export function visitsOfGuest(sources: VisitSources): {
  readonly visits: readonly GuestVisit[];
  readonly purchases: readonly GuestPurchase[];
  /** Lines of revenue and gifts that are in no sum: of a currency without a rate, a refund whose charge is not there. */
  readonly refusedLines: number;
} {
  const { history, stays, gifts = [], terms, sold, profiles = [] } = sources;
  const keyOf = rememberedKeys();
  const { lines, charges, refused } = sold
    ? ownLines(sold, { history, profiles, keyOf })
    : linesOfCharges({ charges: chargesOf(history), stays, gifts }, terms, always);
  const { visits, ofStay } = staysOf(history, stays, keyOf);
  const visitOf = byLastSource((stay) => ofStay.get(stay), keyOf);
  for (const [at, line] of lines.entries()) {
    const visit = line.stay
      ? visitOf(line.stay)
      : line.gift === 0
        ? visitOn(visits, line, charges[at])
        : undefined;
    if (!visit) continue;
    visit.amount += line.net;
    visit.contribution += line.net - (line.cost ?? 0) - line.gift - line.commission;
  }

  return {
    visits: visits.sort((one, other) => one.day - other.day || one.departure - other.departure),
    purchases: purchasesOf(lines, charges),
    refusedLines: refused.length,
  };
}

/** Of what was sold, what the guest had: as `historyOf` tells it, a charge that names nobody is the guest's of the stay. */
function ownLines(
  { lines, charges, refused, refusedCharges }: LinesOfCharges,
  {
    history: { visits, ahead, others },
    profiles,
    keyOf,
  }: Required<Pick<VisitSources, 'history' | 'profiles'>> & Keys,
): Pick<LinesOfCharges, 'lines' | 'charges' | 'refused'> {
  const own = new Set(profiles.map(({ source }) => keyOf(source)));
  const asGuest = new Set<string>();
  for (const { role, source } of visits) if (role === 'guest') asGuest.add(keyOf(source));
  for (const { roles, stay } of [...ahead, ...others])
    if (roles.includes('guest')) asGuest.add(keyOf(stay.source));
  const isMine = byLastSource((profile) => own.has(profile), keyOf);
  const isOfGuest = byLastSource((stay) => asGuest.has(stay), keyOf);
  const isTheirs = ({ profile, stay }: Pick<ValueLine, 'profile' | 'stay'>): boolean =>
    profile ? isMine(profile) : stay !== undefined && isOfGuest(stay);
  const ownRefused =
    refused.length === 0
      ? refused
      : refused.filter((line, at) => at >= refusedCharges.length || isTheirs(line));
  const isOwn = lines.map((line, at) => at >= charges.length || isTheirs(line));
  if (!isOwn.includes(false)) return { lines, charges, refused: ownRefused };

  return {
    lines: lines.filter((_, at) => isOwn[at]),
    charges: charges.filter((_, at) => isOwn[at]),
    refused: ownRefused,
  };
}

function staysOf(
  { visits: stayed }: History,
  stays: readonly StayRecord[],
  keyOf: Keys['keyOf'],
): { readonly visits: OpenVisit[]; readonly ofStay: ReadonlyMap<string, OpenVisit> } {
  const recordOf = new Map(stays.map((stay) => [keyOf(stay.source), stay]));
  const isGuest = new Set(stayed.filter(({ role }) => role === 'guest').map(({ source }) => keyOf(source)));
  const ofStay = new Map<string, OpenVisit>();
  const visits = presencesOf(stayed, always).presences.map((presence) => {
    const keys = presence.stays.map(keyOf);
    const [first] = keys.flatMap((key) => recordOf.get(key) ?? []);
    const visit: OpenVisit = {
      day: epochDayOf(presence.arrival),
      departure: epochDayOf(presence.departure),
      property: presence.property,
      roomType: first?.roomType,
      bookingSource: first?.bookingSource,
      market: first?.market,
      nights: presence.nights,
      heads: 0,
      amount: 0,
      contribution: 0,
    };
    for (const key of keys) {
      ofStay.set(key, visit);
      const { adults = 1, children = 0 } = recordOf.get(key) ?? {};
      if (isGuest.has(key)) visit.heads += Math.max(1, adults + children);
    }

    return visit;
  });

  return { visits, ofStay };
}

/** The visit during which something was bought outside a stay; a day without one becomes a visit. */
function visitOn(visits: OpenVisit[], line: ValueLine, charge: ChargeRecord | undefined): OpenVisit {
  const day = epochDayOf(line.day);
  const known = visits.find((visit) => visit.day <= day && day <= visit.departure);
  if (known) return known;
  const visit: OpenVisit = {
    day,
    departure: day,
    property: charge?.property,
    nights: 0,
    heads: 1,
    amount: 0,
    contribution: 0,
  };
  visits.push(visit);

  return visit;
}

type OpenPurchase = { -readonly [Key in keyof GuestPurchase]: GuestPurchase[Key] };

function purchasesOf(
  lines: readonly ValueLine[],
  charges: readonly ChargeRecord[],
): readonly GuestPurchase[] {
  const ofDays = new Map<Day, Map<string, OpenPurchase>>();
  const purchases: OpenPurchase[] = [];
  let day: Day | undefined;
  let ofDay = new Map<string, OpenPurchase>();
  const note = (what: string, { net }: ValueLine): void => {
    let purchase = ofDay.get(what);
    if (!purchase) {
      purchase = { what, day: epochDayOf(day as Day), count: 0, amount: 0 };
      ofDay.set(what, purchase);
      purchases.push(purchase);
    }
    // A line that takes another back is no purchase; its amount is.
    if (net >= 0) purchase.count += 1;
    purchase.amount += net;
  };
  for (let at = 0; at < lines.length; at += 1) {
    const line = lines[at] as ValueLine;
    const { category } = line;
    if (category === undefined) continue;
    if (line.day !== day) {
      day = line.day;
      ofDay = ofDays.get(day) ?? new Map();
      ofDays.set(day, ofDay);
    }
    note(category, line);
    const item = charges[at]?.item;
    if (item !== undefined) note(`${category}/${item}`, line);
  }

  return purchases.sort(
    (one, other) => one.day - other.day || (one.what < other.what ? -1 : one.what > other.what ? 1 : 0),
  );
}
