import type { Reason, Words } from '@innkeeper/core';
import type { CSSResult, TemplateResult } from 'lit';
import type { ElementEvent } from '../events/element-event.ts';
import type { Keys } from './innkeeper-element.ts';
import type { Part } from './part.ts';

/** What an element shows and does, where that comes apart from the element: the file `face.ts` beside it. */
export interface Face {
  view(words: Words): TemplateResult;
  readonly keys: Keys;
  /** What is needed at a press and not at first sight: fetched once something is drawn. */
  readonly late?: readonly FacePart[];
  /** Something of what is shown is on its way still. */
  readonly isWaiting?: boolean;
  /** After each drawing. */
  drawn?(words: Words): void;
  /** Other data of the same guest are here: what was typed has been taken up. */
  renew(): void;
  /** Lets go of everything: another guest, or nobody. */
  clear(): void;
}

/** A face on its way, with its styles: the first of them is what all views stand on. */
export type FacePart = Part<{ readonly styles: readonly CSSResult[] }>;

/** What a face does with its element. */
export interface Host {
  /** The words that are spoken here now. */
  readonly words: Words | undefined;
  /** Tells the page; says whether the page lets it happen. */
  tell(event: ElementEvent<string, unknown>): boolean;
  /** Says something to those who hear the screen. */
  announce(text: string): void;
  /** Opens what says so. */
  why(because: readonly Reason[], beside: HTMLElement): void;
  /** Does what was pressed: at once, or as soon as all is here that comes late. */
  press(use: () => void): void;
  /** Draws again, and puts the focus on something. */
  draw(focusOn?: string): void;
}
