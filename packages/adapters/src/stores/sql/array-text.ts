import type { StoredCell } from '../shared/cells.ts';

/** PostgreSQL's text of an array: one text for thousands of values, whatever the driver. */
export function arrayText(values: readonly StoredCell[]): string {
  const isPlain = values.every((value) => typeof value === 'string') && !special.test(values.join(''));
  if (isPlain && values.length > 0) return `{"${values.join('","')}"}`;
  let text = '{';
  for (const value of values) {
    if (text.length > 1) text += ',';
    text += element(value);
  }

  return `${text}}`;
}

function element(value: StoredCell): string {
  if (value === undefined) return 'NULL';
  if (typeof value === 'number') return String(value);

  return `"${special.test(value) ? value.replace(everySpecial, '\\$&') : value}"`;
}

const special = /["\\]/;
const everySpecial = /["\\]/g;
