import { displayName } from '../../guests/display-name.ts';
import { order } from '../../guests/moment.ts';
import type { PromiseRecord } from '../../records/service-record.ts';
import type { BaitPattern, HousePromise, PromiseRate } from '../../service/promise.ts';
import {
  baitPatterns,
  makePromise as decidePromise,
  overduePromises,
  promiseRates,
  resolvePromise,
} from '../../service/promise.ts';
import { promiseOf } from '../../service/promise-of.ts';
import type { Day, Instant } from '../../shared/day.ts';
import type { ErrorCode } from '../../shared/error-codes.ts';
import { idOf } from '../../shared/hash.ts';
import type { GuestId, ServiceId } from '../../shared/id.ts';
import { InnkeeperError } from '../../shared/innkeeper-error.ts';
import type { Money } from '../../shared/money.ts';
import type { Reason } from '../../shared/reason.ts';
import type { Result } from '../../shared/result.ts';
import type { SourceReference } from '../../shared/source-reference.ts';
import { ownSystem } from '../../shared/source-reference.ts';
import { momentTold } from '../contacts/moment-told.ts';
import type { Dossier } from '../guests/load-guest.ts';
import { loadInScope } from '../guests/load-in-scope.ts';
import { ownersOf } from '../guests/owner-of-record.ts';
import { viewOf } from '../guests/view-of.ts';
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
import { settledPromises } from './settled-promises.ts';

/** A promise as it is given to a guest. */
export interface PromiseInput {
  readonly guestId: GuestId;
  /** In words: a mini room for tonight. */
  readonly what: string;
  /** What it is a promise of, so that products can be compared: `mini room`. */
  readonly product?: string;
  /** The day by which it must be kept. */
  readonly until: Day;
  /** What it will cost, where a price was named. */
  readonly promised?: Money;
  readonly stay?: SourceReference;
  /** The property by whose day it is made; the only one of the house where it has one. */
  readonly property?: string;
  /** The day on which it is made, as the hotel counts: before its night audit still yesterday. @defaultValue the business day of the property */
  readonly day?: Day;
}

/** A promise as people keep it. */
export interface PromiseEntry extends Omit<HousePromise, 'id' | 'source'> {
  readonly promiseId: ServiceId;
  readonly guestId: GuestId;
  /** Absent where the actor may not see it. */
  readonly guestName?: string;
  readonly stay?: SourceReference;
  readonly promised?: Money;
  /** What the guest paid for it; only for those who see amounts. */
  readonly paid?: Money;
  /** Open beyond its day: broken unless somebody knows better. */
  readonly isOverdue: boolean;
  readonly source: SourceReference;
}

/** Writes a promise into the ledger. @throws `promise/due-before-made` */
export async function makePromise(
  call: WriteCall,
  { guestId, property, day, ...promise }: PromiseInput,
): Promise<PromiseEntry> {
  const sight = requireSight(call, 'feedback');
  const dossier = await loadInScope(call, guestId);
  const today = day ?? (await dayOf(call, property));
  const by = call.actor.id;
  const id = idOf('service', call.house.tenant, dossier.guestId, call.now, by, JSON.stringify(promise));
  const record: PromiseRecord = {
    kind: 'service',
    source: { system: ownSystem, kind: 'service', id },
    createdAt: call.now,
    changedAt: call.now,
    profile: dossier.profiles[0]?.source,
    day: today,
    type: 'promise',
    staff: by,
    outcome: 'open',
    ...promise,
  };
  accepted(decidePromise(promiseOf(record)));

  return keepPromise(call, record, { dossier, today, sight });
}

/** What became of a promise. */
export interface PromiseOutcome {
  readonly promiseId: ServiceId;
  readonly outcome: 'kept' | 'broken';
  /** What the guest paid in the end, to hold against what was promised. */
  readonly paid?: Money;
  /** @defaultValue now */
  readonly at?: Instant;
}

/** Says whether a promise was kept or broken; that is said once. @throws `promise/not-found`, `promise/resolved` */
export async function settlePromise(
  call: WriteCall,
  { promiseId, outcome, paid, at: told }: PromiseOutcome,
): Promise<PromiseEntry> {
  const sight = requireSight(call, 'feedback');
  const [row] = await call.rows.where('service', 'id', [promiseId]);
  const record = row?.body as PromiseRecord | undefined;
  const [dossier] = record?.type === 'promise' ? await ownersOf(call, [record]) : [];
  if (!record || !dossier) throw new InnkeeperError('promise/not-found', { id: promiseId });
  const at = momentTold(call, told, { operation: 'settlePromise' });
  accepted(resolvePromise(promiseOf(record, promiseId), outcome, at));
  const today = await dayOf(call, undefined);

  return keepPromise(
    call,
    {
      ...record,
      outcome,
      resolvedAt: at,
      resolvedBy: call.actor.id,
      changedAt: call.now,
      ...(paid ? { paid } : {}),
    },
    { dossier, today, sight },
  );
}

