/** A longer column that begins with the old one. */
export function grown<Values extends Int32Array | Uint8Array | Float64Array>(
  old: Values,
  larger: Values,
): Values {
  larger.set(old);

  return larger;
}
