const encoder = new TextEncoder();
const decoder = new TextDecoder();
/** Room that is kept for the next record. */
const keptRoom = 64 * 1024;

let bytes = new Uint8Array(keptRoom);
let length = 0;

/** The bytes of a text that will be written again and again. */
export function bytesOf(text: string): Uint8Array {
  return encoder.encode(text);
}

// One record is written at a time, from its beginning to its end: its bytes lie side by side, where a text that is put
// together from a hundred parts would stay in a hundred parts until it is read.

/** Begins with nothing. */
export function beginBytes(): void {
  length = 0;
  if (bytes.length > keptRoom) bytes = new Uint8Array(keptRoom);
}

/** What was written. */
export function writtenText(): string {
  return decoder.decode(bytes.subarray(0, length));
}

/** Writes one sign of ASCII. */
export function putSign(code: number): void {
  if (length === bytes.length) makeRoom(1);
  bytes[length] = code;
  length += 1;
}

/** Writes bytes that were made before. */
export function putBytes(made: Uint8Array): void {
  if (length + made.length > bytes.length) makeRoom(made.length);
  for (let place = 0; place < made.length; place += 1) bytes[length + place] = made[place] as number;
  length += made.length;
}

/** Writes a text of ASCII signs as it stands. */
export function putPlain(text: string): void {
  if (length + text.length > bytes.length) makeRoom(text.length);
  for (let place = 0; place < text.length; place += 1) bytes[length + place] = text.charCodeAt(place);
  length += text.length;
}

/** Writes a text as `JSON.stringify` does. */
export function putJsonText(text: string): void {
  const needed = text.length + 2;
  if (length + needed > bytes.length) makeRoom(needed);
  bytes[length] = quote;
  for (let place = 0; place < text.length; place += 1) {
    const code = text.charCodeAt(place);
    if (code < space || code > lastPlain || code === quote || code === backslash) {
      putJson(JSON.stringify(text));
      return;
    }
    bytes[length + 1 + place] = code;
  }
  bytes[length + needed - 1] = quote;
  length += needed;
}

/** Writes JSON as it stands. */
export function putJson(json: string): void {
  putBytes(encoder.encode(json));
}

function makeRoom(needed: number): void {
  const larger = new Uint8Array(Math.max(bytes.length * 2, length + needed));
  larger.set(bytes);
  bytes = larger;
}

const space = 0x20;
const quote = 0x22;
const backslash = 0x5c;
const lastPlain = 0x7e;
