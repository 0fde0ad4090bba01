import type { Given, TransferBudget } from '../../delivered-value/transfer-budget.ts';
import { budgetOf, give, remainingOf } from '../../delivered-value/transfer-budget.ts';
import { displayName } from '../../guests/display-name.ts';
import { order } from '../../guests/moment.ts';
import type { GiftRecord } from '../../records/service-record.ts';
import type { StayRecord } from '../../records/stay-record.ts';
import type { Day, Instant } from '../../shared/day.ts';
import { idOf } from '../../shared/hash.ts';
import type { GuestId, ServiceId } from '../../shared/id.ts';
import { InnkeeperError } from '../../shared/innkeeper-error.ts';
import type { Money } from '../../shared/money.ts';
import type { SourceReference } from '../../shared/source-reference.ts';
import { isSameSource, ownSystem } from '../../shared/source-reference.ts';
import { chargesOf } from '../../stays/history.ts';
import type { HouseSettings, Property } from '../../stays/property.ts';
import { contributionOf } from '../../value/contribution.ts';
import type { Dossier } from '../guests/load-guest.ts';
import { loadInScope } from '../guests/load-in-scope.ts';
import { ownersOf } from '../guests/owner-of-record.ts';
import { viewOf } from '../guests/view-of.ts';
import { may } from '../house/actor.ts';
import type { ReadCall, WriteCall } from '../house/call.ts';
import { hotelDay } from '../house/hotel-day.ts';
import { propertyOf } from '../house/property-of.ts';
import { recordIdOf } from '../house/record-id.ts';
import { requireSight } from '../house/require-sight.ts';
import { readSettings } from '../house/settings-use-cases.ts';
import type { Sight } from '../house/sight.ts';
import { keepOwnRecord } from '../take-in/keep-own-record.ts';
import { dutiesOf } from './duty-pages.ts';
import { dutySlots } from './duty-rows.ts';

/** Something that is to be given to a guest. */
export interface GiftInput {
  readonly guestId: GuestId;
  /** In words: a fruit basket, an hour more. */
  readonly what: string;
  /** `gift`, `discount`, `time`, or a name of the house's own. @defaultValue 'gift' */
  readonly lever?: string;
  /** What it costs the house, in its currency. */
  readonly cost: Money;
  /** @defaultValue the stay of this day, else the last one, else the next */
  readonly stay?: SourceReference;
  /** Gives it although it goes beyond the budget; only for who may approve that. */
  readonly approve?: boolean;
  readonly property?: string;
}

/** One line of the log of what was given away. */
export interface GiftEntry extends Omit<Given, 'cost'> {
  readonly giftId: ServiceId;
  readonly guestId: GuestId;
  /** Absent where the actor may not see it. */
  readonly guestName?: string;
  readonly state: GiftRecord['state'];
  readonly day: Day;
  /** Only for those who see amounts. */
  readonly cost?: Money;
  /** By how much it goes beyond what may be given, as it stood when it was asked for. */
  readonly over?: Money;
  /** Who said yes or no to what went beyond the budget. */
  readonly decidedBy?: string;
  readonly stay?: SourceReference;
  readonly source: SourceReference;
}

/** What may be given to a guest, what was, and what is left. */
export interface GiftBudget {
  readonly allowed: Money;
  readonly given: Money;
  readonly remaining: Money;
}

/** The log of what was given to a guest, or what waits for a decision in the whole house. */
export interface GiftList {
  readonly asOf: Day;
  /** Of one guest, for those who see amounts, where the house has set a margin floor. */
  readonly budget?: GiftBudget;
  /** The latest first; of the whole house those that wait, the oldest first. */
  readonly gifts: readonly GiftEntry[];
  readonly next?: string;
}

/** Which log. */
export interface GiftsInput {
  /** Everything of one guest; of the whole house what waits for a decision where absent. */
  readonly guestId?: GuestId;
  readonly property?: string;
  /** @defaultValue 50 */
  readonly limit?: number;
  readonly after?: string;
  /** In which script guests are named. @defaultValue 'en' */
  readonly locale?: string;
}

