import type { TemplateResult } from 'lit';
import { html, nothing } from 'lit';
import { countIn } from '../words/numbers.ts';
import { sayIn } from '../words/say-in.ts';
import type { Builder } from './builder.ts';
import { deepest, mostLines } from './draft.ts';

/** The title, and the segments there are to choose from. */
export function headView({ words, segments, chosen, act }: Builder): TemplateResult {
  return html`<header class="head">
    <h2>${sayIn(words, 'rule/title')}</h2>
    ${
      segments.length === 0
        ? nothing
        : html`<select class="which" aria-label=${sayIn(words, 'rule/which')} @change=${({ currentTarget }: Event) => act.choose((currentTarget as HTMLSelectElement).value)}>
            <option value="" .selected=${!chosen}>${sayIn(words, 'rule/new')}</option>
            ${segments.map(({ segment, sizes: [latest] }) => {
              const { id, name } = segment;
              const text = latest
                ? sayIn(words, 'rule/line-size', { name, ...countIn(words, latest.guests) })
                : name;

              return html`<option value=${id} .selected=${id === chosen?.segment.id}>${text}</option>`;
            })}
          </select>`
    }
  </header>`;
}

/** A rule that is too deep or too long to be read is not drawn: it is said how large it is, and what may be done. */
export function tooMuchView(
  { words, act }: Builder,
  { levels, conditions }: { readonly levels: number; readonly conditions: number },
): TemplateResult {
  const why =
    levels > deepest
      ? sayIn(words, 'rule/too-deep', { levels: countIn(words, levels).count, limit: deepest })
      : sayIn(words, 'rule/too-large', {
          conditions: countIn(words, conditions).count,
          limit: countIn(words, mostLines).count,
        });

  return html`<div class="state board" role="alert">
    <p>${why}</p>
    <button type="button" @click=${act.begin}>${sayIn(words, 'rule/begin')}</button>
  </div>`;
}
