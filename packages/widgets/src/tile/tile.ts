import type { Day } from '@innkeeper/core';
import type { PropertyValues, TemplateResult } from 'lit';
import { answerOf } from '../controllers/ask.ts';
import type { TileApi, TileData, TileFigure, TileQuestion } from '../controllers/tile.ts';
import { createTile, tileFigures } from '../controllers/tile.ts';
import { boardGround } from '../shared/board.styles.ts';
import { boardBones } from '../shared/board-bones.ts';
import type { Face, FacePart, Host } from '../shared/face.ts';
import type { Standing } from '../shared/innkeeper-element.ts';
import { InnkeeperElement } from '../shared/innkeeper-element.ts';
import { createPart } from '../shared/part.ts';
import { Shows } from '../shared/shows.ts';
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
 * @csspart state - empty, failed and forbidden
 * @csspart stale - the line that says how old it is
 */
export class Tile extends InnkeeperElement {
  /** @internal */
  static override styles = [...InnkeeperElement.styles, boardGround];
  /** @internal */
  static override readonly words = [boardWords, tileWords];
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

  readonly #shows = new Shows<TileQuestion>(this);

  protected override get standing(): Standing {
    if (this.ledgers) return { state: 'ready' };

    return this.#shows.shown?.state ?? { state: 'empty' };
  }

  protected override get facePart(): FacePart {
    return face;
  }

  protected override createFace(host: Host): Face | undefined {
    return face.here?.createTileFace(host, () => ({
      answer: this.ledgers ?? answerOf(this.#shows.shown?.state ?? { state: 'empty' }),
      figure: tileFigures.find((one) => one === this.figure) ?? 'active',
      focus: () => this.autofocus && this.focus(),
    }));
  }

  override connectedCallback(): void {
    super.connectedCallback();
    if (this.hasUpdated) this.#ask();
  }

  protected override willUpdate(changed: PropertyValues): void {
    if (['api', 'property', 'day', 'days'].some((name) => changed.has(name))) this.#ask();
  }

  protected override lookAgain(): void {
    void this.#shows.shown?.again();
  }

  protected override letGo(): void {
    this.#shows.show(undefined);
    this.api = undefined;
    this.ledgers = undefined;
  }

  protected override bones(): TemplateResult {
    return boardBones(2);
  }

  #ask(): void {
    const { api, property, day, days } = this;
    const question = api && createTile({ api });
    this.#shows.show(question);
    question?.show({
      ...(property !== undefined && { property }),
      ...(day !== undefined && { asOf: day }),
      ...(days !== undefined && { days }),
    });
  }
}