/**
 * Gives something away and logs it. What would let the margin of the guest fall below its floor is not given: it is
 * logged as asked for, and waits until somebody who may approves it.
 * @throws `budget/no-floor`, `budget/no-stay`, `value/invalid`, `money/mixed-currencies`
 */
export async function giveToGuest(
  call: WriteCall,
  { guestId, property: id, approve = false, stay: told, lever = 'gift', what, cost }: GiftInput,
): Promise<GiftEntry> {
  requireSight(call, 'stays');
  const mayApprove = may(call.actor, 'gifts.approve', call.house.policy);
  if (approve && !mayApprove) throw new InnkeeperError('actor/not-allowed', { permission: 'gifts.approve' });
  const dossier = await loadInScope(call, guestId);
  const place = await placeOf(call, id);
  const budget = budgetNow(dossier, place);
  if (!budget) throw new InnkeeperError('budget/no-floor');
  const stay = stayOf(dossier.stays, { told, day: place.asOf });
  if (!stay) throw new InnkeeperError('budget/no-stay', { id: dossier.guestId });
  const by = call.actor.id;
  const gift: Given = { at: call.now, by, what, lever, cost };
  const within = give(budget, gift);
  const isGiven = within.ok || approve;
  const record: GiftRecord = {
    kind: 'service',
    source: {
      system: ownSystem,
      kind: 'service',
      id: idOf(
        'service',
        call.house.tenant,
        dossier.guestId,
        call.now,
        by,
        JSON.stringify({ what, lever, cost }),
      ),
    },
    createdAt: call.now,
    changedAt: call.now,
    profile: dossier.profiles[0]?.source,
    stay: stay.source,
    day: place.asOf,
    type: 'gift',
    staff: by,
    what,
    lever,
    cost,
    state: isGiven ? 'given' : 'asked',
    ...(within.ok ? {} : { over: within.refusal.over }),
    ...(within.ok || !approve ? {} : { decidedBy: by, decidedAt: call.now }),
  };

  return keepGift(call, record, dossier);
}

/** A decision about what goes beyond the budget of a guest. */
export interface GiftDecision {
  readonly giftId: ServiceId;
  readonly decision: 'approve' | 'decline';
}

/** Says yes or no to what was asked for beyond the budget; that is said once. @throws `gift/not-found`, `gift/decided` */
export async function decideGift(call: WriteCall, { giftId, decision }: GiftDecision): Promise<GiftEntry> {
  requireSight(call, 'stays');
  const [row] = await call.rows.where('service', 'id', [giftId]);
  const record = row?.body as GiftRecord | undefined;
  const [dossier] = record?.type === 'gift' ? await ownersOf(call, [record]) : [];
  if (!record || !dossier) throw new InnkeeperError('gift/not-found', { id: giftId });
  if (record.state !== 'asked') throw new InnkeeperError('gift/decided', { id: giftId, state: record.state });

  return keepGift(
    call,
    {
      ...record,
      state: decision === 'approve' ? 'given' : 'declined',
      decidedBy: call.actor.id,
      decidedAt: call.now,
      changedAt: call.now,
    },
    dossier,
  );
}

/** Lists what was given to a guest beside what may still be given, or what waits for a decision in the whole house. */
export async function listGifts(
  call: ReadCall,
  { guestId, property, limit = 50, after, locale = 'en' }: GiftsInput,
): Promise<GiftList> {
  const sight = requireSight(call, 'stays');
  const place = await placeOf(call, property);
  const view = { sight, locale, tenant: call.house.tenant };
  if (guestId !== undefined) {
    const dossier = await loadInScope(call, guestId);
    const budget = sight('amounts') ? budgetNow(dossier, place) : undefined;
    const gifts = giftsIn(dossier).map((record) => entryOf(record, dossier, view));

    return {
      asOf: place.asOf,
      ...(budget && { budget: shownBudget(budget) }),
      gifts: gifts.sort((one, other) => order<string>(other.at, one.at)).slice(0, limit),
    };
  }
  const { duties, next } = await dutiesOf(call, { table: 'service', slot: dutySlots.gift, limit, after });

  return {
    asOf: place.asOf,
    gifts: duties.map(({ record, dossier }) => entryOf(record as GiftRecord, dossier, view)),
    ...(next === undefined ? {} : { next }),
  };
}

