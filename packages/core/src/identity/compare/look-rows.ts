import type { People } from '../values/people.ts';
import { hashOfEach, type Texts } from '../values/texts.ts';
import { lettersIn, markSeveral } from './value-shapes.ts';

/** So many numbers of a record lie side by side: what is looked at together comes from memory at once. */
export const rowWidth = 16;
/** Where the columns stand in a packed row. */
export const column = {
  birth: 0,
  given: 1,
  family: 2,
  street: 3,
  /** Which letters the mailbox has, one bit each. */
  letters: 4,
  flags: 5,
  /** Beginning (low half) and end of the document. */
  document: 6,
  /** Telephone, mailbox, document, membership. */
  number: 7,
  city: 11,
  postcode: 12,
  region: 13,
  /** Country in the low half, nationality in the high one. */
  lands: 14,
  /** Beginnings and ends of telephone and membership. */
  shapes: 15,
};
export const hasNumbers = 1;
export const hasCompany = 2;
/** Further names, or one name that can be a given or a family name. */
export const hasForms = 4;
/** A country that does not fit into half a number: it can be any. */
export const mostPacked = 0xffff;
/** Where the beginning and the end of a number stand in `column.shapes`. */
export const shapeBits = {
  phone: { begin: 0x3ff, end: 0xffc00 },
  membership: { begin: 0x3f00000, end: 0xfc000000 },
} as const;

/** How long a mailbox is, by the flags of a record. */
export function lengthOf(flags: number): number {
  return (flags >>> 8) & 255;
}

/** The first letter of a mailbox, by the flags of a record. */
export function initialOf(flags: number): number {
  return (flags >>> 16) & 255;
}

/** The kind of a document, by the flags of a record; 0 where it is not told. */
export function kindOf(flags: number): number {
  return (flags >>> 24) & 127;
}

/** What a first look at two records needs, each record in one line of memory: `rows[record * rowWidth + column]`. */
export function rowsOf(
  people: People,
  rows: Int32Array = new Int32Array(people.count * rowWidth),
): Int32Array {
  const { email, emailLocal, document, documents, phone, phones, membership, memberships, count } = people;
  const letters = lettersIn(emailLocal);
  const [paperBegin, paperEnd] = endsOf(documents.numbers);
  const [cardBegin, cardEnd] = endsOf(memberships);
  const lineBegin = hashOfEach(phones, { last: 10, first: 3 });
  const lineEnd = hashOfEach(phones, { last: 3 });
  const flags = flagsOf(people);
  for (let record = 0, row = 0; record < count; record += 1, row += rowWidth) {
    const [line, mailbox] = [phone.first[record] as number, email.first[record] as number];
    const [paper, card] = [document.first[record] as number, membership.first[record] as number];
    rows[row + column.birth] = people.birth[record] as number;
    rows[row + column.given] = people.given[record] as number;
    rows[row + column.family] = people.family[record] as number;
    rows[row + column.street] = people.street[record] as number;
    rows[row + column.letters] = letters(mailbox);
    rows[row + column.flags] = flags[record] as number;
    rows[row + column.document] =
      ((paperBegin[paper] as number) & 0xffff) | ((paperEnd[paper] as number) << 16);
    rows[row + column.number] = line;
    rows[row + column.number + 1] = mailbox;
    rows[row + column.number + 2] = paper;
    rows[row + column.number + 3] = card;
    rows[row + column.city] = people.city.ids[record] as number;
    rows[row + column.postcode] = people.postcode.ids[record] as number;
    rows[row + column.region] = people.region.ids[record] as number;
    rows[row + column.lands] =
      Math.min(mostPacked, people.country.ids[record] as number) |
      (Math.min(mostPacked, people.nationality.ids[record] as number) << 16);
    rows[row + column.shapes] =
      ((lineBegin[line] as number) & 0x3ff) |
      (((lineEnd[line] as number) & 0x3ff) << 10) |
      (((cardBegin[card] as number) & 63) << 20) |
      (((cardEnd[card] as number) & 63) << 26);
  }

  return rows;
}

/** What is told of every record by a bit: `hasNumbers`, `hasCompany`, `hasForms`. */
export function marksOf(people: People): Int32Array {
  const { email, document, company, isSingle, otherNames, count } = people;
  const several = markSeveral(people, [people.phone, email, document, people.membership]);
  const marks = new Int32Array(count);
  for (let record = 0; record < count; record += 1)
    marks[record] =
      (several[record] ? hasNumbers : 0) |
      (company[record] === 0 ? 0 : hasCompany) |
      (isSingle[record] || otherNames.starts[record] !== otherNames.starts[record + 1] ? hasForms : 0);

  return marks;
}

/** Hashes of the first and the last two letters. */
function endsOf(numbers: Texts): readonly [Uint32Array, Uint32Array] {
  return [hashOfEach(numbers, { first: 2 }), hashOfEach(numbers, { last: 2 })];
}

function flagsOf(people: People): Int32Array {
  const { email, emailLocal, document, documents, count } = people;
  const flags = marksOf(people);
  for (let record = 0; record < count; record += 1) {
    const kind = documents.kinds[document.first[record] as number] as number;
    flags[record] =
      (flags[record] as number) |
      (lengthAndInitial(emailLocal, email.first[record] as number) << 8) |
      ((kind > 127 ? 0 : kind) << 24);
  }

  return flags;
}

function lengthAndInitial(texts: Texts, value: number): number {
  if (value === 0) return 0;
  const { bytes, ends } = texts.data;
  const from = ends[value - 1] as number;
  const text = texts.isPlain ? undefined : texts.at(value);
  const length = text === undefined ? (ends[value] as number) - from : text.length;
  if (length === 0) return 0;
  const first = text === undefined ? (bytes[from] as number) : text.charCodeAt(0);

  return Math.min(255, length) | ((first & 255) << 8);
}
