import { isCardNumber } from './scrub-cards-issuers.ts';
import type { TextPlace } from './scrub-cards-text.ts';
import { cardMarker, mayHoldCard, scrubText } from './scrub-cards-text.ts';

/** A value without card data. */
export interface Scrubbed<Value> {
  /** The same reference when there was nothing to take out. */
  readonly value: Value;
  /** How many pieces of card data were taken out. */
  readonly found: number;
}

/** What a field's name says about what stands in it. */
export interface FieldKind extends TextPlace {
  /** `number`: a card number, whatever it looks like; `secret`: never kept, whatever it is. */
  readonly drop?: 'number' | 'secret';
  /** The name without card data, where there is some in it. */
  readonly named?: string;
  /** `reference`: a record is named in it; `numbers`: other numbers that a system gave to it. */
  readonly ids?: 'reference' | 'numbers';
  /** What another system sent stands below it, in its own words: nothing there is a number of ours. */
  readonly foreign?: true;
}

const numbers =
  /^(?:(?:credit|debit|payment|bank)?card(?:number|no|nr|num)|(?:cc|pan)(?:number|no|num)?|primaryaccountnumber|kartennummer|(?:银行|信用)?卡号)$/;
const secrets =
  /^(?:(?:card)?(?:cvv2?|cvc2?|csc|seriescode|securitycode|verification(?:code|value))|(?:card)?track[123]?(?:data)?|magstripe(?:data)?|magneticstripe(?:data)?|keytrack[123]|安全码)$/;
const phones = /phone|mobile|\bfax|^tel|手机|电话/i;
const documents = /document|idnumber|idcard|identit|identification|证件|身份证/i;
const cards = /card|payment|credit|卡/i;
/** Where records name one another, and where the numbers stand that systems give to what they keep. */
const ids: Readonly<Record<string, NonNullable<FieldKind['ids']>>> = {
  ...({ source: 'reference', profile: 'reference', stay: 'reference', reverses: 'reference' } as const),
  ...({ mergedInto: 'reference', notSameAs: 'reference', to: 'reference', after: 'reference' } as const),
  ...({ answers: 'reference', otherIds: 'numbers' } as const),
};
const foreign = new Set(['extra', 'raw', 'facts']);
const plain: FieldKind = {};
const kinds = new Map<string, FieldKind>();
const mostKinds = 5000;

/**
 * Takes card data out of any plain JSON value: numbers of cards wherever they hide (issuer's range, length and check
 * digit; with spaces, dashes, full-width digits, in free text), security codes, tracks, and fields that by their name
 * hold them. Telephone numbers, identity cards and the ids of records stay: a number is an id where a record of ours has
 * its ids, never because another system calls a field so, and not where it is written as on a card. A marker stands where
 * something stood.
 */
export function scrubCards<Value>(value: Value): Scrubbed<Value> {
  const tally = { found: 0 };
  const scrubbed = scrub(value, plain, tally) as Value;

  return { value: scrubbed, found: tally.found };
}

/** What stands around a value, as bits: telephone numbers, numbers of documents, cards; it names a record; it is an id. */
export const placeBits = { phone: 1, document: 2, card: 4, reference: 8, id: 16 } as const;

const places: readonly TextPlace[] = Array.from({ length: 8 }, (_, bits) => ({
  phone: (bits & placeBits.phone) > 0,
  document: (bits & placeBits.document) > 0,
  card: (bits & placeBits.card) > 0,
}));

/** Whether {@link scrubCards} leaves a text alone that stands in this place ({@link placeBits}). */
export function isFreeOfCards(text: string, place: number): boolean {
  return place >= placeBits.id || !mayHoldCard(text) || scrubText(text, places[place & 7]).found === 0;
}

interface Tally {
  found: number;
}

function scrub(value: unknown, kind: FieldKind, tally: Tally): unknown {
  if (typeof value === 'string') return scrubString(value, kind, tally);
  if (typeof value === 'number') return scrubNumber(value, kind, tally);
  if (Array.isArray(value)) return scrubList(value, kind, tally);
  if (typeof value === 'object' && value !== null) return scrubObject(value, kind, tally);

  return value;
}

function scrubString(value: string, kind: FieldKind, tally: Tally): string {
  if (kind.drop && value !== cardMarker && isDropped(value, kind.drop)) {
    tally.found += 1;

    return cardMarker;
  }
  if (!mayHoldCard(value)) return value;
  const { text, found } = scrubText(value, kind);
  tally.found += found;

  return text;
}

