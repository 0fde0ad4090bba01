import type { TemplateResult } from 'lit';
import { html, nothing } from 'lit';
import { countIn } from '../words/numbers.ts';
import { sayIn } from '../words/say-in.ts';
import type { Crossed } from './shown.ts';

/** The guests behind the cell that was opened, by name. Its title stays where it is while they come: it has the focus. */
export function cellView(crossed: Crossed): TemplateResult | typeof nothing {
  const { words, cell, opened, act } = crossed;
  if (opened === undefined) return nothing;

  return html`<section class="board" part="cell" aria-labelledby="cell">
    <div class="cell-head">
      <h3 id="cell" tabindex="-1">${opened}</h3>
      ${cell ? html`<span>${sayIn(words, 'cell/title', countIn(words, cell.guests))}</span>` : nothing}
      <button type="button" class="plain small" @click=${act.close}>${sayIn(words, 'cell/close')}</button>
    </div>
    ${cell ? peopleView(crossed, cell) : waitingView(crossed)}
  </section>`;
}

function waitingView({ words, shown }: Crossed): TemplateResult {
  const state = shown?.state.cell.state;
  const hasFailed = state === 'failed' || state === 'forbidden';

  return html`<p class="small muted">${sayIn(words, hasFailed ? 'cell/failed' : 'cell/asking')}</p>`;
}

function peopleView({ words, act }: Crossed, cell: NonNullable<Crossed['cell']>): unknown {
  const rest = cell.guests - cell.members.length;

  return html`<ul class="people">
      ${cell.members.map((guestId) => {
        const name = cell.names[guestId] ?? sayIn(words, 'cell/unnamed');

        return html`<li><button type="button" class="plain" @click=${() => act.openGuest(guestId, name)}><bdi>${name}</bdi></button></li>`;
      })}
    </ul>
    ${rest > 0 ? html`<p class="small muted">${sayIn(words, 'ui/more', { n: rest })}</p>` : nothing}`;
}
