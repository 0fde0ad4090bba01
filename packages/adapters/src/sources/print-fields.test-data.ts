// Finds out, by trying, which field of the house's records comes from where in the payloads of each system: every value
// of every sample is taken out once and changed once, and the fields of the records that then differ came from it.
import type { HouseRecord, Incoming } from '@innkeeper/core';
import { checkIncoming } from '@innkeeper/core';
import { everySource } from './every-source.test-data.ts';

type Path = readonly string[];

/** The fields of all records, by kind and path, entries of lists as one; and how many records of each kind there are. */
interface Fields {
  readonly fields: ReadonlyMap<string, string>;
  readonly counts: string;
}

function fieldsOf(items: readonly Incoming[]): Fields {
  const fields = new Map<string, string>();
  const kinds: string[] = [];
  for (const item of items) {
    const checked = checkIncoming(item);
    if ('record' in checked) collect(checked.record, fields);
    kinds.push('record' in checked ? checked.record.kind : 'refused');
  }

  return { fields, counts: kinds.join(' ') };
}

/** Parts that say nothing of their own, and parts that are the whole of what they stand in. */
const passedOver = /^(?:kind|system|extra|operator|stance|strength|attribute|primary|month|day|year)$/;
const whole = /^(?:raw|value)$/;

function collect(record: HouseRecord, fields: Map<string, string>): void {
  const visit = (value: unknown, path: Path): void => {
    if (Array.isArray(value)) for (const entry of value) visit(entry, path);
    else if (typeof value === 'object' && value !== null)
      for (const [name, part] of Object.entries(value)) {
        const isOwn = path.length === 1 && name !== 'extra' && name !== 'kind';
        const isInBirthDate = path.at(-1) === 'birthDate';
        if (isInBirthDate || (path.length > 1 && whole.test(name))) visit(part, path);
        else if (isOwn || !passedOver.test(name)) visit(part, [...path, name]);
      }
    else {
      const key = shortened(path);
      fields.set(key, `${fields.get(key) ?? ''}|${String(value)}`);
    }
  };
  visit(record, [record.kind]);
}

/** \`charge.net.minor\` and \`charge.net.currency\` are one field to the reader, and so are the parts of a reference. */
function shortened(path: Path): string {
  const [kind = '', first = '', ...rest] = path;
  const parts = rest.filter(
    (name) => !['minor', 'currency', 'property', 'id', 'meaning', 'profile'].includes(name),
  );
  if (first === 'source') return `${kind} ${rest.at(-1) === 'property' ? 'property' : 'id'}`;

  return `${kind} ${[first, ...parts.slice(0, 1)].join('.')}`;
}

/** What differs, where no record came or went: a record that is refused tells nothing of its fields. */
function changedFields(before: Fields, after: Fields): readonly string[] {
  if (before.counts !== after.counts) return [];

  return [...before.fields.keys()].filter((key) => before.fields.get(key) !== after.fields.get(key));
}

function leavesOf(value: unknown, path: Path = []): readonly Path[] {
  if (typeof value !== 'object' || value === null) return path.length > 0 ? [path] : [];

  return Object.entries(value).flatMap(([name, part]) => leavesOf(part, [...path, name]));
}

/** The value with a change at a path; `undefined` takes the value out. */
function withChange(value: unknown, [name, ...rest]: Path, change: (value: unknown) => unknown): unknown {
  if (name === undefined || typeof value !== 'object' || value === null) return change(value);
  const part = withChange((value as Readonly<Record<string, unknown>>)[name], rest, change);
  if (Array.isArray(value)) return value.map((entry, index) => (String(index) === name ? part : entry));
  const { [name]: _, ...others } = value as Readonly<Record<string, unknown>>;

  return part === undefined ? others : { ...value, [name]: part };
}

/** Another value of the same sort: the next day, the next number, the other answer, a longer text. */
function other(value: unknown): unknown {
  if (typeof value === 'boolean') return !value;
  if (typeof value === 'number') return value + 1;
  if (typeof value !== 'string') return value;
  const [, before = '', day = '', after = ''] = /^(\d{4}-\d\d-|--\d\d-)(\d\d)(.*)$/.exec(value) ?? [];
  if (day !== '') return `${before}${String((Number(day) % 27) + 1).padStart(2, '0')}${after}`;

  return /^-?\d+(?:\.\d+)?$/.test(value) ? String(Number(value) + 1) : `${value}x`;
}

function placeOf(path: Path): string {
  return path
    .map((name) => (/^\d+$/.test(name) ? '[]' : `.${name}`))
    .join('')
    .replace(/^[.]/, '')
    .replace(/^\[\]\./, '');
}

function tableOf(found: ReadonlyMap<string, ReadonlySet<string>>): string {
  const rows = [...found].sort(([one], [other]) => order(one) - order(other) || (one < other ? -1 : 1));
  const lines = rows.map(([field, places]) => {
    const [kind, name] = field.split(' ');
    const shown = [...places].slice(0, 6).map((place) => `\`${place}\``);

    return `| ${kind} | \`${name}\` | ${shown.join(', ')}${places.size > 6 ? ' …' : ''} |`;
  });

  return ['| record | field | comes from |', '|---|---|---|', ...lines, ''].join('\n');
}

function order(field: string): number {
  const kinds = ['profile', 'stay', 'charge', 'contact', 'feedback', 'service'];

  return kinds.indexOf(field.split(' ')[0] ?? '') * 2 + (field.endsWith(' id') ? 0 : 1);
}

const tables = Object.entries(everySource).map(([door, { title, samples, read }]) => {
  const found = new Map<string, Set<string>>();
  for (const sample of Object.values(samples)) {
    const before = fieldsOf(read(sample));
    for (const path of leavesOf(sample)) {
      const tries = [() => undefined, other].map((change) =>
        fieldsOf(read(withChange(sample, path, change))),
      );
      for (const field of tries.flatMap((after) => changedFields(before, after))) {
        const places = found.get(field) ?? new Set<string>();
        found.set(field, places.add(placeOf(path)));
      }
    }
  }

  return `## ${title}\n\n[\`@innkeeper/adapters/${door}\`](../packages/adapters/src/sources/${door}/README.md)\n\n${tableOf(found)}`;
});

process.stdout.write(`# Which field comes from where

Made by \`npm run docs:embed\` from the readers themselves: every value of a sample of every payload is taken out once and changed once, and the fields of the records that then differ came from it. What is not in the table is not read from that system. Fields that a system sends and the house has no field for stay in \`extra\`; what must never be kept is taken out at the door.

A place is written as it stands in the payload: \`a[].b\` is \`b\` in each entry of \`a\`, \`@Name\` an attribute of XML.

${tables.join('\n')}`);
