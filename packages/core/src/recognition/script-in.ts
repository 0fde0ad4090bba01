import type { Reason } from '../shared/reason.ts';
import type { Words } from '../shared/words.ts';
import { listOf, sentenceOf } from '../shared/words.ts';
import type { Brief } from './brief.ts';
import { usualLine } from './usual-line.ts';
import type { Usual } from './usual-of.ts';

/** What to say, sentence by sentence, each with what it rests on. */
export interface Script {
  readonly text: string;
  readonly lines: readonly ScriptLine[];
}

/** One sentence to say. */
export interface ScriptLine {
  readonly text: string;
  readonly because: readonly Reason[];
}

interface Line {
  readonly reason: Reason;
  /** Things named one after the other within the sentence, as `{parts}`. */
  readonly parts?: readonly Reason[];
  readonly because: readonly Reason[];
}

/**
 * A short script for the desk, made of the brief's reasons by the catalogue alone: it holds no fact that the brief
 * does not hold, and "again" only for who has stayed before. A suggestion: whoever speaks may say it otherwise. It brings
 * no language along: a screen hands in the words of the one that it shows.
 */
export function scriptIn(brief: Brief, { locale, catalogue }: Words): Script {
  const say = (reason: Reason): string => sentenceOf(reason, locale, catalogue);
  const lines = [
    greeting(brief, locale),
    ...complaint(brief),
    ...constraints(brief),
    ...room(brief),
    ...nights(brief),
    ...(brief.visits.now ? [] : usual(brief)),
  ].map(({ reason, parts = [], because }): ScriptLine => {
    const named = listOf(parts.map(say), catalogue);

    return { text: say({ ...reason, facts: { ...reason.facts, parts: named } }), because };
  });

  return { text: lines.map(({ text }) => text).join(say({ code: 'list/sentences' })), lines };
}

function greeting({ who, visits }: Brief, locale: Words['locale']): Line {
  const name = who.names[locale]?.said;
  const welcome = who.isReturning ? 'say/welcome-back' : 'say/welcome';
  const code = `${visits.now ? 'say/here' : welcome}${name === undefined ? '-unnamed' : ''}`;

  return {
    reason: { code, facts: name === undefined ? {} : { name } },
    because: [...who.because, ...(who.isReturning ? visits.because : [])],
  };
}

function complaint({ alerts }: Brief): readonly Line[] {
  const [first] = alerts.filter(({ type }) => type === 'complaint').flatMap(({ because }) => because);
  if (!first) return [];
  const about = first.code === 'alert/violation' ? first.facts?.attribute : first.facts?.about;

  return [
    {
      reason:
        about === undefined ? { code: 'say/complaint' } : { code: 'say/complaint-about', facts: { about } },
      because: [first],
    },
  ];
}

/** A guest who was harmed once wants to hear that it is known; only what is done instead is said aloud. */
function constraints({ alerts }: Brief): readonly Line[] {
  return alerts
    .flatMap(({ type, because }) => (type === 'constraint' ? because.slice(0, 1) : []))
    .filter(({ facts = {} }) => facts.instead !== undefined && facts.attribute === 'laundry.detergent')
    .map((reason) => ({ reason: { ...reason, code: 'say/constraint-instead' }, because: [reason] }));
}

function room({ rooms }: Brief): readonly Line[] {
  const [best] = rooms;
  if (!best || best.met === 0) return [];
  const met = best.because.filter(({ code }) => code === 'room/meets');

  return [{ reason: { code: 'say/room', facts: { room: best.room } }, parts: met, because: met }];
}

function nights({ nights: expected }: Brief): readonly Line[] {
  if (!expected) return [];

  return [{ reason: { code: 'say/nights', facts: { nights: expected.nights } }, because: expected.because }];
}

/** What is on the menu is offered in one sentence per occasion; what is off it is said with the nearest. */
function usual({ usual: all, who }: Brief): readonly Line[] {
  const there = all.filter(({ menu }) => menu !== 'off');
  const occasions = [...new Set(there.map(({ occasion }) => occasion ?? there[0]?.occasion))];

  return [
    ...occasions.map((occasion) =>
      offered(
        there.filter((one) => (one.occasion ?? occasions[0]) === occasion),
        who.isReturning,
      ),
    ),
    ...all.filter(({ menu }) => menu === 'off').map(offMenu),
  ];
}

function offered(usuals: readonly Usual[], isReturning: boolean): Line {
  const place = usuals.find((one) => one.place !== undefined)?.place;
  const occasion = usuals.find((one) => one.occasion !== undefined)?.occasion;

  return {
    reason: {
      code: isReturning ? 'say/usual' : 'say/usual-new',
      facts: { ...(place ? { place } : {}), ...(occasion ? { occasion } : {}) },
    },
    parts: usuals.map((one) => usualLine({ ...one, place: undefined, occasion: undefined })),
    because: usuals.flatMap(({ because }) => because),
  };
}

function offMenu(one: Usual): Line {
  return {
    reason: { ...usualLine(one), code: one.instead ? 'say/usual-off-instead' : 'say/usual-off' },
    because: one.because,
  };
}
