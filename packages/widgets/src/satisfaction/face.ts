import type { ScoreBoxes, Words } from '@innkeeper/core';
import type { TopBox } from '@innkeeper/core/satisfaction';
import type { TemplateResult } from 'lit';
import { html, nothing } from 'lit';
import { barView } from '../charts/bar-view.ts';
import { chartStyles } from '../charts/charts.styles.ts';
import { lineView } from '../charts/line-view.ts';
import { tableView } from '../charts/table-view.ts';
import type { Face, Host } from '../shared/face.ts';
import { furnitureStyles } from '../shared/furniture.styles.ts';
import type { Keys } from '../shared/innkeeper-element.ts';
import { percentOf } from '../words/amounts.ts';
import { sayIn } from '../words/say-in.ts';
import { satisfactionStyles } from './satisfaction.styles.ts';
import type { SatisfactionData } from './satisfaction.ts';

/** What the element shows at this moment. */
export interface AnswersSeen {
  /** Absent where the reader may not see what guests say. */
  readonly answers: SatisfactionData | undefined;
  /** Takes the focus where the page wants that. */
  readonly focus: () => void;
}

/** What the parts are drawn from. */
interface Answers {
  readonly words: Words;
  readonly answers: SatisfactionData;
}

type Line = TopBox & { readonly name: string };

export const styles = [furnitureStyles, chartStyles, satisfactionStyles];

/** What the element shows and does. */
export function createSatisfactionFace(host: Host, seen: () => AnswersSeen): Face {
  let showsTable = false;
  let heard: SatisfactionData | undefined;
  const turnTable = (): void => {
    showsTable = !showsTable;
    host.draw();
  };

  return {
    view: (words) => {
      const { answers } = seen();
      const title = html`<header class="head"><h2>${sayIn(words, 'satisfied/title')}</h2>${answers ? summaryView({ words, answers }) : nothing}</header>`;
      if (!answers) return html`${title}<p class="answers muted">${sayIn(words, 'satisfied/not-seen')}</p>`;
      if (!answers.boxes.all)
        return html`${title}<p class="answers muted">${sayIn(words, 'satisfied/none')}</p>`;

      return html`${title}${boxesView({ words, answers })}${trendView({ words, answers })}
        <section class="answers">
          <div><button type="button" class="plain small" aria-expanded=${showsTable} @click=${turnTable}>${sayIn(words, 'satisfied/table')}</button></div>
          ${showsTable ? tablesView({ words, answers }) : nothing}
        </section>`;
    },
    get keys(): Keys {
      return seen().answers?.boxes.all ? { t: turnTable } : {};
    },
    drawn: (words) => {
      const { answers, focus } = seen();
      if (!answers || heard === answers) return;
      if (!heard) focus();
      heard = answers;
      host.announce(saidOf({ words, answers }));
    },
    renew: () => {},
    clear: () => {
      showsTable = false;
      heard = undefined;
    },
  };
}

function summaryView(given: Answers): TemplateResult {
  return html`<p>${saidOf(given)}</p>`;
}

/** In one sentence: last time, and over all visits. */
function saidOf({ words, answers: { satisfaction } }: Answers): string {
  const { specific, cumulative = specific ?? 0, n } = satisfaction;

  return specific === undefined
    ? ''
    : sayIn(words, 'satisfied/last', { last: percentOf(specific), all: percentOf(cumulative), n });
}

function boxesView(given: Answers): unknown {
  const { words, answers } = given;

  return linesOf(given).map(
    ([
      group,
      lines,
    ]) => html`<section class="answers" part="boxes" aria-label=${sayIn(words, `satisfied/${group}`)}>
      <h3>${sayIn(words, `satisfied/${group}`)}${group === 'all' ? html` <span class="small">(${sayIn(words, 'satisfied/top')} · ${sayIn(words, 'satisfied/two')})</span>` : nothing}</h3>
      <ul>${lines.map((line) => boxView(given, line, group === 'all' ? answers.boxes : undefined))}</ul>
    </section>`,
  );
}

/** The groups that have something to show. */
function linesOf({ answers: { boxes } }: Answers): readonly (readonly [string, readonly Line[]])[] {
  const { all, aspects, touchpoints } = boxes;
  const groups: readonly (readonly [string, readonly Line[]])[] = [
    ['all', all ? [{ ...all, name: '' }] : []],
    ['aspects', aspects],
    ['touchpoints', touchpoints],
  ];

  return groups.filter(([, lines]) => lines.length > 0);
}

/** All points in the accent, all or one less in grey below it: the two are never mixed. */
function boxView(
  { words }: Answers,
  { name, topBox, topTwoBox, n }: Line,
  all: ScoreBoxes | undefined,
): TemplateResult {
  return html`<li>
    <bdi>${all ? sayIn(words, 'satisfied/n', { n }) : sayIn(words, 'satisfied/about', { about: name })}</bdi>
    <span class="pair">${barView({ score: 100 * topBox })}${barView({ score: 100 * topTwoBox, tone: 'cost' })}</span>
    <span class="of">${sayIn(words, 'satisfied/share', { top: percentOf(topBox), two: percentOf(topTwoBox) })}
      ${all ? nothing : html`<span class="small muted">${sayIn(words, 'satisfied/n', { n })}</span>`}</span>
  </li>`;
}

function trendView({ words, answers }: Answers): TemplateResult | typeof nothing {
  const { visits } = answers.satisfaction;
  const [first, last] = [visits[0], visits.at(-1)];
  if (!first || !last || visits.length < 2) return nothing;

  return html`<section class="answers" part="trend" aria-label=${sayIn(words, 'satisfied/trend')}>
    <h3>${sayIn(words, 'satisfied/trend')}</h3>
    ${lineView(
      visits.map(({ day, share }) => ({ at: Date.parse(day) / 86_400_000, value: 100 * share })),
      { from: 0, to: 100 },
    )}
    <p class="small muted">${sayIn(words, 'satisfied/from-to', { day: first.day, was: percentOf(first.share), now: percentOf(last.share) })}</p>
  </section>`;
}

function tablesView(given: Answers): TemplateResult {
  const { words, answers } = given;
  const heads = (names: readonly string[]): readonly string[] =>
    names.map((name) => sayIn(words, `satisfied/head-${name}`));
  const percent = (share: number): string => sayIn(words, 'satisfied/percent', { percent: percentOf(share) });

  return html`${tableView({
    caption: sayIn(words, 'satisfied/table-boxes'),
    heads: heads(['about', 'top', 'two', 'n']),
    rows: linesOf(given).flatMap(([group, lines]) =>
      lines.map(({ name, topBox, topTwoBox, n }) => [
        group === 'all' ? sayIn(words, 'satisfied/all') : sayIn(words, 'satisfied/about', { about: name }),
        percent(topBox),
        percent(topTwoBox),
        n,
      ]),
    ),
  })}${tableView({
    caption: sayIn(words, 'satisfied/trend'),
    heads: heads(['day', 'share', 'n']),
    rows: answers.satisfaction.visits.map(({ day, share, n }) => [
      sayIn(words, 'satisfied/day', { day }),
      percent(share),
      n,
    ]),
  })}`;
}
