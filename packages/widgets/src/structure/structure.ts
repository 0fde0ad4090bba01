import type { Day, StructureMeasure } from '@innkeeper/core';
import type { PropertyValues, TemplateResult } from 'lit';
import { answerOf } from '../controllers/ask.ts';
import type { StructureApi, StructureData, StructureQuestion } from '../controllers/structure.ts';
import { createStructure } from '../controllers/structure.ts';
import { boardGround } from '../shared/board.styles.ts';
import { boardBones } from '../shared/board-bones.ts';
import type { Face, FacePart, Host } from '../shared/face.ts';
import type { Standing } from '../shared/innkeeper-element.ts';
import { InnkeeperElement } from '../shared/innkeeper-element.ts';
import { createPart } from '../shared/part.ts';
import { Shows } from '../shared/shows.ts';
import { boardWords } from '../words/board-words.ts';
import { structureWords } from './words.ts';

const face = createPart(() => import('./face.ts'));
/** Half a year against the half year before: long enough for guests who come twice a year. */
const growthDays = 182;

/**
 * The structure of the guests: 20 % core, 20 % basic, 20 % potential and 40 % edge with what each brings, what lies in
 * the potential, how unequally it is all spread, and whether 80/20 holds in this house.
 *
 * @element ik-structure
 * @fires {StructureOrderEvent} ik-structure-order - guests are to be ordered by something else; a host that hands in plain data asks anew
 * @csspart frame - everything
 * @csspart verdict - whether 80/20 holds
 * @csspart classes - the four classes
 * @csspart curve - how unequally it is spread
 * @csspart table - the figures behind the charts
 * @csspart state - empty, failed and forbidden
 * @csspart stale - the line that says how old it is
 */
export class Structure extends InnkeeperElement {
  /** @internal */
  static override styles = [...InnkeeperElement.styles, boardGround];
  /** @internal */
  static override readonly words = [boardWords, structureWords];
  /** @internal */
  static override properties = {
    api: { attribute: false },
    structure: { attribute: false },
    property: {},
    day: {},
    by: {},
  };

  /** The house: in the process, or its HTTP client. */
  api?: StructureApi;
  /** Plain data instead of an API: the host asks, this element shows. */
  structure?: StructureData;
  /** The property whose visits count. @defaultValue all of them */
  property?: string;
  /** The day as of which guests are sorted. @defaultValue the business day of the property */
  day?: Day;
  /** What guests are ordered by: `amount`, `contribution`, `visits` or `nights`. @defaultValue 'amount' */
  by?: StructureMeasure;

  readonly #shows = new Shows<StructureQuestion>(this);

  protected override get standing(): Standing {
    if (this.structure) return { state: 'ready' };

    return this.#shows.shown?.state ?? { state: 'empty' };
  }

  protected override keyWord(key: string): string {
    return key === 't' ? 'board-key/t' : super.keyWord(key);
  }

  protected override get facePart(): FacePart {
    return face;
  }

  protected override createFace(host: Host): Face | undefined {
    return face.here?.createStructureFace(host, () => ({
      answer: this.structure ?? answerOf(this.#shows.shown?.state ?? { state: 'empty' }),
      order: (by) => {
        this.by = by;
      },
      focus: () => this.autofocus && this.focus(),
    }));
  }

  override connectedCallback(): void {
    super.connectedCallback();
    if (this.hasUpdated) this.#ask();
  }

  protected override willUpdate(changed: PropertyValues): void {
    if (['api', 'property', 'day', 'by'].some((name) => changed.has(name))) this.#ask();
  }

  protected override lookAgain(): void {
    void this.#shows.shown?.again();
  }

  protected override letGo(): void {
    this.#shows.show(undefined);
    this.api = undefined;
    this.structure = undefined;
  }

  protected override bones(): TemplateResult {
    return boardBones(8);
  }

  #ask(): void {
    const { api, property, day, by } = this;
    const question = api && createStructure({ api });
    this.#shows.show(question);
    question?.show({
      growthDays,
      ...(property !== undefined && { property }),
      ...(day !== undefined && { asOf: day }),
      ...(by !== undefined && { by }),
    });
  }
}
