import { looseJapanese } from './romanised.ts';

/**
 * How characters are read in Japanese names, in Hepburn's letters: what surnames and given names are mostly made of.
 * Characters that are read as a whole stand together. A reading that begins softer behind another (`hayashi`,
 * `bayashi`) is not written twice.
 */
const table = `
佐 sa suke; 藤 to fuji; 鈴 suzu rin; 木 ki moku gi; 高 taka ko; 橋 hashi; 田 ta da; 中 naka chu; 伊 i; 渡 wata watari;
辺 be nabe hen; 邊 be nabe; 邉 be nabe; 山 yama san; 本 moto hon; 村 mura; 小 ko o sho; 林 hayashi rin; 加 ka;
吉 yoshi kichi; 井 i; 上 ue kami e uwa jo; 松 matsu; 清 kiyo kiyoshi shi sei shin; 水 mizu mi; 斎 sai; 斉 sai; 齋 sai;
齊 sai; 阿 a; 部 be; 森 mori; 池 ike; 石 ishi; 原 hara wara bara; 川 kawa; 河 kawa ko; 前 mae; 岡 oka; 長 naga osa cho;
谷 tani ya; 島 shima to; 嶋 shima; 近 kon chika; 後 go ato; 坂 saka; 阪 saka; 西 nishi sai; 東 higashi azuma to;
南 minami nan na; 北 kita; 福 fuku; 内 uchi; 青 ao; 金 kane kana kin; 野 no ya; 口 kuchi; 大 o dai hiro masaru hiroshi;
平 hira taira hei; 竹 take; 武 take takeshi mu; 杉 sugi; 今 ima; 新 ara nii shin arata; 古 furu ko; 荒 ara; 菅 suga kan;
関 seki; 宮 miya; 丸 maru; 三 mi san zo mitsu; 浦 ura; 和 wa kazu yori nodoka; 沢 sawa; 澤 sawa; 柴 shiba; 酒 saka;
市 ichi; 横 yoko; 千 chi sen kazu; 葉 ha yo ba; 柳 yanagi; 桜 sakura o; 櫻 sakura; 増 masu; 下 shita shimo; 土 tsuchi do;
屋 ya; 安 yasu an a; 工 ku; 服 hatsu; 片 kata; 岩 iwa; 黒 kuro; 白 shiro shira; 赤 aka; 久 hisa ku hisashi;
保 ho yasu tamotsu; 広 hiro hiroshi; 廣 hiro hiroshi; 瀬 se; 瀨 se; 永 naga ei; 堀 hori; 馬 ba ma; 場 ba;
望 mochi nozomi nozo mi; 月 tsuki zuki; 桑 kuwa; 星 hoshi; 秋 aki shu; 春 haru shun; 夏 natsu ka na; 冬 fuyu; 須 su;
塚 tsuka; 飯 ii; 尾 o bi; 崎 saki; 﨑 saki; 碕 saki; 熊 kuma; 神 kami kan jin; 樋 hi; 矢 ya; 八 hachi ya yatsu;
七 nana shichi na; 五 go itsu; 六 roku mu; 九 ku kyu; 二 ji ni; 一 kazu ichi hajime i; 四 shi yo; 十 to ju;
百 momo hyaku; 万 ma man kazu; 根 ne; 秦 hata; 滝 taki ro; 瀧 taki ryu; 羽 ha hane wa; 生 u o ki ike sho; 奥 oku; 奈 na;
良 ra ryo yoshi; 成 nari sei shige; 栗 kuri; 栄 ei saka sakae yoshi; 米 yone kome; 倉 kura; 浅 asa; 早 haya sa;
日 hi nichi ka; 比 hi; 目 me; 落 ochi; 合 ai; 江 e; 角 kado sumi tsuno; 門 kado mon; 若 waka; 花 hana ka; 鳥 tori; 鶴 tsuru;
亀 kame; 牛 ushi; 鹿 shika ka; 富 tomi to; 細 hoso; 深 fuka mi; 浜 hama; 濱 hama; 濵 hama; 津 tsu zu; 波 nami ha; 鎌 kama;
梅 ume; 桃 momo; 桐 kiri; 楠 kusunoki; 榎 enoki; 梶 kaji; 柏 kashiwa; 槙 maki; 笹 sasa; 萩 hagi; 菊 kiku; 草 kusa so;
藁 wara; 樹 ki juki itsuki miki; 健 ken takeshi tatsu take; 郎 ro; 太 ta futoshi o; 次 ji tsugi; 雄 o yu takeshi; 夫 o;
男 o; 介 suke kai; 助 suke; 子 ko ne; 美 mi yoshi haru; 恵 e kei megumi megu; 惠 e kei megumi; 智 tomo chi satoshi;
由 yu yoshi yui; 陽 yo haru hi yoko akira; 直 nao sunao tada; 拓 taku hiroshi; 也 ya nari; 誠 makoto sei masa;
浩 hiro hiroshi ko; 裕 yu hiro hiroshi yutaka; 真 ma shin makoto mi; 眞 ma shin makoto; 翔 sho kakeru to; 輔 suke;
愛 ai mana me megumi e; 咲 saki sa emi; 結 yu yui; 衣 i e kinu; 菜 na; 優 yu masaru suguru; 香 ka kaori ko; 莉 ri;
里 ri sato; 沙 sa; 紗 sa; 理 ri osamu masa michi; 利 ri toshi; 絵 e; 紀 ki nori toshi; 希 ki nozomi nozo;
貴 taka ki takashi; 隆 taka takashi ryu; 孝 taka takashi ko; 敬 taka kei takashi; 崇 taka takashi;
毅 takeshi tsuyoshi ki; 剛 go tsuyoshi take takeshi; 強 tsuyoshi; 豊 yutaka toyo; 実 minoru mi sane;
明 aki akira mei a; 彰 aki akira sho; 昭 aki akira sho; 章 aki akira sho; 晃 aki akira ko; 晶 aki akira sho;
秀 hide shu; 英 hide ei; 正 masa tadashi sho; 雅 masa miyabi; 政 masa; 昌 masa sho; 将 masa sho; 勝 katsu masaru sho;
克 katsu; 勉 tsutomu; 進 susumu shin; 学 manabu gaku; 勇 isamu yu isao; 功 isao ko; 勲 isao; 義 yoshi; 善 yoshi zen;
芳 yoshi; 好 yoshi ko; 喜 yoshi ki nobu; 慶 yoshi kei; 佳 yoshi ka kei; 信 nobu shin makoto; 伸 nobu shin; 延 nobu;
宣 nobu; 修 osamu shu; 治 ji haru osamu; 司 ji tsukasa shi; 志 shi; 史 shi fumi; 士 shi; 朗 ro akira; 弘 hiro hiroshi ko;
博 hiro hiroshi haku; 宏 hiro hiroshi ko; 寛 hiro hiroshi kan; 洋 hiro hiroshi yo; 紘 hiro ko; 尋 hiro; 俊 toshi shun;
敏 toshi bin satoshi; 年 toshi; 寿 toshi hisa ju kazu; 淳 jun atsu atsushi; 純 jun sumi; 順 jun yori; 潤 jun; 準 jun;
隼 hayato shun; 駿 shun hayao; 瞬 shun; 舜 shun; 篤 atsu atsushi; 厚 atsu atsushi; 敦 atsu atsushi; 徹 toru tetsu;
哲 tetsu satoshi; 鉄 tetsu kane; 達 tatsu tachi; 辰 tatsu; 竜 ryu tatsu; 龍 ryu tatsu; 亮 ryo akira; 涼 ryo suzu;
遼 ryo haruka; 諒 ryo; 稜 ryo; 凌 ryo; 悠 yu haruka haru hisa; 祐 yu suke; 佑 yu suke; 侑 yu; 友 tomo yu; 有 yu ari;
朋 tomo; 知 tomo chi; 伴 tomo; 共 tomo; 倫 rin tomo michi; 典 nori; 則 nori; 憲 nori ken; 法 nori; 範 nori; 徳 nori toku;
規 nori; 教 nori; 乃 no; 之 yuki no; 幸 yuki sachi ko miyuki; 行 yuki; 雪 yuki; 征 yuki masa; 恭 kyo yasu;
康 yasu ko yasushi; 靖 yasu yasushi; 泰 yasu yasushi; 文 fumi bun aya; 郁 iku fumi kaoru; 彦 hiko; 斗 to;
人 to hito jin; 仁 hito jin; 音 oto ne on; 登 to noboru; 翼 tsubasa; 匠 takumi sho; 巧 takumi; 蓮 ren hasu;
颯 so haya hayate; 湊 minato; 大和 yamato; 陸 riku; 海 kai umi mi ama; 空 sora ku; 蒼 so ao; 葵 aoi; 碧 aoi ao midori;
緑 midori; 翠 midori sui; 律 ritsu; 奏 kana so; 朝 asa tomo; 暁 akatsuki aki akira satoru; 光 hikari mitsu hikaru ko;
輝 teru ki hikaru; 照 teru; 晴 haru; 遥 haruka haru yo; 遙 haruka; 温 haru atsu; 悟 satoru go; 聡 satoshi sato so;
諭 satoshi; 覚 satoru; 昇 noboru sho; 茂 shigeru shige; 繁 shigeru shige; 重 shige; 滋 shigeru shige shi; 薫 kaoru;
馨 kaoru; 稔 minoru; 穂 ho; 桂 kei katsura; 啓 kei hiro; 圭 kei; 景 kei kage; 渓 kei; 蛍 kei hotaru; 慧 kei; 奎 kei; 研 ken;
賢 ken masaru satoshi; 謙 ken; 堅 ken; 顕 ken aki; 絢 aya ken jun; 彩 aya sai; 綾 aya; 亜 a; 亞 a; 麻 ma asa; 摩 ma; 茉 ma;
磨 ma; 満 mitsu man mitsuru; 充 mitsu mitsuru; 道 michi; 路 michi ji; 通 michi; 未 mi; 弥 ya mi; 哉 ya; 夜 ya yo;
代 yo shiro; 世 yo se; 与 yo; 依 yo yori i; 頼 yori; 歌 uta ka; 果 ka; 華 hana ka; 伽 ka; 可 ka; 嘉 yoshi ka;
織 ori shiki o; 苗 nae na; 那 na; 名 na; 凪 nagi; 渚 nagisa; 汐 shio; 潮 shio ushio; 帆 ho; 舞 mai; 麗 rei; 玲 rei;
礼 rei nori; 怜 rei; 令 rei; 嶺 rei mine; 零 rei; 瑠 ru; 留 ru to; 流 ru; 璃 ri; 梨 ri nashi; 凛 rin; 琳 rin; 蘭 ran;
藍 ai ran; 杏 an kyo; 杏奈 anna; 心 kokoro shin ko; 虹 niji; 瞳 hitomi; 睦 mutsumi mutsu; 恋 ren koi; 唯 yui yu;
柚 yuzu yu; 夕 yu; 百合 yuri; 静 shizu shizuka; 雫 shizuku; 忍 shinobu; 操 misao; 泉 izumi sen; 和泉 izumi; 梓 azusa;
忠 tada tadashi chu; 匡 masa tadashi; 貞 sada; 定 sada; 節 setsu; 悦 etsu; 祥 sho sachi yoshi; 宗 mune so; 創 so hajime;
総 so; 壮 so takeshi; 肇 hajime; 初 hatsu; 元 moto gen hajime; 基 moto; 源 gen minamoto; 玄 gen; 弦 gen; 厳 gen iwao;
巌 iwao; 岳 take gaku; 嶽 take; 丈 take jo; 猛 takeshi; 威 takeshi; 彪 hyo; 虎 tora; 鷹 taka; 隼人 hayato; 勇人 hayato;
快 kai; 開 kai; 櫂 kai; 海斗 kaito; 旭 asahi; 旬 shun; 惇 jun atsushi; 洵 jun; 遵 jun; 巡 jun; 凱 gai; 楓 kaede; 椿 tsubaki;
菫 sumire; 桔 ki; 梗 kyo; 萌 moe; 芽 me; 朱 aka; 朱音 akane; 茜 akane; 明日香 asuka; 飛鳥 asuka; 香織 kaori; 詩 shi uta; 詠 ei;
映 ei; 瑛 ei aki; 衛 ei mamoru; 守 mamoru mori; 護 mamoru; 貝 kai; 兼 kane; 鐘 kane; 包 kane; 鍋 nabe; 釜 kama; 窪 kubo;
久保 kubo; 窪田 kubota; 五十嵐 igarashi; 長谷 hase; 服部 hattori; 東海林 shoji; 日下 kusaka; 日向 hyuga hinata; 大和田 owada;
長谷部 hasebe; 寺 tera; 堂 do; 社 yashiro; 仏 hotoke; 皇 ko; 王 o; 帝 mikado; 君 kimi; 公 kimi ko; 臣 omi; 侍 samurai; 国 kuni;
邦 kuni; 郡 kori; 府 fu; 都 miyako to; 京 kyo miyako; 州 su; 丘 oka; 丹 tan ni; 播 hari; 播磨 harima; 能 no; 越 koshi; 岐 ki;
阜 fu; 賀 ga; 兵 hyo; 庫 ko; 媛 hime; 姫 hime; 宇 u; 鵜 u; 卯 u; 右 migi u; 左 hidari sa; 相 ai; 逢 ai; 会 ai; 向 muka mukai;
迎 mukai; 畑 hata hatake; 畠 hata hatake; 幡 hata; 端 hata; 浪 nami; 並 nami; 湯 yu; 油 abura; 塩 shio; 砂 suna; 沼 numa;
沖 oki; 洲 su; 湖 ko mizuumi; 峰 mine; 峯 mine; 峠 toge; 岬 misaki; 崖 gake; 坪 tsubo; 垣 kaki; 塀 hei; 城 shiro ki jo;
郷 go sato; 町 machi; 街 machi; 条 jo; 丁 cho; 段 dan; 戸 to be; 扉 tobira; 蔵 kura zo; 庄 sho; 荘 sho; 園 sono; 苑 sono;
圃 ho; 牧 maki; 駒 koma; 犬 inu; 猪 i ino; 鴨 kamo; 鷲 washi; 鮎 ayu; 鮫 same; 鯨 kujira; 魚 uo; 貫 nuki; 抜 nuki; 引 hiki;
曳 hiki; 折 ori; 織田 oda; 小田 oda; 緒 o; 笠 kasa; 傘 kasa; 蓑 mino; 布 nuno fu; 絹 kinu; 糸 ito; 綿 wata; 網 ami; 鋼 hagane;
銀 gin; 弓 yumi; 剣 tsurugi ken; 刀 katana to; 矛 hoko; 盾 tate; 舘 tate; 館 tate; 建 tate take; 立 tachi ta; 橘 tachibana;
楢 nara; 檜 hinoki; 柿 kaki; 桝 masu; 枡 masu; 益 masu; 升 masu; 舛 masu; 辻 tsuji; 込 komi; 畠山 hatakeyama; 苅 kari;
狩 kari; 仮 kari; 軽 karu; 雨 ame ama; 天 ama ten; 尼 ama; 甘 ama; 雲 kumo; 霧 kiri; 風 kaze; 嵐 arashi; 雷 kaminari;
霜 shimo; 露 tsuyu; 火 hi; 炎 homura; 灯 akari; 朋美 tomomi
`;

