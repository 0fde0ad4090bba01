import type { Day } from '@innkeeper/core';
import type { TemplateResult } from 'lit';
import type { Asked } from '../controllers/ask.ts';
import type { LedgerAnswer, LedgerApi, LedgerQuestion } from '../controllers/ledger.ts';
import { createLedger } from '../controllers/ledger.ts';
import { AskingElement } from '../shared/asking-element.ts';
import { boardGround } from '../shared/board.styles.ts';
import { boardBones } from '../shared/board-bones.ts';
import type { Face, FacePart, Host } from '../shared/face.ts';
import { createPart } from '../shared/part.ts';
import { boardWords } from '../words/board-words.ts';
import { ledgerWords } from './words.ts';

const face = createPart(() => import('./face.ts'));

/**
 * The ledger of the house: who came how long ago in bands of sixty days, how good the active guests are, and what a
 * revenue goal needs of them: visits, the gap in visits and in guests, and how many people to speak to.
 *
 * @element ik-ledger
 * @fires {BandOpenEvent} ik-band-open - somebody wants to see who stands in a band
 * @fires {GoalChangeEvent} ik-goal-change - the goal was changed
 * @csspart frame - everything
 * @csspart quality - how good the active guests are
 * @csspart bands - guests by how long ago they came
 * @csspart demand - what the goal needs
 * @csspart table - the figures behind the charts
 * @csspart counting - how far the guests are counted, where figures are long in coming
 * @csspart state - empty, failed and forbidden
 * @csspart stale - the line that says how old it is
 */
export class Ledger extends AskingElement<LedgerQuestion, LedgerAnswer> {
  /** @internal */
  static override styles = [...AskingElement.styles, boardGround];
  /** @internal */
  static override readonly words = [boardWords, ledgerWords];
  /** @internal */
  static override readonly asks = ['api', 'property', 'day', 'width'];
  /** @internal */
  static override readonly given = ['ledger'];
  /** @internal */
  static override properties = {
    api: { attribute: false },
    ledger: { attribute: false },
    property: {},
    day: {},
    width: { type: Number },
    goal: { type: Number },
    months: { type: Number },
    conversion: { type: Number },
  };

  /** The house: in the process, or its HTTP client. */
  api?: LedgerApi;
  /** Plain data instead of an API: the host asks, this element shows. */
  ledger?: LedgerAnswer;
  /** The property whose visits count. @defaultValue all of them */
  property?: string;
  /** The day of the ledger. @defaultValue the business day of the property */
  day?: Day;
  /** Days of a band. @defaultValue 60 */
  width?: number;
  /** The revenue the house wants, in whole units of its currency. */
  goal?: number;
  /** In how many months. @defaultValue 12 */
  months?: number;
  /** The share of the people spoken to who come, 0 to 1. @defaultValue 0.04 */
  conversion?: number;

  protected override get asked(): Asked<LedgerAnswer> | undefined {
    return this.shown?.state;
  }

  protected override open(): LedgerQuestion | undefined {
    return this.api && createLedger({ api: this.api });
  }

  protected override ask(question: LedgerQuestion): void {
    const { property, day, width } = this;
    question.show({
      ...(property !== undefined && { property }),
      ...(day !== undefined && { asOf: day }),
      ...(width !== undefined && { width }),
    });
  }

  protected override keyWord(key: string): string {
    return key === 't' ? 'board-key/t' : super.keyWord(key);
  }

  protected override get facePart(): FacePart {
    return face;
  }

  protected override createFace(host: Host): Face | undefined {
    return face.here?.createLedgerFace(host, () => ({
      answer: this.ledger ?? this.answered,
      goal: { goal: this.goal, months: this.months, conversion: this.conversion },
      setGoal: (goal) => Object.assign(this, goal),
      focus: () => this.autofocus && this.focus(),
    }));
  }

  protected override bones(): TemplateResult {
    return boardBones(8, this.words, this.asked);
  }
}
