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
  readonly known: ReadonlySet<string>;
  readonly costs: ReadonlyMap<string, Money>;
  readonly shareOf: (charge: ChargeRecord) => number;
}

/** Sorts facts up to a day into lines that count and lines that are refused with a reason. @throws `value/invalid` */
export function valueLines(facts: ValueFacts, terms: ValueTerms, asOf: Day): ValueLines {
  checkTerms(terms);
  const charges = facts.charges.filter(({ day, type }) => day <= asOf && type.value === 'revenue');
  const sorting: Sorting = {
    terms,
    known: new Set(facts.charges.map(({ source }) => keyOfSource(source))),
    costs: new Map((facts.costs ?? []).map(({ charge, cost }) => [keyOfSource(charge), cost])),
    shareOf: commissionShares(facts, terms),
  };
  const sorted = [
    ...charges.map((charge) => chargeLine(charge, sorting)),
    ...(facts.gifts ?? []).filter(({ day }) => day <= asOf).map((gift) => giftLine(gift, terms)),
    ...(facts.paidCommissions ?? []).filter(({ day }) => day <= asOf).map((paid) => paidLine(paid, terms)),
  ];

  return {
    lines: sorted.filter((line): line is ValueLine => !('because' in line)),
    refused: sorted.filter((line): line is RefusedLine => 'because' in line),
  };
}

function chargeLine(
  charge: ChargeRecord,
  { terms, known, costs, shareOf }: Sorting,
): ValueLine | RefusedLine {
  const { source, stay, profile, day, reverses, quantity = 1 } = charge;
  const place = { source, stay, profile };
  const net = netOf(charge);
  if (!net) return refused(place, 'value/no-net');
  const minor = inHouse(net, terms);
  if (minor === undefined) return refused(place, ...unusable(net));
  if (quantity < 0 && minor > 0) return refused(place, 'value/negative-quantity', { quantity });
  const isLinked = reverses ? known.has(keyOfSource(reverses)) : terms.unlinkedRefunds === 'count';
  if (minor < 0 && !isLinked) return refused(place, 'value/refund-without-charge');
  const category = charge.category.value;
  const real = costs.get(keyOfSource(source));
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