const readings = new Map<string, readonly string[]>();
for (const entry of table.split(';')) {
  const [characters = '', ...read] = entry.trim().split(/\s+/);
  readings.set(characters, [...new Set(read.map((one) => looseJapanese(one) ?? one))]);
}

/** The readings of characters, with the letters that {@link looseJapanese} leaves. */
export const kanjiReadings: ReadonlyMap<string, readonly string[]> = readings;

const none: readonly string[] = [];
/** So many characters are read as a whole at most. */
const longest = Math.max(...[...readings.keys()].map(({ length }) => length));

/** Longer texts are no part of a name, and have more ways to be read than anybody should try. */
const mostCharacters = 8;

/** Whether a name in kanji can be read as a word, of which the letters are known that {@link looseJapanese} leaves. */
export function canBeRead(kanji: string, word: string): boolean {
  return kanji.length <= mostCharacters && readsOn({ kanji, word }, 0, 0);
}

/** The letters that the readings of a name begin with, one bit each, as {@link letterBit} numbers them. */
export function firstLetters(kanji: string): number {
  let letters = 0;
  for (let size = 1; size <= longest; size += 1)
    for (const reading of readings.get(kanji.slice(0, size)) ?? none) letters |= letterBit(reading);

  return letters;
}

/** The bit of the first letter of a word. */
export function letterBit(word: string): number {
  return word === '' ? 0 : 1 << (word.charCodeAt(0) % 31);
}

