import type { Reason, Words } from '@innkeeper/core';
import type { TemplateResult } from 'lit';
import { html, nothing } from 'lit';
import type { ElementEvent } from '../events/element-event.ts';
import type { Host } from './face.ts';
import { hearKey } from './hear-key.ts';
import type { Keys, Standing } from './innkeeper-element.ts';
import { keysView } from './keys-view.ts';
import { setMarks } from './marks.ts';
import { hiddenView, stateView } from './state-view.ts';
import { placeBeside, whyView } from './why-view.ts';

export { furnitureStyles as styles } from './furniture.styles.ts';

/** The element in which the furniture stands. */
export interface Furnished {
  readonly root: ParentNode;
  readonly keys: () => Keys;
  /** The sentence that says what a key does. */
  readonly keyWord: (key: string) => string;
  readonly emptyWord: () => string;
  readonly look: () => void;
  readonly show: () => void;
  /** The words that are spoken here now. */
  readonly words: () => Words | undefined;
  readonly tell: (event: ElementEvent<string, unknown>) => boolean;
  /** Draws soon; resolves once that is done. */
  readonly draw: () => Promise<unknown>;
  /** Draws before it returns. */
  readonly drawNow: () => void;
}

/** What every view needs and no bones do: it comes once for all elements of a page, while the house is asked. */
export interface Furniture {
  /** What a face does with the element. */
  readonly host: Host;
  /** The state around what is shown. */
  stateView(words: Words, standing: Standing, view: (words: Words) => TemplateResult): TemplateResult;
  hiddenView(words: Words): TemplateResult;
  /** The list of keys and what says so, where they are open. */
  openView(words: Words, isOpen: boolean): unknown;
  closeWhy(): void;
  hearKey(event: KeyboardEvent): void;
  /** After each drawing; what is said is heard while an answer is in sight. */
  drawn(isOpen: boolean): void;
  clear(): void;
}

/** Furnishes an element. */
export function createFurniture(element: Furnished): Furniture {
  let why: { readonly because: readonly Reason[]; readonly beside: HTMLElement } | undefined;
  let showsKeys = false;
  let heard = '';
  let isHeard = false;
  const { root } = element;
  const closeWhy = (): void => {
    why?.beside.focus();
    why = undefined;
    void element.draw();
  };
  // Beside the drawing: most of it is said at the end of one, and needs no second.
  const say = (): void => {
    const status = root.querySelector('.frame > :last-child');
    const text = isHeard ? heard : '';
    if (status && status.textContent !== text) status.textContent = text;
  };
  const host: Host = {
    get words() {
      return element.words();
    },
    tell: element.tell,
    announce: (text) => {
      heard = text;
      say();
    },
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
    draw: (focusOn) => {
      const drawing = element.draw();
      if (focusOn !== undefined) void drawing.then(() => root.querySelector<HTMLElement>(focusOn)?.focus());
    },
  };

  return {
    host,
    stateView: (words, standing, view) => {
      if (standing.state === 'ready') return view(words);
      const state = stateView(words, standing, { look: element.look, empty: element.emptyWord() });

      return standing.state === 'stale' ? html`${state}${view(words)}` : state;
    },
    hiddenView: (words) => hiddenView(words, element.show),
    openView: (words, isOpen) => [
      showsKeys
        ? keysView(words, {
            own: Object.keys(element.keys()),
            hasMarks: root.querySelector('.mark') !== null,
            wordOf: element.keyWord,
          })
        : nothing,
      isOpen && why ? whyView(words, why.because, closeWhy) : nothing,
    ],
    closeWhy: () => {
      why = undefined;
    },
    hearKey: (event) =>
      hearKey(event, root, {
        '?': () => {
          showsKeys = !showsKeys;
          void element.draw();
        },
        r: element.look,
        ...element.keys(),
      }),
    drawn: (isOpen) => {
      setMarks(root);
      isHeard = isOpen;
      say();
    },
    clear: () => {
      heard = '';
      showsKeys = false;
    },
  };
}
