import type { CellAnswer, ColumnsAnswer, Day, PivotAnswer } from '@innkeeper/core';
import type { TemplateResult } from 'lit';
import type { Asked } from '../controllers/ask.ts';
import { answerOf } from '../controllers/ask.ts';
import type { PivotApi, Pivot as PivotController } from '../controllers/pivot.ts';
import { createPivot } from '../controllers/pivot.ts';
import { AskingElement } from '../shared/asking-element.ts';
import { boardGround } from '../shared/board.styles.ts';
import { boardBones } from '../shared/board-bones.ts';
import type { Face, FacePart, Host } from '../shared/face.ts';
import { createPart } from '../shared/part.ts';
import { boardWords } from '../words/board-words.ts';
import { columnWords } from '../words/column-words.ts';
import type { PivotLayout } from './layout.ts';
import { pivotWords } from './words.ts';

const face = createPart(() => import('./face.ts'));

/**
 * Any columns of guests, visits or purchases against any others, with any figures in the cells, chosen with the
 * keyboard: subtotals, the guests behind each cell, a CSV, and a report of the house that counts anew each time. More
 * cells than a screen takes are refused with their count.
 *
 * @element ik-pivot
 * @fires {PivotAskEvent} ik-pivot-ask - something else is crossed; a host that hands in plain data asks anew
 * @fires {ReportKeepEvent} ik-report-keep - before the crossing is kept as a report; cancellable
 * @fires {FileSaveEvent} ik-file-save - before a CSV is downloaded; cancellable
 * @fires {GuestOpenEvent} ik-guest-open - somebody wants to see one of the guests
 * @csspart frame - everything
 * @csspart layout - where it is chosen what stands where
 * @csspart table - the figures
 * @csspart total - a line or cell that sums others up
 * @csspart refused - that there would be too many cells, and what to do
 * @csspart cell - the guests behind a cell
 * @csspart keep - where the crossing is kept as a report
 * @csspart counting - how far the guests are counted, where figures are long in coming
 * @csspart state - empty, failed and forbidden
 * @csspart stale - the line that says how old it is
 */
export class Pivot extends AskingElement<PivotController, ColumnsAnswer> {
  /** @internal */
  static override styles = [...AskingElement.styles, boardGround];
  /** @internal */
  static override readonly words = [pivotWords, boardWords, columnWords];
  /** @internal */
  static override readonly asks = ['api', 'property', 'day'];
  /** @internal */
  static override readonly given = ['columns', 'layout'];
  /** @internal */
  static override properties = {
    api: { attribute: false },
    columns: { attribute: false },
    answer: { attribute: false },
    cell: { attribute: false },
    layout: { attribute: false },
    property: {},
    day: {},
  };

  /** The house: in the process, or its HTTP client. */
  api?: PivotApi;
  /** Plain data instead of an API: what can be crossed. */
  columns?: ColumnsAnswer;
  /** Plain data: the answer to the layout that was told last, with all totals. */
  answer?: PivotAnswer;
  /** Plain data: the guests behind the cell that was opened. */
  cell?: CellAnswer;
  /** What stands where to begin with. @defaultValue the nationality of guests, counted */
  layout?: PivotLayout;
  /** The property whose day and visits count. @defaultValue all of the house */
  property?: string;
  /** The day of the question. @defaultValue the business day of the property */
  day?: Day;

  protected override get asked(): Asked<ColumnsAnswer> | undefined {
    return this.shown?.state.columns;
  }

  protected override open(): PivotController | undefined {
    return this.api && createPivot({ api: this.api });
  }

  protected override ask(controller: PivotController): void {
    const { property, day } = this;
    controller.show({ ...(day && { asOf: day }), ...(property !== undefined && { property }) });
  }

  protected override startOver(): void {
    this.face?.renew();
  }

  protected override keyWord(key: string): string {
    return ['d', 'a', 'f', 'o', 'j', 'c', 's'].includes(key) ? `pivot-key/${key}` : super.keyWord(key);
  }

  protected override get facePart(): FacePart {
    return face;
  }

  protected override createFace(host: Host): Face | undefined {
    return face.here?.createPivotFace(host, () => {
      const { shown } = this;
      const { state } = shown ?? {};

      return {
        columns: this.columns ?? this.answered,
        answer: this.columns ? this.answer : state && answerOf(state.answer),
        asked: state?.answer,
        tooMany: state?.tooMany,
        cell: this.columns ? this.cell : state && answerOf(state.cell),
        layout: this.layout,
        shown,
        may: {
          open: this.columns !== undefined || this.api?.listCell !== undefined,
          keep: this.columns !== undefined || this.api?.saveReport !== undefined,
        },
        focus: () => this.autofocus && this.focus(),
      };
    });
  }

  protected override bones(): TemplateResult {
    return boardBones(6, this.words, this.asked);
  }
}
