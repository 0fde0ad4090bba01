import type { Day, GuestId, WorthToGuest } from '@innkeeper/core';
import type { PropertyValues, TemplateResult } from 'lit';
import { answerOf } from '../controllers/ask.ts';
import type { ValueCardApi, ValueCard as ValueController } from '../controllers/value-card.ts';
import { createValueCard } from '../controllers/value-card.ts';
import type { Face, FacePart, Host } from '../shared/face.ts';
import type { Standing } from '../shared/innkeeper-element.ts';
import { InnkeeperElement } from '../shared/innkeeper-element.ts';
import { createPart } from '../shared/part.ts';
import { Shows } from '../shared/shows.ts';
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
export class Satisfaction extends InnkeeperElement {
  /** @internal */
  static override styles = [...InnkeeperElement.styles, answersStyles];
  /** @internal */
  static override readonly words = [satisfactionWords];
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

  readonly #shows = new Shows<ValueController>(this);

  protected override get standing(): Standing {
    if (this.answers) return { state: 'ready' };

    return this.#shows.shown?.state ?? { state: 'empty' };
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
      answers: this.answers ?? answerOf(this.#shows.shown?.state ?? { state: 'empty' })?.toGuest,
      focus: () => this.autofocus && this.focus(),
    }));
  }

  override connectedCallback(): void {
    super.connectedCallback();
    if (this.hasUpdated) this.#ask();
  }

  protected override willUpdate(changed: PropertyValues): void {
    if (['api', 'guestId', 'property', 'day'].some((name) => changed.has(name))) this.#ask();
  }

  protected override lookAgain(): void {
    void this.#shows.shown?.again();
  }

  protected override letGo(): void {
    this.#shows.show(undefined);
    this.api = undefined;
    this.answers = undefined;
    this.guestId = undefined;
    this.removeAttribute('guest-id');
  }

  protected override bones(): TemplateResult {
    return answersBones();
  }

  #ask(): void {
    this.face?.clear();
    const { api, guestId, property, day } = this;
    const controller = api && guestId ? createValueCard({ api }) : undefined;
    this.#shows.show(controller);
    if (guestId) controller?.show({ guestId, property, day });
  }
}
