import { order } from '../guests/moment.ts';
import type { Day } from '../shared/day.ts';
import { addDays } from '../shared/day.ts';
import type { Department } from '../shared/preference.ts';
import type { TouchpointOwners } from './departments.ts';
import { departmentAt } from './departments.ts';
import type { Evidence } from './evidence.ts';
import { isCost } from './parts.ts';

/** How a fall is told from chance. */
export interface FallOptions {
  readonly asOf: Day;
  /** Length of the period, and of the one before it. @defaultValue 30 */
  readonly days?: number;
  /** Guests in each period, at least. @defaultValue 10 */
  readonly least?: number;
  /** A fall of fewer points is none. @defaultValue 5 */
  readonly points?: number;
  readonly owners?: TouchpointOwners;
}

/** What guests got at a department, 0 to 100, in a period and in the one before. */
export interface ValueFall {
  readonly department: Department;
  readonly before: number;
  readonly now: number;
  /** Guests with evidence. */
  readonly nBefore: number;
  readonly n: number;
  /** Where it fell most. */
  readonly touchpoint?: string;
}

/**
 * Departments at which guests get surely less than in the period before: each guest counts with the mean of his
 * evidence, costs turned round, and the fall is more than chance (Welch 1947, one-sided 5 %). The deepest first.
 */
export function valueFalls(
  guests: readonly (readonly Evidence[])[],
  { asOf, days = 30, least = 10, points = 5, owners }: FallOptions,
): readonly ValueFall[] {
  const groups = new Map<Department, Group>();
  const turn = addDays(asOf, 1 - days);
  const first = addDays(asOf, 1 - 2 * days);
  for (const evidence of guests)
    for (const [isNow, own] of [
      [true, evidence.filter(({ day }) => day >= turn && day <= asOf)],
      [false, evidence.filter(({ day }) => day >= first && day < turn)],
    ] as const)
      addGuest(groups, own, { isNow, owners });

  return [...groups]
    .flatMap(([department, group]) => fallOf(department, group, { least, points }))
    .sort(
      (one, other) =>
        one.now - one.before - (other.now - other.before) || order<string>(one.department, other.department),
    );
}

interface Group {
  readonly now: number[];
  readonly before: number[];
  readonly places: Map<string, { readonly now: number[]; readonly before: number[] }>;
}

function addGuest(
  groups: Map<Department, Group>,
  evidence: readonly Evidence[],
  { isNow, owners }: { readonly isNow: boolean; readonly owners: TouchpointOwners | undefined },
): void {
  const own = new Map<Department, number[]>();
  for (const one of evidence) {
    const department = departmentAt(one.touchpoint, owners);
    const got = isCost(one.part) ? 100 - one.level : one.level;
    own.set(department, [...(own.get(department) ?? []), got]);
    const group = groups.get(department) ?? { now: [], before: [], places: new Map() };
    groups.set(department, group);
    if (one.touchpoint === undefined) continue;
    const place = group.places.get(one.touchpoint) ?? { now: [], before: [] };
    group.places.set(one.touchpoint, place);
    place[isNow ? 'now' : 'before'].push(got);
  }
  for (const [department, levels] of own)
    groups.get(department)?.[isNow ? 'now' : 'before'].push(meanOf(levels));
}

function fallOf(
  department: Department,
  { now, before, places }: Group,
  { least, points }: { readonly least: number; readonly points: number },
): readonly ValueFall[] {
  if (now.length < least || before.length < least) return [];
  const [is, was] = [meanOf(now), meanOf(before)];
  const error = Math.sqrt(varianceOf(now) / now.length + varianceOf(before) / before.length);
  const fell = was - is;
  if (fell < points || !(error === 0 ? fell > 0 : fell / error > 1.645)) return [];
  const [worst] = [...places]
    .flatMap(([name, levels]) =>
      levels.now.length > 0 && levels.before.length > 0
        ? [{ name, change: meanOf(levels.now) - meanOf(levels.before) }]
        : [],
    )
    .sort((one, other) => one.change - other.change || order(one.name, other.name));

  return [
    {
      department,
      before: was,
      now: is,
      nBefore: before.length,
      n: now.length,
      ...(worst && { touchpoint: worst.name }),
    },
  ];
}

function meanOf(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0) / values.length;
}

function varianceOf(values: readonly number[]): number {
  const mean = meanOf(values);

  return values.reduce((sum, value) => sum + (value - mean) ** 2, 0) / Math.max(1, values.length - 1);
}
