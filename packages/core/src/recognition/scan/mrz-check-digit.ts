const weights = [7, 3, 1] as const;

/** Whether the check digit of ICAO 9303 fits: weights 7, 3, 1; letters count from ten, `<` counts nothing. */
export function fitsCheckDigit(text: string, digit: string): boolean {
  const expected = mrzCheckDigit(text);

  return digit === String(expected) || (digit === '<' && /^<*$/.test(text));
}

/** The check digit of ICAO 9303 part 3, section 4.9. */
export function mrzCheckDigit(text: string): number {
  let sum = 0;
  for (let place = 0; place < text.length; place += 1)
    sum += worthOf(text.charAt(place)) * (weights[place % 3] ?? 0);

  return sum % 10;
}

function worthOf(sign: string): number {
  return sign === '<' ? 0 : Number.parseInt(sign, 36);
}
