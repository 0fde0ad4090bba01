import type { GuestId, Report, Words } from '@innkeeper/core';
import type { TemplateResult } from 'lit';
import { html, nothing } from 'lit';
import { barsStyles } from '../charts/bars.styles.ts';
import { chartStyles } from '../charts/charts.styles.ts';
import { linesStyles } from '../charts/lines.styles.ts';
import type { ReportData } from '../controllers/report.ts';
import { troubleOf } from '../controllers/trouble.ts';
import { GuestOpenEvent } from '../events/guest-open.ts';
import { boardStyles } from '../shared/board.styles.ts';
import type { Face, Host } from '../shared/face.ts';
import { furnitureStyles } from '../shared/furniture.styles.ts';
import { selectStyles } from '../shared/select.styles.ts';
import { sayIn } from '../words/say-in.ts';
import { chooseView } from './choose-view.ts';
import { ReportChooseEvent, ReportSaveEvent } from './events.ts';
import type * as paperHere from './paper.ts';
import { partView } from './part-view.ts';
import { reportStyles } from './report.styles.ts';
import { saveFile } from './save-file.ts';

/** What reports are written with. */
export type Paper = typeof paperHere;

/** What the element shows at this moment. */
export interface ReportSeen {
  readonly data: ReportData | undefined;
  readonly reportId: string;
  readonly days: number;
  readonly choose: (choice: { readonly reportId: string; readonly days: number }) => void;
  /** The report with all its rows. */
  readonly whole: () => Promise<Report | undefined>;
  /** Takes the focus where the page wants that. */
  readonly focus: () => void;
}

export const styles = [
  furnitureStyles,
  chartStyles,
  barsStyles,
  linesStyles,
  boardStyles,
  selectStyles,
  reportStyles,
];

/** What the report shows and does. */
export function createReportFace(host: Host, paper: Paper, seen: () => ReportSeen): Face {
  const open = new Set<string>();
  let heard = '';
  const choose = (choice: { readonly reportId: string; readonly days: number }): void => {
    open.clear();
    if (host.tell(new ReportChooseEvent(choice))) seen().choose(choice);
  };
  const turn = (part: string): void => {
    if (!open.delete(part)) open.add(part);
    host.draw();
  };
  const openGuest = (guestId: string, name: string): void => {
    host.tell(new GuestOpenEvent({ guestId: guestId as GuestId, name }));
  };
  const save = async (format: 'csv' | 'html'): Promise<void> => {
    const { words } = host;
    try {
      const report = await seen().whole();
      if (!report || !words) return;
      const { locale } = words;
      const text =
        format === 'csv' ? paper.reportCsv(report, { locale }) : paper.reportHtml([report], { locale });
      const name = `${report.id.replaceAll('/', '-')}-${report.asOf}.${format}`;
      if (host.tell(new ReportSaveEvent({ format, name, text }))) saveFile({ name, text, format });
    } catch (error) {
      if (words) host.announce(sayIn(words, 'ui/trouble', { code: troubleOf(error).code }));
    }
  };

  return {
    view: (words) => {
      const { data, reportId, days } = seen();
      if (!data) return html``;
      const { report, reports } = data;
      const written = paper.wordsFor(words.locale, report);

      return html`${chooseView(words, { reports, reportId, days, choose, packName: (pack) => written.say(`pack/${pack}`) })}
        <header class="head">
          <h2>${report.question[words.locale]}</h2>
          ${factsView(written, report)}
        </header>
        ${
          report.n === 0
            ? html`<p class="board muted">${sayIn(words, 'board/empty')}</p>`
            : report.parts.map((part, at) =>
                partView(written, part, {
                  isOpen: open.has(`${at}`),
                  turn: () => turn(`${at}`),
                  openGuest,
                  opened: new Set(
                    part.lists.flatMap(({ name }) => (open.has(`${at} ${name}`) ? [name] : [])),
                  ),
                  turnRow: (name) => turn(`${at} ${name}`),
                  tableWord: sayIn(words, 'board/table'),
                  moreWord: (n) => sayIn(words, open.has(`${at}`) ? 'ui/less' : 'ui/more', { n }),
                }),
              )
        }
        ${report.n === 0 ? nothing : saveView(words, save)}`;
    },
    keys: {},
    drawn: (words) => {
      const { data, focus } = seen();
      if (!data || heard === data.report.id) return;
      if (heard === '') focus();
      heard = data.report.id;
      host.announce(data.report.question[words.locale]);
    },
    renew: () => {},
    clear: () => {
      open.clear();
      heard = '';
    },
  };
}

function factsView(written: ReturnType<Paper['wordsFor']>, report: Report): TemplateResult {
  return html`<p class="facts small muted">${written.standsOn(report).map((fact) => html`<span>${fact}</span> `)}</p>`;
}

function saveView(words: Words, save: (format: 'csv' | 'html') => Promise<void>): TemplateResult {
  return html`<p class="board save" part="save">
    <button type="button" class="small" @click=${() => save('html')}>${sayIn(words, 'reports/page')}</button>
    <button type="button" class="small" @click=${() => save('csv')}>${sayIn(words, 'reports/csv')}</button>
  </p>`;
}
