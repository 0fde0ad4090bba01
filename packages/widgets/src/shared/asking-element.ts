import type { PropertyValues } from 'lit';
import type { Asked } from '../controllers/ask.ts';
import { answerOf } from '../controllers/ask.ts';
import type { Observable } from '../controllers/cell.ts';
import type { Standing } from './innkeeper-element.ts';
import { InnkeeperElement } from './innkeeper-element.ts';
import { Shows } from './shows.ts';

/** What asks the house for an element. */
interface Asking extends Observable<unknown> {
  again(): Promise<void>;
  shutdown(): void;
}

/** An element that asks the house whenever its question changes, or shows plain data that a page hands in instead. */
export abstract class AskingElement<Controller extends Asking, Answer> extends InnkeeperElement {
  /** Properties that are part of the question, by name. @internal */
  static readonly asks: readonly string[] = [];
  /** Properties at whose change the face begins anew. @internal */
  static readonly renews: readonly string[] = [];
  /** Properties that are gone at a change of staff. @internal */
  static readonly holds: readonly string[] = ['api'];

  readonly #shows = new Shows<Controller>(this);

  /** Plain data instead of an answer. */
  protected abstract get given(): object | undefined;
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
    return this.given ? { state: 'ready' } : (this.asked ?? { state: 'empty' });
  }

  override connectedCallback(): void {
    super.connectedCallback();
    if (this.hasUpdated) this.#ask();
  }

  protected override willUpdate(changed: PropertyValues): void {
    const { asks, renews } = this.constructor as typeof AskingElement;
    if (asks.some((name) => changed.has(name))) this.#ask();
    if (renews.some((name) => changed.has(name))) this.face?.renew();
  }

  protected override lookAgain(): void {
    void this.shown?.again();
  }

  protected override letGo(): void {
    const { holds, elementProperties } = this.constructor as typeof AskingElement;
    this.#shows.show(undefined);
    for (const name of holds) {
      (this as unknown as Record<string, unknown>)[name] = undefined;
      const attribute = elementProperties.get(name)?.attribute;
      if (typeof attribute === 'string') this.removeAttribute(attribute);
    }
  }

  #ask(): void {
    const controller = this.open();
    this.#shows.show(controller);
    this.startOver();
    if (controller) this.ask(controller);
  }
}
