import { defineElement } from '../shared/define-element.ts';
import { MatchReview } from './match-review.ts';

defineElement('ik-match-review', MatchReview);

declare global {
  interface HTMLElementTagNameMap {
    'ik-match-review': MatchReview;
  }
}

export { MatchReview };
