import type { GuestId, InnkeeperApi, PreferenceChange, WishSuggestion } from '@innkeeper/core';
import { say, wishFacts } from '@innkeeper/core';
import type { Call } from '../call.ts';
import type { Desk } from '../desk.ts';
import type { ExitCode } from '../exit-codes.ts';
import { exitCodes } from '../exit-codes.ts';
import { guestMeant } from '../house/one-guest.ts';
import { withHouse } from '../house/open-house.ts';
import { notOne } from '../output/not-one.ts';
import { usageError } from '../usage-error.ts';

/** Lists the wishes that notes and requests speak of; keeps those that are accepted, and asks no more about those declined. */
export async function suggestions({ desk, args }: Call): Promise<ExitCode> {
  const [accept, decline] = [numbersIn(desk, 'accept'), numbersIn(desk, 'decline')];

  return withHouse(desk, async ({ api }) => {
    const meant = await guestMeant(api, desk, args.join(' '));
    if (meant.state !== 'one') return notOne(desk, meant);
    const { guestId } = meant;
    const found = await api.listSuggestions({ guestId });
    const changes = [
      ...accept.map((number) => accepted(chosen(found, number, desk))),
      ...decline.map((number) => declined(chosen(found, number, desk))),
    ];
    if (changes.length > 0) return decide(desk, api, { guestId, changes });
    desk.answer({ guestId, suggestions: found }, [
      desk.say(found.length === 0 ? 'suggestions/none' : 'suggestions/title', { n: found.length }),
      ...found.flatMap((one, at) => linesOf(one, at + 1, desk)),
    ]);

    return exitCodes.done;
  });
}

async function decide(
  desk: Desk,
  api: InnkeeperApi,
  input: { readonly guestId: GuestId; readonly changes: readonly PreferenceChange[] },
): Promise<ExitCode> {
  const { facts } = await api.changePreferences(input);
  desk.answer({ guestId: input.guestId, facts }, desk.say('suggestions/decided', { n: facts.length }));

  return exitCodes.done;
}

function accepted({ preference, evidence: [first] }: WishSuggestion): PreferenceChange {
  return { type: 'add', preference, ...(first && { text: first.text }) };
}

function declined({ preference }: WishSuggestion): PreferenceChange {
  return { type: 'decline', preference };
}

function numbersIn({ options, say: words }: Desk, name: 'accept' | 'decline'): readonly number[] {
  const given = options[name];
  const numbers = Array.isArray(given) ? given.map(Number) : [];
  if (numbers.some((number) => !Number.isInteger(number) || number < 1))
    throw usageError(words('usage/suggestions'));

  return numbers;
}

function chosen(found: readonly WishSuggestion[], number: number, desk: Desk): WishSuggestion {
  const one = found[number - 1];
  if (!one) throw usageError(desk.say('usage/suggestions'));

  return one;
}

function linesOf(
  { preference, evidence }: WishSuggestion,
  number: number,
  { locale, say: words }: Desk,
): readonly string[] {
  const plain = say({ code: 'must', facts: wishFacts(preference) }, locale);
  const { stance, operator } = preference;
  const isNot = stance === 'dislike' || (stance === 'must' && operator === 'differs');
  const wish = isNot
    ? words(stance === 'must' ? 'suggestions/never' : 'suggestions/dislikes', { wish: plain })
    : plain;

  return [
    `  ${number}  ${wish}`,
    ...evidence.map(
      ({ words: said, source, at }) =>
        `       ← ${[said, source?.system, at?.slice(0, 10)].filter(Boolean).join(' · ')}`,
    ),
  ];
}
