import { decoded } from './decoded.ts';

/**
 * The text of a file in whatever encoding it says it is: by its byte order mark, by the zeros of UTF-16 between ASCII
 * signs, by its XML declaration, else UTF-8. Nothing is guessed: bytes that do not fit are no text.
 */
export function decodeText(bytes: Uint8Array): string | undefined {
  try {
    return decoded(new TextDecoder(encodingOf(bytes), { fatal: true }), bytes);
  } catch {
    return undefined;
  }
}

function encodingOf(bytes: Uint8Array): string {
  const [first = 0, second = 0] = bytes;
  if (first === 0xff && second === 0xfe) return 'utf-16le';
  if (first === 0xfe && second === 0xff) return 'utf-16be';
  if (first !== 0 && second === 0 && bytes.length > 1) return 'utf-16le';
  if (first === 0 && second !== 0) return 'utf-16be';
  const head = new TextDecoder('latin1').decode(bytes.subarray(0, 200));
  const said = /^\s*<\?xml\s[^>]*?encoding\s*=\s*["']([\w.:-]+)["']/.exec(head)?.[1];

  // a declaration of UTF-16 in front of single bytes was written by whoever changed the bytes and not the words
  return said === undefined || /^utf-?16/i.test(said) ? 'utf-8' : said;
}
