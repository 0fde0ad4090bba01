import type { FindInput } from '@innkeeper/core';
import type { Call } from '../call.ts';
import { text } from '../desk.ts';
import type { ExitCode } from '../exit-codes.ts';
import { exitCodes } from '../exit-codes.ts';
import { withHouse } from '../house/open-house.ts';
import { hitLines } from '../output/hit-lines.ts';
import { usageError } from '../usage-error.ts';

/** Looks for guests by whatever is known of them. */
export async function find({ desk, args }: Call): Promise<ExitCode> {
  const input = inputOf(desk.options, args.join(' '));
  if (Object.keys(input).every((name) => name === 'limit' || name === 'property'))
    throw usageError(desk.say('usage/no-question'));
  const found = await withHouse(desk, ({ api }) =>
    api.findGuests({ ...input, locale: desk.locale }, { signal: desk.world.signal }),
  );
  const count = found.hits.length;
  desk.answer(
    found,
    count === 0
      ? desk.say('find/new')
      : [
          desk.say(count === (input.limit ?? 8) ? 'find/first' : 'find/found', { n: count }),
          ...hitLines(found.hits, desk.say),
        ],
  );

  return count === 0 ? exitCodes.notFound : exitCodes.done;
}

function inputOf(options: Call['desk']['options'], typed: string): FindInput {
  const number = text(options.document);
  const limit = text(options.limit);

  return {
    ...(typed !== '' && { text: typed }),
    ...(number !== undefined && {
      document: { number, type: text(options.type), country: text(options.country) },
    }),
    ...pick(options, ['phone', 'email', 'membership', 'room', 'property']),
    ...(limit !== undefined && { limit: Number(limit) }),
  };
}

function pick(options: Call['desk']['options'], names: readonly string[]): Partial<FindInput> {
  return Object.fromEntries(
    names.flatMap((name) => (text(options[name]) === undefined ? [] : [[name, options[name]]])),
  );
}
