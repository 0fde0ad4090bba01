import type { SpendFit, StayFit } from './fit.ts';
import type { Chance } from './numbers/chance.ts';
import { rootOf } from './numbers/matrix.ts';
import type { GammaGamma, StayModel } from './parameters.ts';

/** Parameters as they might be as well, by what the fits leave open: their logarithms are normal. */
export function drawsOf(stays: StayFit, spend: SpendFit, chance: Chance): readonly [StayModel, GammaGamma] {
  return [
    { model: stays.model, parameters: drawn(stays, chance) } as StayModel,
    drawn(spend, chance) as GammaGamma,
  ];
}

const roots = new WeakMap<readonly number[], Float64Array>();

function drawn(
  { parameters, covariance }: StayFit | SpendFit,
  chance: Chance,
): StayFit['parameters'] | GammaGamma {
  const entries = Object.entries(parameters);
  const size = entries.length;
  const root = roots.get(covariance) ?? rootOf(covariance, size) ?? new Float64Array(size * size);
  roots.set(covariance, root);
  const normals = entries.map(() => chance.normal());
  const off = (row: number) =>
    normals.reduce((sum, z, column) => sum + z * (root[row * size + column] as number), 0);

  return Object.fromEntries(
    entries.map(([key, value], row) => [key, value * Math.exp(off(row))]),
  ) as unknown as GammaGamma;
}
