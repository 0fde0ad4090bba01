import type { Day } from '@innkeeper/core';
import type { PropertyValues, TemplateResult } from 'lit';
import { answerOf } from '../controllers/ask.ts';
import type { LedgerAnswer, LedgerApi, LedgerQuestion } from '../controllers/ledger.ts';
import { createLedger } from '../controllers/ledger.ts';
import { boardGround } from '../shared/board.styles.ts';
import { boardBones } from '../shared/board-bones.ts';
import type { Face, FacePart, Host } from '../shared/face.ts';
import type { Standing } from '../shared/innkeeper-element.ts';
import { InnkeeperElement } from '../shared/innkeeper-element.ts';
import { createPart } from '../shared/part.ts';
import { Shows } from '../shared/shows.ts';
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
 * @csspart state - empty, failed and forbidden
 * @csspart stale - the line that says how old it is
 */
export class Ledger extends InnkeeperElement {
  /** @internal */
  static override styles = [...InnkeeperElement.styles, boardGround];
  /** @internal */
  static override readonly words = [boardWords, ledgerWords];
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

  readonly #shows = new Shows<LedgerQuestion>(this);

  protected override get standing(): Standing {
    if (this.ledger) return { state: 'ready' };

    return this.#shows.shown?.state ?? { state: 'empty' };
  }

  protected override keyWord(key: string): string {
    return key === 't' ? 'board-key/t' : super.keyWord(key);
  }

  protected override get facePart(): FacePart {
    return face;
  }

  protected override createFace(host: Host): Face | undefined {
    return face.here?.createLedgerFace(host, () => ({
      answer: this.ledger ?? answerOf(this.#shows.shown?.state ?? { state: 'empty' }),
      goal: { goal: this.goal, months: this.months, conversion: this.conversion },
      setGoal: (goal) => Object.assign(this, goal),
      focus: () => this.autofocus && this.focus(),
    }));
  }

  override connectedCallback(): void {
    super.connectedCallback();
    if (this.hasUpdated) this.#ask();
  }

  protected override willUpdate(changed: PropertyValues): void {
    if (['api', 'property', 'day', 'width'].some((name) => changed.has(name))) this.#ask();
  }

  protected override lookAgain(): void {
    void this.#shows.shown?.again();
  }

  protected override letGo(): void {
    this.#shows.show(undefined);
    this.api = undefined;
    this.ledger = undefined;
  }

  protected override bones(): TemplateResult {
    return boardBones(8);
  }

  #ask(): void {
    const { api, property, day, width } = this;
    const question = api && createLedger({ api });
    this.#shows.show(question);
    question?.show({
      ...(property !== undefined && { property }),
      ...(day !== undefined && { asOf: day }),
      ...(width !== undefined && { width }),
    });
  }
}
