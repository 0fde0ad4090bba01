import type { TargetRecord } from '../../records/service-record.ts';
import type { Day } from '../../shared/day.ts';
import { idOf } from '../../shared/hash.ts';
import type { GuestId, ServiceId } from '../../shared/id.ts';
import { InnkeeperError } from '../../shared/innkeeper-error.ts';
import type { Money } from '../../shared/money.ts';
import { ownSystem } from '../../shared/source-reference.ts';
import { loadInScope } from '../guests/load-in-scope.ts';
import type { WriteCall } from '../house/call.ts';
import { hotelDay } from '../house/hotel-day.ts';
import { propertyOf } from '../house/property-of.ts';
import { requireSight } from '../house/require-sight.ts';
import { readSettings } from '../house/settings-use-cases.ts';
import { keepOwnRecord } from '../take-in/keep-own-record.ts';

/** What the house aims at with one guest in a period. */
export interface TargetsInput {
  readonly guestId: GuestId;
  readonly from: Day;
  readonly to: Day;
  /** The step that is to be reached: 1 acquainted, 2 known, 3 endorsed. */
  readonly relationship?: number;
  /** What he is to get, 0 to 100. */
  readonly benefit?: number;
  readonly contribution?: Money;
  readonly property?: string;
}

/** Sets the targets of a guest for a period; those that were set for it before are replaced. @throws `input/invalid` */
export async function setTargets(
  call: WriteCall,
  { guestId, property, ...targets }: TargetsInput,
): Promise<{ readonly serviceId: ServiceId }> {
  requireSight(call, 'stays');
  if (targets.to < targets.from)
    throw new InnkeeperError('input/invalid', {
      operation: 'setTargets',
      field: 'to',
      problem: 'lies before the period begins',
    });
  const dossier = await loadInScope(call, guestId);
  const { settings } = await readSettings(call);
  const record: TargetRecord = {
    kind: 'service',
    source: {
      system: ownSystem,
      kind: 'service',
      id: idOf('service', call.house.tenant, 'target', dossier.guestId, targets.from, targets.to),
    },
    createdAt: call.now,
    changedAt: call.now,
    profile: dossier.profiles[0]?.source,
    day: hotelDay(call, propertyOf(settings, property)),
    staff: call.actor.id,
    type: 'target',
    ...targets,
  };
  const serviceId = (await keepOwnRecord(call, record)) as ServiceId;
  call.emit({ type: 'guest-changed', guestId: dossier.guestId });

  return { serviceId };
}
