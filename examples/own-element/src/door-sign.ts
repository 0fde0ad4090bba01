import type { GuestId } from '@innkeeper/core';
import type { GuestBrief, GuestBriefApi } from '@innkeeper/widgets/controllers';
import { answerOf, createGuestBrief } from '@innkeeper/widgets/controllers';

// #region door-sign
/** `<door-sign>`: what the floor must know before it knocks. Drawn by hand on the controller of the brief. */
export class DoorSign extends HTMLElement {
  #brief?: GuestBrief;

  /** Shows a guest; hears of every change by itself. */
  show(api: GuestBriefApi, guestId: GuestId): void {
    this.#brief?.shutdown();
    this.#brief = createGuestBrief({ api });
    this.#brief.subscribe(() => this.#draw());
    this.#brief.show({ guestId });
  }

  disconnectedCallback(): void {
    this.#brief?.shutdown();
    this.replaceChildren();
  }

  #draw(): void {
    const brief = this.#brief && answerOf(this.#brief.state.brief);
    const dangers = brief?.alerts.filter(({ type }) => type === 'constraint').length ?? 0;
    this.toggleAttribute('data-careful', dangers > 0);
    this.textContent = brief ? `${brief.who.names.en?.said ?? ''}: ${dangers} to mind` : '';
  }
}
// #endregion
