import type { Brief, Locale, Reason, Words } from '@innkeeper/core';
import type { TemplateResult } from 'lit';
import { html, nothing } from 'lit';
import { mark } from '../shared/mark.ts';
import { sayIn, sayReason } from '../words/say-in.ts';
import type { Desk } from './desk.ts';

/** Who it is, in both scripts; the class of guest and which stay it is; when last; how sure, by what. */
export function whoView({ brief, words, why }: Desk): TemplateResult {
  const { who, visits } = brief;
  const other: Locale = words.locale === 'en' ? 'zh-CN' : 'en';
  const shown = who.names[words.locale]?.shown;
  const name = nameOf(brief, words);
  const ordinal = sayIn(words, 'ordinal', { n: visits.ordinal });
  const visited = visits.because.filter(({ code }) => code !== 'visits/earlier');
  const certainty = certaintyOf(brief, words);

  return html`<header class="who" part="who">
    <div class="first-line">
      <h2 part="name"><bdi>${name}</bdi></h2>
      ${shown === undefined || shown === name ? nothing : html`<bdi class="muted">${shown}</bdi>`}
      ${who.names[other] ? html`<bdi lang=${other}>${who.names[other].said}</bdi>` : nothing}
      <span class="aside">${[who.vip, ordinal].filter(Boolean).join(' · ')}</span>
    </div>
    ${visited.map((reason) => html`<p>${marked(sayReason(words, reason), [reason])}</p>`)}
    <p class=${who.match?.certainty === 'certain' ? 'good' : who.match ? 'guess' : 'muted'}>${marked(certainty, who.because)}</p>
  </header>`;

  function marked(text: string, because: readonly Reason[]): unknown {
    return [text, mark(words, because, { text, open: why })];
  }
}

/** The name as it is said, or that the guest wishes to have none. */
export function nameOf({ who }: Brief, words: Words): string {
  return who.names[words.locale]?.said ?? sayIn(words, 'who/unnamed');
}

/** How sure the house is, and by what. */
export function certaintyOf({ who }: Brief, words: Words): string {
  if (!who.match) return sayIn(words, 'match/unsaid');
  const by = who.match.because.map((reason) => sayReason(words, reason)).join(' · ');

  return sayIn(words, `match/${who.match.certainty}`, { by });
}

/** What a person hears who does not see the screen: what can hurt, who it is, how sure. */
export function heardOf(brief: Brief, words: Words): string {
  const alerts = brief.alerts.flatMap(({ because }) => because.slice(0, 1));
  const certainty = certaintyOf(brief, words);

  return [
    sayIn(words, 'brief/heard', { name: nameOf(brief, words), certainty }),
    ...alerts.map((reason) => sayReason(words, reason)),
  ].join(' ');
}
