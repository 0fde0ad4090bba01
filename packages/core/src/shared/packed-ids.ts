/**
 * Ids as they are kept by the thousand: as they stand, or, where several in a row begin alike, how they begin and the
 * rest of all of them in one text. What ends in 24 hexadecimal digits takes 16 characters then, and a database that
 * tries to make long texts shorter has less to try.
 */
export type PackedIds = readonly (string | readonly [start: string, ends: string])[];

/** So many digits at the end of an id are packed, and into so many characters. */
const digits = 24;
const characters = 16;

const signs = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_';
const codes = Uint8Array.from(signs, (sign) => sign.charCodeAt(0));
const places = new Uint8Array(128);
for (const [place, code] of codes.entries()) places[code] = place;
const none = 255;
const values = new Uint8Array(128).fill(none);
for (let value = 0; value < 16; value += 1) values[value.toString(16).charCodeAt(0)] = value;

/** Packs ids, or whatever stands for them; their order is kept. */
export function packIds(ids: readonly string[]): PackedIds {
  const packed: (string | readonly [string, string])[] = [];
  const units = new Uint8Array(ids.length * characters);
  let from = 0;
  while (from < ids.length) {
    const first = ids[from] as string;
    const start = first.slice(0, -digits);
    let at = from;
    let to = 0;
    while (at < ids.length && pack(ids[at] as string, start, units, to)) {
      at += 1;
      to += characters;
    }
    if (at - from < 2) {
      packed.push(first);
      from += 1;
      continue;
    }
    packed.push([start, new TextDecoder().decode(units.subarray(0, to))]);
    from = at;
  }

  return packed;
}

/** The ids that were packed; a plain list is one of ids as they stand. */
export function unpackIds(packed: PackedIds): readonly string[] {
  return packed.flatMap((part) => (typeof part === 'string' ? part : unpacked(part)));
}

/** Packs the end of an id, if it begins with `start` and ends in hexadecimal digits. */
function pack(id: string, start: string, units: Uint8Array, to: number): boolean {
  const { length } = start;
  if (id.length !== length + digits || !id.startsWith(start)) return false;
  for (let pair = 0; pair < characters / 2; pair += 1) {
    let word = 0;
    for (let digit = 0; digit < 3; digit += 1) {
      const value = values[id.charCodeAt(length + pair * 3 + digit)] ?? none;
      if (value === none) return false;
      word = (word << 4) | value;
    }
    units[to + pair * 2] = codes[word >> 6] as number;
    units[to + pair * 2 + 1] = codes[word & 63] as number;
  }

  return true;
}

function unpacked([start, ends]: readonly [string, string]): readonly string[] {
  const ids: string[] = [];
  for (let from = 0; from < ends.length; from += characters) {
    let id = start;
    for (let at = from; at < from + characters; at += 2) {
      const word =
        ((places[ends.charCodeAt(at)] as number) << 6) | (places[ends.charCodeAt(at + 1)] as number);
      id += word.toString(16).padStart(3, '0');
    }
    ids.push(id);
  }

  return ids;
}
