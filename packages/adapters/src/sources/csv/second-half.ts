import { closeSync, openSync, readSync } from 'node:fs';
import type { Team } from '@innkeeper/core';
import type { RowsRead, RowsWork } from '@innkeeper/core/identity';

/** The second half of a large file, which a thread reads beside the first. */
export interface SecondHalf {
  /** Where it begins: behind the end of a line. */
  readonly from: number;
  isBegun(): boolean;
  begin(work: Omit<RowsWork, 'bytes'>): void;
  read(): Promise<RowsRead>;
}

const lineFeed = 10;
const longestLine = 2 ** 16;

/** Finds where the second half of a file of UTF-8 begins; nothing where no line ends near the middle. */
export function secondHalf(file: string, size: number, team: Team): SecondHalf | undefined {
  const middle = Math.floor(size / 2);
  const end = bytesAt(file, middle, Math.min(size, middle + longestLine)).indexOf(lineFeed);
  if (end < 0 || !isUtf8(bytesAt(file, 0, 2))) return undefined;
  const from = middle + end + 1;
  let reading: Promise<readonly unknown[]> | undefined;

  return {
    from,
    isBegun: () => reading !== undefined,
    begin(work) {
      reading = team.run('readRows', [{ ...work, bytes: bytesAt(file, from, size) } satisfies RowsWork]);
    },
    read: async () => (await (reading as Promise<readonly unknown[]>))[0] as RowsRead,
  };
}

function isUtf8([first, second]: Uint8Array): boolean {
  return !((first === 0xff && second === 0xfe) || (first === 0xfe && second === 0xff));
}

/** Bytes of a file in memory that threads share. */
function bytesAt(file: string, from: number, to: number): Uint8Array {
  const bytes = new Uint8Array(new SharedArrayBuffer(to - from));
  const opened = openSync(file, 'r');
  try {
    let filled = 0;
    for (let more = 1; more > 0 && filled < bytes.length; filled += more)
      more = readSync(opened, bytes, filled, bytes.length - filled, from + filled);

    return bytes.subarray(0, filled);
  } finally {
    closeSync(opened);
  }
}
