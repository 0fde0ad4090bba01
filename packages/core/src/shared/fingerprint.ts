import { hexOfWords } from './hex.ts';

const digits = 26;
/** The lanes at their end; used again each time. */
const lanes = new Int32Array(4);

/**
 * A fast hash of a text to tell whether it changed, 26 hexadecimal digits (104 bits). Not against forgery: ids and the
 * audit use SHA-256. Four lanes of multiply-and-rotate in the manner of MurmurHash3 (Appleby 2011, finaliser `fmix32`).
 */
export function fingerprintOf(text: string): string {
  let one = 0x9e3779b1;
  let two = 0x85ebca77;
  let three = 0xc2b2ae3d;
  let four = 0x27d4eb2f;
  for (let index = 0; index < text.length; index += 1) {
    const unit = text.charCodeAt(index);
    one = Math.imul(one ^ unit, 0x85ebca6b);
    two = Math.imul(two ^ unit, 0xc2b2ae35);
    three = Math.imul((three << 13) ^ (three >>> 19) ^ unit, 0x1b873593);
    four = Math.imul((four << 5) ^ (four >>> 27) ^ unit, 0xcc9e2d51);
  }

  lanes[0] = mix(one ^ three);
  lanes[1] = mix(two ^ four);
  lanes[2] = mix(three ^ text.length);
  lanes[3] = mix(four ^ one);

  return hexOfWords(lanes, digits);
}

function mix(lane: number): number {
  let mixed = lane;
  mixed = Math.imul(mixed ^ (mixed >>> 16), 0x85ebca6b);
  mixed = Math.imul(mixed ^ (mixed >>> 13), 0xc2b2ae35);

  return mixed ^ (mixed >>> 16);
}
