import type { ColumnLine } from '@innkeeper/core';
import type { TemplateResult } from 'lit';
import { html, nothing } from 'lit';
import { wordIn } from '../words/column-words.ts';
import { sayIn } from '../words/say-in.ts';
import type { Builder } from './builder.ts';
import { isAmount, testsOf } from './condition-form.ts';
import type { DraftLine } from './draft.ts';
import { lineNumber } from './problems-view.ts';
import { channels, consentStates } from './read-condition.ts';

/** The comparison and the fields of a condition. */
export function fieldsView(builder: Builder, line: DraftLine): unknown {
  const { asks, kept } = line.form;
  if (kept)
    return html`<code class="small">${sayIn(builder.words, 'rule/kept', { what: JSON.stringify(kept) })}</code>`;
  const fields = fieldsOf(builder, line);
  if (asks.startsWith('fact:')) return factView(fields);
  switch (asks) {
    case 'stayed':
      return html`${fields.test(['atLeast', 'atMost', 'between', 'never'])}${fields.many()}${fields.span()}${narrowView(fields)}`;
    case 'bought':
      return html`${fields.word('what', wordsOf(builder, 'what', 'purchases'), 'what')}
        ${fields.test(['ever', 'never', 'atLeast', 'atMost', 'between'])}${fields.many()}${fields.span()}
        ${fields.input('amount', { inputmode: 'decimal', size: 8 })}`;
    case 'prefers':
      return html`${fields.test(['like', 'dislike', 'must'])}${wishView(fields)}`;
    case 'consent':
      return html`${fields.choice('channel', channels, (one) => sayIn(builder.words, `consent-channel/${one}`))}
        ${fields.test(consentStates, 'consent')}`;
    case 'member':
      return memberView(fields);
    case 'birthday':
      return html`<span class="small">${sayIn(builder.words, 'test/in-next')}</span>
        ${fields.input('n', { inputmode: 'numeric', size: 4, label: 'within' })}<span class="small">${sayIn(builder.words, 'unit/days')}</span>`;
    default:
      return nothing;
  }
}

/** The fields of one line. */
interface Fields {
  readonly builder: Builder;
  readonly line: DraftLine;
  test(tests: readonly string[], kind?: string): TemplateResult;
  choice(name: string, values: readonly string[], text: (value: string) => string): TemplateResult;
  input(name: string, options?: InputOptions): TemplateResult;
  /** A field with the words that are in use below it; any other may be typed. */
  word(name: string, words: readonly string[], column: string): TemplateResult;
  many(): unknown;
  span(): TemplateResult;
}

interface InputOptions {
  readonly type?: 'text' | 'date';
  readonly inputmode?: 'text' | 'numeric' | 'decimal';
  readonly size?: number;
  readonly list?: string;
  readonly label?: string;
  readonly example?: string;
}

function fieldsOf(builder: Builder, line: DraftLine): Fields {
  const { words, act, columns, reading } = builder;
  const { key, form } = line;
  const number = lineNumber(builder, key);
  const isWrong = reading.problems.some((problem) => problem.key === key);
  const set = (name: string, value: string): void =>
    act.change(key, { ...form, fields: { ...form.fields, [name]: value } });
  const labelled = (name: string): string =>
    sayIn(words, 'rule/field', {
      line: number,
      what: sayIn(words, `field/${name}`, { currency: columns.currency }),
    });
  const fields: Fields = {
    builder,
    line,
    test: (tests, kind) => html`<select
      class="test"
      aria-label=${sayIn(words, 'rule/compare', { line: number })}
      @change=${({ currentTarget }: Event) => act.change(key, { ...form, test: (currentTarget as HTMLSelectElement).value })}
    >
      ${tests.includes(form.test) ? nothing : html`<option value=${form.test} .selected=${true}></option>`}
      ${tests.map((test) => {
        const own = `test-${kind}/${test}`;

        return html`<option value=${test} .selected=${test === form.test}>${sayIn(words, Object.hasOwn(words.catalogue, own) ? own : `test/${test}`)}</option>`;
      })}
    </select>`,
    choice: (name, values, text) => html`<select
      aria-label=${labelled(name)}
      @change=${({ currentTarget }: Event) => set(name, (currentTarget as HTMLSelectElement).value)}
    >
      ${values.map((value) => html`<option value=${value} .selected=${value === (form.fields[name] ?? values[0])}>${text(value)}</option>`)}
    </select>`,
    input: (
      name,
      { type = 'text', inputmode = 'text', size = 12, list, label = name, example } = {},
    ) => html`<input
      type=${type}
      inputmode=${inputmode}
      size=${size}
      maxlength="500"
      autocomplete="off"
      list=${list ?? nothing}
      placeholder=${example ?? (label === 'value' || label === 'n' ? '' : sayIn(words, `field/${label}`, { currency: columns.currency }))}
      aria-label=${labelled(label)}
      aria-invalid=${isWrong ? 'true' : 'false'}
      .value=${form.fields[name] ?? ''}
      @input=${({ currentTarget }: Event) => set(name, (currentTarget as HTMLInputElement).value)}
    />`,
    word: (name, known, column) => html`${fields.input(name, { list: `${name}-${key}` })}
      <datalist id="${name}-${key}">
        ${known.map((word) => html`<option value=${word}>${wordIn(words, column, word)}</option>`)}
      </datalist>`,
    many: () => {
      if (form.test === 'never' || form.test === 'ever') return nothing;
      const upTo =
        form.test === 'between' ? fields.input('m', { inputmode: 'numeric', size: 3, label: 'm' }) : nothing;

      return html`${fields.input('n', { inputmode: 'numeric', size: 3 })}${upTo}<span class="small">${sayIn(words, 'field/times')}</span>`;
    },
    span: () => html`<span class="small">${sayIn(words, 'field/span')}</span>
      ${fields.input('span', { inputmode: 'numeric', size: 5, example: sayIn(words, 'rule/any-time') })}${form.fields.span ? unitView(fields) : nothing}`,
  };

  return fields;
}

