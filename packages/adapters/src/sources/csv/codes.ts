import type { CodeMeaning, RecordMapping } from './shapes.ts';

/** What raw values mean, as written and folded. */
export type CodeTable = ReadonlyMap<string, CodeMeaning>;

/** The codes of a column: those of its header, else those of the field it feeds. */
export function codesOf(
  { codes }: Pick<RecordMapping, 'codes'>,
  header: string,
  field: string,
): CodeTable | undefined {
  const own = ownOf(codes, header) ?? ownOf(codes, field);
  if (!own) return undefined;
  const entries = Object.entries(own);

  return new Map([...entries.map(([raw, means]) => [folded(raw), means] as const), ...entries]);
}

/** What a text means by some codes; nothing where they do not say. */
export function meaningOf(codes: CodeTable | undefined, text: string): CodeMeaning | undefined {
  return codes?.get(text) ?? codes?.get(folded(text));
}

/** A meaning as a text; a typed wish is none. */
export function plainMeaning(means: CodeMeaning): string | undefined {
  if (means === null || means === '') return undefined;

  return typeof means === 'object' ? undefined : String(means);
}

/** Codes are compared as written, then without regard to case, spaces and dashes. */
export function folded(text: string): string {
  return text.toLowerCase().replace(/[\s_-]+/g, '-');
}

/** What an object holds itself under a name that a file chose. */
export function ownOf<Value>(
  object: Readonly<Record<string, Value>> | undefined,
  name: string,
): Value | undefined {
  return object && Object.hasOwn(object, name) ? object[name] : undefined;
}
