import type { GuestHit, Reason } from '@innkeeper/core';
import type { TemplateResult } from 'lit';
import { html } from 'lit';

/** The places of a row in which something may have matched. */
export type MarkedField = 'ownName' | 'latinName' | 'name' | 'phone' | 'document' | 'room';

/** A text of a row, with the part that matched marked. */
export function marked(
  text: string,
  field: MarkedField,
  { because }: Pick<GuestHit, 'because'>,
): TemplateResult {
  const spans = because
    .flatMap(({ facts }) => spanOf(facts, field, text.length))
    .sort(([one], [other]) => one - other);
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
