import type { GuestTargets } from '../../census/targets/guest-targets.ts';
import type { TargetRecord } from '../../records/service-record.ts';
import type { StayRecord } from '../../records/stay-record.ts';
import type {
  GuestPromise,
  HouseExpectation,
  HouseGift,
  HouseServices,
} from '../../reports/house-columns.ts';
import type { PulseAnswer } from '../../satisfaction/staff-pulse.ts';
import { promiseOf } from '../../service/promise-of.ts';
import { type Day, epochDayOf } from '../../shared/day.ts';
import type { GuestNumbers } from './guest-numbers.ts';
import type { HouseBook } from './house-reader.ts';

/** What was promised, expected and given away until a day, each with the number of its guest. */
export function servicesOf(
  { services, stays }: HouseBook,
  numbers: GuestNumbers,
  {
    asOf,
    currency,
    properties,
  }: {
    readonly asOf: Day;
    readonly currency?: string;
    readonly properties?: readonly string[];
  },
): HouseServices {
  const stayOf = new Map<string, StayRecord>(stays.map(({ id, record }) => [id, record]));
  const promises: GuestPromise[] = [];
  const expectations: HouseExpectation[] = [];
  const gifts: HouseGift[] = [];
  const pulse: PulseAnswer[] = [];
  const targets: GuestTargets[] = [];
  for (const { id, ownerId = '', record } of services) {
    const { profile, day } = record;
    if (record.type === 'pulse') {
      const { property } = record.source;
      const isSeen = !properties || property === undefined || properties.includes(property);
      if (isSeen && day <= asOf)
        pulse.push({ department: record.department, month: day.slice(0, 7), ...record.score });
      continue;
    }
    const own = profile ? numbers.ofReference(profile) : numbers.ofProfile(ownerId);
    const stay = stayOf.get(ownerId);
    const guest = own >= 0 || !stay ? own : (numbers.presentIn(stay)[0] ?? -1);
    if (guest < 0 || day > asOf) continue;
    if (record.type === 'promise') promises.push({ ...promiseAsOf(promiseOf(record, id), asOf), guest });
    if (record.type === 'target') targets.push(targetsOf(record, numbers.ids[guest] as string, currency));
    if (record.type === 'expectation')
      expectations.push({
        guest,
        day: epochDayOf(day),
        aspect: record.about,
        level: record.level.points,
        of: record.level.of,
      });
    if (record.type === 'gift' && record.state === 'given' && record.cost.currency === currency)
      gifts.push({ guest, day: epochDayOf(day), lever: record.lever, cost: record.cost.minor });
  }

  return { promises, expectations, gifts, pulse, targets };
}

function targetsOf(
  { from, to, relationship, benefit, contribution }: TargetRecord,
  guest: string,
  currency: string | undefined,
): GuestTargets {
  return {
    guest,
    period: { from, to },
    ...(relationship !== undefined && { relationship }),
    ...(benefit !== undefined && { benefit }),
    ...(contribution && contribution.currency === currency && { contribution: contribution.minor }),
  };
}

/** A promise of which it was said later what became of it was open then. */
function promiseAsOf(promise: ReturnType<typeof promiseOf>, asOf: Day): ReturnType<typeof promiseOf> {
  const { resolvedAt, ...told } = promise;
  const isOpen = resolvedAt !== undefined && resolvedAt.slice(0, 10) > asOf;

  return isOpen ? { ...told, outcome: 'open' } : promise;
}
