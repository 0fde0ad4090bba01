import type { Reason, Words } from '@innkeeper/core';
import { nothing } from 'lit';
import { asidesStyles } from './asides.styles.ts';
import type { Furnished } from './furniture.ts';
import { keysView } from './keys-view.ts';
import { setMarks } from './set-marks.ts';
import { placeBeside, whyView } from './why-view.ts';

export const styles = [asidesStyles];

/** What opens beside what is shown: the list of keys, and what says so. */
export interface Asides {
  /** Opens what says so, or closes it where it is open. */
  why(because: readonly Reason[], beside: HTMLElement): void;
  closeWhy(): void;
  /** Opens the list of keys, or closes it. */
  turnKeys(): void;
  view(words: Words, isOpen: boolean): unknown;
  /** After each drawing. */
  drawn(): void;
  clear(): void;
}

/** What opens beside what an element shows. */
export function createAsides(element: Furnished): Asides {
  let why: { readonly because: readonly Reason[]; readonly beside: HTMLElement } | undefined;
  let showsKeys = false;
  const { root } = element;
  const closed = (): void => {
    why?.beside.focus();
    why = undefined;
    void element.draw();
  };

  return {
    why: (because, beside) => {
      const isOpen = why?.beside === beside;
      why = isOpen ? undefined : { because, beside };
      element.drawNow();
      const opened = root.querySelector<HTMLElement>('.why');
      if (isOpen || !opened) return;
      opened.showPopover?.();
      placeBeside(opened, beside);
      opened.focus();
    },
    closeWhy: () => {
      why = undefined;
    },
    turnKeys: () => {
      showsKeys = !showsKeys;
      void element.draw();
    },
    view: (words, isOpen) => [
      showsKeys
        ? keysView(words, {
            own: Object.keys(element.keys()),
            hasMarks: root.querySelector('.mark') !== null,
            wordOf: element.keyWord,
          })
        : nothing,
      isOpen && why ? whyView(words, why.because, closed) : nothing,
    ],
    drawn: () => setMarks(root),
    clear: () => {
      why = undefined;
      showsKeys = false;
    },
  };
}
