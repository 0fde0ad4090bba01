import type { Day, GuestId, ValueAnswer, WorthToGuest } from '@innkeeper/core';
import type { TemplateResult } from 'lit';
import type { Asked } from '../controllers/ask.ts';
import type { ValueCardApi, ValueCard as ValueController } from '../controllers/value-card.ts';
import { createValueCard } from '../controllers/value-card.ts';
import { AskingElement } from '../shared/asking-element.ts';
import type { Face, FacePart, Host } from '../shared/face.ts';
import { createPart } from '../shared/part.ts';
import { answersBones } from './bones.ts';
import { answersStyles } from './satisfaction.styles.ts';
import { satisfactionWords } from './words.ts';

const face = createPart(() => import('./face.ts'));

/** What a guest answered, or, handed in as plain data, what all of them did. */
export type SatisfactionData = Pick<WorthToGuest, 'satisfaction' | 'boxes'>;

/**
 * How content a guest is: his answers by what they are about and where, those with all points beside those with all or
 * one less, and how it went from visit to visit.
 *
 * @element ik-satisfaction
 * @csspart frame - everything
 * @csspart boxes - answers by what they are about, or where
 * @csspart trend - how it went
 * @csspart table - the figures behind the charts
 * @csspart state - empty, failed and forbidden
 * @csspart stale - the line that says how old it is
 */
export class Satisfaction extends AskingElement<ValueController, ValueAnswer> {
  /** @internal */
  static override styles = [...AskingElement.styles, answersStyles];
  /** @internal */
  static override readonly words = [satisfactionWords];
  /** @internal */
  static override readonly given = ['answers'];
  /** @internal */
  static override properties = {
    api: { attribute: false },
    answers: { attribute: false },
    guestId: { attribute: 'guest-id' },
    property: {},
    day: {},
  };

  /** The house: in the process, or its HTTP client. */
  api?: ValueCardApi;
  /** Plain data instead of an API: of a guest, of a department, of the whole house. */
  answers?: SatisfactionData;
  /** Whose answers. */
  guestId?: GuestId;
  /** The property whose day counts. @defaultValue the only one of the house */
  property?: string;
  /** The hotel's day. @defaultValue the business day of the property */
  day?: Day;

  protected override get asked(): Asked<ValueAnswer> | undefined {
    return this.shown?.state;
  }

  protected override open(): ValueController | undefined {
    return this.api && this.guestId ? createValueCard({ api: this.api }) : undefined;
  }

  protected override ask(controller: ValueController): void {
    const { guestId, property, day } = this;
    if (guestId) controller.show({ guestId, property, day });
  }

  protected override startOver(): void {
    this.face?.clear();
  }

  protected override get emptyWord(): string {
    return this.api ? 'satisfied/no-guest' : 'ui/no-api';
  }

  protected override keyWord(key: string): string {
    return key === 't' ? 'satisfied-key/t' : super.keyWord(key);
  }

  protected override get facePart(): FacePart {
    return face;
  }

  protected override createFace(host: Host): Face | undefined {
    return face.here?.createSatisfactionFace(host, () => ({
      answers: this.answers ?? this.answered?.toGuest,
      focus: () => this.autofocus && this.focus(),
    }));
  }

  protected override bones(): TemplateResult {
    return answersBones();
  }
}
