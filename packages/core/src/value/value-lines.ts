import type { ChargeCategory, ChargeRecord } from '../records/charge-record.ts';
import type { StayRecord } from '../records/stay-record.ts';
import type { Day } from '../shared/day.ts';
import type { Money } from '../shared/money.ts';
import type { Reason } from '../shared/reason.ts';
import type { SourceReference } from '../shared/source-reference.ts';
import { keyOfSource } from '../shared/source-reference.ts';
import { netOf } from '../stays/spend.ts';
import { commissionShares } from './commission-shares.ts';
import type { ValueTerms } from './value-terms.ts';
import { checkTerms, toMinor } from './value-terms.ts';

/** Everything a contribution is counted from. */
export interface ValueFacts {
  readonly charges: readonly ChargeRecord[];
  /** Where the real cost of a line is known it replaces the share of its category. */
  readonly costs?: readonly RealCost[];
  readonly gifts?: readonly Gift[];
  /** Commissions that were really paid; they replace the terms for their stay. */
  readonly paidCommissions?: readonly PaidCommission[];
  /** The stays of the charges, for the terms of commission. */
  readonly stays?: readonly Pick<StayRecord, 'source' | 'bookingSource' | 'market'>[];
}

/** What one line really cost the house. */
export interface RealCost {
  readonly charge: SourceReference;
  readonly cost: Money;
}

/** Something given away, at what it cost the house. */
export interface Gift {
  readonly day: Day;
  readonly cost: Money;
  readonly what: string;
  readonly stay?: SourceReference;
  readonly profile?: SourceReference;
}

/** A commission as it was paid for a stay. */
export interface PaidCommission {
  readonly day: Day;
  readonly amount: Money;
  readonly stay: SourceReference;
}

/** One fact that counts, in minor units of the house's currency. */
export interface ValueLine {
  readonly day: Day;
  readonly stay?: SourceReference;
  readonly profile?: SourceReference;
  readonly source?: SourceReference;
  readonly category?: ChargeCategory;
  readonly net: number;
  /** Absent where the cost of the line is not known. */
  readonly cost?: number;
  readonly gift: number;
  readonly commission: number;
}

/** A fact that is in no sum, and why. */
export interface RefusedLine {
  readonly source?: SourceReference;
  readonly stay?: SourceReference;
  readonly profile?: SourceReference;
  readonly because: Reason;
}

/** Facts sorted into what counts and what does not. */
export interface ValueLines {
  readonly lines: readonly ValueLine[];
  readonly refused: readonly RefusedLine[];
}

interface Sorting {
  readonly terms: ValueTerms;
  readonly isKnown: (source: SourceReference) => boolean;
  readonly costs: ReadonlyMap<string, Money>;
  readonly shareOf: (charge: ChargeRecord) => number;
}

/** Lines with the charges they were made of; gifts and commissions, which have none, stand last. */
export interface LinesOfCharges extends ValueLines {
  /** The charge of each line, by place. */
  readonly charges: readonly ChargeRecord[];
  /** The charge of each refused line, by place. */
  readonly refusedCharges: readonly ChargeRecord[];
}

/** Sorts facts up to a day into lines that count and lines that are refused with a reason. @throws `value/invalid` */
export function valueLines(facts: ValueFacts, terms: ValueTerms, asOf: Day): ValueLines {
  const { lines, refused } = linesOfCharges(facts, terms, asOf);

  return { lines, refused };
}

