import type { TemplateResult } from 'lit';
import type { Deed } from '../controllers/deeds.ts';
import type { BriefDone, BriefIntent } from '../controllers/guest-brief.ts';
import { deedView } from '../shared/deed-view.ts';
import type { Desk } from './desk.ts';

/** How something that was done stands; a wish can be taken back, an order to a department cannot. */
export function standingView(
  { words, act }: Desk,
  deed: Deed<BriefIntent, BriefDone>,
  done: string,
): TemplateResult {
  return deedView(words, deed, {
    done,
    act: { ...act, undo: deed.intent.type === 'wish' ? act.undo : undefined },
  });
}
