import type { Words } from '@innkeeper/core';
import type { CSSResult, TemplateResult } from 'lit';
import { html } from 'lit';
import type { ElementEvent } from '../events/element-event.ts';
import { sayIn } from '../words/say-in.ts';
import type { Asides } from './asides.ts';
import type { Host } from './face.ts';
import { furnitureStyles } from './furniture.styles.ts';
import { hearKey } from './hear-key.ts';
import type { Keys, Standing } from './innkeeper-element.ts';
import { createPart } from './part.ts';
import { hiddenView, stateView } from './state-view.ts';

/** What opens beside what is shown is not needed at first sight: it comes once that is drawn. */
const asidesHere = createPart(() => import('./asides.ts'));

/** The styles of all that has come. */
export function stylesNow(): readonly CSSResult[] {
  return [furnitureStyles, ...(asidesHere.here?.styles ?? [])];
}

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
  let asides: Asides | undefined;
  let isFollowed = false;
  let turn = 0;
  let heard = '';
  let isHeard = false;
  const { root } = element;
  // Beside the drawing: most of it is said at the end of one, and needs no second.
  const say = (): void => {
    const status = root.querySelector('.frame > :last-child');
    const text = isHeard ? heard : '';
    if (status && status.textContent !== text) status.textContent = text;
  };
  const here = (): Asides | undefined => (asides ??= asidesHere.here?.createAsides(element));
  const openLater = async (use: (asides: Asides) => void): Promise<void> => {
    const mine = turn;
    await asidesHere.fetch();
    if (turn !== mine) return; // let go in between: nothing of that guest is opened
    const come = here();
    const words = element.words();
    if (come) use(come);
    else if (words) host.announce(sayIn(words, 'trouble'));
  };
  const open = (use: (asides: Asides) => void): void => {
    const ready = here();
    if (ready) use(ready);
    else void openLater(use);
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
    why: (because, beside) => open((asides) => asides.why(because, beside)),
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
    openView: (words, isOpen) => asides?.view(words, isOpen),
    closeWhy: () => asides?.closeWhy(),
    hearKey: (event) =>
      hearKey(event, root, {
        '?': () => open(({ turnKeys }) => turnKeys()),
        r: element.look,
        ...element.keys(),
      }),
    drawn: (isOpen) => {
      if (isOpen && !isFollowed) void asidesHere.fetch();
      isFollowed ||= isOpen;
      here()?.drawn();
      isHeard = isOpen;
      say();
    },
    clear: () => {
      turn += 1;
      heard = '';
      asides?.clear();
    },
  };
}
