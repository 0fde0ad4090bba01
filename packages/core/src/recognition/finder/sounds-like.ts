const folds: readonly (readonly [RegExp, string])[] = [
  // What southern speakers and hurried ears do not tell apart: zh/z, ch/c, sh/s, ng/n, l/n.
  [/([zcs])h/g, '$1'],
  [/ng/g, 'n'],
  [/l/g, 'n'],
  // Hepburn and Kunrei: tsu/tu, fu/hu, ti/ci, ji/zi/di; long vowels written or not.
  [/ts/g, 't'],
  [/f/g, 'h'],
  [/t(?=i)/g, 'c'],
  [/[jd](?=i)/g, 'z'],
  [/ou|oo|oh(?![aeiou])/g, 'o'],
  [/uu/g, 'u'],
  // ü is typed as u, v or yu.
  [/v|yu/g, 'u'],
];

/** What any of the folds needs. */
const folded = /[hlvf]|ng|ts|[tjd]i|oo|ou|uu|yu/;

/** A word in Latin letters as it sounds: words that are easily taken for one another become one. */
export function soundOf(word: string): string {
  if (!folded.test(word)) return word;
  let sound = word;
  for (const [pattern, plain] of folds) sound = sound.replace(pattern, plain);

  return sound;
}
