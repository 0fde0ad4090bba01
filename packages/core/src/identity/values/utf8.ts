/** A text as UTF-8. */
export function utf8Of(text: string): Uint8Array {
  const bytes: number[] = [];
  for (const character of text) {
    const point = character.codePointAt(0) ?? 0;
    if (point < 0x80) bytes.push(point);
    else if (point < 0x800) bytes.push(0xc0 | (point >> 6), trail(point));
    else if (point < 0x10000) bytes.push(0xe0 | (point >> 12), trail(point >> 6), trail(point));
    else bytes.push(0xf0 | (point >> 18), trail(point >> 12), trail(point >> 6), trail(point));
  }

  return Uint8Array.from(bytes);
}

function trail(bits: number): number {
  return 0x80 | (bits & 0x3f);
}

/** The text of UTF-8 bytes; damaged bytes become U+FFFD. */
export function textOfUtf8(bytes: Uint8Array, start: number, end: number): string {
  let text = '';
  for (let at = start; at < end; ) {
    const lead = bytes[at] as number;
    const length =
      lead < 0x80 ? 1 : lead < 0xc0 ? 0 : lead < 0xe0 ? 2 : lead < 0xf0 ? 3 : lead < 0xf8 ? 4 : 0;
    if (length === 0 || at + length > end) {
      text += '\ufffd';
      at += 1;
      continue;
    }
    let point = length === 1 ? lead : lead & (0x7f >> length);
    for (let next = 1; next < length; next += 1) point = (point << 6) | ((bytes[at + next] as number) & 0x3f);
    text += point > 0x10ffff ? '\ufffd' : String.fromCodePoint(point);
    at += length;
  }

  return text;
}
