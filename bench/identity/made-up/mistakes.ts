import { below, type Chance, oneOf, words } from './chance.ts';

const rows = words('qwertyuiop asdfghjkl zxcvbnm');
/** What is read for one another from paper. */
const lookalikes = words('5 s 1 l 0 o 8 b 6 g 2 z m rn w vv d cl h b i j u v e c n h f t q g k lc').flatMap(
  (one, at, all) => (at % 2 === 0 ? [[one, all[at + 1] ?? ''] as const] : []),
);
/** What sounds alike. */
const sounds = words(
  'ph f ck k ie y ee i ou u ai ay th t ks x c k z s v f mb m ll l tt t nn n dg j tch ch gh g wh w sch sh ea e igh y',
).flatMap((one, at, all) => (at % 2 === 0 ? [[one, all[at + 1] ?? ''] as const] : []));

/** A slip of the finger: a letter added, left out, replaced by the key beside it, or two exchanged. */
export function typed(chance: Chance, text: string): string {
  if (text.length < 2) return text + text;
  const at = below(chance, text.length);
  const letter = text[at] as string;
  const way = chance();
  if (way < 0.25) return text.slice(0, at) + beside(chance, letter) + text.slice(at);
  if (way < 0.5) return text.slice(0, at) + text.slice(at + 1);
  if (way < 0.8) return text.slice(0, at) + beside(chance, letter) + text.slice(at + 1);
  const turn = Math.min(at, text.length - 2);

  return `${text.slice(0, turn)}${text[turn + 1]}${text[turn]}${text.slice(turn + 2)}`;
}

function beside(chance: Chance, letter: string): string {
  if (/\d/.test(letter)) return String(below(chance, 10));
  const row = rows.find((keys) => keys.includes(letter.toLowerCase()));
  if (!row) return letter;
  const at = row.indexOf(letter.toLowerCase()) + (chance() < 0.5 ? -1 : 1);

  return row[Math.max(0, Math.min(row.length - 1, at))] as string;
}

/** Read wrongly from paper. */
export function misread(chance: Chance, text: string): string {
  return exchanged(chance, text, lookalikes) ?? typed(chance, text);
}

/** Written down by ear. */
export function misheard(chance: Chance, text: string): string {
  return exchanged(chance, text, sounds) ?? typed(chance, text);
}

function exchanged(
  chance: Chance,
  text: string,
  pairs: readonly (readonly [string, string])[],
): string | undefined {
  const fits = pairs.flatMap(([one, other]) => [
    ...(text.includes(one) ? [[one, other] as const] : []),
    ...(text.includes(other) ? [[other, one] as const] : []),
  ]);
  if (fits.length === 0) return undefined;
  const [from, to] = oneOf(chance, fits);

  return text.replace(from, to);
}

/** Any of the three. */
export function mistaken(chance: Chance, text: string): string {
  return oneOf(chance, [typed, typed, misread, misheard])(chance, text);
}
