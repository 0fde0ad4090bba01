import type { Column, Shape } from '../shared/shape.ts';

/** The column that begins every key, every index and every question. */
export const tenantColumn = 'tenant_id';

/** The name of a table or column in SQL: `identityKey` is `identity_key`. */
export function sqlName(name: string): string {
  return name.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`);
}

/** A name in quotes, so that no word of the language is in its way. */
export function quoted(name: string): string {
  return `"${sqlName(name)}"`;
}

/** Names in quotes, with commas between. */
export function listed(columns: readonly { readonly name: string }[]): string {
  return columns.map(({ name }) => quoted(name)).join(', ');
}

/** The type of a column in SQL. JSON is kept as the text it came as, so that it comes back exactly. */
export const sqlTypes: Readonly<Record<Column['holds'], string>> = {
  text: 'text',
  integer: 'bigint',
  json: 'text',
};

/** The columns of a table that are not part of its key. */
export function columnsBesideKey({ columns, key }: Shape): readonly Column[] {
  return columns.filter((column) => !key.includes(column));
}
