import type { Words } from '@innkeeper/core';
import type { TemplateResult } from 'lit';
import { html, nothing } from 'lit';
import { sayIn } from '../words/say-in.ts';
import type { Table } from './table-view.ts';
import { tableView } from './table-view.ts';

/** The tables behind the charts of an element, and whether they are open. */
export interface Behind {
  readonly tables: readonly Table[];
  readonly isOpen: boolean;
  readonly turn: () => void;
}

/** The key that opens the figures behind the charts, and the tables where they are open. `t` does the same. */
export function behindView(words: Words, { tables, isOpen, turn }: Behind): TemplateResult {
  return html`<section class="board behind">
    <div><button type="button" class="plain small" aria-expanded=${isOpen} @click=${turn}>${sayIn(words, 'board/table')}</button></div>
    ${isOpen ? html`<div class="tables" tabindex="0" role="group" aria-label=${sayIn(words, 'board/table')}>${tables.map(tableView)}</div>` : nothing}
  </section>`;
}
