import { historyProblem } from '@innkeeper/core/lifetime';
import { currencySet } from './currency-set.ts';
import type { Refusals } from './refused-rows.ts';
import type { Taker } from './taker.ts';

/** Takes a row for each guest. */
export function historyTaker(refusals: Refusals): Taker {
  const columns = {
    repeats: [] as number[],
    recency: [] as number[],
    age: [] as number[],
    guests: [] as number[],
    meanSpend: [] as number[],
    actual: [] as number[],
  };
  const currencies = currencySet();
  const has = { meanSpend: false, actual: false };

  return {
    take({ numbers, currency, headers }, where) {
      const { repeats = 0, recency = 0, age = 0, guests = 1, meanSpend = 0, actual = 0 } = numbers;
      const problem =
        historyProblem({ repeats, recency, age }) ??
        (guests >= 0 && Number.isInteger(guests)
          ? undefined
          : ({ field: 'guests', problem: 'is not a count' } as const)) ??
        (actual >= 0 && Number.isInteger(actual)
          ? undefined
          : ({ field: 'actual', problem: 'is not a count' } as const));
      if (problem) {
        const field = headers[problem.field] ?? problem.field;
        refusals.add({ code: 'refused/field', field, facts: { field, problem: problem.problem } }, where);
        return;
      }
      if (numbers.meanSpend !== undefined) currencies.add(currency);
      has.meanSpend ||= numbers.meanSpend !== undefined;
      has.actual ||= numbers.actual !== undefined;
      for (const [key, value] of Object.entries({ repeats, recency, age, guests, meanSpend, actual }))
        columns[key as keyof typeof columns].push(value);
    },
    build() {
      const { meanSpend, actual, ...rest } = columns;
      const { currency } = currencies;

      return {
        histories: { ...rest, ...(has.meanSpend && { meanSpend }), ...(has.actual && { actual }) },
        ...(currency() !== undefined && { currency: currency() }),
      };
    },
  };
}
