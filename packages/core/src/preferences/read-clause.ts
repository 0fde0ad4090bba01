import type { Preference } from '../shared/preference.ts';
import type { Term } from './lexicon.ts';
import type { ReadWish } from './parse-wish.ts';
import type { Token } from './tokens.ts';

/** What one clause says. */
export interface ClauseReading {
  readonly wishes: readonly ReadWish[];
  /** How it is wanted, where the clause names nothing that is wanted. */
  readonly manner?: string;
  readonly except: readonly string[];
  readonly words: string;
  readonly unread: readonly string[];
}

type Thing = Extract<Term, { type: 'wish' | 'dish' | 'kind' | 'agent' }>;

interface Mood {
  readonly isAllergic: boolean;
  readonly isUnwanted: boolean;
  readonly except: readonly string[];
  readonly scope?: Preference['scope'];
}

/** Reads one clause: what is wanted, how, how often, and whether it is wanted at all. */
export function readClause(words: string, tokens: readonly Token[]): ClauseReading {
  const excepted = exceptionsIn(tokens);
  const except = excepted.flatMap(({ term }) => (term && 'value' in term ? [String(term.value)] : []));
  const rest = tokens.filter((token) => !excepted.includes(token) && !isMark(token));
  const manner = saidIn(rest, 'manner');
  const mood: Mood = {
    isAllergic: rest.some(({ term }) => term?.type === 'allergic'),
    isUnwanted: rest.some(({ term }) => term?.type === 'not'),
    except,
    scope: scopeOf(rest, manner),
  };
  const unknown = rest.filter(({ term }) => !term).map(({ text }) => text);
  if (isDenied(rest, mood, unknown)) return deniedIn(tokens, excepted, words);
  const wishes = rest
    .flatMap(({ term }) => (term && isThing(term) ? [preferenceOf(term, mood)] : []))
    .map((preference) => ({ preference, words }));
  const isUnknownAllergy = mood.isAllergic && wishes.length === 0 && unknown.length > 0;

  return {
    wishes: isUnknownAllergy ? [{ preference: allergyTo(unknown.join(' ')), words }] : wishes,
    manner,
    except,
    words,
    unread: isUnknownAllergy ? [] : unknown,
  };
}

/** Whether a clause says that there is no allergy: `no known allergies`, `对花生不过敏`, `allergies: none`. */
function isDenied(tokens: readonly Token[], { isAllergic }: Mood, unknown: readonly string[]): boolean {
  if (!isAllergic) return tokens.some(({ term }) => term?.type === 'unallergic');
  const isNamed = tokens.some(({ term }) => term !== undefined && isThing(term));

  return !isNamed && unknown.length === 1 && nothing.test(unknown[0] ?? '');
}

const nothing = /^(?:none|nil|nothing|n\/?a|无|没有|否|暂无|未发现)$/u;

/** Nothing is made of what is denied; what is excepted from it is an allergy all the same, known or not. */
function deniedIn(tokens: readonly Token[], excepted: readonly Token[], words: string): ClauseReading {
  const from = tokens.findIndex(({ term }) => term?.type === 'except');
  const to = tokens.findIndex(({ term }, at) => at > from && term?.type === 'unallergic');
  const after = from < 0 ? [] : tokens.slice(from + 1, to < 0 ? undefined : to);
  const unknown = after.filter((token) => !token.term && !isMark(token)).map(({ text }) => text);
  const preferences = [
    ...excepted.flatMap(({ term }) => (term && isThing(term) ? [harmfulOf(term)] : [])),
    ...(unknown.length === 0 ? [] : [allergyTo(unknown.join(' '))]),
  ];

  return { wishes: preferences.map((preference) => ({ preference, words })), except: [], words, unread: [] };
}

/** A mark between words: `allergies: peanuts`. */
function isMark({ text, term }: Token): boolean {
  return term === undefined && /^[\p{P}\p{S}]+$/u.test(text);
}

/** The things named after "except", up to the word that says what is liked or not. */
function exceptionsIn(tokens: readonly Token[]): readonly Token[] {
  const start = tokens.findIndex(({ term }) => term?.type === 'except');
  if (start < 0) return [];
  const rest = tokens.slice(start + 1);
  const end = rest.findIndex(({ term }) => term !== undefined && closing.has(term.type));

  return (end < 0 ? rest : rest.slice(0, end)).filter(({ term }) => term && isThing(term));
}

const closing: ReadonlySet<string> = new Set(['not', 'like', 'unallergic']);

function preferenceOf(thing: Thing, mood: Mood): Preference {
  if (mood.isAllergic) return harmfulOf(thing);
  const stance = mood.isUnwanted ? 'dislike' : 'like';
  const except = mood.except.length === 0 ? {} : { except: mood.except };
  const { scope } = mood;
  switch (thing.type) {
    case 'wish':
      return { ...thing.meaning, stance: thing.meaning.stance ?? stance, ...except };
    case 'dish':
      return {
        attribute: 'food.dish',
        operator: 'includes',
        value: thing.value,
        stance,
        ...except,
        ...(scope && { scope }),
      };
    case 'kind':
      return {
        attribute: 'food.kind',
        operator: 'includes',
        value: thing.value,
        stance,
        ...except,
        ...(scope && { scope }),
      };
    case 'agent':
      return thing.value === 'feather'
        ? { attribute: 'bed.filling', operator: 'equals', value: 'feather', stance }
        : { attribute: 'laundry.detergent', operator: 'equals', value: thing.value, stance };
  }
}

/** An allergy is a hard constraint of the department that could do harm. */
function harmfulOf(thing: Thing): Preference {
  const must = { operator: 'differs', stance: 'must', severity: 'health' } as const;
  if (thing.type === 'wish') return allergyTo(String(thing.meaning.value));
  if (thing.type !== 'agent') {
    return { attribute: 'food.ingredient', value: thing.value, department: 'kitchen', ...must };
  }
  if (thing.value === 'feather') {
    return { attribute: 'bed.filling', value: 'feather', department: 'housekeeping', ...must };
  }

  return {
    attribute: 'laundry.detergent',
    value: thing.value === 'detergent' ? 'any' : thing.value,
    department: 'laundry',
    ...must,
  };
}

/** What nobody knows can still harm: every department hears of it. */
function allergyTo(value: string): Preference {
  return { attribute: 'health.allergy', operator: 'differs', value, stance: 'must', severity: 'health' };
}

function scopeOf(tokens: readonly Token[], manner: string | undefined): Preference['scope'] {
  const occasion = saidIn(tokens, 'occasion');
  const quantity = tokens.map(({ term }) => (term?.type === 'number' ? term.value : undefined)).find(Boolean);
  const parts = { occasion, quantity, manner };
  const named = Object.entries(parts).filter(([, value]) => value !== undefined);

  return named.length === 0 ? undefined : Object.fromEntries(named);
}

function saidIn(tokens: readonly Token[], type: 'manner' | 'occasion'): string | undefined {
  return tokens.flatMap(({ term }) => (term?.type === type ? [term.value] : []))[0];
}

function isThing(term: Term): term is Thing {
  return term.type === 'wish' || term.type === 'dish' || term.type === 'kind' || term.type === 'agent';
}
