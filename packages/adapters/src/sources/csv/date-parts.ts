import type { Cell, Cells } from './cells.ts';

/** A date that stands in three columns. */
export function fromParts<Value>(
  cells: Cells,
  field: string,
  read: (text: string) => Value | undefined,
): Cell<Value> | undefined {
  const parts = ['year', 'month', 'day'].map((part) => cells.text(`${field}.${part}`));
  const [year, month, day] = parts;
  const [feed] = cells.feeds(`${field}.day`);
  if (!year || !month || !day || !feed) return undefined;

  return (row) => {
    const [y, m, d] = [year(row), month(row), day(row)];
    if (y === undefined && m === undefined && d === undefined) return undefined;
    const text = `${(y ?? '0').padStart(4, '0')}-${monthOf(m ?? '')}-${(d ?? '').padStart(2, '0')}`;
    const value = isoOnly(text) ? read(text) : undefined;
    if (value === undefined) cells.refuse('refused/day', field, feed, row);
    return value;
  };
}

const isoOnly = (text: string) => /^\d{4}-\d{2}-\d{2}$/.test(text);
const months = 'jan feb mar apr may jun jul aug sep oct nov dec'.split(' ');

function monthOf(text: string): string {
  const named = months.indexOf(text.slice(0, 3).toLowerCase()) + 1;

  return (named > 0 ? String(named) : text).padStart(2, '0');
}
