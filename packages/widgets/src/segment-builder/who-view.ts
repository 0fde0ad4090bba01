import type { GuestId } from '@innkeeper/core';
import type { TemplateResult } from 'lit';
import { html, nothing } from 'lit';
import { answerOf } from '../controllers/ask.ts';
import { icon, metSign, missedSign } from '../shared/icons.ts';
import { sayIn } from '../words/say-in.ts';
import type { Builder, ExplainedGuest } from './builder.ts';

/** Some who are in it, and one guest: in or out, and why. */
export function whoView(builder: Builder): TemplateResult | typeof nothing {
  const { words, may, act, reading, guest } = builder;
  if (!may.list && !may.find && !guest) return nothing;
  const look = (event: SubmitEvent): void => {
    event.preventDefault();
    const form = event.currentTarget as HTMLFormElement;
    const text = String(new FormData(form).get('guest') ?? '').trim();
    if (text !== '') act.find(text);
  };

  return html`<section class="board" part="who" aria-labelledby="who">
    <h3 id="who">${sayIn(words, 'in-out/title')}</h3>
    ${
      may.find
        ? html`<form class="look" @submit=${look}>
            <input name="guest" maxlength="120" autocomplete="off" placeholder=${sayIn(words, 'in-out/find')} aria-label=${sayIn(words, 'in-out/find')} />
            <button type="submit">${sayIn(words, 'in-out/look')}</button>
          </form>`
        : nothing
    }
    ${foundView(builder)}
    ${
      may.list
        ? html`<div><button type="button" class="plain small" aria-disabled=${reading.rule ? 'false' : 'true'} @click=${act.listMembers}>${sayIn(words, 'in-out/some')}</button></div>`
        : nothing
    }
    ${membersView(builder)}
    ${explainedView(builder)}
  </section>`;
}

function foundView({ words, shown, act }: Builder): unknown {
  const found = shown && answerOf(shown.state.found);
  if (!found) return nothing;
  if (found.hits.length === 0) return html`<p class="small muted">${sayIn(words, 'in-out/nobody-found')}</p>`;

  return html`<ul class="people found">
    ${found.hits.slice(0, few).map(({ guestId, name = sayIn(words, 'in-out/unnamed'), ownName }) => {
      const shownName = ownName && ownName !== name ? `${name} ${ownName}` : name;

      return html`<li><button type="button" class="plain" @click=${() => act.explain({ guestId, name: shownName })}><bdi>${shownName}</bdi></button></li>`;
    })}
  </ul>`;
}

const few = 6;

function membersView({ words, shown, act }: Builder): unknown {
  const members = shown && answerOf(shown.state.members);
  if (!members) return nothing;
  if (members.guests === 0) return html`<p class="small muted">${sayIn(words, 'in-out/none')}</p>`;
  const rest = members.guests - members.members.length;

  return html`<ul class="people">
      ${members.members.map((guestId) => memberView(guestId, members.names?.[guestId] ?? sayIn(words, 'in-out/unnamed'), act))}
    </ul>
    ${rest > 0 ? html`<p class="small muted">${sayIn(words, 'ui/more', { n: rest })}</p>` : nothing}`;
}

function memberView(
  guestId: GuestId,
  name: string,
  act: { explain(guest: ExplainedGuest): void },
): TemplateResult {
  return html`<li><button type="button" class="plain" @click=${() => act.explain({ guestId, name })}><bdi>${name}</bdi></button></li>`;
}

/** The verdict; what decides it stands beside each line. */
function explainedView({ words, guest, explanation, act }: Builder): TemplateResult | typeof nothing {
  if (!guest || !explanation) return nothing;
  const { holds, since } = explanation;
  const name = guest.name ?? sayIn(words, 'in-out/unnamed');

  return html`<p class="verdict ${holds ? 'in' : 'out'}" tabindex="-1">
    ${icon(holds ? metSign : missedSign)}
    <span>${sayIn(words, holds ? 'in-out/in' : 'in-out/out', { name })} ${since === undefined ? nothing : sayIn(words, 'in-out/since', { day: since })}</span>
    <button type="button" class="plain small" @click=${() => act.open(guest)}>${sayIn(words, 'in-out/open')}</button>
    <button type="button" class="plain small" @click=${() => act.explain(undefined)}>${sayIn(words, 'in-out/close')}</button>
  </p>`;
}
