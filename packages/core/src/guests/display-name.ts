import type { PersonName } from '../records/profile-record.ts';
import type { Guest } from './guest.ts';
import type { Sourced } from './sourced.ts';
import { holds } from './sourced.ts';
import { saidTitle, titleOfGender } from './titles.ts';

/** How to show and say a guest. */
export interface NameOptions {
  /** BCP 47: `zh-CN`, `en`. Han for Chinese and Japanese, Hangul for Korean, else Latin, where there is such a name. */
  readonly locale: string;
  /** Whether the reader may see the name of a guest who wishes to stay unknown. @defaultValue false */
  readonly mayUnmask?: boolean;
}

/** A name to show. */
export interface ShownName {
  /** Absent where the guest wishes to stay unknown and has no alias. */
  readonly text?: string;
  /** The name is withheld or replaced by an alias. */
  readonly masked: boolean;
  readonly name?: Sourced<PersonName>;
}

/** The name to show: in the script of the reader where the guest has one, the alias instead for who stays unknown. */
export function displayName(guest: Guest, { locale, mayUnmask = false }: NameOptions): ShownName {
  const masked = guest.incognito !== undefined && !mayUnmask;
  const types = masked ? ['alias'] : ['native', 'primary', 'other', 'former', 'phonetic', 'alias'];
  const [name] = guest.names
    .filter(
      (candidate) => holds(candidate) && types.includes(candidate.value.type) && wholeName(candidate.value),
    )
    .map((candidate, place) => ({ candidate, place, rank: rankOf(candidate.value, locale) }))
    .sort((one, other) => other.rank - one.rank || one.place - other.place)
    .map(({ candidate }) => candidate);

  return name ? { text: wholeName(name.value), masked, name } : { masked };
}

/** How the guest is addressed: `丁总`, `Mr Ding`; `undefined` where no name may be said. */
export function salutation(guest: Guest, options: NameOptions): string | undefined {
  const { text, masked, name } = displayName(guest, options);
  if (!name || text === undefined) return undefined;
  if (guest.type !== 'person' && guest.type !== 'contact') return text;

  const language = options.locale.startsWith('zh') ? 'zh' : 'en';
  const title = masked
    ? name.value.title && saidTitle(name.value.title, language)
    : (titleIn(guest, language) ?? titleOfGender(guest.genders[0]?.value, language));
  const family = familyName(name.value);
  if (language === 'zh') return title ? `${family ?? text}${title}` : text;

  return title ? `${title} ${family ?? text}` : text;
}

/** The whole name as its own script writes it: 丁伟, Wei Ding. */
export function wholeName({ given, middle, family, full }: PersonName): string | undefined {
  if (!given && !family) return full;
  if (isWrittenTogether(`${family ?? ''}${given ?? ''}`))
    return [family, middle, given].filter(Boolean).join('');

  return [given, middle, family].filter(Boolean).join(' ');
}

/** The family name, read out of a name in one field where its script or a comma tells. */
export function familyName({ family, given, full }: PersonName): string | undefined {
  if (family) return family;
  if (!full || given) return undefined;
  if (isHan(full)) return compoundFamilies.find((compound) => full.startsWith(compound)) ?? [...full][0];

  return full.includes(',') ? full.slice(0, full.indexOf(',')).trim() : undefined;
}

/** The better a name fits the reader: script before type. */
function rankOf(name: PersonName, locale: string): number {
  const text = wholeName(name) ?? '';
  const fits = scriptFor(locale).test(text) ? 16 : latin.test(text) ? 8 : 0;

  return fits + (nameRanks[name.type] ?? 0);
}

const nameRanks: Readonly<Record<PersonName['type'], number>> = {
  primary: 5,
  native: 4,
  other: 3,
  former: 2,
  alias: 1,
  phonetic: 0,
};

const latin = /\p{Script=Latin}/u;

function scriptFor(locale: string): RegExp {
  if (locale.startsWith('zh')) return /\p{Script=Han}/u;
  if (locale.startsWith('ja')) return /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]/u;
  if (locale.startsWith('ko')) return /\p{Script=Hangul}/u;

  return latin;
}

function isHan(text: string): boolean {
  return /^\p{Script=Han}+$/u.test(text);
}

function isWrittenTogether(text: string): boolean {
  return /^[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}ー]+$/u.test(text);
}

/** A title that the language can say, from whichever of the guest's names carries one; names that hold, best first. */
function titleIn(guest: Guest, language: 'en' | 'zh'): string | undefined {
  const said = guest.names
    .filter((candidate) => holds(candidate) && candidate.value.type !== 'alias')
    .flatMap(({ value }) => [value.title, value.prefix])
    .flatMap((written) => (written ? [{ written, title: saidTitle(written, language) }] : []));
  const native = said.find(({ written }) => language === 'zh' && isHan(written));

  return native?.title ?? said.find(({ title }) => title !== undefined)?.title;
}

const compoundFamilies: readonly string[] = [
  '欧阳',
  '歐陽',
  '司马',
  '司馬',
  '诸葛',
  '諸葛',
  '上官',
  '夏侯',
  '东方',
  '東方',
  '皇甫',
  '尉迟',
  '尉遲',
  '公孙',
  '公孫',
  '慕容',
  '令狐',
  '宇文',
  '长孙',
  '長孫',
  '司徒',
  '司空',
  '端木',
  '独孤',
  '獨孤',
  '南宫',
  '南宮',
  '单于',
  '單于',
  '轩辕',
  '軒轅',
  '百里',
  '呼延',
  '东郭',
  '東郭',
  '西门',
  '西門',
  '申屠',
  '澹台',
  '淳于',
  '赫连',
  '赫連',
  '太史',
  '钟离',
  '鍾離',
];
