import type { Figure, GuestList, ReportCell, ReportPart, ReportTable } from '@innkeeper/core';
import type { ReportWords } from '@innkeeper/core/reports';
import type { TemplateResult } from 'lit';
import { html, nothing } from 'lit';
import { chartView } from './chart-view.ts';
import { rowsView } from './rows-view.ts';

/** So many guests of a list are named; the others are counted. */
const shownInList = 12;

/** How a part is drawn, and what can be done in it. */
export interface PartDrawing {
  /** Whether the table behind the chart is open. */
  readonly isOpen: boolean;
  readonly turn: () => void;
  readonly openGuest: (guestId: string, name: string) => void;
  readonly tableWord: string;
  /** The lists of guests that a row has opened, by their names. */
  readonly opened: ReadonlySet<string>;
  readonly turnRow: (name: string) => void;
  /** The guests behind a row of the table: a row opens them, and closes them again. */
  readonly behind?: Behind;
  /** What shows so many rows more, or fewer again; without it all are shown. */
  readonly moreWord?: (rows: number) => string;
}

/** The guests behind rows. */
export interface Behind {
  readonly of: (first: ReportCell | undefined) => GuestList | undefined;
  readonly isOpen: (list: GuestList) => boolean;
  readonly turn: (list: GuestList) => void;
  readonly view: (list: GuestList) => TemplateResult;
}

/** One part of a report: figures, why, the chart or the table, and the guests behind them. */
export function partView(words: ReportWords, part: ReportPart, drawing: PartDrawing): TemplateResult {
  const { ask, title, figures, because, lists, table } = part;
  const chart = chartView(words, part);

  return html`<section class="board part" part="report" aria-label=${title?.[words.locale] ?? words.say(`ask/${ask}`)}>
    <h3>${title?.[words.locale] ?? words.say(`ask/${ask}`)}</h3>
    ${figures.length === 0 ? nothing : html`<dl class="figures" part="figures">${figures.map((one) => figureView(words, one))}</dl>`}
    ${because.map(({ code, facts }) => html`<p>${words.say(code, named(facts, words))}</p>`)}
    ${chart ?? nothing}
    ${table === undefined ? nothing : chart ? foldedView(words, part, drawing) : rowsView(words, table, { ...drawing, behind: behindRows(words, part, drawing) })}
    ${lists
      .filter((list) => list.of > 0 && (chart || !(isBehindRow(table, list) || isNamedIn(table, list))))
      .map((list) => listView(words, list, drawing))}
  </section>`;
}

function behindRows(words: ReportWords, { lists }: ReportPart, drawing: PartDrawing): Behind {
  return {
    of: (first) => lists.find(({ row, of }) => row !== undefined && row === first && of > 0),
    isOpen: ({ name }) => drawing.opened.has(name),
    turn: ({ name }) => drawing.turnRow(name),
    view: (list) => listView(words, list, drawing),
  };
}

function isBehindRow(table: ReportTable | undefined, { row }: GuestList): boolean {
  return row !== undefined && (table?.rows.some(([first]) => first === row) ?? false);
}

/** Whether the table names whom a list names: nobody reads the same names twice. */
function isNamedIn(table: ReportTable | undefined, { guests }: GuestList): boolean {
  const named = new Set(
    table?.columns.flatMap(({ unit }, at) => (unit === 'guest' ? table.rows.map((row) => row[at]) : [])),
  );

  return guests.slice(0, shownInList).every((guest) => named.has(guest));
}

function foldedView(words: ReportWords, { table }: ReportPart, drawing: PartDrawing): TemplateResult {
  const { isOpen, turn, tableWord } = drawing;

  return html`<div><button type="button" class="plain small" aria-expanded=${isOpen} @click=${turn}>${tableWord}</button></div>
    ${isOpen && table ? rowsView(words, table, { openGuest: drawing.openGuest }) : nothing}`;
}

/** Facts that are names of figures are said as such. */
function named(facts: ReportPart['because'][number]['facts'], words: ReportWords): typeof facts {
  const series = facts?.['series'];

  return typeof series === 'string' ? { ...facts, series: words.name(series) } : facts;
}

function figureView(words: ReportWords, { name, unit, value, before, n }: Figure): TemplateResult {
  const notes = [
    ...(before === undefined ? [] : [words.say('report/before', { value: words.show(before, unit) })]),
    ...(n === undefined ? [] : [words.say('report/of-n', { n: words.show(n, 'count') })]),
  ];

  return html`<div><dt>${words.name(name)}</dt><dd>${words.show(value, unit)}${
    notes.length === 0 ? nothing : html`<small>${notes.join(' · ')}</small>`
  }</dd></div>`;
}

function listView(
  words: ReportWords,
  { name, guests, of }: GuestList,
  { openGuest }: PartDrawing,
): TemplateResult {
  const shown = guests.slice(0, shownInList);

  return html`<p class="guests" part="guests">
    <span class="muted">${words.name(name)} (${words.show(of, 'count')})</span>
    ${shown.map((guest) => {
      const text = words.show(guest, 'guest');

      return html`<button type="button" class="plain" @click=${() => openGuest(guest, text)}><bdi>${text}</bdi></button>`;
    })}
    ${of > shown.length ? html`<span class="muted small">${words.say('report/more-guests', { n: of - shown.length })}</span>` : nothing}
  </p>`;
}
