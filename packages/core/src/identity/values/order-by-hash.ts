/** So many rows have room beside a hash of 32 bits in one number; where there are more, less of the hash has. */
const rowsBesideHash = 2 ** 21;

/** The rows of a table, by number, in the order of a hash of each; of one hash, in the order of the table. */
export function orderByHash(hashes: Int32Array): Int32Array {
  const less = Math.max(0, Math.ceil(Math.log2(hashes.length / rowsBesideHash)));
  const room = rowsBesideHash * 2 ** less;
  const keys = new Float64Array(hashes.length);
  for (let row = 0; row < keys.length; row += 1) keys[row] = ((hashes[row] as number) >>> less) * room + row;
  keys.sort();
  const rows = new Int32Array(hashes.length);
  for (let at = 0; at < rows.length; at += 1) {
    const key = keys[at] as number;
    rows[at] = key - Math.floor(key / room) * room;
  }

  return rows;
}
