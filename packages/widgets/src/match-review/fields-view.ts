import type { ChoiceField, FieldComparison } from '@innkeeper/core';
import type { TemplateResult } from 'lit';
import { html, nothing } from 'lit';
import type { Side } from '../controllers/match-review.ts';
import { icon, metSign, missedSign } from '../shared/icons.ts';
import { sayIn } from '../words/say-in.ts';
import type { Board } from './board.ts';
import { nameOf, valueText } from './say-match.ts';

const order: readonly FieldComparison['state'][] = ['differs', 'similar', 'missing', 'agrees'];
const pictures: Readonly<Record<FieldComparison['state'], string>> = {
  differs: missedSign,
  similar: 'M3.5 6.5q2.2-2 4.5 0t4.5 0M3.5 10.5q2.2-2 4.5 0t4.5 0',
  missing: 'M4 8h8',
  agrees: metSign,
};

/** Both sides, field by field: what differs first, what is the same last. Where they differ a person may choose. */
export function fieldsView(board: Board): TemplateResult {
  const { match, words, isOpen, act } = board;
  const fields = [...match.fields].sort(
    (left, right) => order.indexOf(left.state) - order.indexOf(right.state),
  );

  return html`<section class="part" part="fields" aria-labelledby="fields">
    <div class="head">
      <h3 id="fields">${sayIn(words, 'match/fields')}</h3>
      <button type="button" class="plain" @click=${act.openNumbers}>${sayIn(words, isOpen ? 'match/numbers/hide' : 'match/numbers/show')}</button>
    </div>
    <table class="fields">
      <thead class="sr">
        <tr>
          <th scope="col">${sayIn(words, 'match/field')}</th>
          <th scope="col">${nameOf(words, match, 'one')}</th>
          <th scope="col">${nameOf(words, match, 'other')}</th>
        </tr>
      </thead>
      <tbody>
        ${fields.map((field) => rowOf(board, field))}
      </tbody>
    </table>
  </section>`;
}

function rowOf(board: Board, comparison: FieldComparison): TemplateResult {
  const { words } = board;
  const { field, state } = comparison;

  return html`<tr class=${state}>
    <th scope="row">
      ${sayIn(words, `match/field/${field}`)}
      <span class="state-word small">${icon(pictures[state])} ${sayIn(words, `match/state/${state}`)}</span>
    </th>
    ${
      state === 'agrees'
        ? html`<td colspan="2">${shown(board, comparison, sharedOf(comparison))}</td>`
        : (['one', 'other'] as const).map((side) => html`<td>${sideOf(board, comparison, side)}</td>`)
    }
  </tr>`;
}

/** What both say stands first; what only one side adds is counted. */
function sharedOf({ one, other }: FieldComparison): readonly string[] {
  const shared = one.filter((value) => other.includes(value));

  return [...new Set([...shared, ...one, ...other])];
}

function shown({ words, isOpen }: Board, { field }: FieldComparison, values: readonly string[]) {
  const [first, ...more] = values;
  if (first === undefined) return html`<span class="muted">${sayIn(words, 'match/unknown')}</span>`;
  const all = values.map((value) => valueText(words, field, value, isOpen)).join('\n');

  return html`<bdi>${valueText(words, field, first, isOpen)}</bdi>${
    more.length > 0
      ? html` <span class="muted small" title=${all}>${sayIn(words, 'match/more', { n: more.length })}</span>`
      : nothing
  }`;
}

function sideOf(board: Board, comparison: FieldComparison, side: Side): TemplateResult {
  const { words, match, isOpen, state, act } = board;
  const { field } = comparison;
  const [value] = comparison[side];
  const isChoice = comparison.state === 'differs' || comparison.state === 'similar';
  if (value === undefined || !isChoice || !isChoosable(field) || !match.mayMerge)
    return shown(board, comparison, comparison[side]);
  const standing = state.chosen[field] ?? comparison.stands;
  const text = valueText(words, field, value, isOpen);

  return html`<button
    type="button"
    class="pick"
    part="pick"
    data-field=${field}
    data-side=${side}
    aria-pressed=${standing === side}
    aria-label=${sayIn(words, 'match/pick', { field: sayIn(words, `match/field/${field}`), value: text })}
    @click=${() => act.choose(field, side)}
  ><span class="tick">${standing === side ? icon(metSign) : nothing}</span><span>${shown(board, comparison, comparison[side])}</span></button>`;
}

function isChoosable(field: FieldComparison['field']): field is ChoiceField {
  return field !== 'document' && field !== 'membership';
}
