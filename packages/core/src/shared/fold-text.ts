const marks = /\p{M}+/gu;
const notLetters = /[^\p{L}\p{N}]+/gu;

/** Letters that Unicode does not take apart into a base letter and a mark. */
const plain: Readonly<Record<string, string>> = {
  ß: 'ss',
  æ: 'ae',
  œ: 'oe',
  ø: 'o',
  đ: 'd',
  ð: 'd',
  þ: 'th',
  ł: 'l',
  ı: 'i',
  ħ: 'h',
  ŋ: 'n',
};
/** Nothing in it has a mark or another form. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: all of ASCII
const isPlain = /^[\x00-\x7f]*$/;
const notPlainLetters = /[^a-z0-9]+/g;
const plainLetters = /[ßæœøđðþłıħŋ]/g;

/**
 * A text as it is compared, never as it is shown: compatibility forms and case folded, marks and everything that is
 * neither letter nor digit turned into single spaces. `Müller-Lüdenscheidt` → `muller ludenscheidt`.
 */
export function foldText(text: string): string {
  if (isPlain.test(text)) return text.toLowerCase().replace(notPlainLetters, ' ').trim();
  const folded = text
    .normalize('NFKD')
    .toLowerCase()
    .replace(marks, '')
    .replace(plainLetters, (letter) => plain[letter] ?? letter);

  return folded.normalize('NFC').replace(notLetters, ' ').trim();
}

/** The words of a folded text; an empty text has none. */
export function wordsOf(text: string): readonly string[] {
  const folded = foldText(text);

  return folded === '' ? [] : folded.split(' ');
}

const han = /\p{Script=Han}/u;

/** Whether a text is written with Chinese characters, at least in part. */
export function isHan(text: string): boolean {
  return han.test(text);
}
