import { textOfUtf8 } from './utf8.ts';
import { hashOfText, valueTable } from './value-table.ts';

/** Words and numbers of texts, each distinct one read once. */
export interface TokenReader {
  /** The number of a token. */
  read(bytes: Uint8Array, from: number, to: number): number;
  /** House numbers and the like. */
  isNumber(token: number): boolean;
  /** What can be a postal code. */
  isCode(token: number): boolean;
  /** The number of a word, 0 where it says nothing; the hash of a number. */
  told(token: number): number;
  /** How each word is spelt. */
  readonly spelt: readonly string[];
}

const short: ReadonlyMap<string, string> = new Map(
  Object.entries({
    street: 'st',
    str: 'st',
    strasse: 'st',
    straat: 'st',
    avenue: 'ave',
    av: 'ave',
    avenida: 'ave',
    road: 'rd',
    drive: 'dr',
    lane: 'ln',
    boulevard: 'blvd',
    court: 'ct',
    crt: 'ct',
    place: 'pl',
    square: 'sq',
    highway: 'hwy',
    crescent: 'cres',
    cr: 'cres',
    circuit: 'cct',
    close: 'cl',
    terrace: 'tce',
    parade: 'pde',
    parkway: 'pkwy',
    apartment: 'apt',
    apartments: 'apt',
    appt: 'apt',
    flat: 'apt',
    unit: 'apt',
    suite: 'ste',
    building: 'bldg',
    bld: 'bldg',
    floor: 'fl',
    room: 'rm',
    north: 'n',
    south: 's',
    east: 'e',
    west: 'w',
    saint: 'st',
    mount: 'mt',
    company: 'co',
    corporation: 'corp',
    incorporated: 'inc',
    limited: 'ltd',
    no: 'no',
    number: 'no',
  }),
);

const kind = { word: 0, number: 1, code: 2 } as const;

/** Tells what the words and numbers of texts are, each distinct one by its number from 1; `ignored` words say nothing. */
export function tokenReader(ignored: ReadonlySet<string>): TokenReader {
  const tokens = valueTable();
  const words = new Map<string, number>();
  const spelt: string[] = [''];
  const kinds: (typeof kind)[keyof typeof kind][] = [kind.word];
  const told: number[] = [0];
  const wordNumber = (token: string): number => {
    const word = short.get(token) ?? token;
    if (ignored.has(word)) return 0;
    const known = words.get(word);
    if (known !== undefined) return known;
    words.set(word, spelt.length);
    spelt.push(word);

    return spelt.length - 1;
  };
  const note = (token: string): void => {
    const isCode = token.length >= 5 && !/[a-z]{2}/.test(token);
    const found = !isNumber(token) ? kind.word : isCode ? kind.code : kind.number;
    kinds.push(found);
    told.push(found === kind.word ? wordNumber(token) : hashOfText(token.replace(/^0+(?=\d)/, '')) | 0);
  };

  return {
    spelt,
    read(bytes: Uint8Array, from: number, to: number): number {
      const token = tokens.numberOf(bytes, from, to);
      if (token === told.length) note(textOfUtf8(bytes, from, to));
      return token;
    },
    isNumber: (token: number) => kinds[token] === kind.number,
    isCode: (token: number) => kinds[token] === kind.code,
    told: (token: number) => told[token] as number,
  };
}

function isNumber(token: string): boolean {
  const code = token.charCodeAt(0);

  return code >= 48 && code <= 57 && !/^\d+(?:st|nd|rd|th)$/.test(token);
}
