import type {
  ColumnsAnswer,
  CountAnswer,
  Day,
  GuestId,
  Rule,
  SegmentExplanation,
  SegmentLine,
} from '@innkeeper/core';
import type { TemplateResult } from 'lit';
import type { Asked } from '../controllers/ask.ts';
import { answerOf } from '../controllers/ask.ts';
import type {
  SegmentBuilder as BuilderController,
  SegmentBuilderApi,
} from '../controllers/segment-builder.ts';
import { createSegmentBuilder } from '../controllers/segment-builder.ts';
import { AskingElement } from '../shared/asking-element.ts';
import { boardGround } from '../shared/board.styles.ts';
import { boardBones } from '../shared/board-bones.ts';
import type { Face, FacePart, Host } from '../shared/face.ts';
import { createPart } from '../shared/part.ts';
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
 * @csspart counting - how far the guests are counted, where figures are long in coming
 * @csspart state - empty, failed and forbidden
 * @csspart stale - the line that says how old it is
 */
export class SegmentBuilder extends AskingElement<BuilderController, ColumnsAnswer> {
  /** @internal */
  static override styles = [...AskingElement.styles, boardGround];
  /** @internal */
  static override readonly words = [segmentBuilderWords, boardWords, columnWords, wishWords];
  /** @internal */
  static override readonly asks = ['api', 'property', 'day'];
  /** @internal */
  static override readonly given = ['columns', 'rule', 'segmentId', 'guestId'];
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

  protected override get asked(): Asked<ColumnsAnswer> | undefined {
    return this.shown?.state.columns;
  }

  protected override open(): BuilderController | undefined {
    return this.api && createSegmentBuilder({ api: this.api });
  }

  protected override ask(controller: BuilderController): void {
    const { property, day } = this;
    controller.show({ ...(day && { asOf: day }), ...(property !== undefined && { property }) });
  }

  protected override startOver(): void {
    this.face?.renew();
  }

  protected override keyWord(key: string): string {
    return ['n', 'g', 'j', 'm', 'w', 's', 't'].includes(key) ? `rule-key/${key}` : super.keyWord(key);
  }

  protected override get facePart(): FacePart {
    return face;
  }

  protected override createFace(host: Host): Face | undefined {
    return face.here?.createBuilderFace(host, () => {
      const { shown } = this;
      const { segments, lastCount, explanation } = shown?.state ?? {};

      return {
        columns: this.columns ?? this.answered,
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

  protected override bones(): TemplateResult {
    return boardBones(5, this.words, this.asked);
  }
}
