import type { RowAnswer } from '@innkeeper/core/identity';

const encoder = new TextEncoder();
const words = ['alone', 'possible', 'certain'].map((word) => encoder.encode(`,${word}\n`));
const bytesPerBlock = 2 ** 20;
/** Numbers and word of a line take no more. */
const longestLine = 64;
const [zero, dot, comma] = [48, 46, 44];

/** The lines of the file that says which guest each row is; with the name of its file where there are several. */
export function* resolvedRows(
  { guest, probability, answer }: RowAnswer,
  rows: readonly number[],
  files: readonly string[],
): Iterable<Uint8Array> {
  const hasFiles = files.length > 1;
  yield encoder.encode(`${hasFiles ? 'file,' : ''}row,guest,probability,answer\n`);
  let row = 0;
  for (const [file, count] of rows.entries()) {
    const name = encoder.encode(hasFiles ? `${quoted(files[file] ?? '')},` : '');
    let block = new Uint8Array(bytesPerBlock);
    let filled = 0;
    for (let line = 1; line <= count; line += 1, row += 1) {
      filled = put(name, block, filled);
      filled = putNumber(line, block, filled);
      block[filled++] = comma;
      filled = putNumber(guest[row] as number, block, filled);
      block[filled++] = comma;
      filled = putFourPlaces(probability[row] as number, block, filled);
      filled = put(words[answer[row] as number] as Uint8Array, block, filled);
      if (filled + name.length + longestLine < bytesPerBlock) continue;
      yield block.subarray(0, filled);
      block = new Uint8Array(bytesPerBlock);
      filled = 0;
    }
    yield block.subarray(0, filled);
  }
}

function put(piece: Uint8Array, into: Uint8Array, at: number): number {
  for (let place = 0; place < piece.length; place += 1) into[at + place] = piece[place] as number;

  return at + piece.length;
}

/** Puts the digits of a number; where the next letter goes then. */
function putNumber(number: number, into: Uint8Array, at: number): number {
  let end = at + 1;
  for (let power = 10; power <= number; power *= 10) end += 1;
  for (let place = end - 1, rest = number; place >= at; place -= 1, rest = Math.trunc(rest / 10))
    into[place] = zero + (rest % 10);

  return end;
}

/** Puts a number up to 1 with four places. */
function putFourPlaces(number: number, into: Uint8Array, at: number): number {
  const end = putNumber(10_000 + Math.round(number * 10_000), into, at);
  into[at] = (into[at] as number) - 1;
  for (let place = end; place > at + 1; place -= 1) into[place] = into[place - 1] as number;
  into[at + 1] = dot;

  return end + 1;
}

function quoted(text: string): string {
  return /[",\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}
