import type { TemplateResult } from 'lit';
import { icon } from '../shared/icons.ts';

const paths = {
  like: 'M8 13.2 3.2 8.6a2.9 2.9 0 0 1 0-4.2a3 3 0 0 1 4.2 0l.6.6l.6-.6a3 3 0 0 1 4.2 0a2.9 2.9 0 0 1 0 4.2z',
  dislike: 'M8 2.5a5.5 5.5 0 1 0 0 11a5.5 5.5 0 1 0 0-11M4.3 4.3l7.4 7.4',
} as const;

/** The sign beside "likes" and "dislikes": a heart, or a circle struck through. The word says it too. */
export function sign(name: keyof typeof paths): TemplateResult {
  return icon(paths[name]);
}
