import type { CellAnswer, ColumnsAnswer, Day, PivotAnswer } from '@innkeeper/core';
import type { PropertyValues, TemplateResult } from 'lit';
import { answerOf } from '../controllers/ask.ts';
import type { PivotApi, Pivot as PivotController } from '../controllers/pivot.ts';
import { createPivot } from '../controllers/pivot.ts';
import { boardGround } from '../shared/board.styles.ts';
import { boardBones } from '../shared/board-bones.ts';
import type { Face, FacePart, Host } from '../shared/face.ts';
import type { Standing } from '../shared/innkeeper-element.ts';
import { InnkeeperElement } from '../shared/innkeeper-element.ts';
import { createPart } from '../shared/part.ts';
import { Shows } from '../shared/shows.ts';
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
 * @csspart state - empty, failed and forbidden
 * @csspart stale - the line that says how old it is
 */
export class Pivot extends InnkeeperElement {
  /** @internal */
  static override styles = [...InnkeeperElement.styles, boardGround];
  /** @internal */
  static override readonly words = [pivotWords, boardWords, columnWords];
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

  readonly #shows = new Shows<PivotController>(this);

  protected override get standing(): Standing {
    if (this.columns) return { state: 'ready' };

    return this.#shows.shown?.state.columns ?? { state: 'empty' };
  }

  protected override keyWord(key: string): string {
    return ['d', 'a', 'f', 'j', 'c', 's'].includes(key) ? `pivot-key/${key}` : super.keyWord(key);
  }

  protected override get facePart(): FacePart {
    return face;
  }

  protected override createFace(host: Host): Face | undefined {
    return face.here?.createPivotFace(host, () => {
      const { shown } = this.#shows;
      const { state } = shown ?? {};

      return {
        columns: this.columns ?? (state && answerOf(state.columns)),
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

  override connectedCallback(): void {
    super.connectedCallback();
    if (this.hasUpdated) this.#ask();
  }

  protected override willUpdate(changed: PropertyValues): void {
    if (['api', 'property', 'day'].some((name) => changed.has(name))) this.#ask();
    if (changed.has('layout') || changed.has('columns')) this.face?.renew();
  }

  protected override lookAgain(): void {
    void this.#shows.shown?.again();
  }

  protected override letGo(): void {
    this.#shows.show(undefined);
    for (const name of ['api', 'columns', 'answer', 'cell', 'layout'] as const) this[name] = undefined;
  }

  protected override bones(): TemplateResult {
    return boardBones(6);
  }

  #ask(): void {
    const { api, property, day } = this;
    const controller = api ? createPivot({ api }) : undefined;
    this.#shows.show(controller);
    this.face?.renew();
    controller?.show({ ...(day && { asOf: day }), ...(property !== undefined && { property }) });
  }
}
