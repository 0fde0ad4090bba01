const signs = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/';
const codes = Uint8Array.from(signs, (sign) => sign.charCodeAt(0));
const values = new Uint8Array(256);
for (const [value, code] of codes.entries()) values[code] = value;

/** Bytes as text (base64, without the signs at the end that only fill). */
export function textOfBytes(bytes: Uint8Array): string {
  const units = new Uint8Array(Math.ceil((bytes.length * 4) / 3));
  let to = 0;
  for (let from = 0; from < bytes.length; from += 3) {
    const word = ((bytes[from] ?? 0) << 16) | ((bytes[from + 1] ?? 0) << 8) | (bytes[from + 2] ?? 0);
    units[to] = codes[word >> 18] as number;
    units[to + 1] = codes[(word >> 12) & 63] as number;
    units[to + 2] = codes[(word >> 6) & 63] as number;
    units[to + 3] = codes[word & 63] as number;
    to += 4;
  }

  return new TextDecoder().decode(units);
}

/** The bytes of such a text; what is no sign of it counts as nothing. */
export function bytesOfText(text: string): Uint8Array<ArrayBuffer> {
  const units = new TextEncoder().encode(text);
  const bytes = new Uint8Array(Math.floor((units.length * 3) / 4));
  const whole = units.length - (units.length % 4);
  let to = 0;
  for (let from = 0; from < whole; from += 4) {
    const word =
      ((values[units[from] as number] as number) << 18) |
      ((values[units[from + 1] as number] as number) << 12) |
      ((values[units[from + 2] as number] as number) << 6) |
      (values[units[from + 3] as number] as number);
    bytes[to] = word >> 16;
    bytes[to + 1] = word >> 8;
    bytes[to + 2] = word;
    to += 3;
  }
  let word = 0;
  for (let from = whole; from < whole + 4; from += 1)
    word = (word << 6) | (values[units[from] ?? 0] as number);
  for (let shift = 16; to < bytes.length; shift -= 8) bytes[to++] = word >> shift;

  return bytes;
}
