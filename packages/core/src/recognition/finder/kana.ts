const rows: Readonly<Record<string, string>> = {
  あ: 'a い:i う:u え:e お:o',
  か: 'ka き:ki く:ku け:ke こ:ko',
  が: 'ga ぎ:gi ぐ:gu げ:ge ご:go',
  さ: 'sa し:shi す:su せ:se そ:so',
  ざ: 'za じ:ji ず:zu ぜ:ze ぞ:zo',
  た: 'ta ち:chi つ:tsu て:te と:to',
  だ: 'da ぢ:ji づ:zu で:de ど:do',
  な: 'na に:ni ぬ:nu ね:ne の:no',
  は: 'ha ひ:hi ふ:fu へ:he ほ:ho',
  ば: 'ba び:bi ぶ:bu べ:be ぼ:bo',
  ぱ: 'pa ぴ:pi ぷ:pu ぺ:pe ぽ:po',
  ま: 'ma み:mi む:mu め:me も:mo',
  や: 'ya ゆ:yu よ:yo',
  ら: 'ra り:ri る:ru れ:re ろ:ro',
  わ: 'wa を:o ん:n ゔ:vu',
  ぁ: 'a ぃ:i ぅ:u ぇ:e ぉ:o',
};

const syllables = new Map<string, string>(
  Object.entries(rows).flatMap(([first, row]) =>
    `${first}:${row}`.split(' ').map((pair) => [pair.charAt(0), pair.slice(2)] as const),
  ),
);
const small: Readonly<Record<string, string>> = { ゃ: 'ya', ゅ: 'yu', ょ: 'yo' };

/** Kana in Latin letters (Hepburn, long vowels as they are written): ひろし is `hiroshi`. Other signs are left out. */
export function romaji(text: string): string {
  let said = '';
  let isDoubled = false;
  for (const sign of hiragana(text)) {
    const glide = small[sign];
    if (glide !== undefined) said = withGlide(said, glide);
    else if (sign === 'っ') isDoubled = true;
    else if (sign === 'ー') said += said.slice(-1);
    else {
      const syllable = syllables.get(sign) ?? '';
      said += isDoubled ? (syllable.startsWith('ch') ? 't' : syllable.charAt(0)) + syllable : syllable;
      isDoubled = false;
    }
  }

  return said;
}

/** きょ is kyo, しょ is sho: the i of the syllable before makes room. */
function withGlide(said: string, glide: string): string {
  const stem = said.replace(/i$/, '');

  return /(sh|ch|j)$/.test(stem) ? stem + glide.slice(1) : stem + glide;
}

/** Katakana become hiragana; half-width forms full. */
function hiragana(text: string): string {
  return text
    .normalize('NFKC')
    .replace(/[\u30a1-\u30f4]/g, (sign) => String.fromCharCode(sign.charCodeAt(0) - 0x60));
}