/** {@link valueLines} for whoever needs more of the charges. This runs over everything that everybody ever bought. */
export function linesOfCharges(facts: ValueFacts, terms: ValueTerms, asOf: Day): LinesOfCharges {
  checkTerms(terms);
  let known: ReadonlySet<string> | undefined;
  const sorting: Sorting = {
    terms,
    isKnown: (source) => {
      known ??= new Set(facts.charges.map((charge) => keyOfSource(charge.source)));

      return known.has(keyOfSource(source));
    },
    costs: new Map((facts.costs ?? []).map(({ charge, cost }) => [keyOfSource(charge), cost])),
    shareOf: commissionShares(facts, terms),
  };
  const lines: ValueLine[] = [];
  const refusedLines: RefusedLine[] = [];
  const charges: ChargeRecord[] = [];
  const refusedCharges: ChargeRecord[] = [];
  const keep = (line: ValueLine | RefusedLine, charge?: ChargeRecord): void => {
    if ('because' in line) {
      refusedLines.push(line);
      if (charge) refusedCharges.push(charge);
    } else {
      lines.push(line);
      if (charge) charges.push(charge);
    }
  };
  for (const charge of facts.charges)
    if (charge.day <= asOf && charge.type.value === 'revenue') keep(chargeLine(charge, sorting), charge);
  for (const gift of facts.gifts ?? []) if (gift.day <= asOf) keep(giftLine(gift, terms));
  for (const paid of facts.paidCommissions ?? []) if (paid.day <= asOf) keep(paidLine(paid, terms));

  return { lines, refused: refusedLines, charges, refusedCharges };
}

function chargeLine(
  charge: ChargeRecord,
  { terms, isKnown, costs, shareOf }: Sorting,
): ValueLine | RefusedLine {
  const { source, stay, profile, day, reverses, quantity = 1 } = charge;
  const place = { source, stay, profile };
  const net = netOf(charge);
  if (!net) return refused(place, 'value/no-net');
  const minor = inHouse(net, terms);
  if (minor === undefined) return refused(place, ...unusable(net));
  if (quantity < 0 && minor > 0) return refused(place, 'value/negative-quantity', { quantity });
  const isLinked = reverses ? isKnown(reverses) : terms.unlinkedRefunds === 'count';
  if (minor < 0 && !isLinked) return refused(place, 'value/refund-without-charge');
  const category = charge.category.value;
  const real = costs.size > 0 ? costs.get(keyOfSource(source)) : undefined;
  const realMinor = real && inHouse(real, terms);
  if (real && realMinor === undefined) return refused(place, ...unusable(real));
  const share = terms.costShares?.[category] ?? terms.otherCostShare;

  // Written out: this is made for every charge of everybody, and a spread costs more than all the rest.
  return {
    source,
    stay,
    profile,
    day,
    category,
    net: minor,
    cost: realMinor ?? (share === undefined ? undefined : toMinor(minor * share)),
    gift: 0,
    commission: toMinor(minor * shareOf(charge)),
  };
}

function giftLine({ day, cost, what, stay, profile }: Gift, terms: ValueTerms): ValueLine | RefusedLine {
  const gift = inHouse(cost, terms);
  if (gift === undefined) return refused({ stay, profile }, ...unusable(cost));
  if (gift < 0) return refused({ stay, profile }, 'value/negative-gift', { what });

  return { day, stay, profile, net: 0, cost: 0, gift, commission: 0 };
}

function paidLine({ day, amount, stay }: PaidCommission, terms: ValueTerms): ValueLine | RefusedLine {
  const commission = inHouse(amount, terms);
  if (commission === undefined) return refused({ stay }, ...unusable(amount));

  return { day, stay, net: 0, cost: 0, gift: 0, commission };
}

/** The amount in the house's currency, or nothing where it is no whole number or there is no rate for it. */
function inHouse({ minor, currency }: Money, terms: ValueTerms): number | undefined {
  if (!Number.isSafeInteger(minor)) return undefined;
  if (currency === terms.currency) return minor;
  const rate = terms.exchange?.[currency];

  return rate === undefined ? undefined : toMinor(minor * rate);
}

function unusable({ minor, currency }: Money): [string, NonNullable<Reason['facts']>] {
  return Number.isSafeInteger(minor) ? ['value/other-currency', { currency }] : ['value/no-amount', {}];
}

function refused(
  place: Omit<RefusedLine, 'because'>,
  code: string,
  facts: NonNullable<Reason['facts']> = {},
): RefusedLine {
  return { ...place, because: { code, facts, source: place.source } };
}
