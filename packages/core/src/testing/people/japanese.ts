import { draw, type Frequency, zipf } from '../chance/frequency.ts';
import { pick, type Random } from '../chance/random.ts';
import { capital, type Gender, type Name, type Part, parts } from './name.ts';

const surnames = parts(`
佐藤:satō,鈴木:suzuki,高橋:takahashi,田中:tanaka,伊藤:itō,渡辺:watanabe,山本:yamamoto,中村:nakamura,小林:kobayashi,加藤:katō,
吉田:yoshida,山田:yamada,佐々木:sasaki,山口:yamaguchi,松本:matsumoto,井上:inoue,木村:kimura,林:hayashi,斎藤:saitō,清水:shimizu,
山崎:yamazaki,森:mori,池田:ikeda,橋本:hashimoto,阿部:abe,石川:ishikawa,山下:yamashita,中島:nakajima,石井:ishii,小川:ogawa,
前田:maeda,岡田:okada,長谷川:hasegawa,藤田:fujita,後藤:gotō,近藤:kondō,村上:murakami,遠藤:endō,青木:aoki,坂本:sakamoto,
福田:fukuda,太田:ōta,西村:nishimura,藤井:fujii,金子:kaneko,岡本:okamoto,藤原:fujiwara,中野:nakano,三浦:miura,原田:harada,
大野:ōno,大塚:ōtsuka,工藤:kudō,菅原:sugawara,渡部:watabe,柴田:shibata,安藤:andō,内田:uchida,上野:ueno,東:azuma
`);
const heads = parts(
  '北:kita,南:minami,西:nishi,黒:kuro,白:shira,石:ishi,岩:iwa,竹:take,杉:sugi,松:matsu,梅:ume,花:hana,水:mizu,金:kane,古:furu,新:nii',
);
const tails = parts(
  '川:kawa,原:hara,沢:sawa,田:ta,山:yama,村:mura,島:shima,井:i,野:no,瀬:se,浜:hama,崎:saki,森:mori,木:ki,口:guchi',
);
const men = parts(`
翔太:shōta,健太:kenta,大輔:daisuke,誠:makoto,直樹:naoki,拓也:takuya,浩:hiroshi,隆:takashi,亮:ryō,悠真:yūma,蓮:ren,陽翔:haruto,
一郎:ichirō,雄一:yūichi,和也:kazuya,聡:satoshi,修:osamu,健:ken,学:manabu,剛:tsuyoshi,涼介:ryōsuke,光:hikaru,智:satoru,進:susumu
`);
const women = parts(`
陽子:yōko,裕子:yūko,美咲:misaki,さくら:sakura,恵子:keiko,由美子:yumiko,愛:ai,結衣:yui,葵:aoi,直美:naomi,久美子:kumiko,真由美:mayumi,
優子:yūko,智子:tomoko,明美:akemi,千尋:chihiro,舞:mai,彩:aya,七海:nanami,凛:rin,和子:kazuko,幸子:sachiko,遥:haruka,麻衣:mai
`);
const families = zipf(surnames, 5);
const givens: Readonly<Record<Gender, Frequency<Part>>> = { male: zipf(men, 8), female: zipf(women, 8) };

/** Japanese names: kanji, and Hepburn without marks as in passports; desks also write long vowels as `ou`, `oo` or `oh`. */
export function japaneseName(kin: Random, own: Random, gender: Gender): Name {
  const surname = surnameOf(kin);
  const given = draw(own, givens[gender]);

  return {
    family: plain(surname.latin),
    given: plain(given.latin),
    native: { family: surname.native, given: given.native },
    others: [
      { family: long(surname.latin, 'u'), given: long(given.latin, 'u') },
      { family: long(surname.latin, 'h'), given: long(given.latin, 'h') },
    ],
  };
}

function surnameOf(random: Random): Part {
  if (random() < 0.75) return draw(random, families);

  const head = pick(random, heads);
  const tail = pick(random, tails);
  return { native: head.native + tail.native, latin: head.latin + tail.latin, others: [] };
}

function plain(latin: string): string {
  return capital(latin.toLowerCase().replaceAll('ō', 'o').replaceAll('ū', 'u'));
}

function long(latin: string, mark: 'u' | 'h'): string {
  return capital(
    latin
      .toLowerCase()
      .replaceAll('ō', `o${mark}`)
      .replaceAll('ū', mark === 'u' ? 'uu' : 'u'),
  );
}
