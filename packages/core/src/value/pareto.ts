import { InnkeeperError } from '../shared/innkeeper-error.ts';

/** How unevenly revenue is spread. */
export interface Pareto {
  readonly formula: 'pareto/1';
  readonly n: number;
  /** The share of the whole that the top share of guests brings. */
  readonly topShare: number;
  readonly topGuests: number;
  /** Points of the Lorenz curve from the smallest guest up: share of guests, share of the whole. */
  readonly lorenz: readonly { readonly guests: number; readonly amount: number }[];
}

/** The share that the top fifth (or another share) of guests brings. @throws `value/invalid` for negative amounts */
export function paretoOf(amounts: readonly number[], top = 0.2): Pareto | undefined {
  if (amounts.some((amount) => !(amount >= 0)))
    throw new InnkeeperError('value/invalid', { field: 'amounts', problem: 'hold a negative one' });
  const total = amounts.reduce((sum, amount) => sum + amount, 0);
  if (total === 0) return undefined;
  const rising = [...amounts].sort((one, other) => one - other);
  const topGuests = Math.round(amounts.length * top);
  let running = 0;
  const lorenz = rising.map((amount, index) => {
    running += amount;

    return { guests: (index + 1) / rising.length, amount: running / total };
  });
  const best = rising.slice(rising.length - topGuests).reduce((sum, amount) => sum + amount, 0);

  return { formula: 'pareto/1', n: amounts.length, topShare: best / total, topGuests, lorenz };
}
