import { html, LitElement, render } from 'lit-2';

/** An element of the page, on the Lit of 2022. */
export class OldClock extends LitElement {
  override render(): unknown {
    return html`<time>${1 + 1} o’clock</time>`;
  }
}
customElements.define('old-clock', OldClock);

const place = document.createElement('aside');
render(html`<old-clock></old-clock>`, place);
addEventListener('DOMContentLoaded', () => document.body.append(place));
