const initials: readonly (readonly [string, string])[] = [
  ['zh', 'ch'],
  ['ch', 'ch'],
  ['sh', 'sh'],
  ['b', 'p'],
  ['p', 'p'],
  ['d', 't'],
  ['t', 't'],
  ['g', 'k'],
  ['k', 'k'],
  ['j', 'ch'],
  ['q', 'ch'],
  ['x', 'hs'],
  ['z', 'ts'],
  ['c', 'ts'],
  ['r', 'j'],
];

const whole: Readonly<Record<string, string>> = {
  zhi: 'chih',
  chi: 'chih',
  shi: 'shih',
  ri: 'jih',
  zi: 'tzu',
  ci: 'tzu',
  si: 'szu',
  he: 'ho',
  ke: 'ko',
  ge: 'ko',
  lyu: 'lu',
  er: 'erh',
  yan: 'yen',
  you: 'yu',
  yong: 'yung',
  yi: 'i',
  ye: 'yeh',
};

/** A syllable of pinyin in the spelling of Taiwanese documents: Wade and Giles without apostrophes (`xiao` → `hsiao`). */
export function wadeGiles(syllable: string): string {
  const known = whole[syllable];
  if (known) return known;

  const [from, to] = initials.find(([initial]) => syllable.startsWith(initial)) ?? ['', ''];
  return to + final(syllable.slice(from.length), from);
}

function final(rest: string, initial: string): string {
  if (rest === 'ong') return 'ung';
  if (rest === 'iong') return 'iung';
  if (rest === 'ian') return 'ien';
  if (rest === 'ie' || rest === 'ue') return `${rest}h`;
  if (rest === 'ui' && (initial === 'g' || initial === 'k')) return 'uei';
  if (rest === 'uo' && initial !== 'g' && initial !== 'k' && initial !== 'sh') return 'o';

  return rest;
}
