const text = Symbol.for('innkeeper/json-text');

/** Data whose JSON was written already, so that a store need not write it a second time. */
export interface WrittenJson {
  readonly [text]: string;
  /** The data, for a store that writes JSON itself. */
  toJSON(): unknown;
}

const prototype = {
  toJSON(this: WrittenJson): unknown {
    return JSON.parse(this[text]);
  },
};

/** Wraps JSON text for a column that holds JSON. */
export function writtenJson(json: string): WrittenJson {
  const written = Object.create(prototype) as { -readonly [Key in keyof WrittenJson]: WrittenJson[Key] };
  written[text] = json;

  return written;
}

/** The JSON text of a value, as `JSON.stringify` gives it; `undefined` where JSON has none. */
export function jsonTextOf(value: unknown): string | undefined {
  const known =
    typeof value === 'object' && value !== null ? (value as Partial<WrittenJson>)[text] : undefined;

  return known ?? JSON.stringify(value);
}
