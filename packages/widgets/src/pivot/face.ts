import type { CellAnswer, ColumnsAnswer, PivotAnswer, SaveReportInput } from '@innkeeper/core';
import { html } from 'lit';
import { chartStyles } from '../charts/charts.styles.ts';
import type { Asked } from '../controllers/ask.ts';
import type { Pivot as Controller, TooManyCells } from '../controllers/pivot.ts';
import { GuestOpenEvent } from '../events/guest-open.ts';
import { boardStyles } from '../shared/board.styles.ts';
import type { Face, Host } from '../shared/face.ts';
import { furnitureStyles } from '../shared/furniture.styles.ts';
import { idFrom } from '../shared/id-from.ts';
import type { Keys } from '../shared/innkeeper-element.ts';
import { inputStyles } from '../shared/input.styles.ts';
import { saveFile } from '../shared/save-file.ts';
import { selectStyles } from '../shared/select.styles.ts';
import { columnIn } from '../words/column-words.ts';
import { countIn, minorDigits } from '../words/numbers.ts';
import { sayIn } from '../words/say-in.ts';
import { cellView } from './cell-view.ts';
import { csvOf } from './csv-of.ts';
import { PivotAskEvent, ReportKeepEvent } from './events.ts';
import { measureIn } from './figure-in.ts';
import type { Grid } from './grid.ts';
import { gridOf } from './grid.ts';
import { gridView } from './grid-view.ts';
import { keepView } from './keep-view.ts';
import type { PivotLayout } from './layout.ts';
import { crossingFor, reportOptions, wholeLayout, withWord } from './layout.ts';
import { layoutView } from './layout-view.ts';
import { pivotStyles } from './pivot.styles.ts';
import type { Crossed, PivotActions } from './shown.ts';
import { columnNamed } from './shown.ts';

/** What the element shows at this moment, and over what. */
export interface PivotSeen {
  readonly columns: ColumnsAnswer | undefined;
  readonly answer: PivotAnswer | undefined;
  readonly asked: Asked<PivotAnswer> | undefined;
  readonly tooMany: TooManyCells | undefined;
  readonly cell: CellAnswer | undefined;
  /** What to begin with. */
  readonly layout: PivotLayout | undefined;
  readonly shown: Controller | undefined;
  readonly may: Crossed['may'];
  /** Takes the focus where the page wants that. */
  readonly focus: () => void;
}

export const styles = [furnitureStyles, inputStyles, chartStyles, boardStyles, selectStyles, pivotStyles];

const first: PivotLayout = { rows: ['nationality'] };

