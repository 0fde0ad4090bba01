/** How a title is said in the house's languages: before the name in English, behind it in Chinese. */
interface TitleWords {
  readonly en?: string;
  readonly zh?: string;
}

const titles: readonly (TitleWords & { readonly written: readonly string[] })[] = [
  {
    written: ['mr', 'mister', 'herr', 'monsieur', 'm', 'sr', 'señor', 'sig', '先生', '様'],
    en: 'Mr',
    zh: '先生',
  },
  { written: ['mrs', 'frau', 'madame', 'mme', 'sra', 'señora', '太太', '夫人'], en: 'Mrs', zh: '太太' },
  { written: ['ms', 'miss', 'mademoiselle', 'mlle', 'srta', '女士', '小姐'], en: 'Ms', zh: '女士' },
  { written: ['dr', 'doctor', '博士'], en: 'Dr', zh: '博士' },
  { written: ['prof', 'professor', '教授'], en: 'Professor', zh: '教授' },
  { written: ['总', '總', '总经理', '總經理'], zh: '总' },
  { written: ['董', '董事长', '董事長'], zh: '董' },
];

const genderTitles = { female: { en: 'Ms', zh: '女士' }, male: { en: 'Mr', zh: '先生' } } as const;

/** The title as one says it in a language, or `undefined` where the language has no such way of speaking. */
export function saidTitle(written: string, language: 'en' | 'zh'): string | undefined {
  const folded = written.normalize('NFKC').toLowerCase().replace(/\.$/u, '').trim();
  const known = titles.find((title) => title.written.includes(folded));
  if (known) return known[language];

  const isHan = /\p{Script=Han}/u.test(written);

  return isHan === (language === 'zh') ? written.trim() : undefined;
}

/** The title that says no more than the gender. */
export function titleOfGender(
  gender: 'female' | 'male' | 'other' | undefined,
  language: 'en' | 'zh',
): string | undefined {
  return gender === 'female' || gender === 'male' ? genderTitles[gender][language] : undefined;
}