interface Reading {
  readonly kanji: string;
  readonly word: string;
}

/** Whether what is left of the characters can be read as what is left of the word. */
function readsOn(name: Reading, at: number, from: number): boolean {
  const { kanji, word } = name;
  if (at === kanji.length) return from === word.length;
  if (at > 0 && word.startsWith('no', from) && readsBehind(name, at, from + 2)) return true; // Inoue, Kinoshita

  return readsBehind(name, at, from);
}

function readsBehind(name: Reading, at: number, from: number): boolean {
  const { kanji, word } = name;
  const again = kanji.charAt(at) === '々' ? kanji.charAt(at - 1) : undefined;
  for (let size = Math.min(longest, kanji.length - at); size > 0; size -= 1)
    for (const plain of readings.get(size === 1 && again ? again : kanji.slice(at, at + size)) ?? none)
      for (const read of at === 0 ? [plain] : spokenBehind(plain, word.charAt(from - 1)))
        if (word.startsWith(read, from) && readsOn(name, at + size, from + read.length)) return true;

  return false;
}

const softer: Readonly<Record<string, readonly string[]>> = {
  k: ['g'],
  s: ['z'],
  t: ['d', 'z'],
  h: ['b', 'p'],
};

/** A reading behind another: it may begin softer, and a vowel that makes the one before it long is not written. */
function spokenBehind(reading: string, before: string): readonly string[] {
  const first = reading.charAt(0);
  const rest = reading.slice(1);
  if (first === 'u' || first === 'o') return before === first || before === 'o' ? [reading, rest] : [reading];

  return [reading, ...(softer[first] ?? none).map((letter) => letter + rest)];
}

/** What a reading that is heard behind another may be by itself where it does not begin softer there. */
export function hardened(heard: string): readonly string[] {
  const rest = heard.slice(1);

  return Object.entries(softer).flatMap(([letter, soft]) =>
    soft.includes(heard.charAt(0)) ? [letter + rest] : [],
  );
}

/** What a reading may be whose first vowel is not written, because it makes the one before it long. */
export function withVowel(heard: string, before: string): readonly string[] {
  return before === 'o' ? [`o${heard}`, `u${heard}`] : before === 'u' ? [`u${heard}`] : none;
}
