import type { FindOutput, GuestHit, Words } from '@innkeeper/core';
import type { TemplateResult } from 'lit';
import { html, nothing } from 'lit';
import type { Asked } from '../controllers/ask.ts';
import { answerOf } from '../controllers/ask.ts';
import { dangerSign, icon } from '../shared/icons.ts';
import type { Standing } from '../shared/innkeeper-element.ts';
import { sayIn } from '../words/say-in.ts';
import { rowView } from './row-view.ts';
import type { RowWindow } from './row-window.ts';

/** What the list needs to draw itself. */
export interface ResultsDesk {
  readonly found: Asked<FindOutput>;
  readonly words: Words;
  readonly text: string;
  /** The place of the option that is pointed at. */
  readonly active: number;
  /** The rows that are drawn; gaps stand for the others. */
  readonly drawn: RowWindow;
  /** Whether there may be more than is shown. */
  readonly hasMore: boolean;
  readonly choose: (hit: GuestHit) => void;
  readonly chooseNew: () => void;
  readonly all: () => void;
  /** A state in the place of what was found, or above it; nothing before what says so has come. */
  readonly stateView: (found: Standing) => TemplateResult | undefined;
}

/** The id of an option, for `aria-activedescendant`. */
export function optionId(place: number): string {
  return `option-${place}`;
}

/** Options that a person can point at: every guest, then “new guest” where something was typed. */
export function optionCount(found: Asked<FindOutput>, text: string): number {
  const answer = answerOf(found);

  return (answer?.hits.length ?? 0) + (hasNew(found, text) ? 1 : 0);
}

/** What lies below the field. */
export function resultsView(desk: ResultsDesk): TemplateResult {
  const { found, words } = desk;
  const answer = answerOf(found);
  if (found.state === 'failed' || found.state === 'forbidden') return desk.stateView(found) ?? bones();
  if (!answer) return bones();

  return html`${found.state === 'stale' ? desk.stateView(found) : nothing}${problemsOf(answer, words)}${noteOf(desk, answer)}
    <div class="options" id="options" role="listbox" part="list" aria-label=${sayIn(words, 'finder/results')}>
      ${gap(desk.drawn.from)}
      ${answer.hits.slice(desk.drawn.from, desk.drawn.to).map((hit, place) =>
        option(desk, desk.drawn.from + place, {
          chosen: () => desk.choose(hit),
          content: rowView(hit, words, desk.text),
        }),
      )}
      ${gap(answer.hits.length - desk.drawn.to)}
      ${
        hasNew(found, desk.text)
          ? option(desk, answer.hits.length, {
              chosen: desk.chooseNew,
              content: newView(answer, words),
              part: 'option new',
            })
          : nothing
      }
    </div>
    ${
      desk.hasMore
        ? html`<div class="more"><button type="button" class="plain" tabindex="-1" @click=${desk.all}>${sayIn(words, 'finder/all')}</button></div>`
        : nothing
    }`;
}

interface OptionView {
  readonly chosen: () => void;
  readonly content: TemplateResult;
  readonly part?: string;
}

function option(
  { active, found, text }: ResultsDesk,
  place: number,
  { chosen, content, part = 'option' }: OptionView,
): TemplateResult {
  const count = optionCount(found, text);

  return html`<div
    class=${part}
    part=${part}
    id=${optionId(place)}
    role="option"
    aria-selected=${place === active}
    aria-posinset=${place + 1}
    aria-setsize=${count}
    @click=${chosen}
  >${content}</div>`;
}

function gap(rows: number): TemplateResult | typeof nothing {
  return rows > 0 ? html`<div class="gap" role="presentation" data-rows=${rows}></div>` : nothing;
}

function hasNew(found: Asked<FindOutput>, text: string): boolean {
  return 'answer' in found && text.trim() !== '';
}

function newView({ prefill, scan }: FindOutput, words: Words): TemplateResult {
  const isScan = scan !== undefined && prefill !== undefined;

  return html`<span class="who accent">+ ${sayIn(words, isScan ? 'finder/new-scan' : 'finder/new')}</span>`;
}

function problemsOf({ scan }: FindOutput, words: Words): TemplateResult | typeof nothing {
  const problems = scan?.problems ?? [];
  if (problems.length === 0) return nothing;

  return html`<div class="problem" part="problem" role="alert">
    ${problems.map(({ code, facts }) => html`<p>${icon(dangerSign)} ${sayIn(words, code, facts)}</p>`)}
  </div>`;
}

function noteOf({ words, text }: ResultsDesk, { hits, scan }: FindOutput): TemplateResult | typeof nothing {
  if (hits.length > 0 || (scan?.problems.length ?? 0) > 0) return nothing;
  const word = text.trim() === '' ? 'finder/empty' : scan ? 'finder/nobody-scan' : 'finder/nobody';

  return html`<p class="note muted">${sayIn(words, word)}</p>`;
}

function bones(): TemplateResult {
  return html`<div class="bones" aria-hidden="true">
    ${[1, 2, 3].map(() => html`<span class="bone" part="bone"></span>`)}
  </div>`;
}
