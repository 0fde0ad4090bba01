/** Whole lines of a file as text; a line break inside quotes may still continue in the next block. */
export interface TextBlock {
  readonly text: string;
  /** The number of its first line, counted from 1. */
  readonly line: number;
  /** Numbers of lines whose bytes are not of the encoding. */
  readonly damaged: readonly number[];
  /** How many bytes of the file were used up to its end. */
  readonly bytes: number;
}

/** The byte that ends a line. */
export const lineFeed = 10;
/** The byte that ended a line on old Macintoshes. */
export const carriageReturn = 13;

/** A text as blocks of whole lines, for whoever has the text already. */
export async function* blocksOfText(text: string, size = 262_144): AsyncGenerator<TextBlock> {
  const plain = withLineFeeds(
    text.startsWith('\ufeff') ? text.slice(1) : text,
    text.includes('\n') ? lineFeed : carriageReturn,
  );
  for (let from = 0, line = 1; from < plain.length; ) {
    const end = plain.indexOf('\n', from + size);
    const part = plain.slice(from, end < 0 ? plain.length : end + 1);
    from += part.length;
    yield { text: part, line, damaged: [], bytes: from };
    line += breaksIn(part);
  }
}

/** How many line breaks a text has. */
export function breaksIn(text: string): number {
  let count = 0;
  for (let at = text.indexOf('\n'); at >= 0; at = text.indexOf('\n', at + 1)) count++;

  return count;
}

/** The text with every line ended by a line feed. */
export function withLineFeeds(text: string, separator: number): string {
  if (!text.includes('\r')) return text;

  return separator === lineFeed ? text.replaceAll('\r\n', '\n') : text.replaceAll('\r', '\n');
}

/** The first block of a file, and all of them again. */
export async function lookedInto(blocks: AsyncIterable<TextBlock>): Promise<{
  readonly first: TextBlock | undefined;
  readonly all: AsyncIterable<TextBlock>;
}> {
  const iterator = blocks[Symbol.asyncIterator]();
  const { value, done } = await iterator.next();
  const first = done ? undefined : value;

  async function* all(): AsyncGenerator<TextBlock> {
    try {
      if (first) yield first;
      for (;;) {
        const next = await iterator.next();
        if (next.done) return;
        yield next.value;
      }
    } finally {
      await iterator.return?.();
    }
  }

  return { first, all: all() };
}
