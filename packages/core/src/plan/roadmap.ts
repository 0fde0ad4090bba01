import type { Day } from '../shared/day.ts';
import type { Reason } from '../shared/reason.ts';

/** A ring of people to be won around a stronghold, from the nearest out. */
export interface RoadmapLayer {
  readonly name: string;
  /** The stronghold it grows from. */
  readonly stronghold: string;
  /** How strongly its people are bound to that stronghold: guests who know somebody there, 0 to 1. */
  readonly influence: number;
  readonly targetGuests?: number;
  readonly until?: Day;
  /** Who answers for it. */
  readonly owner?: string;
}

/** The layers in the order in which to develop them, and what does not hold. */
export interface Roadmap {
  readonly layers: readonly RoadmapLayer[];
  readonly targetGuests: number;
  /** What sales asked for, less what the layers add up to: above 0 the map does not reach its goal. */
  readonly shortfall: number;
  readonly warnings: readonly Reason[];
}

/**
 * Lays out the development of a pond: layers by influence from the strongest, ties by day and name. Each needs a target, a
 * day and an owner; together they must add up to what sales is asked for. What is missing is a warning that names the layer.
 */
export function layRoadmap(layers: readonly RoadmapLayer[], salesTarget: number): Roadmap {
  const sorted = [...layers].sort(
    (one, other) =>
      other.influence - one.influence ||
      byText(one.until ?? '', other.until ?? '') ||
      byText(one.name, other.name),
  );
  const targetGuests = sorted.reduce((sum, layer) => sum + (layer.targetGuests ?? 0), 0);
  const shortfall = salesTarget - targetGuests;
  const incomplete = sorted.flatMap((layer) =>
    (['targetGuests', 'until', 'owner'] as const)
      .filter((part) => layer[part] === undefined)
      .map((part) => ({ code: 'plan/layer-lacks', facts: { layer: layer.name, part } })),
  );

  return {
    layers: sorted,
    targetGuests,
    shortfall,
    warnings: [
      ...incomplete,
      ...(shortfall === 0
        ? []
        : [{ code: 'plan/layers-miss-target', facts: { targetGuests, salesTarget, shortfall } }]),
    ],
  };
}

function byText(one: string, other: string): number {
  return one < other ? -1 : one > other ? 1 : 0;
}
