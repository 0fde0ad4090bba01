import { below, pick, type Random } from '../chance/random.ts';
import { homeAddress } from '../people/address.ts';
import { passport } from '../people/document.ts';
import { relayEmail } from '../people/email.ts';
import type { Spelling } from '../people/name.ts';
import type { Person } from '../people/person.ts';
import { nationalNumber, phonePoint } from '../people/phone.ts';
import type { Slip } from './slip.ts';
import type { Written } from './written.ts';

type Change = (written: Written, person: Person, random: Random) => Written;

const changes: Readonly<Record<Slip, Change>> = {
  typo: (written, _, random) => ({ ...written, name: misspelt(written.name, random) }),
  'names-swapped': (written) => ({
    ...written,
    name: { family: written.name.given, given: written.name.family },
  }),
  'other-spelling': (written, { name }, random) => ({ ...written, name: pick(random, name.others) }),
  'other-script': ({ native: _, ...written }, { name }) => ({
    ...written,
    name: name.native ?? written.name,
  }),
  'maiden-name': (written, { culture, gender }, random) => ({
    ...written,
    name: { ...written.name, family: culture.nameOf(random, random, gender).family },
  }),
  'title-in-name': ({ title = 'Mr', ...written }) => ({
    ...written,
    name: { ...written.name, given: `${written.name.given} ${title}` },
  }),
  'initial-only': (written) => ({
    ...written,
    name: { ...written.name, given: `${written.name.given[0]}.` },
  }),
  'day-month-swapped': (written, { birth: { year, month, day } }) => ({
    ...written,
    birth: { year, month: day, day: month },
  }),
  'old-phone': (written, { culture: { country } }, random) => ({
    ...written,
    phone: phonePoint(random, country, nationalNumber(random, country)),
  }),
  'old-address': (written, { culture }, random) => ({
    ...written,
    address: homeAddress(random, culture.country),
  }),
  'relay-email': (written, { name }, random) => ({
    ...written,
    email: { type: 'email', address: relayEmail(random, name), primary: true, relay: true },
  }),
  'new-document': (written, { culture, birth }, random) => ({
    ...written,
    document: passport(random, culture.country, birth.year + 60),
  }),
  'fields-missing': (written, _, random) => without(written, random),
};

/** A person as written down with these slips. */
export function withSlips(written: Written, slips: readonly Slip[], person: Person, random: Random): Written {
  return slips.reduce((known, slip) => changes[slip](known, person, random), written);
}

function without(written: Written, random: Random): Written {
  const { document, phone, email, birth, address, membership, ...rest } = written;
  const keep = below(random, 4);

  return {
    ...rest,
    ...(phone && keep === 0 && { phone }),
    ...(email && keep <= 1 && { email }),
    ...(document && keep === 2 && { document }),
    ...(birth && keep >= 2 && { birth }),
  };
}

function misspelt({ family, given }: Spelling, random: Random): Spelling {
  return random() < 0.6
    ? { family: mistyped(family, random), given }
    : { family, given: mistyped(given, random) };
}

const neighbours: Readonly<Record<string, string>> = {
  a: 's',
  b: 'v',
  c: 'x',
  d: 'f',
  e: 'r',
  f: 'g',
  g: 'h',
  h: 'j',
  i: 'o',
  j: 'k',
  k: 'l',
  l: 'k',
  m: 'n',
  n: 'm',
  o: 'p',
  p: 'o',
  q: 'w',
  r: 't',
  s: 'a',
  t: 'y',
  u: 'i',
  v: 'b',
  w: 'e',
  x: 'z',
  y: 'u',
  z: 'x',
};

/** One slip of the finger: two letters swapped, one left out, one struck twice, or the key beside it. */
export function mistyped(text: string, random: Random): string {
  const letters = [...text];
  if (letters.length < 2) return text + text;

  const place = 1 + below(random, letters.length - 1);
  const letter = letters[place] as string;
  const before = letters[place - 1] as string;
  const way = below(random, 4);
  if (way === 0 && letter !== before) letters.splice(place - 1, 2, letter, before);
  else if (way === 1) letters.splice(place, 1);
  else if (way === 2 && neighbours[letter]) letters[place] = neighbours[letter];
  else letters.splice(place, 0, letter);

  return letters.join('');
}
