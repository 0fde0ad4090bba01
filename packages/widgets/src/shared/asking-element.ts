import type { PropertyValues } from 'lit';
import type { Asked } from '../controllers/ask.ts';
import { answerOf } from '../controllers/ask.ts';
import type { Observable } from '../controllers/cell.ts';
import type { Standing } from './innkeeper-element.ts';
import { InnkeeperElement } from './innkeeper-element.ts';
import { Shows } from './shows.ts';

/** Properties whose attributes say something of a guest. */
const personal: readonly string[] = ['guestId', 'knownBy', 'segmentId'];

/** What asks the house for an element. */
interface Asking extends Observable<unknown> {
  again(): Promise<void>;
  shutdown(): void;
}

/** An element that asks the house whenever its question changes, or shows plain data that a page hands in instead. */
export abstract class AskingElement<Controller extends Asking, Answer> extends InnkeeperElement {
  /** Plain data of a page, instead of an answer, and what else the face begins anew with. @internal */
  static readonly given: readonly string[] = [];
  /** Properties that are part of the question. @defaultValue all but those given @internal */
  static readonly asks?: readonly string[];
  /** Properties that are gone at a change of staff. @defaultValue data, and ids of guests @internal */
  static readonly holds?: readonly string[];

  readonly #shows = new Shows<Controller>(this);

  /** How the question stands that was asked. */
  protected abstract get asked(): Asked<Answer> | undefined;
  /** What asks, where there is an API and enough to ask about. */
  protected abstract open(): Controller | undefined;
  /** Asks by what the properties say. */
  protected abstract ask(controller: Controller): void;
  /** Lets go of what was about the question before. */
  protected startOver(): void {}

  /** What is asked at present. */
  protected get shown(): Controller | undefined {
    return this.#shows.shown;
  }

  /** What the house answered. */
  protected get answered(): Answer | undefined {
    const { asked } = this;

    return asked && answerOf(asked);
  }

  protected override get standing(): Standing {
    const { given } = this.constructor as typeof AskingElement;

    return this.#all[given[0] as string] ? { state: 'ready' } : (this.asked ?? { state: 'empty' });
  }

  override connectedCallback(): void {
    super.connectedCallback();
    if (this.hasUpdated) this.#ask();
  }

  protected override willUpdate(changed: PropertyValues): void {
    const { asks, given } = this.constructor as typeof AskingElement;
    const names = [...changed.keys()] as readonly string[];
    if (this.isConnected && names.some((name) => (asks ? asks.includes(name) : !given.includes(name))))
      this.#ask();
    if (names.some((name) => given.includes(name))) this.face?.renew();
  }

  protected override lookAgain(): void {
    void this.shown?.again();
  }

  protected override letGo(): void {
    const { holds, elementProperties } = this.constructor as typeof AskingElement;
    this.#shows.show(undefined);
    for (const [name, { attribute }] of elementProperties) {
      const isGuests = personal.includes(name as string);
      if (!(holds?.includes(name as string) ?? (isGuests || attribute === false))) continue;
      this.#all[name] = undefined;
      if (isGuests) this.removeAttribute(attribute as string);
    }
  }

  get #all(): Record<PropertyKey, unknown> {
    return this as never;
  }

  #ask(): void {
    const controller = this.open();
    this.#shows.show(controller);
    this.startOver();
    if (controller) this.ask(controller);
  }
}
