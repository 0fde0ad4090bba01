/** A range of card numbers: their first digits, and the lengths they have. */
interface IssuerRange {
  readonly from: number;
  readonly to: number;
  readonly lengths: readonly number[];
  /** Phone numbers begin and end the same way, so it counts only where words say that it is a card. */
  readonly needsContext?: true;
}

const long = [16, 17, 18, 19] as const;
const any = [12, 13, 14, 15, 16, 17, 18, 19] as const;

/** Issuer ranges after ISO/IEC 7812, by as many first digits as tell them apart. */
const ranges: readonly IssuerRange[] = [
  { from: 4, to: 4, lengths: [16, 18, 19] },
  { from: 4, to: 4, lengths: [13], needsContext: true },
  { from: 51, to: 55, lengths: [16] },
  { from: 2221, to: 2720, lengths: [16] },
  { from: 34, to: 34, lengths: [15] },
  { from: 37, to: 37, lengths: [15] },
  { from: 300, to: 305, lengths: [14, 16, 17, 18, 19] },
  { from: 3095, to: 3095, lengths: [14, 16, 17, 18, 19] },
  { from: 36, to: 36, lengths: [14, 16, 17, 18, 19] },
  { from: 38, to: 39, lengths: [14, 16, 17, 18, 19] },
  { from: 3528, to: 3589, lengths: long },
  { from: 6011, to: 6011, lengths: long },
  { from: 644, to: 649, lengths: long },
  { from: 65, to: 65, lengths: long },
  { from: 60, to: 60, lengths: [16] },
  { from: 62, to: 62, lengths: long },
  { from: 81, to: 82, lengths: long },
  { from: 508, to: 508, lengths: [16] },
  { from: 2200, to: 2204, lengths: long },
  { from: 9792, to: 9792, lengths: [16] },
  { from: 5018, to: 5020, lengths: any },
  { from: 5038, to: 5038, lengths: any },
  { from: 5893, to: 5893, lengths: any },
  { from: 6304, to: 6304, lengths: any },
  { from: 6759, to: 6759, lengths: any },
  { from: 6761, to: 6763, lengths: any },
  { from: 50, to: 50, lengths: long },
  { from: 56, to: 69, lengths: long },
  { from: 56, to: 69, lengths: [12, 13, 14, 15], needsContext: true },
];

/**
 * Whether digits are the number of a payment card: an issuer's range, a length that it issues, and the check digit.
 * @param inContext whether words around it speak of a card
 */
export function isCardNumber(digits: string, inContext: boolean): boolean {
  if (digits.length < 12 || digits.length > 19) return false;

  return ranges.some((range) => fits(range, digits, inContext)) && passesLuhn(digits) && !isRepeated(digits);
}

function fits({ from, to, lengths, needsContext }: IssuerRange, digits: string, inContext: boolean): boolean {
  if ((needsContext && !inContext) || !lengths.includes(digits.length)) return false;
  const first = Number(digits.slice(0, String(from).length));

  return first >= from && first <= to;
}

/** The check digit of card numbers (Luhn 1960; ISO/IEC 7812-1, annex B). */
function passesLuhn(digits: string): boolean {
  let sum = 0;
  for (let index = 0; index < digits.length; index += 1) {
    const digit = digits.charCodeAt(digits.length - 1 - index) - 48;
    const doubled = index % 2 === 0 ? digit : digit * 2;
    sum += doubled > 9 ? doubled - 9 : doubled;
  }

  return sum % 10 === 0;
}

/** A row of one digit is a placeholder, not a card. */
function isRepeated(digits: string): boolean {
  return digits === digits.charAt(0).repeat(digits.length);
}
