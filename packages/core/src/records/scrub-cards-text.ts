import { dayFrom } from '../shared/day.ts';
import { isCardNumber } from './scrub-cards-issuers.ts';

/** What stands where card data stood. */
export const cardMarker = '[card removed]';

/** What is known about the place a text stands in. */
export interface TextPlace {
  /** Telephone numbers stand here: only what is too long for one is a card. */
  readonly phone?: boolean;
  /** Numbers of documents stand here: an old identity card of 15 digits is spared. */
  readonly document?: boolean;
  /** The field speaks of cards or payments. */
  readonly card?: boolean;
}

/** A text without its card data, and how many pieces were taken out. */
export interface ScrubbedText {
  readonly text: string;
  readonly found: number;
}

const separator = '[ \\t\\u00a0\\u2007\\u2009\\u202f\\u3000.·_\\-\\u2010-\\u2015\\uff0d]';
const digit = '[0-9\\uff10-\\uff19]';
const run = new RegExp(`${digit}(?:${separator}{0,3}${digit}){11,}`, 'g');
const track = /[%;]?[A-Z]?[0-9]{12,19}(?:\^[^^\n]{0,40}\^|=)[0-9]{4,40}[^?\s]{0,60}\??/g;
const securityCode = /(?:\bcv[vc]2?|\bcsc|\bsecurity code|安全码|校验码)[^0-9\n]{0,12}[0-9]{3,4}(?![0-9])/gi;
const cardWords = /card|credit|debit|visa|master|amex|maestro|diners|\bpan\b|\bcc\b|卡/i;
const instant = /^\d{4}-\d\d-\d\d(?:T\d\d:[\d:.]{2,20}(?:Z|[+-]\d\d:\d\d)?)?$/;
const uuid = /^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;

/** Whether a text has the digits for any card data at all: most have not, and cost nothing more. */
export function mayHoldCard(text: string): boolean {
  return text.length > 5 && countDigits(text, 3) >= 3 && !(text.charAt(4) === '-' && instant.test(text));
}

/** Takes card numbers, tracks and security codes out of a text. */
export function scrubText(text: string, place: TextPlace = {}): ScrubbedText {
  const digits = countDigits(text, 12);
  if (digits < 3) return { text, found: 0 };
  const codes = taken(text, securityCode, (match) => match.replace(/[0-9]+$/, cardMarker));
  if (digits < 12 || uuid.test(text)) return codes;

  const tracks = taken(codes.text, track, () => cardMarker);
  const numbers = scrubNumbers(tracks.text, place);

  return { text: numbers.text, found: codes.found + tracks.found + numbers.found };
}

function scrubNumbers(text: string, place: TextPlace): ScrubbedText {
  return taken(text, run, (match, offset) => {
    if (isIdentityCard(match + text.charAt(offset + match.length).toUpperCase())) return match;
    const card = place.card === true || cardWords.test(text);

    return cutCards(match, { ...place, card }, text.charAt(offset - 1) === '+');
  });
}

/** A text with its matches replaced, and how many of them changed. */
function taken(text: string, pattern: RegExp, put: (match: string, offset: number) => string): ScrubbedText {
  let found = 0;
  const replaced = text.replace(pattern, (match: string, ...rest: readonly unknown[]) => {
    const offset = rest.find((part): part is number => typeof part === 'number') ?? 0;
    const after = put(match, offset);
    if (after !== match) found += 1;

    return after;
  });

  return { text: replaced, found };
}

/** How many digits a text has, counted no further than `enough`: most texts are done here. */
function countDigits(text: string, enough: number): number {
  let count = 0;
  for (let index = 0; index < text.length && count < enough; index += 1) {
    const code = text.charCodeAt(index);
    if ((code >= 0x30 && code <= 0x39) || (code >= 0xff10 && code <= 0xff19)) count += 1;
  }

  return count;
}

/** One group of digits between separators. */
interface Group {
  readonly digits: string;
  readonly start: number;
  readonly end: number;
}

/** A run of digits and separators without the cards in it: numbers that begin and end where a group does. */
function cutCards(text: string, place: TextPlace, international: boolean): string {
  const groups = groupsOf(text);
  const kept: string[] = [];
  let copied = 0;
  for (let first = 0; first < groups.length; ) {
    const last = cardFrom(groups, first, { ...place, phone: place.phone || (international && first === 0) });
    const group = groups[first];
    if (group && last) {
      kept.push(text.slice(copied, group.start), cardMarker);
      copied = last.end;
      first = groups.findIndex(({ start }) => start >= last.end);
      if (first < 0) break;
    } else first += 1;
  }

  return kept.length === 0 ? text : kept.join('') + text.slice(copied);
}

/** Where the longest card that begins with a group ends. */
function cardFrom(
  groups: readonly Group[],
  first: number,
  place: TextPlace,
): { readonly end: number } | undefined {
  let digits = '';
  let found: { readonly end: number } | undefined;
  for (let index = first; index < groups.length && digits.length <= 19; index += 1) {
    const group = groups[index];
    if (!group) break;
    digits += group.digits;
    if (isCardHere(digits, place)) found = { end: group.end };
    else if (index === first && digits.length > 19) {
      const length = [16, 15, 14].find((length) => isCardHere(digits.slice(0, length), place));
      if (length !== undefined) found = { end: group.end };
    }
  }

  return found;
}

function isCardHere(digits: string, { phone, document, card }: TextPlace): boolean {
  if (digits.length < 12 || (phone && digits.length < 16)) return false;
  if (!isCardNumber(digits, card === true)) return false;

  return !isIdentityCard(digits) && !(document && isOldIdentityCard(digits));
}

function groupsOf(text: string): readonly Group[] {
  return [...text.matchAll(/[0-9\uff10-\uff19]+/g)].map(({ 0: digits, index }) => ({
    digits: digits.replace(/[\uff10-\uff19]/g, (wide) => String(wide.charCodeAt(0) - 0xff10)),
    start: index,
    end: index + digits.length,
  }));
}

const weights = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2] as const;

/** A resident identity card of mainland China (GB 11643, check digit after ISO 7064 MOD 11-2): 18 digits, no card. */
function isIdentityCard(digits: string): boolean {
  if (!/^\d{17}[\dX]$/.test(digits) || !isRegion(digits)) return false;
  const sum = weights.reduce((total, weight, index) => total + weight * (digits.charCodeAt(index) - 48), 0);
  const day = dayFrom(
    Number(digits.slice(6, 10)),
    Number(digits.slice(10, 12)),
    Number(digits.slice(12, 14)),
  );

  return day !== undefined && day >= '1880' && '10X98765432'.charAt(sum % 11) === digits.charAt(17);
}

/** The identity card before 1999: 15 digits, without century and check digit. */
function isOldIdentityCard(digits: string): boolean {
  const [year, month, day] = [digits.slice(6, 8), digits.slice(8, 10), digits.slice(10, 12)].map(Number);

  return (
    digits.length === 15 &&
    isRegion(digits) &&
    dayFrom(1900 + (year ?? 0), month ?? 0, day ?? 0) !== undefined
  );
}

/** Whether the first two digits are a province. */
function isRegion(digits: string): boolean {
  const region = Number(digits.slice(0, 2));

  return (
    (region >= 11 && region <= 15) ||
    (region >= 21 && region <= 23) ||
    (region >= 31 && region <= 37) ||
    (region >= 41 && region <= 46) ||
    (region >= 50 && region <= 54) ||
    (region >= 61 && region <= 65) ||
    [71, 81, 82, 83].includes(region)
  );
}
