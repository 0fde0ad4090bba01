import type { DocumentIdentifier, Identifier, MembershipIdentifier } from '@innkeeper/core';
import { countryOf } from '../../shared/country.ts';
import { isMasked } from '../../shared/loose.ts';
import type { Cell, FedText, Row } from './cells.ts';
import type { Values } from './values.ts';

type DocumentType = DocumentIdentifier['documentType']['value'];

const documentTypes: readonly DocumentType[] = [
  ...(['id-card', 'passport', 'driving-licence', 'residence-permit', 'visa', 'other'] as const),
];
const details = new Set(['type', 'country', 'expires']);

/** Reads documents, memberships and names in messengers; a masked number is kept raw, it names nobody. */
export function identifiersOf(values: Values, system: string): Cell<readonly Identifier[]> | undefined {
  const readers = [...documentsOf(values), membershipsOf(values, system), socialsOf(values)].filter(
    (reader) => reader !== undefined,
  );
  if (readers.length === 0) return undefined;

  return (row) => {
    const found = readers.flatMap((read) => read(row));
    return found.length > 0 ? found : undefined;
  };
}

type Read = (row: Row) => readonly Identifier[];

/** `document` with its type in a column of its own, and `document.passport` and the like with the type in the name. */
function documentsOf(values: Values): readonly Read[] {
  const typed = values.cells
    .fieldsUnder('document.')
    .map((field) => field.slice('document.'.length))
    .filter((word) => !details.has(word) && !word.includes('.'));

  return [...(values.cells.feeds('document').length > 0 ? [''] : []), ...typed].map((word) =>
    documentOf(values, word),
  );
}

function documentOf(values: Values, word: string): Read {
  const { cells } = values;
  const field = word === '' ? 'document' : `document.${word}`;
  const numbers = cells.texts(field);
  const country = cells.text(`${field}.country`) ?? cells.text('document.country');
  const expires = cells.text('document.expires');
  const told = values.word('document.type', documentTypes, { value: 'other' });
  const named = documentTypes.find((type) => type === word);
  const fixed =
    word === '' ? undefined : { value: named ?? ('other' as const), ...(!named && { raw: word }) };

  return (row) => {
    const found = readable(values, numbers?.(row));
    if (found.length === 0) return [];
    const issuer = country?.(row);
    const until = expires?.(row);
    const common = {
      documentType: fixed ?? told?.(row) ?? { value: 'other' as const },
      ...(issuer !== undefined && { country: countryOf(issuer) ?? issuer }),
      ...(until !== undefined && { expires: until }),
    };
    return found.map((number): DocumentIdentifier => ({ type: 'document', number, ...common }));
  };
}

function membershipsOf(values: Values, system: string): Read | undefined {
  const { cells } = values;
  const numbers = cells.texts('membership');
  const programme = cells.text('membership.programme');
  const level = cells.text('membership.level');
  const points = values.number('membership.points');
  if (!numbers) return undefined;

  return (row) => {
    const rank = level?.(row);
    const has = points?.(row);
    return readable(values, numbers(row)).map(
      (number): MembershipIdentifier => ({
        type: 'membership',
        programme: programme?.(row) ?? system,
        number,
        ...(rank !== undefined && { level: rank }),
        ...(has !== undefined && { points: has }),
      }),
    );
  };
}

function socialsOf({ cells }: Values): Read | undefined {
  const fed = cells.fieldsUnder('social.').flatMap((field) => {
    const handle = cells.text(field);
    return handle ? [{ network: field.slice('social.'.length), handle }] : [];
  });
  if (fed.length === 0) return undefined;

  return (row) =>
    fed.flatMap(({ network, handle }): Identifier[] => {
      const name = handle(row);
      return name === undefined ? [] : [{ type: 'social', network, handle: name }];
    });
}

function readable({ cells }: Values, found: readonly FedText[] = []): readonly string[] {
  return found.flatMap(({ text, feed }) => {
    if (!isMasked(text)) return [text];
    cells.keep(feed, text);
    return [];
  });
}
