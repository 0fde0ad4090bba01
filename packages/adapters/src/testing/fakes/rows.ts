/** A row of a fake: plain data in the spelling of its system. */
export type FakeRow = Readonly<Record<string, unknown>>;

const given = ['Rosa', 'Emil', 'Noa', 'Mei', 'Jonas', 'Aylin', 'Piotr', 'Chiara', '建国', '秀英'];
const family = ['Blume', 'Bach', 'Levi', 'Lin', 'Weber', 'Kaya', 'Nowak', 'Rossi', '丁', '王'];

/** Somebody who does not exist, by number. */
export interface Nobody {
  readonly given: string;
  readonly family: string;
  readonly email: string;
  readonly phone: string;
  readonly birth: string;
}

/** A person who does not exist; another for each number. */
export function nobody(number: number): Nobody {
  const pad = (value: number, length: number): string => String(value).padStart(length, '0');

  return {
    given: given[number % given.length] ?? '',
    family: `${family[Math.floor(number / 10) % family.length]}${number % 7 === 0 ? `-${number}` : ''}`,
    email: `guest${number}@nobody.example`,
    phone: `+49 151 ${pad(1_000_000 + number, 7)}`,
    birth: `${1950 + (number % 50)}-${pad(1 + (number % 12), 2)}-${pad(1 + (number % 28), 2)}`,
  };
}

/** A civil day so many days after the beginning of 2026. */
export function dayAfter(days: number): string {
  return new Date(Date.UTC(2026, 0, 1 + days)).toISOString().slice(0, 10);
}

/** A moment as ISO 8601 in UTC. */
export function isoOf(millis: number): string {
  return new Date(millis).toISOString();
}

/** The rows of a page, and how many there are in all. */
export function slice(
  rows: readonly FakeRow[],
  offset: number,
  size: number,
): { readonly rows: readonly FakeRow[]; readonly total: number } {
  return { rows: rows.slice(offset, offset + size), total: rows.length };
}

const moments = new WeakMap<FakeRow, Map<string, number>>();

/** The rows whose moment lies between two texts of moments, both included; absent ends are open. */
export function between(
  rows: readonly FakeRow[],
  field: string,
  { from, to }: { readonly from?: unknown; readonly to?: unknown },
): readonly FakeRow[] {
  const [start, end] = [Date.parse(String(from)), Date.parse(String(to))];

  return rows.filter((row) => {
    const at = momentOf(row, field);

    return (Number.isNaN(start) || at >= start) && (Number.isNaN(end) || at <= end);
  });
}

/** Read once for each row: a large fake is asked for many pages. */
function momentOf(row: FakeRow, field: string): number {
  const known = moments.get(row) ?? new Map<string, number>();
  moments.set(row, known);
  const at = known.get(field) ?? Date.parse(String(row[field]));
  known.set(field, at);

  return at;
}
