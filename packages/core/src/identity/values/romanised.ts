/** Surnames as they are written in Hong Kong, Taiwan and South East Asia, by their Mandarin spelling. */
const surnames = `
chen chan tan chin zen tran
huang wong ng bong
wang wong ong heng bong
li lee lei ley
zhang cheung chang teo chong
liu lau lao low lew
lin lam lim
wu ng goh woo
zhou chow chau chew chou joe
xu hsu chui hui tsui koh shu
sun suen soon
ma mah
zhu chu choo
hu wu woo ow
guo kwok kuo quek kwek
he ho hoe
gao ko kao koh
luo law lo loh
zheng cheng chang tay tee
liang leung leong neo
xie tse hsieh chia tze chea
tang tong teng
feng fung fong pang
cao tso tsao cho
zeng tsang tseng chan cheng
peng pang phang
pan poon pun phua
cai tsai choi chua tsoi choy
jiang chiang keung kiang kong
yu yue yee yuen
du to tu toh
ye yip yap yeh ip
cheng ching
su so soo
wei ngai wai
lu lui loo lok luk
ding ting teng
shen sum shum sim
ren yam jen
yao yiu yeo
fu foo
zhong chung
cui chui tsui
tan tam
liao liu liew
fan fung
shi sze shih si sy
jia ka
xiao siu hsiao siew
qiu yau chiu khoo
hou hau
meng mang
long lung
wan man mun
duan tuen tuan
qian chin chien chee
yin wan
yan yim ngan gan
hong hung ang
lai lye
mo mok
ou au
yang yeung young yong yeo
zhao chiu chao chew teo
han hon
tian tin tien
deng tang
`;

const groupOf = new Map<string, number[]>();
for (const [group, line] of surnames.trim().split('\n').entries())
  for (const name of line.split(' ')) groupOf.set(name, [...(groupOf.get(name) ?? []), group]);

const none: readonly number[] = [];

/** The Chinese surnames, by number, that a folded surname can be a spelling of: Wong and Huang have one in common. */
export function surnameGroups(name: string): readonly number[] {
  return groupOf.get(name) ?? none;
}

const syllable =
  /^(?:(?:zh|ch|sh|ts|tz|hs|sz|ss|[bpmfdtnlgkhjqxrzcsyw])?(?:iang|iong|uang|ueng|iung|ang|eng|ing|ong|ung|ian|ien|iao|iau|uai|uan|uei|uen|yuan|ueh|ieh|ai|ei|ao|ou|an|en|in|un|uo|ua|ui|ia|ie|io|iu|ue|ve|er|eh|ih|a|o|e|i|u|v)){1,2}$/;

const loosely: readonly (readonly [RegExp, string])[] = [
  [/tsz|tz|ts|sz|ss/g, 's'],
  [/zh|ch|[jqzc]/g, 'c'],
  [/hs|sh|x/g, 's'],
  [/cs/g, 'c'],
  [/b|p/g, 'p'],
  [/d|t/g, 't'],
  [/g(?!$|[^aeiou])|k/g, 'k'],
  [/r|j/g, 'j'],
  [/ien/g, 'ian'],
  [/iung/g, 'iong'],
  [/ung|ong/g, 'ong'],
  [/ueh|ue|ve/g, 'ue'],
  [/ieh/g, 'ie'],
  [/ih/g, 'i'],
  [/eh/g, 'e'],
  [/uei/g, 'ui'],
  [/uen/g, 'un'],
  [/iau/g, 'iao'],
  [/yu|y(?=i)/g, 'i'],
  [/w(?=u)/g, ''],
  [/(?<=c|s)i?u(?=e|a|n|$)/g, 'u'],
  [/(?<=[cs])i$/g, ''],
  [/(?<=[kh])o$/g, 'e'],
];

/**
 * What stays the same of Chinese syllables whether they are written in pinyin or after Wade and Giles (without their
 * apostrophes): `xiao` and `hsiao`, `zhang` and `chang`. Nothing where a word is not one or
 * two such syllables: Chinese names have no more, `Daisuke` and `Taisuke` do.
 */
export function looseSyllables(word: string): string | undefined {
  if (word.length < 2 || !syllable.test(word)) return undefined;
  let loose = word;
  for (const [pattern, letters] of loosely) loose = loose.replace(pattern, letters);

  return loose;
}

const hepburn: readonly (readonly [RegExp, string])[] = [
  [/shi/g, 'si'],
  [/chi/g, 'ti'],
  [/tsu/g, 'tu'],
  [/sh(?=[auo])/g, 'sy'],
  [/ch(?=[auo])/g, 'ty'],
  [/j(?=[auo])/g, 'zy'],
  [/ji/g, 'zi'],
  [/fu/g, 'hu'],
  [/m(?=[bp])/g, 'n'],
  [/oh(?![aeiouy])|ou|oo/g, 'o'],
  [/uu/g, 'u'],
  [/dzu|du/g, 'zu'],
];

/** What stays the same of Japanese words after Hepburn, Kunrei and passports: `Satoh` and `Satō`, `Ōtsuka` and `Otuka`. */
export function looseJapanese(word: string): string | undefined {
  if (
    !/^(?:(?:[kgsztdnhbpmyrwjf]|sh|ch|ts|[kgnhbpmr]y|n(?=[^aeiouy]|$))?(?:[aiueo]h?)|n(?=[^aeiouy]|$)|(?=(?:kk|ss|tt|pp|tch|ssh))[kspt])+$/.test(
      word,
    )
  )
    return undefined;
  let loose = word;
  for (const [pattern, letters] of hepburn) loose = loose.replace(pattern, letters);

  return loose;
}
