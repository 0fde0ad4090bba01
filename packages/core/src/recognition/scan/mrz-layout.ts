import type { ScanFormat } from './scan.ts';

/** From and to (exclusive) in the characters of all lines together. */
type Span = readonly [from: number, to: number];

/** Where the parts of one format stand; the check digit of a part is the character after it. */
export interface MrzLayout {
  readonly format: ScanFormat;
  readonly length: number;
  readonly issuer: Span;
  readonly names: Span;
  readonly number: Span;
  readonly nationality: Span;
  readonly birth: Span;
  readonly sex: Span;
  readonly expires: Span;
  /** Where a number longer than nine characters goes on. */
  readonly more?: Span;
  /** A personal number with a check digit of its own. */
  readonly personal?: Span;
  /** The check digit over the others, and what it is over. */
  readonly whole?: { readonly digit: number; readonly over: readonly Span[] };
}

/** ICAO 9303 part 5 (TD1), part 6 (TD2), part 4 (TD3), part 7 (visas). */
const td1: MrzLayout = {
  format: 'td1',
  length: 90,
  issuer: [2, 5],
  number: [5, 14],
  more: [15, 30],
  birth: [30, 36],
  sex: [37, 38],
  expires: [38, 44],
  nationality: [45, 48],
  names: [60, 90],
  whole: {
    digit: 59,
    over: [
      [5, 30],
      [30, 37],
      [38, 45],
      [48, 59],
    ],
  },
};

const twoLines = (format: ScanFormat, width: number): MrzLayout => ({
  format,
  length: 2 * width,
  issuer: [2, 5],
  names: [5, width],
  number: [width, width + 9],
  nationality: [width + 10, width + 13],
  birth: [width + 13, width + 19],
  sex: [width + 20, width + 21],
  expires: [width + 21, width + 27],
});

const partsOfWhole = (width: number): readonly Span[] => [
  [width, width + 10],
  [width + 13, width + 20],
  [width + 21, 2 * width - 1],
];

const layouts: readonly MrzLayout[] = [
  td1,
  { ...twoLines('td2', 36), more: [64, 71], whole: { digit: 71, over: partsOfWhole(36) } },
  { ...twoLines('td3', 44), personal: [72, 86], whole: { digit: 87, over: partsOfWhole(44) } },
];
const visas: readonly MrzLayout[] = [twoLines('mrv-b', 36), twoLines('mrv-a', 44)];

/** The layout of a machine-readable zone by its length and first letter; `undefined` where it is none. */
export function layoutOf(zone: string): MrzLayout | undefined {
  return (zone.startsWith('V') ? visas : layouts).find(({ length }) => length === zone.length);
}
