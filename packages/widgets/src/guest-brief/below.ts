import { html } from 'lit';
import { sayIn } from '../words/say-in.ts';
import { careView } from './care-view.ts';
import type { Below } from './desk.ts';
import { sayStyles } from './say.styles.ts';
import { sayView } from './say-view.ts';

export const styles = [sayStyles];

/** What stands below the rooms: it comes while the house is asked, and what hurts, who it is and where he sleeps do not wait. */
export const below: Below = {
  careView,
  sayView,
  foldView: ({ words, acts, press }, section, more) => {
    const isOpen = acts?.isUnfolded(section) ?? false;

    return html`<button class="plain small" type="button" aria-expanded=${isOpen} @click=${() => press((here) => here.unfold(section))}>
      ${isOpen ? sayIn(words, 'ui/less') : sayIn(words, 'ui/more', { n: more })}
    </button>`;
  },
};
