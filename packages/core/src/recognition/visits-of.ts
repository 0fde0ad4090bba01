import type { Reason } from '../shared/reason.ts';
import type { History, Visit } from '../stays/history.ts';
import { currentVisit, lastVisit } from '../stays/history.ts';
import type { BriefVisit, Visits } from './brief.ts';

/**
 * How often the guest was here, when last, and whether he is in the house now.
 * @param here the property of the desk; every property counts as here when absent
 */
export function visitsOf(history: History, here: string | undefined): Visits {
  const past = history.visits.filter(({ state }) => state === 'past');
  const [last, now] = [lastVisit(history), currentVisit(history)];
  const because = [
    ...(now ? [reasonOf(now.room === undefined ? 'visits/now' : 'visits/now-in-room', now)] : []),
    ...(last ? [reasonOf(codeOfLast(last, here), last)] : [{ code: 'visits/none' }]),
    ...past.slice(0, -1).map(
      ({ arrival, nights, source }): Reason => ({
        code: 'visits/earlier',
        facts: { day: arrival, nights },
        source,
      }),
    ),
  ];

  return {
    past: past.length,
    ordinal: now?.ordinal ?? past.length + 1,
    last: last && briefVisit(last),
    now: now && briefVisit(now),
    because,
  };
}

function codeOfLast({ property, room }: Visit, here: string | undefined): string {
  if (here !== undefined && property !== here) return 'visits/last-elsewhere';

  return room === undefined ? 'visits/last' : 'visits/last-in-room';
}

function reasonOf(code: string, { departure, nights, property, room, source }: Visit): Reason {
  return {
    code,
    facts: { day: departure, nights, property, ...(room === undefined ? {} : { room }) },
    source,
  };
}

function briefVisit({ arrival, departure, nights, property, room }: Visit): BriefVisit {
  return { arrival, departure, nights, property, room };
}
