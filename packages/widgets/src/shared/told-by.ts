import type { Words } from '@innkeeper/core';
import { sayIn } from '../words/say-in.ts';
import type { Mark, Told } from './mark.ts';

/** Which system says it, and since when. */
export function toldBy(words: Words, { source, facts = {} }: Told): string {
  const day = facts.day ?? String(facts.at ?? '').slice(0, 10);
  if (!source) return sayIn(words, 'mark/unknown');
  const { system, property } = source;
  const named = property === undefined || system === 'innkeeper' ? system : `${system} ${property}`;

  return sayIn(words, 'mark/told', { system: named, ...(day === '' ? {} : { day }) });
}

/** Lets every mark say at a hover who says so. */
export function titleMarks(root: ParentNode, words: Words): void {
  for (const mark of root.querySelectorAll<Mark>('.mark'))
    mark.title = [...new Set(mark.because.map((told) => toldBy(words, told)))].join('\n');
}
