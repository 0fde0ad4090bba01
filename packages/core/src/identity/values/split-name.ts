import { isHan } from '../../shared/fold-text.ts';

/** A name taken apart. */
export interface SplitName {
  readonly given: string;
  readonly family: string;
  /** One word in all, of which nobody says whether it is a given or a family name: `Madonna`, `Sukarno`. */
  readonly isSingle?: true;
  /** 1 senior, 2 junior or the second, 3 and 4 the third and fourth; 0 where nothing is said. */
  readonly generation: number;
}

const titles = new Set(
  (
    'mr mrs ms miss mx dr prof professor sir dame lord lady herr frau fraulein mme mlle monsieur madame ' +
    'sig signor signora sra srta don dona rev reverend father hon capt captain col major maj lt sgt gen ing dipl ' +
    'mag phd md dds esq esquire mba san'
  ).split(' '),
);
const honorifics = /(?:先生|女士|小姐|太太|老师|教授|博士|经理|总)$/u;
const generations: ReadonlyMap<string, number> = new Map([
  ['senior', 1],
  ['sr', 1],
  ['junior', 2],
  ['jr', 2],
  ['jnr', 2],
  ['snr', 1],
  ['ii', 2],
  ['iii', 3],
  ['iv', 4],
]);
/** Words that belong to the family name that follows them. */
const particles = new Set(
  'van von de der den del della di da dos das du la le el al bin ibn ben abu ter ten st saint san mac'.split(
    ' ',
  ),
);
const twoCharacterSurnames = new Set(
  '欧阳 歐陽 司马 司馬 诸葛 諸葛 上官 东方 東方 皇甫 尉迟 尉遲 公孙 公孫 慕容 令狐 司徒 长孙 長孫 宇文 夏侯 端木 万俟 萬俟 独孤 南宫 单于 申屠 轩辕 闻人 澹台'.split(
    ' ',
  ),
);

/** Plain ASCII without a space or a dot: most parts of names. */
const plainWord = /^[!-\-/-~]*$/;

/** Takes titles and words such as `Jr` out of a part of a name. */
export function withoutTitles(text: string): { readonly rest: string; readonly generation: number } {
  if (plainWord.test(text)) return { rest: text, generation: 0 };
  const bare = isHan(text) ? text.replace(honorifics, '') : text;
  const words = bare.split(/\s+/);
  if (words.length === 1 && !bare.includes('.')) return { rest: bare || text, generation: 0 };
  let generation = 0;
  const kept = words.filter((word, at) => {
    const plain = word.toLowerCase().replaceAll(/[.,()]/g, '');
    const found = plain === 'i' && at > 0 && at === words.length - 1 ? 1 : generations.get(plain);
    if (found === undefined) return !titles.has(plain);
    generation = found;
    return false;
  });

  return kept.length === 0 ? { rest: bare, generation: 0 } : { rest: kept.join(' '), generation };
}

/**
 * Takes a name apart that stands in one field: `Berg, Anna`, `Dr Anna van der Berg Jr`, `欧阳娜娜`. What is written
 * behind a second comma or in brackets is no part of the name.
 */
export function splitName(text: string): SplitName {
  const { rest, generation } = withoutTitles(text.replaceAll(/\([^)]*\)/g, ' ').trim() || text);
  if (isHan(rest) && !/[A-Za-z]/.test(rest)) return { ...splitHan(rest), generation };
  const comma = rest.indexOf(',');
  if (comma > 0) {
    const family = rest.slice(0, comma).trim();
    const given = (rest.slice(comma + 1).split(',')[0] ?? '').trim();
    return family.includes(' ') && /\d/.test(given)
      ? { ...splitWords(family), generation }
      : { given, family, generation };
  }

  return { ...splitWords(rest), generation };
}

function splitWords(text: string): Omit<SplitName, 'generation'> {
  const words = text.split(/\s+/).filter(Boolean);
  if (words.length < 2) return { given: '', family: words[0] ?? '', isSingle: true };
  let first = words.length - 1;
  while (first > 1 && particles.has((words[first - 1] ?? '').toLowerCase())) first -= 1;

  return { given: words.slice(0, first).join(' '), family: words.slice(first).join(' ') };
}

function splitHan(text: string): { given: string; family: string } {
  const spaced = text.split(/[\s,·・，]+/).filter(Boolean);
  if (spaced.length === 2) return { family: spaced[0] ?? '', given: spaced[1] ?? '' };
  const bare = spaced.join('');
  if (bare.length === 1) return { family: bare, given: '' };
  const length = bare.length > 2 && twoCharacterSurnames.has(bare.slice(0, 2)) ? 2 : 1;

  return { family: bare.slice(0, length), given: bare.slice(length) };
}
