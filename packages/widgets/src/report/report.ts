import type { AskOptions, Day, Report as ReportAnswer } from '@innkeeper/core';
import type { TemplateResult } from 'lit';
import type { Asked } from '../controllers/ask.ts';
import type { ReportApi, ReportData, ReportQuestion } from '../controllers/report.ts';
import { createReport } from '../controllers/report.ts';
import { AskingElement } from '../shared/asking-element.ts';
import { boardGround } from '../shared/board.styles.ts';
import { boardBones } from '../shared/board-bones.ts';
import type { Face, FacePart, Host } from '../shared/face.ts';
import { createPart } from '../shared/part.ts';
import { boardWords } from '../words/board-words.ts';
import { reportBoardWords } from './words.ts';

const face = createPart(async () => {
  const paper = import('./paper.ts');
  const { createReportFace, styles } = await import('./face.ts');

  return { createReportFace, styles, paper: await paper };
});
/** So many rows of a table and guests of a list are asked for the screen, and so many for a file. */
const [onScreen, inFile] = [20, 1000] as const;

/**
 * Any report of the house by its name: the figures with what they were, the reasons, the chart with its table, and the
 * guests behind them to be opened one by one. It is saved for a spreadsheet or as a page for the printer.
 *
 * @element ik-report
 * @fires {GuestOpenEvent} ik-guest-open - a guest behind a figure is to be looked at
 * @fires {ReportChooseEvent} ik-report-choose - another report or period is wanted
 * @fires {ReportSaveEvent} ik-report-save - the report is to be saved; a host that prints it itself prevents the download
 * @csspart frame - everything
 * @csspart report - one part of the report
 * @csspart figures - its figures
 * @csspart guests - the guests behind a figure
 * @csspart table - the rows behind the figures
 * @csspart save - the keys that save it
 * @csspart counting - how far the guests are counted, where figures are long in coming
 * @csspart state - empty, failed and forbidden
 * @csspart stale - the line that says how old it is
 */
export class Report extends AskingElement<ReportQuestion, ReportData> {
  /** @internal */
  static override styles = [...AskingElement.styles, boardGround];
  /** @internal */
  static override readonly words = [boardWords, reportBoardWords];
  /** @internal */
  static override readonly holds = ['api', 'report'];
  /** @internal */
  static override readonly given = ['report'];
  /** @internal */
  static override properties = {
    api: { attribute: false },
    report: { attribute: false },
    reportId: { attribute: 'report-id' },
    property: {},
    day: {},
    days: { type: Number },
    options: { attribute: false },
  };

  /** The house: in the process, or its HTTP client. */
  api?: ReportApi;
  /** Plain data instead of an API: the host asks, this element shows. */
  report?: ReportAnswer;
  /** Which report: `director/loyalty`, `morning/today`, one of the house's own. @defaultValue 'morning/today' */
  reportId?: string;
  /** The property that it is about. @defaultValue all of them */
  property?: string;
  /** The day of the report. @defaultValue the business day of the property */
  day?: Day;
  /** Days of the period that ends with the day. @defaultValue 365 */
  days?: number;
  /** What the questions of the report take: a goal, a cost, a place. */
  options?: AskOptions;

  protected override get asked(): Asked<ReportData> | undefined {
    return this.shown?.state;
  }

  protected override open(): ReportQuestion | undefined {
    return this.api && createReport({ api: this.api });
  }

  protected override ask(question: ReportQuestion): void {
    question.show(this.#question);
  }

  protected override get facePart(): FacePart {
    return face;
  }

  protected override createFace(host: Host): Face | undefined {
    return face.here?.createReportFace(host, face.here.paper, () => ({
      data: this.#data,
      reportId: this.#reportId,
      days: this.#days,
      choose: (choice) => Object.assign(this, choice),
      whole: () => this.#whole(),
      focus: () => this.autofocus && this.focus(),
    }));
  }

  protected override bones(): TemplateResult {
    return boardBones(8, this.words, this.asked);
  }

  get #data(): ReportData | undefined {
    return this.report ? { report: this.report, reports: [] } : this.answered;
  }

  get #reportId(): string {
    return this.reportId ?? 'morning/today';
  }

  get #days(): number {
    return this.days ?? 365;
  }

  /** With all the rows that a file has room for. */
  async #whole(): Promise<ReportAnswer | undefined> {
    return this.report ?? (await this.api?.readReport({ ...this.#question, most: inFile }));
  }

  get #question(): Parameters<ReportApi['readReport']>[0] {
    const { property, day, options, words } = this;

    return {
      id: this.#reportId,
      days: this.#days,
      most: onScreen,
      ...(property !== undefined && { property }),
      ...(day !== undefined && { day }),
      ...(options && { options }),
      ...(words && { locale: words.locale }),
    };
  }
}
