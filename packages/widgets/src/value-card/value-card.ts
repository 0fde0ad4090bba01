import type { Day, GuestId, ValueAnswer } from '@innkeeper/core';
import type { WeightSet } from '@innkeeper/core/delivered-value';
import type { TemplateResult } from 'lit';
import type { Asked } from '../controllers/ask.ts';
import type { ValueCard as CardController, ValueCardApi } from '../controllers/value-card.ts';
import { createValueCard } from '../controllers/value-card.ts';
import { AskingElement } from '../shared/asking-element.ts';
import type { Face, FacePart, Host } from '../shared/face.ts';
import { createPart } from '../shared/part.ts';
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
 * @csspart advocacy - what groups contributed that the guest brought
 * @csspart tier - where the guest stands in the tiers of the house
 * @csspart loyalty - how loyal he is
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
export class ValueCard extends AskingElement<CardController, ValueAnswer> {
  /** @internal */
  static override styles = [...AskingElement.styles, sidesStyles];
  /** @internal */
  static override readonly words = [valueCardWords];
  /** @internal */
  static override readonly given = ['value'];
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

  protected override get asked(): Asked<ValueAnswer> | undefined {
    return this.shown?.state;
  }

  protected override open(): CardController | undefined {
    return this.api && this.guestId ? createValueCard({ api: this.api }) : undefined;
  }

  protected override ask(controller: CardController): void {
    const { guestId, property, day, weights } = this;
    if (guestId) controller.show({ guestId, property, day, weights });
  }

  protected override startOver(): void {
    this.face?.renew();
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
      answer: this.value ?? this.answered,
      weights: this.weights ?? 'equal',
      weigh: (weights) => {
        this.weights = weights;
      },
      focus: () => this.autofocus && this.focus(),
    }));
  }

  protected override bones(): TemplateResult {
    return cardBones();
  }
}
