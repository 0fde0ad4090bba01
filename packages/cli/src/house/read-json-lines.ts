import { readFileSync } from 'node:fs';
import { basename } from 'node:path';
import { InnkeeperError } from '@innkeeper/core';

/** The values of a file: one JSON list, one JSON document, or one a line. @throws `file/not-found`, `source/unreadable` */
export function readJsonLines(file: string): readonly unknown[] {
  let text: string;
  try {
    text = readFileSync(file, 'utf8').replace(/^\uFEFF/, '');
  } catch (error) {
    throw new InnkeeperError('file/not-found', { file: basename(file) }, error);
  }
  const whole = parsed(text);
  if (whole !== undefined) return Array.isArray(whole) ? whole : [whole];
  const lines = text.split('\n').filter((line) => line.trim() !== '');

  return lines.map((line) => {
    const value = parsed(line);
    if (value === undefined)
      throw new InnkeeperError('source/unreadable', { system: basename(file), expected: 'JSON' });

    return value;
  });
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