/** A masked or shortened card number may stay; a security code or track never. */
function isDropped(value: string, drop: 'number' | 'secret'): boolean {
  if (drop === 'secret') return value !== '';

  return !/[*•#]|x{3}/i.test(value) && value.replace(/[^0-9\uff10-\uff19]/g, '').length >= 8;
}

function scrubNumber(value: number, kind: FieldKind, tally: Tally): number | string {
  if (kind.drop === undefined && (!Number.isSafeInteger(value) || value < 1e11)) return value;
  const text = scrubString(String(value), kind, tally);

  return text === String(value) ? value : text;
}

function scrubList(list: readonly unknown[], kind: FieldKind, tally: Tally): readonly unknown[] {
  let changed: unknown[] | undefined;
  for (let index = 0; index < list.length; index += 1) {
    const before = list[index];
    const after = scrub(before, kind, tally);
    if (after !== before) {
      changed ??= [...list];
      changed[index] = after;
    }
  }

  return changed ?? list;
}

function scrubObject(object: object, around: FieldKind, tally: Tally): object {
  const fields = object as Readonly<Record<string, unknown>>;
  const hasId = !around.foreign && isNamed(fields, around.ids) && isBareId(fields.id);
  const here: FieldKind = {
    ...(around.foreign && { foreign: true }),
    phone: around.phone === true || fields.type === 'phone',
    document: around.document === true || fields.type === 'document',
    card: around.card === true,
    // a code or a track may stand in parts of its own: plain, encrypted, masked
    ...(around.drop !== undefined && { drop: around.drop }),
  };
  let changed: Record<string, unknown> | undefined;
  for (const name in fields) {
    if (!Object.hasOwn(fields, name) || (hasId && name === 'id')) continue;
    const before = fields[name];
    if (before === undefined || typeof before === 'boolean') continue;
    const own = fieldKindOf(name);
    const after = scrub(before, within(own, here), tally);
    if (after === before && own.named === undefined) continue;
    changed ??= { ...fields };
    if (own.named !== undefined) {
      delete changed[name];
      tally.found += 1;
    }
    changed[own.named ?? name] = after;
  }

  return changed ?? object;
}

/** Whether an object names a record, or is one of the numbers of one. */
function isNamed(fields: Readonly<Record<string, unknown>>, ids: FieldKind['ids']): boolean {
  if (ids === 'reference') return typeof fields.system === 'string' && typeof fields.kind === 'string';

  return ids === 'numbers' && typeof fields.type === 'string';
}

const printed =
  /(?:^|[^0-9])(?:[0-9]{4}([ \-.]))(?:[0-9]{4}\1[0-9]{4}\1[0-9]{1,7}|[0-9]{6}\1[0-9]{4,5})(?![0-9])/;

/** An id as machines make it: in one piece. Digits in the groups of a card, or in full width, were typed by a person. */
export function isBareId(id: unknown): boolean {
  return typeof id === 'string' && !/[\s\uff10-\uff19%^=?]/.test(id) && !printed.test(id);
}

/** What a field holds, by its own name and by what stands around it. */
function within(own: FieldKind, around: FieldKind): FieldKind {
  const isOwn =
    (own.phone || !around.phone) &&
    (own.document || !around.document) &&
    (own.card || !around.card) &&
    (own.drop !== undefined || around.drop === undefined) &&
    (own.foreign || !around.foreign);
  if (isOwn) return own;

  return {
    ...own,
    ...((own.foreign || around.foreign) && { foreign: true }),
    phone: own.phone || around.phone === true,
    document: own.document || around.document === true,
    card: own.card || around.card === true,
    ...(own.drop === undefined && around.drop !== undefined && { drop: around.drop }),
  };
}

/** What a field's name says about what stands in it. */
export function fieldKindOf(name: string): FieldKind {
  const known = kinds.get(name);
  if (known) return known;
  const letters = name.toLowerCase().replace(/[^\p{L}\p{N}]/gu, '');
  const drop = secrets.test(letters) ? 'secret' : numbers.test(letters) ? 'number' : undefined;
  const { text } = scrubText(name);
  const kind: FieldKind = {
    ...(text === name ? {} : { named: text }),
    ...(drop === undefined ? {} : { drop }),
    ...(phones.test(letters) ? { phone: true } : {}),
    ...(documents.test(letters) ? { document: true } : {}),
    ...(cards.test(letters) ? { card: true } : {}),
    ...(Object.hasOwn(ids, name) ? { ids: ids[name] as NonNullable<FieldKind['ids']> } : {}),
    ...(foreign.has(name) ? { foreign: true as const } : {}),
  };
  if (kinds.size < mostKinds) kinds.set(name, kind);

  return kind;
}

/**
 * Whether a column that should name things holds card numbers instead: one whose header says so as soon as one of its
 * values is a card, another when nine of ten of its long numbers are. Of ids that are counted up one in ten fits a check digit.
 */
export function isColumnOfCards(header: string, values: readonly string[]): boolean {
  const long = values
    .map((value) => value.replace(/[ .-]/g, ''))
    .filter((digits) => /^\d{12,19}$/.test(digits));
  const found = long.filter((digits) => isCardNumber(digits, false)).length;
  if (fieldKindOf(header).drop === 'number') return found > 0;

  return long.length >= 4 && found >= 0.9 * long.length;
}
