import type { Guest } from '../guests/guest.ts';
import type { StayRecord } from '../records/stay-record.ts';
import type { Instant } from '../shared/day.ts';
import type { Preference } from '../shared/preference.ts';
import type { SourceReference } from '../shared/source-reference.ts';
import { keyOfSource } from '../shared/source-reference.ts';
import { keyOfPreference } from './key-of-preference.ts';
import { parseWish } from './parse-wish.ts';

/** Something that was written about a guest in free text. */
export interface Remark {
  readonly text: string;
  readonly source: SourceReference;
  readonly at?: Instant;
  /** Only for those who may read confidential notes. */
  readonly confidential?: boolean;
}

/** A sentence that speaks of a wish, and of it the words that led to it; the source for those who may see sources. */
export interface SuggestionEvidence extends Omit<Remark, 'source'> {
  readonly words: string;
  readonly source?: SourceReference;
}

/** A typed wish that free text speaks of: to be confirmed by a person, and acted on by nobody before. */
export interface WishSuggestion {
  /** See `keyOfPreference`. */
  readonly key: string;
  readonly preference: Preference;
  /** How much of the words was understood, 0 to 1. */
  readonly understood: number;
  /** Where it was written, the latest first: the sentence, and of it the words that led to the wish. */
  readonly evidence: readonly SuggestionEvidence[];
}

/** Below this share of understood words a taste is left alone; an allergy is suggested however little is understood. */
const leastUnderstood = 0.34;

const sentences =
  /(?<=[.!?！？…。])\s+|[\n|•·;；]|\s[-–—/]\s|(?<![\p{L}])(?:but|however)(?![\p{L}])|但是?|不过(?!敏)/u;

/**
 * The wishes in what was written about a guest, in English and Chinese: `away from lift, feather allergy, 要高楼层`. What is
 * denied (`no allergies`, `对花生不过敏`) suggests nothing; what is half understood suggests an allergy sooner than none.
 */
export function suggestWishes(remarks: readonly Remark[]): readonly WishSuggestion[] {
  const found = new Map<string, WishSuggestion>();
  const inOrder = [...remarks].sort(
    (one, other) => compare(other.at ?? '', one.at ?? '') || bySource(one, other),
  );
  for (const remark of inOrder) {
    for (const { preference, words, understood, text } of wishesIn(remark.text)) {
      const key = keyOfPreference(preference);
      const known = found.get(key);
      const evidence = { ...remark, text, words };
      if (known?.evidence.some((one) => one.words === words && isSame(one, evidence))) continue;
      found.set(key, {
        key,
        preference: known?.preference ?? preference,
        understood: Math.max(known?.understood ?? 0, understood),
        evidence: [...(known?.evidence ?? []), evidence],
      });
    }
  }

  return [...found.values()].sort(
    (one, other) =>
      Number(other.preference.stance === 'must') - Number(one.preference.stance === 'must') ||
      other.understood - one.understood ||
      compare(one.key, other.key),
  );
}

/** What systems and colleagues wrote about a guest in free text: notes, requests of stays, wishes without a code. */
export function remarksOf(guest: Guest, stays: readonly StayRecord[]): readonly Remark[] {
  return [
    ...guest.notes.flatMap(({ value, sources: [source] }) =>
      source ? [{ text: value.text, source, at: value.at, confidential: value.confidential }] : [],
    ),
    ...guest.preferences.flatMap(({ value, sources: [source], latest }) =>
      source && !value.meaning
        ? [{ text: [value.text ?? value.code].join(' '), source, at: latest as Instant | undefined }]
        : [],
    ),
    ...stays.flatMap(({ requests = [], source, changedAt }) =>
      requests.map((text) => ({ text, source, at: changedAt })),
    ),
  ].map(defined);
}

function wishesIn(text: string) {
  return text
    .split(sentences)
    .map((sentence) => sentence.trim())
    .filter((sentence) => sentence !== '')
    .flatMap((sentence) => {
      const { wishes, unread } = parseWish(sentence);
      const unknown = unread.join('').length;
      const all = Math.max(1, sentence.replace(/[\s\p{P}]/gu, '').length);
      const understood = Math.max(0, 1 - unknown / all);

      return wishes
        .filter(({ preference }) => preference.stance === 'must' || understood >= leastUnderstood)
        .map((wish) => ({ ...wish, understood, text: sentence }));
    });
}

function isSame(one: SuggestionEvidence, other: SuggestionEvidence): boolean {
  return !one.source || !other.source || keyOfSource(one.source) === keyOfSource(other.source);
}

function bySource(one: Remark, other: Remark): number {
  return compare(keyOfSource(one.source), keyOfSource(other.source)) || compare(one.text, other.text);
}

function compare(one: string, other: string): number {
  return one < other ? -1 : one > other ? 1 : 0;
}

function defined(remark: Remark): Remark {
  return Object.fromEntries(
    Object.entries(remark).filter(([, value]) => value !== undefined),
  ) as unknown as Remark;
}
