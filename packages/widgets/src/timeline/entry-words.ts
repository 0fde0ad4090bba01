import type { TimelineEntry, Words } from '@innkeeper/core';
import { listOf, toldInBoth } from '@innkeeper/core/screen';
import { whatIn, wishIn } from '../preference-panel/said.ts';
import { sayIn } from '../words/say-in.ts';

/** What an entry says: what happened, and what was said. */
export interface EntryWords {
  /** What happened, in a few words: `Call, came in`. */
  readonly title: string;
  /** What was said or ordered, in the words that were written down. */
  readonly lines: readonly string[];
  /** `open` matters are marked. */
  readonly isOpen: boolean;
}

/** An entry in words. */
export function wordsOf(words: Words, entry: TimelineEntry): EntryWords {
  switch (entry.kind) {
    case 'stay':
      return stayWords(words, entry);
    case 'contact':
      return {
        title: sayIn(words, `timeline/contact-${entry.direction}`, { medium: entry.channel ?? '' }),
        lines: [entry.subject, entry.text].filter(isSaid),
        isOpen: false,
      };
    case 'feedback':
      return feedbackWords(words, entry);
    case 'wish':
      return wishWords(words, entry);
    case 'work':
      return workWords(words, entry);
    case 'merge':
      return {
        title: sayIn(words, entry.undoneAt === undefined ? 'timeline/merged' : 'timeline/merge-undone'),
        lines: [],
        isOpen: false,
      };
  }
}

type Of<Kind extends TimelineEntry['kind']> = Extract<TimelineEntry, { readonly kind: Kind }>;

function stayWords(
  words: Words,
  { status, nights, room, property, departure, requests = [] }: Of<'stay'>,
): EntryWords {
  const facts = { status, nights, property, departure, ...(room === undefined ? {} : { room }) };

  return { title: sayIn(words, 'timeline/stay', facts), lines: requests, isOpen: false };
}

function feedbackWords(words: Words, entry: Of<'feedback'>): EntryWords {
  const { type, phase, state, about, room, text, remedy, score } = entry;
  const facts = {
    type,
    ...(about === undefined ? {} : { about }),
    ...(room === undefined ? {} : { room }),
    ...(score === undefined ? {} : { points: score.points, of: score.of }),
  };
  const isOpen = type === 'complaint' && phase === 'said' && state !== 'settled';
  const title = sayIn(words, phase === 'settled' ? 'timeline/settled' : 'timeline/feedback', facts);

  return {
    title: isOpen ? sayIn(words, 'timeline/still-open', { title, state: state ?? 'open' }) : title,
    lines: [
      text,
      remedy === undefined
        ? undefined
        : sayIn(words, 'timeline/remedy', { remedy, ...toldInBoth('remedy', remedy) }),
    ].filter(isSaid),
    isOpen,
  };
}

function wishWords(words: Words, { did, preference, text }: Of<'wish'>): EntryWords {
  const known = did === 'observed' ? 'observed' : 'stated';
  const what = preference ? wishIn(words, { preference, known }) : sayIn(words, 'timeline/some-wish');
  const quote = text === undefined || text === '' ? [] : [sayIn(words, 'timeline/quote', { text })];

  return { title: sayIn(words, `timeline/wish-${did}`, { what }), lines: quote, isOpen: false };
}

function workWords(words: Words, entry: Of<'work'>): EntryWords {
  const { did, department, text, lines = [], constraints = [] } = entry;
  const ordered = lines.map(({ item, quantity, manner }) =>
    sayIn(words, 'timeline/order-line', {
      item,
      ...(quantity === undefined ? {} : { quantity }),
      ...(manner === undefined ? {} : { manner }),
    }),
  );
  const musts = constraints.map((constraint) => whatIn(words, constraint));

  return {
    title: sayIn(words, `timeline/work-${did}`, department === undefined ? {} : { department }),
    lines: [
      text,
      ordered.length === 0 ? undefined : listOf(ordered, words.catalogue),
      musts.length === 0 ? undefined : sayIn(words, 'timeline/mind', { musts: musts.join('; ') }),
    ].filter(isSaid),
    isOpen: did === 'violated',
  };
}

function isSaid(text: string | undefined): text is string {
  return text !== undefined && text !== '';
}
