import type { Day, GuestId, ValueAnswer } from '@innkeeper/core';
import type { WeightSet } from '@innkeeper/core/delivered-value';
import type { PropertyValues, TemplateResult } from 'lit';
import { answerOf } from '../controllers/ask.ts';
import type { ValueCard as CardController, ValueCardApi } from '../controllers/value-card.ts';
import { createValueCard } from '../controllers/value-card.ts';
import type { Face, FacePart, Host } from '../shared/face.ts';
import type { Standing } from '../shared/innkeeper-element.ts';
import { InnkeeperElement } from '../shared/innkeeper-element.ts';
import { createPart } from '../shared/part.ts';
import { Shows } from '../shared/shows.ts';
import { cardBones } from './bones.ts';
import { sidesStyles } from './value-card.styles.ts';
import { valueCardWords } from './words.ts';

const face = createPart(() => import('./face.ts'));

/**
 * Both sides of a guest, facing each other: what he is worth to the house, and the house to him, each with its parts,
 * its reasons, how sure it is, and what a change would do.
 *
 * @element ik-value-card
 * @fires {ValueWeighEvent} ik-value-weigh - the parts are to count otherwise; a host that hands in plain data asks anew
 * @csspart frame - everything
 * @csspart house - what the guest is worth to the house
 * @csspart guest - what the house is worth to the guest
 * @csspart part - one of the eight parts, also `known` or `unknown`
 * @csspart verdict - where both sides stand
 * @csspart reasons - what pulls most
 * @csspart trend - how it went
 * @csspart what-if - what a change would do
 * @csspart table - the figures behind the charts
 * @csspart mark - the quiet mark that opens what says so
 * @csspart why - what says so, opened
 * @csspart state - empty, failed and forbidden
 * @csspart stale - the line that says how old it is
 */
export class ValueCard extends InnkeeperElement {
  /** @internal */
  static override styles = [...InnkeeperElement.styles, sidesStyles];
  /** @internal */
  static override readonly words = [valueCardWords];
  /** @internal */
  static override properties = {
    api: { attribute: false },
    value: { attribute: false },
    guestId: { attribute: 'guest-id' },
    property: {},
    day: {},
    weights: {},
  };

  /** The house: in the process, or its HTTP client. */
  api?: ValueCardApi;
  /** Plain data instead of an API: the host asks, this element shows. */
  value?: ValueAnswer;
  /** Whose value. */
  guestId?: GuestId;
  /** The property whose day and currency count. @defaultValue the only one of the house */
  property?: string;
  /** The hotel's day. @defaultValue the business day of the property */
  day?: Day;
  /** Which parts count how much: `equal`, `high-end` or `mass`. @defaultValue 'equal' */
  weights?: WeightSet;

  readonly #shows = new Shows<CardController>(this);

  protected override get standing(): Standing {
    if (this.value) return { state: 'ready' };

    return this.#shows.shown?.state ?? { state: 'empty' };
  }

  protected override get emptyWord(): string {
    return this.api ? 'value/no-guest' : 'ui/no-api';
  }

  protected override keyWord(key: string): string {
    return ['t', 'w', 'e'].includes(key) ? `value-key/${key}` : super.keyWord(key);
  }

  protected override get facePart(): FacePart {
    return face;
  }

  protected override createFace(host: Host): Face | undefined {
    return face.here?.createCardFace(host, () => ({
      answer: this.value ?? answerOf(this.#shows.shown?.state ?? { state: 'empty' }),
      weights: this.weights ?? 'equal',
      weigh: (weights) => {
        this.weights = weights;
      },
      focus: () => this.autofocus && this.focus(),
    }));
  }

  override connectedCallback(): void {
    super.connectedCallback();
    if (this.hasUpdated) this.#ask();
  }

  protected override willUpdate(changed: PropertyValues): void {
    if (['api', 'guestId', 'property', 'day', 'weights'].some((name) => changed.has(name))) this.#ask();
    if (changed.has('value')) this.face?.renew();
  }

  protected override lookAgain(): void {
    void this.#shows.shown?.again();
  }

  protected override letGo(): void {
    this.#shows.show(undefined);
    this.api = undefined;
    this.value = undefined;
    this.guestId = undefined;
    this.removeAttribute('guest-id');
  }

  protected override bones(): TemplateResult {
    return cardBones();
  }

  #ask(): void {
    this.face?.renew();
    const { api, guestId, property, day, weights } = this;
    const controller = api && guestId ? createValueCard({ api }) : undefined;
    this.#shows.show(controller);
    if (guestId) controller?.show({ guestId, property, day, weights });
  }
}
