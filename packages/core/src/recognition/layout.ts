const wide =
  /[\u1100-\u115f\u2e80-\u303e\u3041-\u33ff\u3400-\u4dbf\u4e00-\u9fff\ua000-\ua4cf\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe6f\uff00-\uff60\uffe0-\uffe6]/u;
const joining = /\p{M}|\u200d|\ufe0f/u;

/** How many columns of a terminal a text takes: Chinese characters take two. */
export function widthOf(text: string): number {
  return [...text].reduce((sum, character) => sum + columnsOf(character), 0);
}

/** A text that a terminal only shows: no control characters, no marks that turn the direction of writing. */
export function plain(text: string): string {
  return text.replace(/\p{Cc}+/gu, ' ').replace(/[\u200e\u200f\u202a-\u202e\u2066-\u2069]/gu, '');
}

/** Breaks a text into lines of at most `width` columns: between words, and anywhere between Chinese characters. */
export function wrap(text: string, width: number): readonly string[] {
  const lines: string[] = [];
  let line = '';
  for (const piece of piecesOf(plain(text), width)) {
    if (widthOf(line + piece.trimEnd()) > width && line !== '') {
      lines.push(line.trimEnd());
      line = piece.trimStart();
    } else line += piece;
  }

  return line.trimEnd() === '' && lines.length > 0 ? lines : [...lines, line.trimEnd()];
}

/** Fills a text up with spaces to a width in columns. */
export function padTo(text: string, width: number): string {
  return text + ' '.repeat(Math.max(0, width - widthOf(text)));
}

/** Words with the space behind them; wide characters alone, with the closing mark that belongs to them. */
function piecesOf(text: string, width: number): readonly string[] {
  const pieces =
    text.match(
      /[^\s\u2e80-\uffef]+\s*|[\u2e80-\uffef][\u3001\u3002\uff01\uff09\uff0c\uff1a\uff1b\uff1f]*\s*|\s+/gu,
    ) ?? [];

  return pieces.flatMap((piece) => (widthOf(piece) > width ? [...piece] : [piece]));
}

function columnsOf(character: string): number {
  if (joining.test(character)) return 0;

  return wide.test(character) || (character.codePointAt(0) ?? 0) >= 0x1f300 ? 2 : 1;
}
