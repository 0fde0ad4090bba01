import type { Day, StructureMeasure } from '@innkeeper/core';
import type { TemplateResult } from 'lit';
import type { Asked } from '../controllers/ask.ts';
import type { StructureApi, StructureData, StructureQuestion } from '../controllers/structure.ts';
import { createStructure } from '../controllers/structure.ts';
import { AskingElement } from '../shared/asking-element.ts';
import { boardGround } from '../shared/board.styles.ts';
import { boardBones } from '../shared/board-bones.ts';
import type { Face, FacePart, Host } from '../shared/face.ts';
import { createPart } from '../shared/part.ts';
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
 * @csspart counting - how far the guests are counted, where figures are long in coming
 * @csspart state - empty, failed and forbidden
 * @csspart stale - the line that says how old it is
 */
export class Structure extends AskingElement<StructureQuestion, StructureData> {
  /** @internal */
  static override styles = [...AskingElement.styles, boardGround];
  /** @internal */
  static override readonly words = [boardWords, structureWords];
  /** @internal */
  static override readonly given = ['structure'];
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

  protected override get asked(): Asked<StructureData> | undefined {
    return this.shown?.state;
  }

  protected override open(): StructureQuestion | undefined {
    return this.api && createStructure({ api: this.api });
  }

  protected override ask(question: StructureQuestion): void {
    const { property, day, by } = this;
    question.show({
      growthDays,
      ...(property !== undefined && { property }),
      ...(day !== undefined && { asOf: day }),
      ...(by !== undefined && { by }),
    });
  }

  protected override keyWord(key: string): string {
    return key === 't' ? 'board-key/t' : super.keyWord(key);
  }

  protected override get facePart(): FacePart {
    return face;
  }

  protected override createFace(host: Host): Face | undefined {
    return face.here?.createStructureFace(host, () => ({
      answer: this.structure ?? this.answered,
      order: (by) => {
        this.by = by;
      },
      focus: () => this.autofocus && this.focus(),
    }));
  }

  protected override bones(): TemplateResult {
    return boardBones(8, this.words, this.asked);
  }
}
