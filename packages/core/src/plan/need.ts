import type { Reason } from '../shared/reason.ts';

/** What a house says of itself before it begins. */
export interface HouseSituation {
  readonly site: 'station' | 'airport' | 'port' | 'scenic' | 'city' | 'residential' | 'other';
  /** Share of the guests who live in the region, 0 to 1. */
  readonly localShare: number;
  /** Share of the guests who come once and could not come again, 0 to 1: passengers, tourists. */
  readonly passingShare: number;
  /** Guests, or what each spends: what the revenue grew by. */
  readonly grewBy?: 'guests' | 'spend' | 'nothing';
  /** A house that can take guests away has opened, or will. */
  readonly hasNewRival?: boolean;
}

/** Whether it pays to manage guests, and why. */
export interface NeedForCare {
  readonly need: 'low' | 'low-for-now' | 'useful' | 'necessary';
  readonly because: readonly Reason[];
}

/** From this share on a kind of guests makes the house. */
const most = 0.5;

/**
 * Says whether a house needs to manage its guests. A shop that passengers run through does not; a house at a sight that
 * lives on tourists first needs quality and safety; a house of locals does, whatever its grade, since there each guest's
 * word counts. In between it is useful, and necessary once a rival has come or only spending has grown.
 */
export function needForCare(situation: HouseSituation): NeedForCare {
  const { site, localShare, passingShare, grewBy, hasNewRival } = situation;
  if (localShare >= most) return answer('necessary', 'locals', { localShare });
  if (['station', 'airport', 'port'].includes(site) && passingShare >= most)
    return answer('low', 'passing', { passingShare });
  if (site === 'scenic' && passingShare >= most)
    return answer('low-for-now', 'quality-first', { passingShare });
  if (hasNewRival) return answer('necessary', 'rival', {});
  if (grewBy === 'spend') return answer('necessary', 'only-spend-grew', {});

  return answer('useful', 'some-return', { localShare, passingShare });
}

function answer(
  need: NeedForCare['need'],
  why: string,
  facts: Readonly<Record<string, number>>,
): NeedForCare {
  return { need, because: [{ code: `plan/need-${why}`, facts }] };
}
