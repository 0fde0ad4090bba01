/** Two words of a key: what a document's number is hidden with. */
export type DocumentKey = readonly [number, number];

/**
 * Hides a document number so that it can still be found by its beginning: one byte for each character, each of them a
 * keyed hash (HalfSipHash-2-4) of everything up to it. Without the key nothing of the number can be read or tried out.
 */
export function documentPath(number: string, [first, second]: DocumentKey): Uint8Array {
  const path = new Uint8Array(number.length);
  state.set([first, second, first ^ 0x6c796765, second ^ 0x74656462]);
  for (let at = 0; at < number.length; at += 1) {
    const sign = number.charCodeAt(at);
    state[3] = (state[3] ?? 0) ^ sign;
    turn(2);
    state[0] = (state[0] ?? 0) ^ sign;
    kept.set(state);
    state[2] = (state[2] ?? 0) ^ 0xff;
    turn(4);
    path[at] = ((state[1] ?? 0) ^ (state[3] ?? 0)) & 0xff;
    state.set(kept);
  }

  return path;
}

const state = new Int32Array(4);
const kept = new Int32Array(4);

/** So many rounds of SipHash over the state. */
function turn(rounds: number): void {
  let a = state[0] ?? 0;
  let b = state[1] ?? 0;
  let c = state[2] ?? 0;
  let d = state[3] ?? 0;
  for (let round = 0; round < rounds; round += 1) {
    a = (a + b) | 0;
    b = ((b << 5) | (b >>> 27)) ^ a;
    a = (a << 16) | (a >>> 16);
    c = (c + d) | 0;
    d = ((d << 8) | (d >>> 24)) ^ c;
    a = (a + d) | 0;
    d = ((d << 7) | (d >>> 25)) ^ a;
    c = (c + b) | 0;
    b = ((b << 13) | (b >>> 19)) ^ c;
    c = (c << 16) | (c >>> 16);
  }
  state[0] = a;
  state[1] = b;
  state[2] = c;
  state[3] = d;
}
