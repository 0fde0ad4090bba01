import { expect, it } from 'vitest';
import { tableLines } from './plain-table.ts';

it('a table of more rows than a call may have arguments is written like any other', () => {
  const rows = Array.from({ length: 130_000 }, () => ['']);
  expect(tableLines({ title: 'All', columns: [{ head: 'guest' }], rows })).toHaveLength(130_002);
});
