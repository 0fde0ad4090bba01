import { draw, zipf } from '../chance/frequency.ts';
import { pick, type Random } from '../chance/random.ts';
import { type LatinNames, latinNames } from './latin-table.ts';
import type { Gender, Name, NameMaker, Spelling } from './name.ts';

/** Names of a language in Latin letters, diacritics kept; the other spelling is that of a desk without them. */
export function latinName(language: keyof typeof latinNames): NameMaker {
  const names: LatinNames = latinNames[language];
  const families = zipf(names.families.split(' '), 6);
  const givens = { male: zipf(names.men.split(' '), 6), female: zipf(names.women.split(' '), 6) };
  const heads = names.heads.split(' ');
  const tails = names.tails.split(' ');
  const letters = pairs(names.letters, ':');
  const endings = pairs(names.feminine, '>');

  return (kin: Random, own: Random, gender: Gender): Name => {
    const root = kin() < 0.6 ? draw(kin, families) : pick(kin, heads) + pick(kin, tails);
    const family = gender === 'female' ? withEnding(root, endings) : root;
    const spelling = { family, given: draw(own, givens[gender]).replace('-', ' ') };

    return { ...spelling, others: [plainly(spelling, letters)] };
  };
}

type Pairs = readonly (readonly [string, string])[];

function pairs(table: string | undefined, mark: string): Pairs {
  return (table?.split(' ') ?? []).map((pair): readonly [string, string] => {
    const [from = '', to = ''] = pair.split(mark);
    return [from, to];
  });
}

function withEnding(root: string, endings: Pairs): string {
  for (const [from, to] of endings) if (root.endsWith(from)) return root.slice(0, -from.length) + to;

  return root;
}

function plainly({ family, given }: Spelling, letters: Pairs): Spelling {
  return { family: plain(family, letters), given: plain(given, letters) };
}

const foreign = /[^\u0020-\u007e]/;

/** A text without diacritics, by the custom of its language where it has one. */
function plain(text: string, letters: Pairs): string {
  let result = text;
  for (const [from, to] of letters) result = result.replaceAll(from, to);

  return withoutMarks(result);
}

/** A text in the letters that every desk can type: `Łukasz Đặng` → `Lukasz Dang`. */
export function withoutMarks(text: string): string {
  if (!foreign.test(text)) return text;

  return text
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .replaceAll('ł', 'l')
    .replaceAll('Ł', 'L')
    .replaceAll('đ', 'd')
    .replaceAll('Đ', 'D')
    .replaceAll('ß', 'ss')
    .replaceAll('’', "'");
}
