import type { Reason, Words } from '@innkeeper/core';
import type { TemplateResult } from 'lit';
import { html, nothing } from 'lit';
import { asidesStyles } from './asides.styles.ts';
import { barStyles } from './bar.styles.ts';
import type { Host } from './face.ts';
import { hearKey } from './hear-key.ts';
import type { Keys, Standing } from './innkeeper-element.ts';
import { keysView } from './keys-view.ts';
import { setMarks } from './set-marks.ts';
import { hiddenView, stateView } from './state-view.ts';
import { titleMarks } from './told-by.ts';
import { placeBeside, whyView } from './why-view.ts';

export const styles = [barStyles, asidesStyles];

/** The element beside whose view all this stands. */
export interface Desk extends Host {
  keys(): Keys;
  /** The sentence that says what a key does. */
  keyWord(key: string): string;
  emptyWord(): string;
  look(): void;
  show(): void;
  /** Draws before it returns. */
  drawNow(): void;
}

/** What opens beside what is shown, or stands in its place: reasons, the list of keys, states. */
export interface Asides {
  /** Opens what says so, or closes it where it is open. */
  why(because: readonly Reason[], beside: HTMLElement): void;
  closeWhy(): void;
  /** @param target where the key was pressed, inside the element */
  hearKey(event: KeyboardEvent, target: EventTarget | undefined): void;
  /** The list of keys and what says so, where they are open. */
  view(words: Words, isOpen: boolean): unknown;
  /** The state in place of the view, or above it. @param standing `hidden` where everything is out of sight */
  stateView(words: Words, standing: Standing | 'hidden', view?: TemplateResult): TemplateResult;
  /** After each drawing. */
  drawn(): void;
  clear(): void;
}

/** What opens beside what an element shows. */
export function createAsides(desk: Desk, root: ParentNode): Asides {
  let why: { readonly because: readonly Reason[]; readonly beside: HTMLElement } | undefined;
  let showsKeys = false;
  let ageing: ReturnType<typeof setTimeout> | undefined;
  const closed = (): void => {
    why?.beside.focus();
    why = undefined;
    desk.draw();
  };
  const turnKeys = (): void => {
    showsKeys = !showsKeys;
    desk.draw();
  };

  return {
    why: (because, beside) => {
      const isOpen = why?.beside === beside;
      why = isOpen ? undefined : { because, beside };
      desk.drawNow();
      const opened = root.querySelector<HTMLElement>('.why');
      if (isOpen || !opened) return;
      opened.showPopover?.();
      placeBeside(opened, beside);
      opened.focus();
    },
    closeWhy: () => {
      why = undefined;
    },
    hearKey: (event, target) =>
      hearKey(event, { target, root, own: { '?': turnKeys, r: desk.look, ...desk.keys() } }),
    view: (words, isOpen) => [
      showsKeys
        ? keysView(words, {
            own: Object.keys(desk.keys()),
            hasMarks: root.querySelector('.mark') !== null,
            wordOf: desk.keyWord,
          })
        : nothing,
      isOpen && why ? whyView(words, why.because, closed) : nothing,
    ],
    stateView: (words, standing, view) => {
      clearTimeout(ageing);
      if (standing === 'hidden') return hiddenView(words, desk.show);
      if (standing.state === 'stale') ageing = setTimeout(desk.draw, 30_000); // what is old says how old, also then
      const state = stateView(words, standing, { look: desk.look, empty: desk.emptyWord() });

      return view ? html`${state}${view}` : state;
    },
    drawn: () => {
      setMarks(root);
      if (desk.words) titleMarks(root, desk.words);
    },
    clear: () => {
      clearTimeout(ageing);
      why = undefined;
      showsKeys = false;
    },
  };
}
