import type { ConsentRecord, Preference, PreferenceRecord } from '@innkeeper/core';
import type { Cell, Cells, Feed, Row } from './cells.ts';
import type { CodeMeaning } from './shapes.ts';
import { flagOf, type Values } from './values.ts';

const channels: readonly ConsentRecord['channel'][] = ['email', 'phone', 'sms', 'post', 'messenger', 'any'];
const purposes: readonly ConsentRecord['purpose'][] = [
  ...(['marketing', 'transactional', 'research', 'third-party', 'profiling', 'any'] as const),
];

/**
 * Reads wishes. A column that feeds `preference.room.floor` is a wish about that attribute: its text is the value, a
 * yes is the wish itself, a no is nothing; the code table says more. A column that feeds `preference` holds codes.
 */
export function preferencesOf({ cells }: Values): Cell<readonly PreferenceRecord[]> | undefined {
  const fields = ['preference', ...cells.fieldsUnder('preference.')];
  const fed = fields.flatMap((field) =>
    cells.feeds(field).map((feed) => ({ attribute: field.slice('preference.'.length), feed })),
  );
  const codes = cells.texts('preference');
  if (fed.length === 0) return undefined;

  return (row) => {
    const wishes = fed.flatMap(({ attribute, feed }) =>
      attribute === '' ? [] : wishOf(cells, attribute, feed, row),
    );
    const coded = codes ? codesOf(cells, row) : [];
    return wishes.length + coded.length > 0 ? [...wishes, ...coded] : undefined;
  };
}

function wishOf(cells: Cells, attribute: string, feed: Feed, row: Row): readonly PreferenceRecord[] {
  const text = cells.raw(feed, row);
  if (text === undefined) return [];
  const means = cells.meaning(feed, text);
  const flag = flagOf(text);
  if (means === null || means === '' || means === false || (means === undefined && flag === false)) return [];
  const meaning = typesOf(means) ?? [
    {
      attribute,
      operator: 'equals',
      value: plainOf(means) ?? flag ?? text,
      stance: 'like',
    } satisfies Preference,
  ];

  return [flag === true ? { code: feed.header, meaning } : { group: feed.header, code: text, meaning }];
}

function codesOf(cells: Cells, row: Row): readonly PreferenceRecord[] {
  return cells.feeds('preference').flatMap((feed) => {
    const text = cells.raw(feed, row);
    const parts = text === undefined ? [] : cells.partsOf('preference', text);
    return parts.map((code) => {
      const meaning = typesOf(cells.meaning(feed, code));
      return { group: feed.header, code, ...(meaning && { meaning }) };
    });
  });
}

function typesOf(means: CodeMeaning | undefined): readonly Preference[] | undefined {
  if (typeof means !== 'object' || means === null) return undefined;

  return Array.isArray(means) ? means : [means as Preference];
}

function plainOf(means: CodeMeaning | undefined): string | number | boolean | undefined {
  return typeof means === 'object' ? undefined : means;
}

/** Reads consents: `consent.email` is about marketing, `consent.sms.transactional` about what it says. */
export function consentsOf({ cells }: Values): Cell<readonly ConsentRecord[]> | undefined {
  const fed = cells.fieldsUnder('consent.').flatMap((field) => {
    const [, channel, purpose = 'marketing'] = field.split('.');
    const about = {
      channel: channels.find((each) => each === channel) ?? 'any',
      purpose: purposes.find((each) => each === purpose) ?? 'any',
    } as const;
    return cells.feeds(field).map((feed) => ({ ...about, feed }));
  });
  if (fed.length === 0) return undefined;

  return (row) => {
    const found = fed.flatMap(({ channel, purpose, feed }): ConsentRecord[] => {
      const text = cells.raw(feed, row);
      const state = text === undefined ? undefined : stateOf(cells.meaning(feed, text) ?? text);
      if (text !== undefined && state === undefined) cells.keep(feed, text);
      return state === undefined ? [] : [{ channel, purpose, state, raw: `${feed.header}=${text}` }];
    });
    return found.length > 0 ? found : undefined;
  };
}

function stateOf(means: CodeMeaning): ConsentRecord['state'] | undefined {
  const word = String(means);
  if (word === 'granted' || word === 'denied') return word;
  const flag = flagOf(word);

  return flag === undefined ? undefined : flag ? 'granted' : 'denied';
}
