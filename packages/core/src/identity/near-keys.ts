import type { AddressPoint, ProfileRecord } from '../records/profile-record.ts';
import { foldText, isHan } from '../shared/fold-text.ts';
import type { PartialDate } from '../shared/partial-date.ts';
import { remembering } from '../shared/remembering.ts';
import type { NameForm } from './name-forms.ts';
import { usableBirthDate, usableEmail } from './usable-values.ts';
import { readEmail } from './values/read-contact.ts';
import { soundOf } from './values/sound-of.ts';

/** Names of more words than these make no further keys. */
const mostWords = 4;
/** Mailboxes shorter than this are many people's. */
const shortestMailbox = 6;
/** So many words and places are remembered. */
const mostRemembered = 20_000;

/**
 * Keys over which two records are compared that share no number: so made that one slip, in a name or in a date, leaves
 * at least one of them. Day and month stand in order of size, so that changed places are no slip.
 */
export function nearKeys(profile: ProfileRecord, forms: readonly NameForm[]): readonly string[] {
  const sounds = soundsOf(forms);
  const wholes = sounds.filter((each) => each.length > 1).map((each) => each.join(' '));
  const birth = usableBirthDate(profile);
  const codes = codesOf(profile);

  return [
    ...new Set([
      ...(birth ? bornKeys(birth, new Set(sounds.flat()), wholes) : []),
      ...wholes.flatMap((whole) => codes.map((code) => `lives:${whole}|${code}`)),
      ...mailboxKeys(profile),
    ]),
  ].sort();
}

function bornKeys(
  { year, month, day }: PartialDate,
  sounds: ReadonlySet<string>,
  wholes: readonly string[],
): readonly string[] {
  const date = [month, day].sort((one, other) => one - other).join('-');
  const whole = year === undefined ? [] : [...sounds].map((sound) => `day:${sound}|${year}-${date}`);

  return [
    ...whole,
    ...wholes.map((name) => `date:${name}|${date}`),
    ...(year === undefined ? [] : wholes.map((name) => `year:${name}|${year}`)),
  ];
}

/** What each form of a name sounds like, word by word; Chinese only where nothing says it. */
function soundsOf(forms: readonly NameForm[]): readonly (readonly string[])[] {
  const isSpoken = forms.some((form) => !form.some(isHan));
  const read = forms.filter((form) => !(isSpoken && form.some(isHan)));
  const sounds = read.map((form) => [...new Set(form.slice(0, mostWords).map(soundOfWord))].sort());
  const distinct = new Map(sounds.map((each) => [each.join(' '), each]));

  return [...distinct.values()];
}

/** A word with a digit in it is no name: it is the same word or another. */
const soundOfWord = remembering((word) => (/\d/.test(word) ? word : soundOf(word)), mostRemembered);
const codeOf = remembering((place) => foldText(place).replaceAll(' ', ''), mostRemembered);

function codesOf({ contactPoints = [] }: ProfileRecord): readonly string[] {
  const addresses = contactPoints.filter((point): point is AddressPoint => point.type === 'address');
  const codes = addresses.map(({ postalCode = '', city = '' }) => codeOf(postalCode || city));

  return [...new Set(codes.filter((code) => code.length > 1))];
}

function mailboxKeys({ contactPoints = [] }: ProfileRecord): readonly string[] {
  return contactPoints.flatMap((point) => {
    if (point.type !== 'email') return [];
    const address = usableEmail(point);
    const local = address === undefined ? undefined : readEmail(address)?.local;

    return local && local.length >= shortestMailbox ? [`mailbox:${local}`] : [];
  });
}
