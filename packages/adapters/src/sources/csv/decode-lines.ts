import { InnkeeperError } from '@innkeeper/core/basics';
import { decoded } from '../../shared/decoded.ts';
import { breaksIn, carriageReturn, lineFeed, type TextBlock, withLineFeeds } from './text-block.ts';

/** No line of a table is longer (4 MiB): what is, is no table. */
const longestLine = 4 * 1024 * 1024;
/** The first bytes of a file that are looked at before its line ends are known. */
const enoughToJudge = 64 * 1024;
const marks = [
  ['utf-8', [0xef, 0xbb, 0xbf]],
  ['utf-16le', [0xff, 0xfe]],
  ['utf-16be', [0xfe, 0xff]],
] as const;

/**
 * Decodes bytes line by line, so that a damaged line takes no other with it. A byte order mark wins over `encoding`.
 * @throws `file/encoding` when the first line that is not plain ASCII is not of the encoding: then no other will be
 */
export async function* decodeLines(
  chunks: AsyncIterable<Uint8Array>,
  encoding = 'utf-8',
): AsyncGenerator<TextBlock> {
  let decoder: LineDecoder | undefined;
  let rest: Uint8Array = new Uint8Array();
  for await (const chunk of chunks) {
    const bytes = joined(rest, chunk);
    rest = bytes;
    if (!decoder && bytes.length < enoughToJudge && !bytes.includes(lineFeed)) continue;
    decoder ??= lineDecoder(bytes, encoding);
    const cut = decoder.lastBreak(bytes);
    rest = bytes.subarray(cut);
    if (cut > 0) yield decoder.decode(bytes.subarray(0, cut), false);
    if (rest.length > longestLine) throw decoder.problem();
  }
  if (rest.length === 0) return;
  decoder ??= lineDecoder(rest, encoding);
  const cut = decoder.lastBreak(rest);
  if (cut > 0) yield decoder.decode(rest.subarray(0, cut), false);
  if (cut < rest.length) yield decoder.decode(rest.subarray(cut), true);
}

interface LineDecoder {
  /** Where the last whole line of some bytes ends; 0 when there is none. */
  lastBreak(bytes: Uint8Array): number;
  decode(bytes: Uint8Array, isLast: boolean): TextBlock;
  problem(line?: number): InnkeeperError;
}

function lineDecoder(start: Uint8Array, wanted: string): LineDecoder {
  const mark = marks.find(([, bytes]) => bytes.every((byte, at) => start[at] === byte));
  const encoding = mark?.[0] ?? wanted;
  const strict = new TextDecoder(encoding, { fatal: true, ignoreBOM: true });
  const lenient = new TextDecoder(encoding, { ignoreBOM: true });
  const isWide = strict.encoding.startsWith('utf-16');
  const isLittle = strict.encoding === 'utf-16le';
  const separator =
    isWide || start.includes(lineFeed) || !start.includes(carriageReturn) ? lineFeed : carriageReturn;
  let line = 1;
  let bytesRead = 0;
  let isProven = false;
  const problem = (at = line) => new InnkeeperError('file/encoding', { line: at, encoding: strict.encoding });

  /** The index after the next line break at or after `from`, or the end. */
  const nextBreak = (bytes: Uint8Array, from: number): number => {
    for (let at = bytes.indexOf(separator, from); at >= 0; at = bytes.indexOf(separator, at + 1)) {
      if (!isWide) return at + 1;
      if (isBreakAt(bytes, at)) return isLittle ? at + 2 : at + 1;
    }

    return bytes.length;
  };
  const isBreakAt = (bytes: Uint8Array, at: number): boolean =>
    isLittle ? at % 2 === 0 && bytes[at + 1] === 0 : at % 2 === 1 && bytes[at - 1] === 0;

  /** Decodes line by line; a line that is not of the encoding is kept as far as it can be read. */
  const decodeEach = (bytes: Uint8Array, isLast: boolean): { text: string; damaged: number[] } => {
    const damaged: number[] = [];
    const parts: string[] = [];
    for (let from = 0, number = line; from < bytes.length; number++) {
      const to = nextBreak(bytes, from);
      const part = bytes.subarray(from, to);
      const text = textOrNothing(strict, part, isLast && to === bytes.length);
      if (text === undefined && !isProven) throw problem(number);
      if (text === undefined) damaged.push(number);
      parts.push(text ?? decoded(lenient, part));
      isProven ||= text !== undefined && isBeyondAscii(text);
      from = to;
    }

    return { text: parts.join(''), damaged };
  };

  return {
    problem,
    lastBreak(bytes) {
      for (
        let at = bytes.lastIndexOf(separator);
        at >= 0;
        at = at > 0 ? bytes.lastIndexOf(separator, at - 1) : -1
      ) {
        if (!isWide) return at + 1;
        if (isBreakAt(bytes, at)) return isLittle ? at + 2 : at + 1;
      }

      return 0;
    },
    decode(bytes, isLast) {
      const first = line;
      const whole = textOrNothing(strict, bytes, false);
      const { text, damaged } =
        whole === undefined ? decodeEach(bytes, isLast) : { text: whole, damaged: [] };
      isProven ||= isBeyondAscii(text);
      bytesRead += bytes.length;
      const plain = withLineFeeds(first === 1 && text.startsWith('\ufeff') ? text.slice(1) : text, separator);
      line += breaksIn(plain);

      return { text: plain, line: first, damaged, bytes: bytesRead };
    },
  };
}

/** A last line that is cut in the middle of a character is not damaged, only short. */
function textOrNothing(decoder: TextDecoder, bytes: Uint8Array, mayBeCut: boolean): string | undefined {
  try {
    return decoded(decoder, bytes, mayBeCut);
  } catch {
    return undefined;
  } finally {
    if (mayBeCut) closed(decoder);
  }
}

function closed(decoder: TextDecoder): void {
  try {
    decoder.decode();
  } catch {
    // What was left of the cut character; the decoder is fresh again.
  }
}

function isBeyondAscii(text: string): boolean {
  return /[^\0-\x7f\ufeff]/.test(text);
}

function joined(one: Uint8Array, other: Uint8Array): Uint8Array {
  if (one.length === 0) return other;
  const both = new Uint8Array(one.length + other.length);
  both.set(one);
  both.set(other, one.length);

  return both;
}
