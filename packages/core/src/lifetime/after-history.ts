import type { StayHistory } from './history.ts';
import type { StayModel } from './parameters.ts';

/**
 * The model of one guest who is not lost, after what the house knows of him: both his rate and his chance of being
 * lost are updated by Bayes, and stay in their families.
 */
export function afterHistory({ model, parameters }: StayModel, { repeats: x, age }: StayHistory): StayModel {
  switch (model) {
    case 'bg-nbd': {
      const { r, alpha, a, b } = parameters;
      return { model, parameters: { r: r + x, alpha: alpha + age, a, b: b + x } };
    }
    case 'pareto-nbd': {
      const { r, alpha, s, beta } = parameters;
      return { model, parameters: { r: r + x, alpha: alpha + age, s, beta: beta + age } };
    }
    case 'bg-bb': {
      const { alpha, beta, gamma, delta } = parameters;
      return {
        model,
        parameters: { alpha: alpha + x, beta: beta + age - x, gamma, delta: delta + age },
      };
    }
  }
}
