import type { Asked } from '../controllers/ask.ts';
import type { Standing } from './innkeeper-element.ts';

/** How an element stands that shows one question. */
export function standingOf(asked: Asked<unknown>): Standing {
  switch (asked.state) {
    case 'failed':
    case 'forbidden':
      return { state: asked.state, trouble: asked.trouble };
    case 'stale':
      return { state: 'stale', trouble: asked.trouble, at: asked.at };
    default:
      return { state: asked.state };
  }
}
