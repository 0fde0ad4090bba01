const digits = Uint8Array.from('0123456789abcdef', (digit) => digit.charCodeAt(0));
/** The digits of a text that is being written, by how many there will be. */
const rooms: number[][] = [];

/**
 * 32 bits after 32 bits as so many hexadecimal digits. They become one text at once: one that is put together from parts
 * stays as many small things in memory.
 */
export function hexOfWords(words: ArrayLike<number>, length: number): string {
  const room = rooms[length] ?? new Array<number>(length).fill(0);
  rooms[length] = room;
  for (let at = 0; at < length; at += 1)
    room[at] = digits[((words[at >> 3] as number) >>> (28 - ((at & 7) << 2))) & 15] as number;

  return String.fromCharCode.apply(undefined, room);
}
