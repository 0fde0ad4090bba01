import { scrubCards } from '../../records/scrub-cards.ts';

const ownId = /^(?:guest|profile|fact|merge|import|stay|charge|contact|feedback|service)_[0-9a-f]{32}$/;

/** What is asked, without card numbers. The ids of the house stay: sixteen digits in a row can be part of one. */
export function scrubInput<Input>(input: Input): Input {
  const { value, found } = scrubCards(input);

  return found === 0 ? input : (withIds(input, value) as Input);
}

function withIds(before: unknown, after: unknown): unknown {
  if (typeof before === 'string') return ownId.test(before) ? before : after;
  if (Array.isArray(before) && Array.isArray(after))
    return after.map((item, place) => withIds(before[place], item));
  if (typeof before !== 'object' || before === null || typeof after !== 'object' || after === null)
    return after;
  const values: Readonly<Record<string, unknown>> = before as never;

  return Object.fromEntries(Object.entries(after).map(([key, value]) => [key, withIds(values[key], value)]));
}
