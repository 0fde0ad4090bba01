import type { TimelineEntry, Words } from '@innkeeper/core';
import type { TemplateResult } from 'lit';
import { html, nothing } from 'lit';
import { icon, openSign } from '../shared/icons.ts';
import { sayIn } from '../words/say-in.ts';
import { staffIn } from '../words/staff.ts';
import { clockAt, daysOf } from './days.ts';
import { wordsOf } from './entry-words.ts';
import { kindIcon } from './kind-icon.ts';

/** What the entries are drawn with. */
export interface EntriesOptions {
  readonly words: Words;
  readonly timeZone: string | undefined;
}

/** The entries under the headings of their days, the latest first. */
export function entriesView(entries: readonly TimelineEntry[], options: EntriesOptions): TemplateResult {
  const { words } = options;

  return html`${daysOf(entries).map(
    ({
      day,
      entries: those,
    }) => html`<section class="day" part="day" aria-label=${sayIn(words, 'timeline/day', { day })}>
      <h3 class="small">${sayIn(words, 'timeline/day', { day })}</h3>
      <ol>${those.map((entry) => entryView(entry, options))}</ol>
    </section>`,
  )}`;
}

function entryView(entry: TimelineEntry, { words, timeZone }: EntriesOptions): TemplateResult {
  const { kind, at, by, channel, isMasked } = entry;
  const { title, lines, isOpen } = wordsOf(words, entry);
  const asides = [
    ...(kind !== 'contact' && channel !== undefined
      ? [sayIn(words, 'timeline/by-channel', { name: channel })]
      : []),
    ...(by === undefined ? [] : [staffIn(words, by)]),
  ];

  return html`<li class="entry ${kind} ${isOpen ? 'open' : ''}" part="entry ${kind}" data-id=${entry.id}>
    <span class="kind">${kindIcon(kind)}<span class="small">${sayIn(words, `kind/${kind}`)}</span>${
      at === undefined ? nothing : html`<time class="small" datetime=${at}>${clockAt(at, timeZone)}</time>`
    }</span>
    <div class="told">
      <p class="title"><bdi>${title}</bdi>${isOpen ? html` ${icon(openSign)}` : nothing}
        ${asides.length === 0 ? nothing : html`<span class="aside small">${asides.map((aside) => html`<bdi>${aside}</bdi>`)}</span>`}</p>
      ${lines.map((line) => html`<p class="words"><bdi>${line}</bdi></p>`)}
      ${isMasked ? html`<p class="small muted">${sayIn(words, 'timeline/masked')}</p>` : nothing}
    </div>
  </li>`;
}
