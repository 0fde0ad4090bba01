import type { ColumnLine } from '@innkeeper/core';
import type { Measure } from '@innkeeper/core/census';
import type { TemplateResult } from 'lit';
import { html } from 'lit';
import { columnIn, wordIn } from '../words/column-words.ts';
import { sayIn } from '../words/say-in.ts';
import { measureIn } from './figure-in.ts';
import { mostCrossed } from './layout.ts';
import type { Crossed, Side } from './shown.ts';
import { columnNamed, dimensionsOf, numbersOf } from './shown.ts';

const counted = ['guests', 'visits', 'purchases'] as const;
const kinds = ['sum', 'mean', 'median', 'min', 'max'] as const;

/** Where it is chosen what is counted, what stands where, and which figures stand in the cells. */
export function layoutView(crossed: Crossed): TemplateResult {
  const { words, layout, act } = crossed;

  return html`<section class="board layout" part="layout">
    <label class="over"><span class="small muted">${sayIn(words, 'pivot/over')}</span>
      <select @change=${({ currentTarget }: Event) => act.count((currentTarget as HTMLSelectElement).value as (typeof counted)[number])}>
        ${counted.map((over) => html`<option value=${over} .selected=${over === layout.over}>${sayIn(words, `pivot/over-${over}`)}</option>`)}
      </select>
    </label>
    ${sideView(crossed, 'rows')}${sideView(crossed, 'cols')}${measuresView(crossed)}${whereView(crossed)}
  </section>`;
}

function sideView({ words, columns, layout, act }: Crossed, side: Side): TemplateResult {
  const { over, rows, cols } = layout;
  const used = new Set([...rows, ...cols]);
  const isFull = used.size >= mostCrossed;

  return html`<div class="side" role="group" aria-label=${sayIn(words, `pivot/${side}`)}>
    <span class="small muted">${sayIn(words, `pivot/${side}`)}</span>
    <ul class="chips">
      ${layout[side].map((name) => {
        const text = columnIn(words, columnNamed(columns, over, name));

        return html`<li><button type="button" class="chip" aria-label=${sayIn(words, 'pivot/take', { what: text })} @click=${() => act.take(side, name)}>${text} <span aria-hidden="true">×</span></button></li>`;
      })}
      <li>${
        isFull
          ? html`<span class="small muted">${sayIn(words, 'pivot/enough')}</span>`
          : html`<select class="add-${side}" aria-label=${sayIn(words, `pivot/add-${side}`)} @change=${(event: Event) => chosen(event, (name) => act.put(side, name))}>
              <option value="" .selected=${true}>${sayIn(words, `pivot/add-${side}`)}</option>
              ${dimensionsOf(columns, over)
                .filter(({ name }) => !used.has(name))
                .map((column) => html`<option value=${column.name}>${columnIn(words, column)}</option>`)}
            </select>`
      }</li>
    </ul>
  </div>`;
}

/** Takes what was chosen and stands at "add" again. */
function chosen({ currentTarget }: Event, take: (value: string) => void): void {
  const select = currentTarget as HTMLSelectElement;
  const { value } = select;
  select.value = '';
  if (value !== '') take(value);
}

function measuresView({ words, columns, layout, act }: Crossed): TemplateResult {
  const { over, measures } = layout;
  const simple: readonly Measure[] = [
    { kind: 'count' },
    { kind: 'share' },
    ...(over === 'guests' ? [] : [{ kind: 'distinct', of: 'guest' } as const]),
  ];
  const textOf = (measure: Measure): string =>
    measureIn(words, measure, 'of' in measure ? columnNamed(columns, over, measure.of) : undefined);
  const offered = new Map<string, Measure>(simple.map((measure) => [JSON.stringify(measure), measure]));
  for (const { name } of numbersOf(columns, over))
    for (const kind of kinds) offered.set(JSON.stringify({ kind, of: name }), { kind, of: name });
  for (const measure of measures) offered.delete(JSON.stringify(measure));

  return html`<div class="side" role="group" aria-label=${sayIn(words, 'pivot/measures')}>
    <span class="small muted">${sayIn(words, 'pivot/measures')}</span>
    <ul class="chips">
      ${measures.map(
        (measure, at) =>
          html`<li><button type="button" class="chip" aria-label=${sayIn(words, 'pivot/take', { what: textOf(measure) })} aria-disabled=${measures.length === 1} @click=${() => act.takeMeasure(at)}>${textOf(measure)} <span aria-hidden="true">×</span></button></li>`,
      )}
      <li>
        <select class="add-measures" aria-label=${sayIn(words, 'pivot/add-measures')} @change=${(
          event: Event,
        ) =>
          chosen(event, (key) => {
            const measure = offered.get(key);
            if (measure) act.addMeasure(measure);
          })}>
          <option value="" .selected=${true}>${sayIn(words, 'pivot/add-measures')}</option>
          ${[...offered].map(([key, measure]) => html`<option value=${key}>${textOf(measure)}</option>`)}
        </select>
      </li>
    </ul>
  </div>`;
}

/** So many words of a column are offered, the commonest; the others are asked for by rule. */
const mostWords = 40;

/** Which rows count: words of columns, offered column by column. */
function whereView({ words, columns, layout, act }: Crossed): TemplateResult {
  const { over, where } = layout;
  const shownWord = (column: ColumnLine, word: string): string =>
    word === '' ? sayIn(words, 'pivot/not-said') : wordIn(words, column.name, word);
  const textOf = (name: string, word: string): string => {
    const column = columnNamed(columns, over, name);

    return sayIn(words, 'pivot/only', { column: columnIn(words, column), word: shownWord(column, word) });
  };
  const chosenWords = Object.entries(where).flatMap(([name, all]) => all.map((word) => ({ name, word })));
  const offered = dimensionsOf(columns, over).filter((column) => (column.words ?? []).length > 0);

  return html`<div class="side" role="group" aria-label=${sayIn(words, 'pivot/where')}>
    <span class="small muted">${sayIn(words, 'pivot/where')}</span>
    <ul class="chips">
      ${chosenWords.map(({ name, word }) => {
        const text = textOf(name, word);

        return html`<li><button type="button" class="chip" aria-label=${sayIn(words, 'pivot/take', { what: text })} @click=${() => act.only(name, word, false)}>${text} <span aria-hidden="true">×</span></button></li>`;
      })}
      <li>
        <select class="add-where" aria-label=${sayIn(words, 'pivot/add-where')} @change=${(event: Event) =>
          chosen(event, (key) => {
            const [name, word] = JSON.parse(key) as [string, string];
            act.only(name, word, true);
          })}>
          <option value="" .selected=${true}>${sayIn(words, 'pivot/add-where')}</option>
          ${offered.map(
            (column) => html`<optgroup label=${columnIn(words, column)}>
              ${['', ...(column.words ?? []).slice(0, mostWords)]
                .filter((word) => !where[column.name]?.includes(word))
                .map(
                  (word) =>
                    html`<option value=${JSON.stringify([column.name, word])}>${shownWord(column, word)}</option>`,
                )}
            </optgroup>`,
          )}
        </select>
      </li>
    </ul>
  </div>`;
}
