import { foldText } from '../guests/keys-of-values.ts';
import type { Preference } from '../shared/preference.ts';
import { areaOf } from './key-of-preference.ts';
import type { ClauseReading } from './read-clause.ts';
import { readClause } from './read-clause.ts';
import { readFloors } from './read-floors.ts';
import { tokensOf } from './tokens.ts';

/** A typed wish with the words that led to it, to be confirmed by whoever typed them. */
export interface ReadWish {
  readonly preference: Preference;
  readonly words: string;
}

/** What was understood, and what was not: nothing is guessed away. */
export interface WishReading {
  readonly wishes: readonly ReadWish[];
  readonly unread: readonly string[];
}

/**
 * Reads a wish as it is typed at the desk, in English or Chinese: `2 fried eggs, half-cooked`, `高楼层、江景`. The answer
 * is a suggestion: each wish shows its words, and what the lexicon does not know is handed back.
 */
export function parseWish(text: string): WishReading {
  const { wishes: floors, rest } = readFloors(foldText(text));
  const clauses = withException(rest)
    .split(/[,;。、;\n]|(?<![\p{L}])and(?![\p{L}])|还有|并且|以及/u)
    .map((clause) => clause.trim())
    .filter((clause) => clause !== '')
    .map((clause) => readClause(clause, tokensOf(clause)));

  return {
    wishes: withInstead(clauses.reduce(joinManner, floors)),
    unread: clauses.flatMap(({ unread }) => unread),
  };
}

/** Except honey, no sweets: what is excepted stands in the clause of what it is excepted from. */
function withException(text: string): string {
  return text.replace(
    /((?:除了?|apart from|except for|except|other than)[^,;。]{1,24}),/gu,
    (all, words, at) => (at === 0 || /[,;。]\s*$/u.test(text.slice(0, at)) ? `${words} ` : all),
  );
}

/** A clause that says only how (`half-cooked`) belongs to the dish before it; one that says only an exception too. */
function joinManner(wishes: readonly ReadWish[], clause: ClauseReading): readonly ReadWish[] {
  const last = wishes.at(-1);
  const saysOnlyHow = clause.wishes.length === 0 && (clause.manner !== undefined || clause.except.length > 0);
  if (!last || !saysOnlyHow || areaOf(last.preference) !== 'food') return [...wishes, ...clause.wishes];
  const { scope, except = [] } = last.preference;
  const preference: Preference = {
    ...last.preference,
    ...(clause.manner === undefined ? {} : { scope: { ...scope, manner: clause.manner } }),
    ...(clause.except.length === 0 ? {} : { except: [...except, ...clause.except] }),
  };

  return [...wishes.slice(0, -1), { preference, words: `${last.words}, ${clause.words}` }];
}

/** Allergic to detergent, use soap: the soap is what to do instead. */
function withInstead(wishes: readonly ReadWish[]): readonly ReadWish[] {
  const soap = wishes.find(
    ({ preference }) => preference.attribute === 'laundry.detergent' && preference.value === 'soap',
  );
  const must = wishes.find(
    ({ preference }) => preference.attribute === 'laundry.detergent' && preference.stance === 'must',
  );
  if (!soap || !must) return wishes;

  return wishes
    .filter((wish) => wish !== soap)
    .map((wish) =>
      wish === must
        ? { preference: { ...must.preference, instead: 'soap' }, words: `${must.words}, ${soap.words}` }
        : wish,
    );
}
