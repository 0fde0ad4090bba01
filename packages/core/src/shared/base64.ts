const signs = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/';
const codes = Uint8Array.from(signs, (sign) => sign.charCodeAt(0));
const values = new Uint8Array(128);
for (const [value, code] of codes.entries()) values[code] = value;

/** Letters at once: more arguments than this no call takes. */
const most = 8192;

/** Bytes as text (base64, without the signs at the end that only fill). */
export function textOfBytes(bytes: Uint8Array): string {
  const units = new Uint8Array(Math.ceil((bytes.length * 4) / 3));
  let at = 0;
  for (let from = 0; from < bytes.length; from += 3) {
    const word = ((bytes[from] ?? 0) << 16) | ((bytes[from + 1] ?? 0) << 8) | (bytes[from + 2] ?? 0);
    for (let shift = 18; shift >= 0 && at < units.length; shift -= 6) {
      units[at] = codes[(word >> shift) & 63] ?? 0;
      at += 1;
    }
  }
  let text = '';
  for (let from = 0; from < units.length; from += most)
    text += String.fromCharCode(...units.subarray(from, from + most));

  return text;
}

/** The bytes of such a text; what is no sign of it counts as nothing. */
export function bytesOfText(text: string): Uint8Array {
  const bytes = new Uint8Array(Math.floor((text.length * 3) / 4));
  let at = 0;
  for (let from = 0; from < text.length; from += 4) {
    let word = 0;
    for (let offset = 0; offset < 4; offset += 1)
      word = (word << 6) | (values[text.charCodeAt(from + offset) & 127] ?? 0);
    for (let shift = 16; shift >= 0 && at < bytes.length; shift -= 8) {
      bytes[at] = (word >> shift) & 255;
      at += 1;
    }
  }

  return bytes;
}
