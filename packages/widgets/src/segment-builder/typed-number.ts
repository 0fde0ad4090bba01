/** A number as people type it: a comma may stand for the point, or part groups of three digits. */
export function typedNumber(text: string | undefined): number | undefined {
  const typed = (text ?? '').trim().replaceAll(/[\s'’]/gu, '');
  const plain = /^-?\d{1,3}(,\d{3})+(\.\d+)?$/.test(typed)
    ? typed.replaceAll(',', '')
    : typed.replace(',', '.');
  if (!/^-?\d{1,15}(\.\d+)?$/.test(plain)) return undefined;

  return Number(plain);
}

const most = 1_000_000;

/** A count as people type it, from 0 to a million. */
export function typedCount(text: string | undefined): number | undefined {
  const number = typedNumber(text);

  return number !== undefined && Number.isInteger(number) && number >= 0 && number <= most
    ? number
    : undefined;
}
