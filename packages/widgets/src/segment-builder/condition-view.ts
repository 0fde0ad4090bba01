import type { ColumnLine, Words } from '@innkeeper/core';
import type { TemplateResult } from 'lit';
import { html, nothing } from 'lit';
import { icon, metSign, missedSign } from '../shared/icons.ts';
import { columnIn, wordIn } from '../words/column-words.ts';
import { numberIn } from '../words/numbers.ts';
import { sayIn } from '../words/say-in.ts';
import { aloneView } from './alone-view.ts';
import type { Builder } from './builder.ts';
import { factorOf } from './condition-form.ts';
import type { DraftLine, Finding } from './draft.ts';
import { fieldsView } from './fields-view.ts';
import { lineNumber, problemWords } from './problems-view.ts';

/** One condition: what it asks, how, with what, what was counted for it, and what was found of the guest explained. */
export function conditionView(builder: Builder, line: DraftLine): TemplateResult {
  const { words, act, findings, reading } = builder;
  const { key, isNot, form } = line;
  const number = lineNumber(builder, key);
  const problem = reading.problems.find((one) => one.key === key);
  // A line that asks nothing yet is not wrong: somebody has just begun it.
  const wrong = problem?.problem.code === 'nothing-asked' ? undefined : problem;
  const finding = findings.get(key);
  const kinds = ['line', wrong ? 'wrong' : '', finding ? (finding.holds ? 'holds' : 'fails') : '']
    .filter(Boolean)
    .join(' ');

  return html`<div
    class=${kinds}
    part=${kinds}
    data-key=${key}
    @keydown=${(event: KeyboardEvent) => hearLineKey(builder, key, event)}
  >
    <span class="number small muted" aria-hidden="true">${number}</span>
    <div class="sentence">
      <button type="button" class="not" aria-pressed=${isNot} aria-label=${sayIn(words, 'rule/turn', { line: number })} @click=${() => act.turn(key, !isNot)}>
        ${sayIn(words, 'rule/not')}
      </button>
      <select
        class="asks"
        aria-label=${sayIn(words, 'rule/asks', { line: number })}
        aria-invalid=${wrong ? 'true' : 'false'}
        aria-describedby=${wrong ? `problem-${key}` : nothing}
        @change=${({ currentTarget }: Event) => act.ask(key, (currentTarget as HTMLSelectElement).value)}
      >
        ${choicesView(builder, form.asks)}
      </select>
      ${fieldsView(builder, line)}
    </div>
    ${aloneView(builder, key)}
    <button type="button" class="plain remove" aria-label=${sayIn(words, 'rule/remove', { line: number })} @click=${() => act.remove(key)}>×</button>
    ${wrong ? html`<p class="note small danger-text" id="problem-${key}">${problemWords(words, wrong.problem)}</p>` : nothing}
    ${finding ? findingView(builder, line, finding) : nothing}
  </div>`;
}

/** Enter goes on to the next line, Alt and Delete takes this one away. */
function hearLineKey({ act }: Builder, key: string, event: KeyboardEvent): void {
  const isField = event.target instanceof HTMLElement && event.target.matches('input, select');
  if (event.isComposing) return;
  if (event.key === 'Enter' && isField) act.add(key);
  else if (event.altKey && (event.key === 'Delete' || event.key === 'Backspace')) act.remove(key);
  else return;
  event.preventDefault();
  event.stopPropagation();
}

const groups = ['who', 'figures', 'days', 'history', 'wishes', 'own'] as const;

/** Everything that can be asked, in groups. What a rule asks although it is not there is shown as such. */
function choicesView({ words, columns }: Builder, asked: string): unknown {
  const conditions = new Set<string>(columns.conditions);
  const kinds = (names: readonly string[]): readonly (readonly [string, string])[] =>
    names.filter((name) => conditions.has(name)).map((name) => [name, sayIn(words, `asks/${name}`)]);
  const facts = (fits: (column: ColumnLine) => boolean): readonly (readonly [string, string])[] =>
    columns.columns
      .filter((column) => column.of === 'guests' && column.name !== 'birthday' && fits(column))
      .map((column) => [`fact:${column.name}`, columnIn(words, column)]);
  const choices: Readonly<Record<(typeof groups)[number], readonly (readonly [string, string])[]>> = {
    who: facts(({ kind, isOwn, name }) => !isOwn && kind === 'word' && !name.startsWith('consent.')),
    figures: facts(({ kind, isOwn }) => !isOwn && (kind === 'count' || kind === 'number')),
    days: [...facts(({ kind, isOwn }) => !isOwn && kind === 'day'), ...kinds(['birthday'])],
    history: kinds(['stayed', 'bought']),
    wishes: kinds(['prefers', 'consent', 'member']),
    own: facts(({ isOwn }) => isOwn),
  };
  const isThere = asked === '' || groups.some((name) => choices[name].some(([value]) => value === asked));

  return html`<option value="" .selected=${asked === ''}>${sayIn(words, 'rule/choose')}</option>
    ${isThere ? nothing : html`<option value=${asked} .selected=${true}>${sayIn(words, 'rule/not-there', { name: asked.replace('fact:', '') })}</option>`}
    ${groups.map((name) =>
      choices[name].length === 0
        ? nothing
        : html`<optgroup label=${sayIn(words, `asks/${name}`)}>
            ${choices[name].map(([value, text]) => html`<option value=${value} .selected=${value === asked}>${text}</option>`)}
          </optgroup>`,
    )}`;
}

function findingView(builder: Builder, line: DraftLine, finding: Finding): TemplateResult {
  const { words } = builder;
  const found = foundText(builder, line, finding.found);

  return html`<p class="note small ${finding.holds ? 'good' : 'danger-text'}">
    ${icon(finding.holds ? metSign : missedSign)}
    ${sayIn(words, finding.holds ? 'in-out/holds' : 'in-out/fails')}
    <span class="muted">${found === undefined ? sayIn(words, 'in-out/found-nothing') : sayIn(words, 'in-out/found', { found })}</span>
  </p>`;
}

/** What was found as people write it. */
function foundText(
  { words, finder }: Builder,
  { form }: DraftLine,
  found: string | number | undefined,
): string | undefined {
  if (found === undefined) return undefined;
  const fact = form.asks.startsWith('fact:') ? form.asks.slice('fact:'.length) : '';
  if (typeof found === 'number')
    return numberIn(words, found / (fact === '' ? 1 : factorOf(fact, finder.minorUnits)), {
      useGrouping: fact !== 'birthYear',
      maximumFractionDigits: 2,
    });

  return /^\d{4}-\d{2}-\d{2}$/.test(found) ? dayText(words, found) : wordIn(words, fact, found);
}

function dayText(words: Words, day: string): string {
  return sayIn(words, 'sizes/day', { day });
}