function unitView({ builder, choice }: Fields): TemplateResult {
  return choice('unit', ['days', 'months', 'years'], (unit) => sayIn(builder.words, `unit/${unit}`));
}

function factView(fields: Fields): unknown {
  const { builder, line, test, input, word } = fields;
  const { asks, test: asked } = line.form;
  const name = asks.slice('fact:'.length);
  const column = builder.finder.column(name);
  if (!column) return nothing;
  const { kind } = column;
  const compared = test(testsOf[kind], kind === 'count' ? 'number' : kind);
  if (asked === 'known' || asked === 'unknown') return compared;
  if (kind === 'day')
    return asked === 'from' || asked === 'to'
      ? html`${compared}${input('day', { type: 'date' })}`
      : html`${compared}${input('n', { inputmode: 'numeric', size: 4 })}${unitView(fields)}`;
  if (kind !== 'word')
    return html`${compared}${input('value', { inputmode: 'decimal', size: 8 })}${
      isAmount(name) ? html`<span class="small">${builder.columns.currency}</span>` : nothing
    }`;

  return html`${compared}${
    asked === 'oneOf'
      ? input('value', { size: 20, example: sayIn(builder.words, 'rule/words-example') })
      : word('value', column.words ?? [], name)
  }`;
}

/** Hotel, room type, channel, market and nights: asked by few, so folded while they are empty. */
function narrowView({ builder, line, word, input }: Fields): TemplateResult {
  const names = ['property', 'roomType', 'bookingSource', 'market'] as const;
  const isNarrow = [...names, 'nights'].some((name) => line.form.fields[name]);

  return html`<details class="narrow" ?open=${isNarrow}>
    <summary class="small">${sayIn(builder.words, 'rule/narrow')}</summary>
    <span class="sentence">
      ${names.map((name) => word(name, wordsOf(builder, name, 'visits'), name))}
      ${input('nights', { inputmode: 'numeric', size: 9 })}
    </span>
  </details>`;
}

function wishView({ builder, line, word, choice }: Fields): TemplateResult {
  const { words, columns } = builder;
  const attributes = columns.wishes.map(({ attribute }) => attribute);
  const { attribute = '' } = line.form.fields;
  const all = attributes.includes(attribute) ? attributes : [attribute, ...attributes];
  const textOf = (name: string): string => {
    if (name === '') return sayIn(words, 'rule/choose');

    return Object.hasOwn(words.catalogue, `attribute/${name}`) ? sayIn(words, `attribute/${name}`) : name;
  };

  return html`${choice('attribute', all, textOf)}
    ${word('value', columns.wishes.find((wish) => wish.attribute === attribute)?.values ?? [], attribute)}`;
}

function memberView({ builder, line, word }: Fields): TemplateResult {
  const { programmes } = builder.columns;
  const { programme } = line.form.fields;

  return html`${word(
    'programme',
    programmes.map((one) => one.programme),
    'programme',
  )}
    ${programme ? word('level', programmes.find((one) => one.programme === programme)?.levels ?? [], 'level') : nothing}`;
}

function wordsOf({ columns }: Builder, name: string, of: ColumnLine['of']): readonly string[] {
  return columns.columns.find((column) => column.name === name && column.of === of)?.words ?? [];
}