/** Which promises. */
export interface PromisesInput {
  /** Those of one guest; of all guests of the house where absent. */
  readonly guestId?: GuestId;
  readonly property?: string;
  readonly day?: Day;
  /** Of one guest. @defaultValue 'all' */
  readonly state?: 'open' | 'all';
  /** @defaultValue 50 */
  readonly limit?: number;
  readonly after?: string;
  /** In which script guests are named. @defaultValue 'en' */
  readonly locale?: string;
}

/** Promises, and how promises are kept. */
export interface PromiseList {
  readonly asOf: Day;
  /** The open ones, the first to be due first; then, of one guest, the others, the latest first. */
  readonly promises: readonly PromiseEntry[];
  readonly next?: string;
  /** Of these promises; of the whole house: of all that were kept or broken, and the open ones shown. */
  readonly byStaff: readonly PromiseRate[];
  readonly byProduct: readonly PromiseRate[];
  /** Products that are promised and not there, again and again. */
  readonly bait: readonly BaitPattern[];
}

/** Lists the promises given to a guest, or the open ones of the whole house, with how they are kept. */
export async function listPromises(
  call: ReadCall,
  { guestId, property, day, state = 'all', limit = 50, after, locale = 'en' }: PromisesInput,
): Promise<PromiseList> {
  const sight = requireSight(call, 'feedback');
  const { settings } = await readSettings(call);
  const today = day ?? hotelDay(call, propertyOf(settings, property));
  const view = { today, sight, locale, tenant: call.house.tenant };
  if (guestId !== undefined) {
    const dossier = await loadInScope(call, guestId);
    const all = dossier.services
      .filter((record) => record.type === 'promise')
      .map((record) => entryOf(record, dossier, view));
    const shown = all.filter(({ outcome }) => state === 'all' || outcome === 'open');

    return {
      asOf: today,
      promises: shown.sort(byUrgency).slice(0, limit),
      ...ratesOf(all.map(promiseOfEntry)),
    };
  }
  const { duties, next } = await dutiesOf(call, { table: 'service', slot: dutySlots.promise, limit, after });
  const open = duties.map(({ record, dossier }) => entryOf(record as PromiseRecord, dossier, view));

  return {
    asOf: today,
    promises: open,
    ...(next === undefined ? {} : { next }),
    ...ratesOf([...open.map(promiseOfEntry), ...(await settledPromises(call))]),
  };
}

function promiseOfEntry({ promiseId: id, ...entry }: PromiseEntry): HousePromise {
  return { ...entry, id };
}

function ratesOf(promises: readonly HousePromise[]): Pick<PromiseList, 'byStaff' | 'byProduct' | 'bait'> {
  return {
    byStaff: promiseRates(promises, 'by'),
    byProduct: promiseRates(promises, 'product'),
    bait: baitPatterns(promises),
  };
}

function byUrgency(one: PromiseEntry, other: PromiseEntry): number {
  const resolved = Number(one.outcome !== 'open') - Number(other.outcome !== 'open');
  const day = order<string>(one.until, other.until);

  return resolved || (one.outcome === 'open' ? day : -day) || order<string>(one.promiseId, other.promiseId);
}

interface PromiseView {
  readonly today: Day;
  readonly sight: Sight;
  readonly locale: string;
  readonly tenant: string;
}

function entryOf(
  record: PromiseRecord,
  dossier: Dossier,
  { today, sight, locale, tenant }: PromiseView,
): PromiseEntry {
  const { stay, promised, paid, source } = record;
  const { id: _id, source: _source, ...promise } = promiseOf(record);

  return {
    ...promise,
    promiseId: recordIdOf(tenant, { ...source, kind: 'service' }),
    guestId: dossier.guestId,
    guestName: sight('names')
      ? displayName(viewOf(dossier).guest, { locale, mayUnmask: sight('real-name') }).text
      : undefined,
    stay,
    promised,
    paid: sight('amounts') ? paid : undefined,
    isOverdue: overduePromises([promiseOf(record)], today).length > 0,
    source,
  };
}

async function keepPromise(
  call: WriteCall,
  record: PromiseRecord,
  { dossier, today, sight }: { readonly dossier: Dossier; readonly today: Day; readonly sight: Sight },
): Promise<PromiseEntry> {
  await keepOwnRecord(call, record);
  const { guestId } = dossier;
  const entry = entryOf(record, dossier, { today, sight, locale: 'en', tenant: call.house.tenant });
  call.emit({ type: 'guest-changed', guestId });
  call.emit({ type: 'promise-changed', guestId, promiseId: entry.promiseId, outcome: entry.outcome });

  return entry;
}

async function dayOf(call: ReadCall, property: string | undefined): Promise<Day> {
  const { settings } = await readSettings(call);

  return hotelDay(call, propertyOf(settings, property));
}

function accepted<Value>(result: Result<Value, Reason>): Value {
  if (result.ok) return result.value;

  throw new InnkeeperError(result.refusal.code as ErrorCode, { ...result.refusal.facts });
}
