import type { Day, MatchReview as MatchPage } from '@innkeeper/core';
import type { PropertyValues, TemplateResult } from 'lit';
import type { MatchReviewApi, MatchReview as ReviewController } from '../controllers/match-review.ts';
import { createMatchReview } from '../controllers/match-review.ts';
import type { Face, FacePart, Host } from '../shared/face.ts';
import type { Standing } from '../shared/innkeeper-element.ts';
import { InnkeeperElement } from '../shared/innkeeper-element.ts';
import { createPart } from '../shared/part.ts';
import { Shows } from '../shared/shows.ts';
import { matchBonesStyles } from './bones.styles.ts';
import { matchBones } from './bones.ts';
import { matchReviewWords } from './words.ts';

const face = createPart(() => import('./face.ts'));

/**
 * Two guests who may be one, side by side: how sure it is and why, what agrees, what differs and whose value stands;
 * the same, different, later; undone for ten seconds here, and at any time in the list of merges.
 *
 * @element ik-match-review
 * @fires {MatchDecideEvent} ik-match-decide - before a decision is written; cancellable
 * @fires {MergeUndoEvent} ik-merge-undo - before an earlier merge is undone; cancellable
 * @fires {MatchShownEvent} ik-match-shown - two guests are on the screen
 * @csspart frame - everything
 * @csspart head - the two, and how sure it is
 * @csspart side - one of the two
 * @csspart weights - what speaks for it, with `chart` or `table`
 * @csspart against - what forbids a merge
 * @csspart fields - the fields side by side
 * @csspart pick - a value that can be chosen
 * @csspart decide - what a merge would make, and the answers
 * @csspart deeds - what was decided a moment ago
 * @csspart merges - earlier merges of the two
 * @csspart state - empty, failed and forbidden
 * @csspart stale - the line that says how old it is
 */
export class MatchReview extends InnkeeperElement {
  /** @internal */
  static override styles = [...InnkeeperElement.styles, matchBonesStyles];
  /** @internal */
  static override readonly words = [matchReviewWords];
  /** @internal */
  static override properties = {
    api: { attribute: false },
    review: { attribute: false },
    day: {},
    limit: { type: Number },
  };

  /** The house: in the process, or its HTTP client. */
  api?: MatchReviewApi;
  /** Plain data instead of an API: the host asks and writes, this element shows. */
  review?: MatchPage;
  /** The hotel's day. @defaultValue the day of the house */
  day?: Day;
  /** How many matches are fetched at a time. @defaultValue 20 */
  limit?: number;

  readonly #shows = new Shows<ReviewController>(this);

  protected override get standing(): Standing {
    const { shown } = this.#shows;
    if (!shown) return { state: 'empty' };
    const { review, match, deeds } = shown.state;

    return review.state === 'ready' && !match && deeds.length === 0 ? { state: 'empty' } : review;
  }

  protected override get emptyWord(): string {
    return this.#shows.shown ? 'match/empty' : 'ui/no-api';
  }

  protected override keyWord(key: string): string {
    if (key.startsWith('←')) return 'match-key/arrows';

    return ['r', '?', 'i', 'Esc Esc'].includes(key) ? super.keyWord(key) : `match-key/${key}`;
  }

  protected override get facePart(): FacePart {
    return face;
  }

  protected override createFace(host: Host): Face | undefined {
    return face.here?.createReviewFace(host, () => ({
      shown: this.#shows.shown,
      api: this.api,
      isPlain: this.review !== undefined,
      root: this.renderRoot as ShadowRoot,
      focus: () => this.focus(),
      autofocus: () => this.autofocus && this.focus(),
    }));
  }

  override connectedCallback(): void {
    super.connectedCallback();
    if (this.hasUpdated) this.#ask();
  }

  protected override willUpdate(changed: PropertyValues): void {
    if (this.isConnected && ['api', 'review', 'day', 'limit'].some((name) => changed.has(name))) this.#ask();
  }

  protected override lookAgain(): void {
    void this.#shows.shown?.again();
  }

  protected override letGo(): void {
    this.#shows.show(undefined);
    this.api = undefined;
    this.review = undefined;
  }

  protected override bones(): TemplateResult {
    return matchBones();
  }

  #ask(): void {
    const { api, review, day, limit } = this;
    const controller = api || review ? createMatchReview(review ? {} : { api }) : undefined;
    this.#shows.show(controller);
    if (review) controller?.put(review);
    else controller?.show({ ...(day && { day }), ...(limit && { limit }) });
  }
}
