import type { Words } from '@innkeeper/core';
import type { TemplateResult } from 'lit';
import { html, nothing } from 'lit';
import { sayIn } from '../words/say-in.ts';
import type { Builder } from './builder.ts';
import type { LineProblem } from './condition-form.ts';
import { isGroup, partsInOrder } from './draft.ts';

/** What is wrong with a line. */
export function problemWords(words: Words, problem: LineProblem): string {
  return sayIn(words, `problem/${problem.code}`, 'column' in problem ? { column: problem.column } : {});
}

/** The number of a line, as it is spoken of. */
export function lineNumber({ draft }: Pick<Builder, 'draft'>, key: string): number {
  return (
    partsInOrder(draft)
      .filter((part) => !isGroup(part))
      .findIndex((part) => part.key === key) + 1
  );
}

/** Which lines keep the rule from being counted; each leads to its line. */
export function problemsView({ words, draft, reading, act }: Builder): TemplateResult | typeof nothing {
  const { problems } = reading;
  if (problems.length === 0) return nothing;
  const isFresh = partsInOrder(draft).length === 2 && problems[0]?.problem.code === 'nothing-asked';
  if (isFresh) return html`<p class="small muted">${sayIn(words, 'rule/begin-here')}</p>`;

  return html`<div class="problems" part="problems">
    <p class="small muted">${sayIn(words, 'rule/unfinished')}</p>
    <ul>
      ${problems.slice(0, few).map(
        ({ key, line, problem }) => html`<li>
          <button type="button" class="plain small" @click=${() => act.goTo(key)}>
            ${sayIn(words, 'rule/problem', { line, what: problemWords(words, problem) })}
          </button>
        </li>`,
      )}
    </ul>
    ${problems.length > few ? html`<p class="small muted">${sayIn(words, 'ui/more', { n: problems.length - few })}</p>` : nothing}
  </div>`;
}

const few = 5;
