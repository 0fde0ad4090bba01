import { apart } from './near.ts';
import type { Known } from './people.ts';
import { spellings } from './people.ts';

/** One question, and who is meant. */
export interface Asked {
  readonly text: string;
  readonly guest: number;
}

/** One kind of question. */
export interface Kind {
  readonly name: string;
  /** What would be typed for this guest; nothing where it cannot be asked so. */
  readonly ask: (guest: Known, random: () => number) => string | undefined;
  /** Whether a guest answers to what was typed: to know whether it can be told who is meant. */
  readonly answers?: (guest: Known, text: string) => boolean;
  /** How many in a hundred must be among the first five. */
  readonly least: number;
}

const lower = ({ latin }: Known): string => `${latin.family} ${latin.given}`.toLowerCase();
const plain = (text: string): string =>
  text
    .toLowerCase()
    .replace(/[đł]/g, (letter) => (letter === 'đ' ? 'd' : 'l'))
    .normalize('NFKD')
    .replace(/[-’']/g, ' ')
    .replace(/[^a-z ]/g, '')
    .replace(/ +/g, ' ')
    .trim();
const joined = ({ latin }: Known): string => plain(latin.family + latin.given).replace(/ /g, '');
const isLong = (guest: Known, length = 10): boolean => joined(guest).length >= length;

/** Everything that a finder is asked for at a desk. */
export const kinds: readonly Kind[] = [
  {
    name: 'phone, beginning',
    least: 0.99,
    ask: ({ national }) => national.slice(0, 9),
    answers: ({ phone }, text) => phone.includes(text),
  },
  {
    name: 'phone, whole',
    least: 0.99,
    ask: ({ phone }) => phone,
    answers: ({ phone }, text) => phone === text,
  },
  {
    name: 'phone, last four',
    least: 0.99,
    ask: ({ phone }) => phone.slice(-4),
    answers: ({ phone, document, room }, text) =>
      phone.includes(text) || document.startsWith(text) || room === text,
  },
  {
    name: 'phone, one wrong digit',
    least: 0.97,
    ask: ({ phone }, random) => wrongDigit(phone.slice(1), random),
  },
  {
    name: 'document, beginning',
    least: 0.99,
    ask: ({ document }) => document.slice(0, Math.max(7, document.length - 3)),
    answers: ({ document }, text) => document.startsWith(text),
  },
  {
    name: 'document, whole',
    least: 0.99,
    ask: ({ document }) => document,
    answers: ({ document }, text) => document === text,
  },
  {
    name: 'name, beginnings',
    least: 0.99,
    ask: (guest) => beginnings(guest),
    answers: (guest, text) => fitsBeginnings(guest, text),
  },
  {
    name: 'characters',
    least: 0.99,
    ask: ({ native }) => native,
    answers: ({ native }, text) => native?.includes(text) ?? false,
  },
  {
    name: 'pinyin, whole',
    least: 0.99,
    ask: (guest) => (guest.isChinese && isLong(guest, 8) ? joined(guest) : undefined),
    answers: (guest, text) =>
      spellings(guest).some((name) => {
        const [family = '', ...given] = plain(name).split(' ');

        return (family + given.join('')).startsWith(text) || given.join('').startsWith(text);
      }),
  },
  {
    name: 'pinyin, initials and phone',
    least: 0.99,
    ask: (guest) => withPhone(guest, guest.isChinese ? initials(guest) : undefined),
  },
  {
    name: 'one slip, Latin',
    least: 0.97,
    ask: (guest, random) => (!guest.isChinese && isLong(guest) ? slipped(guest, 1, random) : undefined),
  },
  {
    name: 'two slips, Latin',
    least: 0.97,
    ask: (guest, random) => (!guest.isChinese && isLong(guest, 12) ? slipped(guest, 2, random) : undefined),
  },
  {
    name: 'one slip, pinyin',
    least: 0.97,
    ask: (guest, random) => (guest.isChinese && isLong(guest) ? slipped(guest, 1, random) : undefined),
  },
  {
    name: 'two slips, pinyin',
    least: 0.97,
    ask: (guest, random) => (guest.isChinese && isLong(guest, 12) ? slipped(guest, 2, random) : undefined),
  },
  {
    name: 'two fields, character and phone',
    least: 0.99,
    ask: ({ native, phone }) => (native ? `${native.charAt(0)} ${phone.slice(-4)}` : undefined),
  },
  {
    name: 'two fields, name and phone',
    least: 0.99,
    ask: (guest) => `${plain(guest.latin.family)} ${guest.phone.slice(-4)}`,
  },
  {
    name: 'two fields, name and room',
    least: 0.99,
    ask: (guest) => (guest.room ? `${plain(guest.latin.family)} ${guest.room}` : undefined),
  },
];

function initials({ latin, native = '' }: Known): string | undefined {
  const said = plain(`${latin.family} ${latin.given}`).match(syllable) ?? [];

  return said.length === native.length ? said.map((each) => each.charAt(0)).join('') : undefined;
}

const syllable =
  /(zh|ch|sh|[ln]y(?=u)|[bpmfdtnlgkhjqxrzcsyw])?[aeiouv]+(ng(?![aeiou])|n(?![aeiou])|r(?![aeiou]))?/g;

function withPhone({ phone }: Known, word: string | undefined): string | undefined {
  return word && `${word} ${phone.slice(-4)}`;
}

function beginnings(guest: Known): string | undefined {
  const [family = '', given = ''] = [plain(guest.latin.family), plain(guest.latin.given)];

  return family.length < 5 || given.length < 5 ? undefined : `${given.slice(0, 5)} ${family.slice(0, 5)}`;
}

/** Whether every typed word begins one of the guest's. */
export function fitsBeginnings(guest: Known, text: string): boolean {
  const words = text.split(' ');

  return spellings(guest).some((spelling) => {
    const [family = '', ...given] = plain(spelling).split(' ');
    const names = [family, ...given, given.join('')];

    return words.every((word) => names.some((name) => name.startsWith(word)));
  });
}

function wrongDigit(digits: string, random: () => number): string {
  const at = 3 + Math.floor(random() * (digits.length - 3));

  return (
    digits.slice(0, at) + ((Number(digits[at]) + 1 + Math.floor(random() * 9)) % 10) + digits.slice(at + 1)
  );
}

/** The name with so many slips: two that add up to one, or that each need two, are asked no more. */
function slipped(guest: Known, slips: number, random: () => number): string | undefined {
  let text = plain(lower(guest));
  for (let count = 0; count < slips; count += 1) text = slip(text, random);

  return apart(guest, text) === slips ? text : undefined;
}

const alphabet = 'abcdefghijklmnopqrstuvwxyz';

/** A letter left out, doubled by another, changed, or swapped with its neighbour; blanks and first letters stay. */
function slip(text: string, random: () => number): string {
  const places = [...text].flatMap((sign, at) =>
    at > 0 && sign !== ' ' && text[at - 1] !== ' ' ? [at] : [],
  );
  const at = places[Math.floor(random() * places.length)] ?? 1;
  const letter = alphabet[Math.floor(random() * 26)] ?? 'x';
  switch (Math.floor(random() * 4)) {
    case 0:
      return text.slice(0, at) + text.slice(at + 1);
    case 1:
      return text.slice(0, at) + letter + text.slice(at);
    case 2:
      return text.slice(0, at) + letter + text.slice(at + 1);
    default:
      return text[at + 1] === undefined || text[at + 1] === ' '
        ? text.slice(0, at) + letter + text.slice(at + 1)
        : text.slice(0, at) + text[at + 1] + text[at] + text.slice(at + 2);
  }
}