/** What the pivot shows and does. */
export function createPivotFace(host: Host, seen: () => PivotSeen): Face {
  let layout = wholeLayout(first);
  let isBegun = false;
  let isFocused = false;
  let opened: string | undefined;
  let question = '';
  let laid: { readonly answer: PivotAnswer; readonly grid: Grid } | undefined;
  let heard: PivotAnswer | undefined;
  const ask = (): void => {
    opened = undefined;
    laid = undefined;
    host.tell(new PivotAskEvent({ layout }));
    if (layout.rows.length + layout.cols.length > 0) void seen().shown?.ask(crossingFor(layout));
  };
  const change = (part: Partial<PivotLayout>, focusOn?: string): void => {
    layout = wholeLayout({ ...layout, ...part });
    ask();
    host.draw(focusOn);
  };
  const act: PivotActions = {
    count: (over) => change({ over, rows: [], cols: [], measures: [], where: {} }, '.add-rows'),
    put: (side, name) => change({ [side]: [...layout[side], name] }, `.add-${side}`),
    take: (side, name) => change({ [side]: layout[side].filter((one) => one !== name) }, `.add-${side}`),
    addMeasure: (measure) => change({ measures: [...layout.measures, measure] }, '.add-measures'),
    takeMeasure: (at) => {
      if (layout.measures.length > 1)
        change({ measures: layout.measures.filter((_, place) => place !== at) }, '.add-measures');
    },
    only: (name, word, isWanted) =>
      change({ where: withWord(layout.where, name, word, isWanted) }, '.add-where'),
    open: (row, col, what) => {
      const cell = laid?.grid.cellOf(row, col);
      const { words } = host;
      if (!cell || !words) return;
      opened = what;
      const { over, where } = layout;
      const only = Object.keys(where).length > 0 && { where };
      void seen().shown?.open({ over, ...cell, ...only, limit: 50, locale: words.locale });
      host.draw('#cell');
    },
    close: () => {
      opened = undefined;
      void seen().shown?.open(undefined);
      host.draw('button.cell[tabindex="0"]');
    },
    openGuest: (guestId, name) => void host.tell(new GuestOpenEvent({ guestId, name })),
    csv: () => {
      const { columns, answer } = seen();
      const { words } = host;
      if (!columns || !answer || !words) return;
      const { over, rows, cols, measures } = layout;
      const named = (name: string) => columnNamed(columns, over, name);
      const text = csvOf(answer, {
        by: [...rows, ...cols],
        measures,
        headOf: (name) => columnIn(words, named(name)),
        measureOf: (measure) => measureIn(words, measure, 'of' in measure ? named(measure.of) : undefined),
        kindOf: (name) => named(name).kind,
        minorUnits: 10 ** minorDigits(answer.currency),
      });
      saveFile(host, {
        name: `${[...rows, ...cols].join('-') || over}-${answer.asOf}.csv`,
        type: 'text/csv;charset=utf-8',
        text,
      });
    },
    typed: (text) => {
      question = text;
    },
    keep: () => void keep(),
    retry: (key) => void seen().shown?.retry(key),
    drop: (key) => void seen().shown?.drop(key),
  };
  const keep = async (): Promise<void> => {
    const name = question.trim();
    if (name === '') return;
    const report: SaveReportInput = {
      id: `house/${idFrom(name, { word: 'report' })}`,
      question: { en: name, 'zh-CN': name },
      parts: [{ ask: 'crossing', options: reportOptions(layout) }],
      version: 0,
    };
    const { shown } = seen();
    if (!host.tell(new ReportKeepEvent({ report })) || !shown) return;
    await shown.save(report);
    const { words } = host;
    const hasFailed = shown.state.deeds.at(-1)?.standing.state === 'failed';
    if (!hasFailed) question = '';
    if (words) host.announce(sayIn(words, hasFailed ? 'ui/not-saved' : 'pivot/kept', { name }));
  };
  const begin = (): void => {
    isBegun = true;
    layout = wholeLayout(seen().layout ?? first);
    // Once this drawing is done: what is asked changes what is drawn.
    queueMicrotask(ask);
  };

  return {
    view: (words) => {
      if (!isBegun) begin();
      const { columns, answer, asked, tooMany, cell, shown, may } = seen();
      if (answer && laid?.answer !== answer) laid = { answer, grid: gridOf(answer, layout) };
      const crossed: Crossed = {
        words,
        columns: columns as ColumnsAnswer,
        layout,
        answer,
        asked,
        tooMany,
        grid: answer && laid?.grid,
        cell,
        opened,
        question,
        shown,
        may,
        act,
      };

      return html`<header class="head"><h2>${sayIn(words, 'pivot/title')}</h2></header>
        ${layoutView(crossed)}${gridView(crossed)}${cellView(crossed)}${keepView(crossed)}`;
    },
    get keys(): Keys {
      if (!seen().columns) return {};

      return {
        d: () => host.draw('.add-rows'),
        a: () => host.draw('.add-cols'),
        f: () => host.draw('.add-measures'),
        o: () => host.draw('.add-where'),
        ...(seen().may.open && laid && { j: () => host.draw('button.cell[tabindex="0"]') }),
        ...(laid && { c: act.csv }),
        ...(seen().may.keep && { s: () => host.draw('[name=question]') }),
      };
    },
    drawn: (words) => {
      const { columns, answer, focus } = seen();
      if (!columns) return;
      if (!isFocused) focus();
      isFocused = true;
      if (answer && heard !== answer && laid)
        host.announce(sayIn(words, 'pivot/heard', countIn(words, laid.grid.rows.length)));
      heard = answer;
    },
    renew: () => {
      isBegun = false;
      opened = undefined;
      laid = undefined;
    },
    clear: () => {
      layout = wholeLayout(first);
      opened = laid = heard = undefined;
      [question, isBegun, isFocused] = ['', false, false];
    },
  };
}
