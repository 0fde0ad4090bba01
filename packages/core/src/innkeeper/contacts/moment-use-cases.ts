import { dayOfInstant } from '../../guests/moment.ts';
import type { ExpectationRecord, MomentRecord, ServiceRecord } from '../../records/service-record.ts';
import type { Day, Instant } from '../../shared/day.ts';
import { idOf } from '../../shared/hash.ts';
import type { GuestId, ServiceId } from '../../shared/id.ts';
import { InnkeeperError } from '../../shared/innkeeper-error.ts';
import type { SourceReference } from '../../shared/source-reference.ts';
import { ownSystem } from '../../shared/source-reference.ts';
import { loadInScope } from '../guests/load-in-scope.ts';
import type { WriteCall } from '../house/call.ts';
import { hotelDay } from '../house/hotel-day.ts';
import { propertyOf } from '../house/property-of.ts';
import { readSettings } from '../house/settings-use-cases.ts';
import { keepOwnRecord } from '../take-in/keep-own-record.ts';
import { evidenceRulesOf } from '../value/evidence-rules-of.ts';
import { momentTold } from './moment-told.ts';

/** Something that was measured at a guest, or that happened to him. */
export interface MomentInput {
  readonly guestId: GuestId;
  /** A kind of evidence that the house has a rule for: `check-in-minutes`, `steps`, `room-move`, `defect`. */
  readonly what: string;
  readonly amount?: number;
  readonly startedAt?: Instant;
  readonly endedAt?: Instant;
  readonly touchpoint?: string;
  readonly stay?: SourceReference;
  /** @defaultValue the day it ended, else the business day now */
  readonly day?: Day;
  readonly property?: string;
}

/** Keeps what happened to a guest as evidence. @throws `input/invalid` for what no rule of the house can read */
export async function recordMoment(
  call: WriteCall,
  { guestId, property, day, ...moment }: MomentInput,
): Promise<{ readonly serviceId: ServiceId }> {
  const { settings } = await readSettings(call);
  const ended =
    moment.endedAt === undefined
      ? undefined
      : momentTold(call, moment.endedAt, { operation: 'recordMoment', field: 'endedAt' });
  if (moment.startedAt && ended && Date.parse(moment.startedAt) > Date.parse(ended))
    throw unfit('recordMoment', 'endedAt', 'lies before it started');
  if (moment.amount !== undefined && moment.amount < 0 && moment.what !== 'price-difference')
    throw unfit('recordMoment', 'amount', 'is less than nothing');
  const rules = evidenceRulesOf(settings).filter(({ kind }) => kind === moment.what);
  if (rules.length === 0) throw unfit('recordMoment', 'what', 'names nothing that the house has a rule for');
  const isMeasured = moment.amount !== undefined || (moment.startedAt !== undefined && ended !== undefined);
  if (!isMeasured && rules.some(({ level }) => typeof level !== 'number'))
    throw unfit('recordMoment', 'amount', 'is needed to say how much it was');
  const record: Omit<MomentRecord, keyof Own> = { type: 'moment', ...moment };

  return keepService(call, guestId, {
    ...record,
    day: dayIn('recordMoment', {
      told: day ?? (ended === undefined ? undefined : dayOfInstant(ended)),
      today: hotelDay(call, propertyOf(settings, property)),
    }),
  });
}

/** What a guest expects before he comes, as it was understood on the telephone. */
export interface ExpectationInput {
  readonly guestId: GuestId;
  /** In the words in which he is asked about it later: `front desk accuracy`. */
  readonly about: string;
  readonly level: { readonly points: number; readonly of: number };
  readonly stay?: SourceReference;
  /** @defaultValue the business day now */
  readonly day?: Day;
  readonly property?: string;
}

/** Keeps what a guest expects, to hold his answers against later. */
export async function recordExpectation(
  call: WriteCall,
  { guestId, property, day, ...expectation }: ExpectationInput,
): Promise<{ readonly serviceId: ServiceId }> {
  const { settings } = await readSettings(call);
  const record: Omit<ExpectationRecord, keyof Own> = { type: 'expectation', ...expectation };

  return keepService(call, guestId, {
    ...record,
    day: dayIn('recordExpectation', { told: day, today: hotelDay(call, propertyOf(settings, property)) }),
  });
}

type Own = Pick<ServiceRecord, 'kind' | 'source' | 'day'>;
type Kept =
  | (Omit<MomentRecord, 'kind' | 'source'> & { readonly day: Day })
  | (Omit<ExpectationRecord, 'kind' | 'source'> & { readonly day: Day });

async function keepService(
  call: WriteCall,
  guestId: GuestId,
  told: Kept,
): Promise<{ readonly serviceId: ServiceId }> {
  const dossier = await loadInScope(call, guestId);
  const by = call.actor.id;
  const id = idOf('service', call.house.tenant, dossier.guestId, call.now, by, JSON.stringify(told));
  const record: ServiceRecord = {
    kind: 'service',
    source: { system: ownSystem, kind: 'service', id },
    createdAt: call.now,
    changedAt: call.now,
    profile: dossier.profiles[0]?.source,
    staff: by,
    ...told,
  };
  const serviceId = (await keepOwnRecord(call, record)) as ServiceId;
  call.emit({ type: 'guest-changed', guestId: dossier.guestId });

  return { serviceId };
}

function dayIn(operation: string, { told, today }: { readonly told?: Day; readonly today: Day }): Day {
  if (told !== undefined && told > today) throw unfit(operation, 'day', 'lies in the future');

  return told ?? today;
}

function unfit(operation: string, field: string, problem: string): InnkeeperError {
  return new InnkeeperError('input/invalid', { operation, field, problem });
}
