import type { Day } from '../shared/day.ts';
import { addDays } from '../shared/day.ts';
import type { Evidence } from './evidence.ts';
import type { Part } from './parts.ts';
import { isCost, parts } from './parts.ts';

/** A guest of a hotel that was made up: what he really thinks, what was seen of it, and whether he came back. */
export interface PlantedGuest {
  readonly truth: Readonly<Record<Part, number>>;
  readonly evidence: readonly Evidence[];
  readonly returned: boolean;
}

export interface PlantOptions {
  readonly guests: number;
  readonly seed: number;
  /** How much each part really matters for coming back, per point. */
  readonly matters: Readonly<Record<Part, number>>;
  /** Pieces of evidence for each part of a guest, from none up. */
  readonly most: number;
}

export const today: Day = '2026-12-31';

/** Makes a hotel whose guests really return according to eight hidden parts. */
export function plantHotel({ guests, seed, matters, most }: PlantOptions): readonly PlantedGuest[] {
  const chance = chanceOf(seed);
  const normal = () => Math.sqrt(-2 * Math.log(1 - chance())) * Math.cos(2 * Math.PI * chance());
  const clamp = (value: number) => Math.min(100, Math.max(0, value));

  return Array.from({ length: guests }, () => {
    const truth = Object.fromEntries(
      parts.map((part) => [part, clamp((isCost(part) ? 35 : 65) + 15 * normal())]),
    ) as Record<Part, number>;
    const evidence = parts.flatMap((part) =>
      Array.from(
        { length: Math.floor(chance() * (most + 1)) },
        (): Evidence => ({
          part,
          level: clamp(truth[part] + 15 * normal()),
          strength: 1,
          halfLifeDays: 365,
          day: addDays(today, -Math.floor(chance() * 365)),
          kind: 'planted',
        }),
      ),
    );
    const drive = parts.reduce(
      (sum, part) => sum + matters[part] * (isCost(part) ? -1 : 1) * (truth[part] - (isCost(part) ? 35 : 65)),
      0,
    );

    return { truth, evidence, returned: chance() < 1 / (1 + Math.exp(-drive)) };
  });
}

/** Park and Miller's generator: the same hotel for the same seed. */
function chanceOf(seed: number): () => number {
  let state = seed;

  return () => {
    state = (state * 48_271) % 2_147_483_647;

    return state / 2_147_483_647;
  };
}
