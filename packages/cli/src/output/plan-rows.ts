import type { Reason } from '@innkeeper/core';
import type { PlanAnswer } from '@innkeeper/core/plan';
import type { Desk } from '../desk.ts';
import type { WordKey } from '../words/en.ts';
import { en } from '../words/en.ts';

type Cells = readonly [part: string, answer: string, why: string];
type Say = Desk['say'];

/** A plan's answers as lines of a table: the part, the answer, and why. */
export function planRows(answer: PlanAnswer, { say }: Desk): readonly Cells[] {
  const { need, mode, pond, roadmap, lives } = answer;
  const because = (reasons: readonly Reason[]): string => reasons.map((one) => reasonIn(say, one)).join('; ');

  return [
    ...(need ? [line(say, 'need', term(say, need.need), because(need.because))] : []),
    ...(mode
      ? [
          line(say, 'mode', mode.mode ? term(say, mode.mode) : say('plan/by-group'), because(mode.because)),
          ...mode.byGroup.map((group) => line(say, 'mode', `${group.name}: ${term(say, group.mode)}`)),
        ]
      : []),
    ...answer.axes.map((one) =>
      line(say, 'axes', `${term(say, one.mode)}: ${one.axes.map((axis) => term(say, axis)).join(', ')}`),
    ),
    ...answer.programme.flatMap((one) =>
      one.stages.map(({ stage, standing, missing, partner }) =>
        line(
          say,
          'programme',
          `${term(say, stage)}: ${term(say, standing)}`,
          [...missing.map((name) => term(say, name)), say('plan/with', { whom: term(say, partner) })].join(
            '; ',
          ),
        ),
      ),
    ),
    ...(pond ? pondRows(say, pond) : []),
    ...(roadmap ? roadmapRows(say, roadmap) : []),
    ...lives.map(({ guest, stage, next, because: why }) =>
      line(
        say,
        'life',
        `${guest}: ${stage ? term(say, stage) : say('plan/unknown')}`,
        [because(why), next ? say('plan/next', { stage: term(say, next) }) : ''].filter(Boolean).join('; '),
      ),
    ),
  ];
}

function pondRows(say: Say, { traits, size, source }: NonNullable<PlanAnswer['pond']>): readonly Cells[] {
  const what = traits.map(({ dimension, value }) => `${dimension} ${value}`).join(', ');
  const lifts = traits.map(({ lift }) => `× ${lift.toFixed(1)}`).join(', ');

  return [
    line(say, 'pond', what || say('plan/no-traits'), lifts),
    ...(size === undefined
      ? []
      : [
          line(say, 'pond', say('plan/size', { n: size }), say('plan/size-source', { source: source ?? '' })),
        ]),
  ];
}

function roadmapRows(say: Say, { layers, warnings }: NonNullable<PlanAnswer['roadmap']>): readonly Cells[] {
  return [
    ...layers.map(({ name, stronghold, targetGuests, until, owner }) =>
      line(
        say,
        'roadmap',
        `${name} ← ${stronghold}`,
        say('plan/layer', { n: targetGuests ?? '–', until: until ?? '–', owner: owner ?? '–' }),
      ),
    ),
    ...warnings.map((warning) => line(say, 'roadmap', say('plan/warning'), reasonIn(say, warning))),
  ];
}

function line(
  say: Say,
  part: 'need' | 'mode' | 'axes' | 'programme' | 'pond' | 'roadmap' | 'life',
  answer: string,
  why = '',
): Cells {
  return [say(`plan/part-${part}`), answer, why];
}

/** A word of the plan in the reader's language; a name that has none stands as it is. */
function term(say: Say, name: string): string {
  const key = `plan/term-${name}`;

  return isWord(key) ? say(key) : name;
}

/** A reason as a sentence; shares as per cent, names as words. */
function reasonIn(say: Say, { code, facts = {} }: Reason): string {
  if (!isWord(code)) return code;
  const told = Object.entries(facts).map(([name, fact]) => [
    name,
    typeof fact !== 'number'
      ? term(say, String(fact))
      : /share|elite/i.test(name)
        ? `${Math.round(fact * 100)} %`
        : String(fact),
  ]);

  return say(code, Object.fromEntries(told));
}

function isWord(key: string): key is WordKey {
  return Object.hasOwn(en, key);
}
