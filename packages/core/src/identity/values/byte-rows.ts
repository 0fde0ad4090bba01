/** Takes the cells of a table as bytes; called once for every row. */
export interface RowTaker {
  /** A cell; its bytes are only good until the call returns. */
  cell(column: number, bytes: Uint8Array, start: number, end: number): void;
  endRow(cells: number): void;
}

const quote = 34;
const lineFeed = 10;
const carriageReturn = 13;
/** A quoted cell runs over no more bytes than this; one that seems to was opened by mistake. */
const longestQuote = 64 * 1024;

/** Splits bytes into rows as they come (RFC 4180) without making a text of any cell. */
export interface ByteRows {
  /** Takes the next bytes; what is not a whole row yet waits for more. */
  take(chunk: Uint8Array): void;
  /** Takes what is left as the last row. */
  end(): void;
  /** Whether all that was taken were whole rows. */
  isBetween(): boolean;
  /** How many quotes were opened and never closed: their lines were read as they stand. */
  openQuotes(): number;
}

/** Makes a splitter for bytes of UTF-8 (or any encoding in which these marks are themselves). */
export function byteRows(delimiter: number, taker: RowTaker): ByteRows {
  let rest: Uint8Array = new Uint8Array(0);
  let open = 0;

  /** Reads the row from `from`; the index behind it, or −1 where it is not whole. */
  const row = (
    bytes: Uint8Array,
    from: number,
    end: number,
    isLast: boolean,
    ignoresQuotes: boolean,
  ): number => {
    let at = from;
    let column = 0;
    for (;;) {
      if (!ignoresQuotes && bytes[at] === quote && at < end) {
        const close = closing(bytes, at, end);
        if (close < 0) {
          if (!isLast && end - at < longestQuote) return -1;
          open += 1;
          return row(bytes, from, end, isLast, true);
        }
        quoted(column, bytes, at + 1, close);
        at = close + 1;
        while (at < end && bytes[at] !== delimiter && bytes[at] !== lineFeed) at += 1;
      } else {
        const start = at;
        while (at < end && bytes[at] !== delimiter && bytes[at] !== lineFeed) at += 1;
        const to = at > start && bytes[at - 1] === carriageReturn ? at - 1 : at;
        if (to > start) taker.cell(column, bytes, start, to);
      }
      column += 1;
      if (at >= end) return isLast ? end : -1;
      at += 1;
      if (bytes[at - 1] === lineFeed) {
        taker.endRow(column);
        return at;
      }
    }
  };
  const quoted = (column: number, bytes: Uint8Array, start: number, end: number): void => {
    let plain = start;
    while (plain < end && bytes[plain] !== quote) plain += 1;
    if (plain === end) {
      if (end > start) taker.cell(column, bytes, start, end);
      return;
    }
    const cell = new Uint8Array(end - start);
    let length = 0;
    for (let at = start; at < end; at += 1) {
      cell[length++] = bytes[at] as number;
      if (bytes[at] === quote && bytes[at + 1] === quote) at += 1;
    }
    taker.cell(column, cell, 0, length);
  };

  return {
    take(chunk) {
      const bytes = joined(rest, chunk);
      const whole = bytes.lastIndexOf(lineFeed) + 1;
      let from = 0;
      let quoteAt = -1;
      while (from < whole) {
        if (quoteAt < from) quoteAt = nextOf(bytes, quote, from);
        const isPlain = quoteAt > nextOf(bytes, lineFeed, from);
        const next = isPlain || isWhole(bytes, from, whole) ? row(bytes, from, whole, false, isPlain) : -1;
        if (next < 0) break;
        from = next;
      }
      rest = bytes.subarray(from);
    },
    end() {
      let from = 0;
      while (from < rest.length) {
        const before = from;
        from = row(rest, from, rest.length, true, false);
        if (from === rest.length && rest[from - 1] !== lineFeed) taker.endRow(1);
        if (from === before) break;
      }
      rest = new Uint8Array(0);
    },
    isBetween: () => rest.length === 0,
    openQuotes: () => open,
  };
}

/** Where a byte stands next; behind the end where it does not. */
function nextOf(bytes: Uint8Array, byte: number, from: number): number {
  const at = bytes.indexOf(byte, from);

  return at < 0 ? bytes.length : at;
}

/** Whether a row ends before `end`: no cell is handed on of a row that has to be read again. */
function isWhole(bytes: Uint8Array, from: number, end: number): boolean {
  const line = bytes.indexOf(lineFeed, from);
  if (line < 0) return false;
  let quotes = 0;
  for (let at = from; at < end; at += 1) {
    const byte = bytes[at];
    if (byte === quote) quotes += 1;
    else if (byte === lineFeed && quotes % 2 === 0) return true;
    if (at - from > longestQuote) return true;
  }

  return false;
}

/** Where the quote opened at `from` closes: before a delimiter or the end of a line; −1 where it does not. */
function closing(bytes: Uint8Array, from: number, end: number): number {
  const limit = Math.min(end, from + longestQuote);
  for (let at = from + 1; at < limit; at += 1) {
    if (bytes[at] !== quote) continue;
    if (bytes[at + 1] !== quote) return at;
    at += 1;
  }

  return -1;
}

function joined(rest: Uint8Array, chunk: Uint8Array): Uint8Array {
  if (rest.length === 0) return chunk;
  const both = new Uint8Array(rest.length + chunk.length);
  both.set(rest);
  both.set(chunk, rest.length);

  return both;
}
