import type { ReactiveController, ReactiveControllerHost } from 'lit';
import type { Observable } from '../controllers/cell.ts';

/**
 * Renders its element whenever the controller that it shows has changed; one that is no longer shown is shut down. An
 * element that is not on a page shows none, and asks nothing: it asks when it comes back.
 */
export class Shows<Shown extends Observable<unknown> & { shutdown(): void }> implements ReactiveController {
  #shown?: Shown;
  #end?: () => void;

  constructor(private readonly host: ReactiveControllerHost) {
    host.addController(this);
  }

  /** What is shown; absent before there is an API. */
  get shown(): Shown | undefined {
    return this.#shown;
  }

  show(shown: Shown | undefined): void {
    this.#end?.();
    this.#shown?.shutdown();
    this.#shown = shown;
    this.#end = shown?.subscribe(() => this.host.requestUpdate());
    this.host.requestUpdate();
  }

  hostDisconnected(): void {
    this.show(undefined);
  }
}
