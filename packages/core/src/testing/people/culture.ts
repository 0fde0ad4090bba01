import { type Frequency, weighted } from '../chance/frequency.ts';
import { chineseName } from './chinese.ts';
import type { CountryCode } from './country-table.ts';
import { japaneseName } from './japanese.ts';
import { koreanName } from './korean.ts';
import { latinName } from './latin.ts';
import type { NameMaker } from './name.ts';
import { arabicName, russianName, thaiName } from './other-scripts.ts';

/** Where a guest comes from: country, language, how people are named there. */
export interface Culture {
  readonly country: CountryCode;
  /** BCP 47. */
  readonly language: string;
  readonly nameOf: NameMaker;
  /** The family keeps one surname when people marry. */
  readonly sharesSurname: boolean;
}

const list: readonly (readonly [CountryCode, string, number, NameMaker, boolean])[] = [
  ['CN', 'zh-CN', 34, chineseName('pinyin'), false],
  ['TW', 'zh-TW', 4, chineseName('wade-giles'), false],
  ['HK', 'zh-HK', 4, chineseName('cantonese'), false],
  ['JP', 'ja', 9, japaneseName, true],
  ['KR', 'ko', 7, koreanName, false],
  ['GB', 'en', 7, latinName('en'), true],
  ['US', 'en', 7, latinName('en'), true],
  ['DE', 'de', 5, latinName('de'), true],
  ['FR', 'fr', 4, latinName('fr'), true],
  ['ES', 'es', 3, latinName('es'), false],
  ['PT', 'pt', 2, latinName('pt'), true],
  ['PL', 'pl', 2, latinName('pl'), true],
  ['SE', 'sv', 1.5, latinName('sv'), true],
  ['VN', 'vi', 2, latinName('vi'), false],
  ['AE', 'ar', 2, arabicName, false],
  ['SA', 'ar', 1.5, arabicName, false],
  ['EG', 'ar', 1, arabicName, false],
  ['RU', 'ru', 2.5, russianName, true],
  ['TH', 'th', 1.5, thaiName, true],
];

/** The cultures of the guests with the share each has of them, in per cent. */
export const cultureShares: readonly (readonly [Culture, number])[] = list.map(
  ([country, language, share, nameOf, sharesSurname]) => [
    { country, language, nameOf, sharesSurname },
    share,
  ],
);

/** The cultures by how often their guests come. */
export const cultures: Frequency<Culture> = weighted(cultureShares);
