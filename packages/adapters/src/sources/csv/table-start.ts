import { utf8Text } from '../../shared/utf8-text.ts';
import { delimiterOf } from './delimiter.ts';
import type { FileMapping } from './shapes.ts';
import { lineFeed } from './text-block.ts';

/** Where the table of a file begins, and how it is written. */
export interface TableStart {
  /** The bytes from the head on. */
  readonly bytes: Uint8Array;
  /** The byte between cells. */
  readonly delimiter: number;
}

/** The first bytes of a file that are looked at before its line ends are known. */
const enough = 65_536;

/**
 * Looks at the beginning of a file: passes over the byte order mark, the lines to skip and Excel's `sep=;`, and finds the
 * delimiter. Nothing where more bytes are needed to tell.
 */
export function tableStart(
  file: Uint8Array,
  { skip = 0, delimiter }: Pick<FileMapping, 'skip' | 'delimiter'>,
  isAll: boolean,
): TableStart | undefined {
  const from = afterLines(file, isMarked(file) ? 3 : 0, skip);
  const bytes = file.subarray(from ?? file.length);
  const isKnown = from !== undefined && (bytes.includes(lineFeed) || bytes.length >= enough);
  if (!isKnown && !isAll) return undefined;
  const text = utf8Text(bytes, 0, Math.min(bytes.length, enough));
  const [line = '', mark] = /^sep=(.)\r?\n/i.exec(text) ?? [];

  return {
    bytes: bytes.subarray(line.length),
    delimiter: (delimiter ?? mark ?? delimiterOf(text)).charCodeAt(0),
  };
}

/** Where the next line begins after some; nothing where there are not so many. */
function afterLines(bytes: Uint8Array, start: number, lines: number): number | undefined {
  let from = start;
  for (let left = lines; left > 0; left -= 1) {
    from = bytes.indexOf(lineFeed, from) + 1;
    if (from === 0) return undefined;
  }

  return from;
}

function isMarked(bytes: Uint8Array): boolean {
  return bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf;
}
