import type { TemplateResult } from 'lit';
import { icon, wishSign } from '../shared/icons.ts';

const paths = {
  like: wishSign,
  dislike: 'M8 2.5a5.5 5.5 0 1 0 0 11a5.5 5.5 0 1 0 0-11M4.3 4.3l7.4 7.4',
} as const;

/** The sign beside "likes" and "dislikes": a heart, or a circle struck through. The word says it too. */
export function sign(name: keyof typeof paths): TemplateResult {
  return icon(paths[name]);
}
