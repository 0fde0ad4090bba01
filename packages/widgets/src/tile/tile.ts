import type { Day } from '@innkeeper/core';
import type { TemplateResult } from 'lit';
import type { Asked } from '../controllers/ask.ts';
import type { TileApi, TileData, TileFigure, TileQuestion } from '../controllers/tile.ts';
import { createTile, tileFigures } from '../controllers/tile.ts';
import { AskingElement } from '../shared/asking-element.ts';
import { boardGround } from '../shared/board.styles.ts';
import { boardBones } from '../shared/board-bones.ts';
import type { Face, FacePart, Host } from '../shared/face.ts';
import { createPart } from '../shared/part.ts';
import { boardWords } from '../words/board-words.ts';
import { tileWords } from './words.ts';

const face = createPart(() => import('./face.ts'));

/**
 * One live figure about everybody, with its change and the reason of it. It follows the house: a new bill is in it a
 * second later.
 *
 * @element ik-tile
 * @csspart frame - everything
 * @csspart figure - the figure
 * @csspart change - how it changed
 * @csspart reason - why
 * @csspart counting - how far the guests are counted, where figures are long in coming
 * @csspart state - empty, failed and forbidden
 * @csspart stale - the line that says how old it is
 */
export class Tile extends AskingElement<TileQuestion, TileData> {
  /** @internal */
  static override styles = [...AskingElement.styles, boardGround];
  /** @internal */
  static override readonly words = [boardWords, tileWords];
  /** @internal */
  static override readonly asks = ['api', 'property', 'day', 'days'];
  /** @internal */
  static override readonly given = ['ledgers'];
  /** @internal */
  static override properties = {
    api: { attribute: false },
    ledgers: { attribute: false },
    figure: {},
    property: {},
    day: {},
    days: { type: Number },
  };

  /** The house: in the process, or its HTTP client. */
  api?: TileApi;
  /** Plain data instead of an API: the ledger of today and of so many days before. */
  ledgers?: TileData;
  /** `active`, `beyond`, `spend-per-head`, `visits-per-month` or `guests`. @defaultValue 'active' */
  figure?: TileFigure;
  /** The property whose visits count. @defaultValue all of them */
  property?: string;
  /** The day of the figure. @defaultValue the business day of the property */
  day?: Day;
  /** Within how many days a guest is active, and how far back the figure beside it lies. @defaultValue 60 */
  days?: number;

  protected override get asked(): Asked<TileData> | undefined {
    return this.shown?.state;
  }

  protected override open(): TileQuestion | undefined {
    return this.api && createTile({ api: this.api });
  }

  protected override ask(question: TileQuestion): void {
    const { property, day, days } = this;
    question.show({
      ...(property !== undefined && { property }),
      ...(day !== undefined && { asOf: day }),
      ...(days !== undefined && { days }),
    });
  }

  protected override get facePart(): FacePart {
    return face;
  }

  protected override createFace(host: Host): Face | undefined {
    return face.here?.createTileFace(host, () => ({
      answer: this.ledgers ?? this.answered,
      figure: tileFigures.find((one) => one === this.figure) ?? 'active',
      focus: () => this.autofocus && this.focus(),
    }));
  }

  protected override bones(): TemplateResult {
    return boardBones(2, this.words, this.asked);
  }
}
