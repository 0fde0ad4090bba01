/**
 * What something is called by in calls, from its name: `Asleep 60` → `asleep-60`. A name without Latin letters becomes
 * the word for what it is and a number that stands for the name; an id that is taken gets a number behind it.
 */
export function idFrom(
  name: string,
  { word, taken = [] }: { readonly word: string; readonly taken?: readonly string[] },
): string {
  const plain = name
    .normalize('NFKD')
    .toLowerCase()
    .replaceAll(/\p{M}/gu, '')
    .replaceAll(/[^a-z0-9]+/g, '-')
    .replaceAll(/^-+|-+$/g, '')
    .slice(0, 50);
  const first = plain === '' ? `${word}-${numberFor(name)}` : plain.replace(/-+$/, '');
  for (let copy = 1; ; copy += 1) {
    const id = copy === 1 ? first : `${first}-${copy}`;
    if (!taken.includes(id)) return id;
  }
}

function numberFor(name: string): string {
  let sum = 0;
  for (const letter of name) sum = (sum * 31 + (letter.codePointAt(0) ?? 0)) % 0xff_ff_ff;

  return sum.toString(36);
}
