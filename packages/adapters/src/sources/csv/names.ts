import type { PersonName } from '@innkeeper/core';
import { isMasked } from '../../shared/loose.ts';
import type { Cell, Cells, Row } from './cells.ts';
import { optionalFields } from './optional-fields.ts';
import type { Values } from './values.ts';

const whole = [
  ['nativeName', 'native'],
  ['alias', 'alias'],
  ['formerName', 'former'],
  ['phoneticName', 'phonetic'],
  ['otherName', 'other'],
] as const;

/** Reads the names of a row. A name in one field is kept whole: who knows which part is which is not this file. */
export function namesOf({ cells }: Values): (row: Row) => readonly PersonName[] {
  const fillPrimary = optionalFields<PersonName>({
    given: readable(cells, 'givenName'),
    middle: readable(cells, 'middleName'),
    family: readable(cells, 'familyName'),
    full: readable(cells, 'fullName'),
  });
  const fillManner = optionalFields<PersonName>({
    title: cells.text('title'),
    prefix: cells.text('prefix'),
    suffix: cells.text('suffix'),
  });
  const fillNative = optionalFields<PersonName>({
    given: readable(cells, 'nativeName.given'),
    family: readable(cells, 'nativeName.family'),
  });
  const others = whole.flatMap(([field, type]) => {
    const texts = cells.texts(field);
    return texts ? [{ type, texts }] : [];
  });

  return (row) => {
    const primary = fillPrimary({ type: 'primary' }, row);
    const native = fillNative({ type: 'native' }, row);
    const named = [primary, native].filter((name) => Object.keys(name).length > 1);
    if (named[0]) named[0] = fillManner(named[0], row);
    const rest = others.flatMap(({ type, texts }) =>
      (texts(row) ?? []).flatMap(({ text }) => (isMasked(text) ? [] : [{ type, full: text }])),
    );

    return [...named, ...rest];
  };
}

/** A name that the system masks is nobody's name. */
function readable(cells: Cells, field: string): Cell<string> | undefined {
  const text = cells.text(field);

  return (
    text &&
    ((row) => {
      const found = text(row);
      return found === undefined || isMasked(found) ? undefined : found;
    })
  );
}
