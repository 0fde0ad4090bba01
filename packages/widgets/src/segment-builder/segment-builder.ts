import type {
  ColumnsAnswer,
  CountAnswer,
  Day,
  GuestId,
  Rule,
  SegmentExplanation,
  SegmentLine,
} from '@innkeeper/core';
import type { PropertyValues, TemplateResult } from 'lit';
import { answerOf } from '../controllers/ask.ts';
import type {
  SegmentBuilder as BuilderController,
  SegmentBuilderApi,
} from '../controllers/segment-builder.ts';
import { createSegmentBuilder } from '../controllers/segment-builder.ts';
import { boardGround } from '../shared/board.styles.ts';
import { boardBones } from '../shared/board-bones.ts';
import type { Face, FacePart, Host } from '../shared/face.ts';
import type { Standing } from '../shared/innkeeper-element.ts';
import { InnkeeperElement } from '../shared/innkeeper-element.ts';
import { createPart } from '../shared/part.ts';
import { Shows } from '../shared/shows.ts';
import { boardWords } from '../words/board-words.ts';
import { columnWords } from '../words/column-words.ts';
import { wishWords } from '../words/parts.ts';
import { segmentBuilderWords } from './words.ts';

const face = createPart(() => import('./face.ts'));

/**
 * A rule over everybody, built with the keyboard: and, or, not, over facts, history, wishes, consent, memberships, the
 * hotel's own columns and days told from today. It is counted while it is written, line by line; it says of one guest
 * why he is in or out; it is kept as a segment, and a segment shows how its size went.
 *
 * @element ik-segment-builder
 * @fires {RuleChangeEvent} ik-rule-change - the rule is another one; a host that hands in plain data counts it
 * @fires {SegmentSaveEvent} ik-segment-save - before a segment is kept; cancellable
 * @fires {GuestOpenEvent} ik-guest-open - somebody wants to see one of the guests
 * @csspart frame - everything
 * @csspart count - how many fulfil the rule
 * @csspart problems - which lines are not finished, and why
 * @csspart group - conditions that belong together
 * @csspart line - one condition, also `wrong`, and `holds` or `fails` while one guest is explained
 * @csspart who - some who are in it, and one guest explained
 * @csspart keep - where it is kept as a segment
 * @csspart sizes - how many there were
 * @csspart table - the figures behind the chart
 * @csspart state - empty, failed and forbidden
 * @csspart stale - the line that says how old it is
 */
export class SegmentBuilder extends InnkeeperElement {
  /** @internal */
  static override styles = [...InnkeeperElement.styles, boardGround];
  /** @internal */
  static override readonly words = [segmentBuilderWords, boardWords, columnWords, wishWords];
  /** @internal */
  static override properties = {
    api: { attribute: false },
    columns: { attribute: false },
    segments: { attribute: false },
    rule: { attribute: false },
    count: { attribute: false },
    explanation: { attribute: false },
    segmentId: { attribute: 'segment-id' },
    guestId: { attribute: 'guest-id' },
    property: {},
    day: {},
  };

  /** The house: in the process, or its HTTP client. */
  api?: SegmentBuilderApi;
  /** Plain data instead of an API: what can be asked. The host counts at every `ik-rule-change`. */
  columns?: ColumnsAnswer;
  /** Plain data: the segments there are. */
  segments?: readonly SegmentLine[];
  /** Plain data: how many fulfil the rule that was told last. */
  count?: CountAnswer;
  /** Plain data: why one guest is in or out. */
  explanation?: SegmentExplanation;
  /** The rule to begin with. */
  rule?: Rule;
  /** The segment to begin with. */
  segmentId?: string;
  /** The guest who is explained. */
  guestId?: GuestId;
  /** The property whose day and visits count. @defaultValue all of the house */
  property?: string;
  /** The day of the question. @defaultValue the business day of the property */
  day?: Day;

  readonly #shows = new Shows<BuilderController>(this);

  protected override get standing(): Standing {
    if (this.columns) return { state: 'ready' };

    return this.#shows.shown?.state.columns ?? { state: 'empty' };
  }

  protected override keyWord(key: string): string {
    return ['n', 'g', 'j', 'm', 'w', 's', 't'].includes(key) ? `rule-key/${key}` : super.keyWord(key);
  }

  protected override get facePart(): FacePart {
    return face;
  }

  protected override createFace(host: Host): Face | undefined {
    return face.here?.createBuilderFace(host, () => {
      const { shown } = this.#shows;
      const { columns, segments, lastCount, explanation } = shown?.state ?? {};

      return {
        columns: this.columns ?? (columns && answerOf(columns)),
        segments: this.segments ?? (segments && answerOf(segments)) ?? [],
        count: this.columns ? this.count : lastCount,
        explanation: this.columns ? this.explanation : explanation && answerOf(explanation),
        rule: this.rule,
        segmentId: this.segmentId,
        guestId: this.guestId,
        shown,
        may: {
          save: this.columns !== undefined || this.api?.writeSegment !== undefined,
          list: this.api?.findMembers !== undefined,
          find: this.api?.findGuests !== undefined && this.api.explainSegment !== undefined,
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
    if (['rule', 'segmentId', 'guestId', 'columns'].some((name) => changed.has(name))) this.face?.renew();
  }

  protected override lookAgain(): void {
    void this.#shows.shown?.again();
  }

  protected override letGo(): void {
    this.#shows.show(undefined);
    for (const name of ['api', 'columns', 'segments', 'rule', 'count', 'explanation'] as const)
      this[name] = undefined;
    this.guestId = undefined;
    this.segmentId = undefined;
    this.removeAttribute('guest-id');
    this.removeAttribute('segment-id');
  }

  protected override bones(): TemplateResult {
    return boardBones(5);
  }

  #ask(): void {
    const { api, property, day } = this;
    const controller = api ? createSegmentBuilder({ api }) : undefined;
    this.#shows.show(controller);
    this.face?.renew();
    controller?.show({ ...(day && { asOf: day }), ...(property !== undefined && { property }) });
  }
}
