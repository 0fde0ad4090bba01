import type { GuestHit, Words } from '@innkeeper/core';
import type { TemplateResult } from 'lit';
import { html, nothing } from 'lit';
import { sayIn } from '../words/say-in.ts';
import type { MarkedField } from './marked.ts';
import { marked } from './marked.ts';

/** A guest that was found, with what was typed. */
type Row = GuestHit & { readonly typed: string };

/** One row: the name in both ways of writing it, where the guest is, what matched, the ends of numbers. */
export function rowView(found: GuestHit, words: Words, typed: string): TemplateResult {
  const hit: Row = { ...found, typed };

  return html`<span class="who" part="name">${namesOf(hit)}</span>
    <span class=${`where ${hit.presence ?? ''}`} part="presence">${whereOf(hit, words)}</span>
    <span class="how small">${howOf(hit, words)}</span>`;
}

/** The name as the first way of writing it, for those who hear it. */
export function heardName({ ownName, latinName, name }: GuestHit): string {
  return [...new Set([name ?? ownName ?? latinName ?? '', ownName, latinName])].filter(Boolean).join(', ');
}

function namesOf(hit: Row): TemplateResult {
  const { ownName, latinName, name } = hit;
  if (ownName && latinName && ownName !== latinName)
    return html`<b lang=${scriptOf(ownName)}>${marked(ownName, 'ownName', hit)}</b>
      <b class="latin">${marked(latinName, 'latinName', hit)}</b>`;
  const [field, text]: readonly [MarkedField, string] = latinName
    ? ['latinName', latinName]
    : ['ownName', ownName ?? name ?? ''];

  return html`<b>${marked(text, field, hit)}</b>`;
}

/** Kanji and Hangul are not drawn as Chinese is. */
function scriptOf(text: string): string {
  if (/[\p{Script=Hiragana}\p{Script=Katakana}]/u.test(text)) return 'ja';

  return /\p{Script=Hangul}/u.test(text) ? 'ko' : 'zh';
}

function whereOf(hit: Row, words: Words): TemplateResult {
  const { presence, room, lastStay } = hit;
  if (presence === 'arriving')
    return room
      ? html`${sayIn(words, 'finder/arriving-room', { room })}`
      : html`${sayIn(words, 'finder/arriving')}`;
  if (presence === 'in-house' || hit.inHouse) {
    if (!room) return html`${sayIn(words, 'finder/in-house')}`;
    const [before = '', after = ''] = sayIn(words, 'finder/here', { room: '\u0000' }).split('\u0000');

    return html`${before}${marked(room, 'room', hit)}${after}`;
  }
  if (lastStay) return html`${sayIn(words, 'finder/last', { day: lastStay.departure })}`;

  return html`${hit.stays === 0 ? sayIn(words, 'finder/never') : nothing}`;
}

/** What the row shows by itself needs no second word: a name, a room, who is near. */
const shown: ReadonlySet<string> = new Set([
  'find/name',
  'find/room',
  'find/in-house',
  'find/arriving',
  'find/recent',
]);

function howOf(hit: Row, words: Words): readonly (TemplateResult | string)[] {
  const { because, ends, stays } = hit;
  const by = because
    .filter(({ code }) => !shown.has(code))
    .map(({ code, facts }) => sayIn(words, 'finder/by', { what: sayIn(words, code, facts) }));
  const parts = [
    ...by,
    ...(stays > 0 ? [sayIn(words, 'finder/stays', { n: stays })] : []),
    ...(ends?.phone ? [endOf('phone', ends.phone, hit, words)] : []),
    ...(ends?.document ? [endOf('document', ends.document, hit, words)] : []),
  ];

  return parts.flatMap((part, place) => (place === 0 ? [part] : [' · ', part]));
}

function endOf(field: 'phone' | 'document', end: string, hit: Row, words: Words): TemplateResult {
  const [before = '', after = ''] = sayIn(words, `finder/${field}`, { end: '\u0000' }).split('\u0000');

  return html`<span class="end">${before}${marked(end, field, hit)}${after}</span>`;
}
