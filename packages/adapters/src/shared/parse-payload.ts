import { parseJson } from './parse-json.ts';

/**
 * A saved payload: one JSON document, or one a line (JSON lines), which is then a list of payloads.
 * @throws `source/unreadable`
 */
export function parsePayload(text: string, { system }: { readonly system: string }): unknown {
  try {
    return parseJson(text, { system });
  } catch (error) {
    const lines = text.split('\n').filter((line) => line.trim() !== '');
    if (lines.length < 2 || !lines.every((line) => /^\s*[{[].*[}\]]\s*$/.test(line))) throw error;

    return lines.map((line) => parseJson(line, { system }));
  }
}