interface Place {
  readonly settings: HouseSettings;
  readonly property: Property | undefined;
  readonly asOf: Day;
}

async function placeOf(call: ReadCall, id: string | undefined): Promise<Place> {
  const { settings } = await readSettings(call);
  const property = propertyOf(settings, id);

  return { settings, property, asOf: hotelDay(call, property) };
}

/** What may be given from what the guest brought, before anything given is taken off; nothing without a margin floor. */
function budgetNow(dossier: Dossier, { settings, property, asOf }: Place): TransferBudget | undefined {
  const { marginFloor, tiers: _tiers, evidence: _evidence, ...terms } = settings.value ?? {};
  const currency = (property ?? settings.properties[0])?.currencies[0];
  if (marginFloor === undefined || currency === undefined) return undefined;
  const { history } = viewOf(dossier);
  const { allowed } = budgetOf(
    contributionOf({ charges: chargesOf(history), stays: dossier.stays }, { ...terms, currency }, asOf),
    { marginFloor },
  );

  return {
    allowed,
    given: giftsIn(dossier).flatMap((record) => (record.state === 'given' ? [givenOf(record)] : [])),
  };
}

function shownBudget(budget: TransferBudget): GiftBudget {
  const remaining = remainingOf(budget);

  return {
    allowed: budget.allowed,
    given: { ...remaining, minor: budget.allowed.minor - remaining.minor },
    remaining,
  };
}

function giftsIn({ services }: Dossier): readonly GiftRecord[] {
  return services.filter((record): record is GiftRecord => record.type === 'gift');
}

function givenOf({ createdAt, day, staff, source, what, lever, cost, decidedBy }: GiftRecord): Given {
  return {
    at: createdAt ?? (`${day}T00:00:00Z` as Instant),
    by: staff ?? source.system,
    what,
    lever,
    cost,
    ...(decidedBy === undefined ? {} : { approvedBy: decidedBy }),
  };
}

/** The stay a gift belongs to: it is counted with what that stay brought. */
function stayOf(
  stays: readonly StayRecord[],
  { told, day }: { readonly told: SourceReference | undefined; readonly day: Day },
): StayRecord | undefined {
  if (told) return stays.find(({ source }) => isSameSource(source, told));
  const real = stays
    .filter(({ status }) => ['checked-out', 'in-house', 'reserved'].includes(status.value))
    .sort((one, other) => order<string>(one.arrival, other.arrival) || order(one.source.id, other.source.id));

  return (
    real.findLast(({ arrival, departure }) => arrival <= day && day <= departure) ??
    real.findLast(({ departure }) => departure < day) ??
    real[0]
  );
}

interface GiftView {
  readonly sight: Sight;
  readonly locale: string;
  readonly tenant: string;
}

function entryOf(record: GiftRecord, dossier: Dossier, { sight, locale, tenant }: GiftView): GiftEntry {
  const { cost, ...given } = givenOf(record);
  const { state, day, over, decidedBy, stay, source } = record;

  return {
    ...given,
    giftId: recordIdOf(tenant, { ...source, kind: 'service' }),
    guestId: dossier.guestId,
    guestName: sight('names')
      ? displayName(viewOf(dossier).guest, { locale, mayUnmask: sight('real-name') }).text
      : undefined,
    state,
    day,
    cost: sight('amounts') ? cost : undefined,
    over: sight('amounts') ? over : undefined,
    decidedBy,
    stay,
    source,
  };
}

async function keepGift(call: WriteCall, record: GiftRecord, dossier: Dossier): Promise<GiftEntry> {
  await keepOwnRecord(call, record);
  const { guestId } = dossier;
  const sight = requireSight(call, 'stays');
  const entry = entryOf(record, dossier, { sight, locale: 'en', tenant: call.house.tenant });
  call.emit({ type: 'guest-changed', guestId });
  call.emit({ type: 'gift-changed', guestId, giftId: entry.giftId, state: entry.state });

  return entry;
}
