import type { GuestHit, Reason } from '@innkeeper/core';
import type { TemplateResult } from 'lit';
import { html } from 'lit';

/** The places of a row in which something may have matched. */
export type MarkedField = 'ownName' | 'latinName' | 'name' | 'phone' | 'document' | 'room';

/** What a row was found by. */
export interface FoundBy {
  readonly because: GuestHit['because'];
  /** What was typed: marked in a name where the house says only that the name fitted. */
  readonly typed: string;
}

/** A text of a row, with the part that matched marked. */
export function marked(text: string, field: MarkedField, { because, typed }: FoundBy): TemplateResult {
  const told = because.flatMap(({ facts }) => spanOf(facts, field, text.length));
  const isByName = because.some(({ code, facts }) => code === 'find/name' && facts?.field === undefined);
  const own = isByName && field.toLowerCase().endsWith('name') ? beginnings(text, typed) : [];
  const spans = [...told, ...own].sort(([one], [other]) => one - other);
  const parts: TemplateResult[] = [];
  let at = 0;
  for (const [start, end] of spans) {
    if (start < at) continue;
    parts.push(html`${text.slice(at, start)}<mark>${text.slice(start, end)}</mark>`);
    at = end;
  }

  return html`${parts}${text.slice(at)}`;
}

function spanOf(
  facts: Reason['facts'],
  field: MarkedField,
  length: number,
): readonly (readonly [number, number])[] {
  const { start, length: size } = facts ?? {};
  if (facts?.field !== field || typeof start !== 'number' || typeof size !== 'number') return [];
  const end = Math.min(start + size, length);

  return start >= 0 && end > start ? [[start, end]] : [];
}

/** Where a word of the text begins with a word that was typed; a Chinese name has no gaps, so anywhere in it. */
function beginnings(text: string, typed: string): readonly (readonly [number, number])[] {
  const plain = foldedAlike(text);
  const words = foldedAlike(typed)
    .split(/[\s,]+/)
    .filter(Boolean);

  return words.flatMap((word) => {
    const at = [...plain.matchAll(/[\p{L}\d]+/gu)].find(([part]) => part.startsWith(word))?.index;
    const anywhere = /\p{Script=Han}/u.test(word) ? plain.indexOf(word) : -1;
    const start = at ?? anywhere;

    return start < 0 ? [] : [[start, start + word.length] as const];
  });
}

/** Without marks and capitals, letter for letter, so that places stay places. */
function foldedAlike(text: string): string {
  return Array.from(text, (letter) => {
    const plain = letter.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase();

    return plain.length === letter.length ? plain : letter;
  }).join('');
}
