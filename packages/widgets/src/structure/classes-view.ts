import type { Words } from '@innkeeper/core';
import type { TemplateResult } from 'lit';
import { html, nothing } from 'lit';
import { barsView } from '../charts/bars-view.ts';
import type { Table } from '../charts/table-view.ts';
import type { StructureData } from '../controllers/structure.ts';
import { countIn, shareIn } from '../words/numbers.ts';
import { sayIn } from '../words/say-in.ts';
import { valueWords } from './show-value.ts';

/** The four classes with what each brings, and what the potential would bring if it were basic. */
export function classesView(words: Words, answer: StructureData): TemplateResult {
  const { parts, by, growth } = answer;
  const growing = growth?.find(({ name }) => name === 'potential');
  const potential = potentialOf(answer);

  return html`<section class="board" part="classes" aria-label=${sayIn(words, 'structure/classes', { by })}>
    <h3>${sayIn(words, 'structure/classes', { by })}</h3>
    ${barsView(
      parts.map(({ name, guests, sum, share }) => ({
        name: sayIn(words, `structure/${name}`),
        value: share ?? 0,
        text: share === undefined ? valueWords(words, sum, answer) : shareIn(words, share),
        note: sayIn(words, 'board/guests', countIn(words, guests)),
        tone: name === 'core' ? 'subject' : 'past',
      })),
    )}
    ${
      growing && growing.guests > 0
        ? html`<p>${sayIn(words, 'structure/growing', {
            ...countIn(words, growing.guests),
            more: valueWords(words, growing.more, answer),
          })}</p>`
        : nothing
    }
    ${
      potential === undefined
        ? nothing
        : html`<p>${sayIn(words, 'structure/signal', {
            ...countIn(words, potential.guests),
            more: valueWords(words, potential.more, answer),
            mean: valueWords(words, potential.mean, answer),
            basic: valueWords(words, potential.basic, answer),
          })}</p>`
    }
  </section>`;
}

/** What lies in the potential: if each of them brought what a basic guest does; nothing where they bring as much. */
export function potentialOf({
  parts,
}: Pick<StructureData, 'parts'>):
  | { readonly guests: number; readonly mean: number; readonly basic: number; readonly more: number }
  | undefined {
  const [basic, potential] = ['basic', 'potential'].map((wanted) =>
    parts.find(({ name }) => name === wanted),
  );
  if (!basic || !potential || basic.guests === 0 || potential.guests === 0) return undefined;
  const [high, low] = [basic.sum / basic.guests, potential.sum / potential.guests];
  const more = (high - low) * potential.guests;

  return more > 0 ? { guests: potential.guests, mean: low, basic: high, more } : undefined;
}

/** The classes with their bounds. */
export function classTable(words: Words, answer: StructureData): Table {
  const { parts, by } = answer;
  const bound = (value: number | undefined): string =>
    value === undefined ? '–' : valueWords(words, value, answer);

  return {
    caption: sayIn(words, 'structure/classes', { by }),
    heads: ['class', 'guests', 'sum', 'share', 'highest', 'lowest'].map((head) =>
      sayIn(words, `structure/head-${head}`),
    ),
    rows: parts.map(({ name, guests, sum, share, highest, lowest }) => [
      sayIn(words, `structure/${name}`),
      countIn(words, guests).count,
      valueWords(words, sum, answer),
      share === undefined ? '–' : shareIn(words, share),
      bound(highest),
      bound(lowest),
    ]),
  };
}
