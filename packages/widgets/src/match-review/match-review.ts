import type { Day, MatchReview as MatchPage, MergeId, Words } from '@innkeeper/core';
import type { PropertyValues, TemplateResult } from 'lit';
import { html } from 'lit';
import type {
  MatchReviewApi,
  MatchReview as ReviewController,
  ReviewIntent,
} from '../controllers/match-review.ts';
import { createMatchReview, decisionOf } from '../controllers/match-review.ts';
import type { Keys, Standing } from '../shared/innkeeper-element.ts';
import { InnkeeperElement } from '../shared/innkeeper-element.ts';
import { Shows } from '../shared/shows.ts';
import { standingOf } from '../shared/standing-of.ts';
import { sayIn } from '../words/say-in.ts';
import type { Board, BoardActions } from './board.ts';
import { matchBones } from './bones.ts';
import { decideView, deedsView } from './decide-view.ts';
import { MatchDecideEvent, MatchShownEvent, MergeUndoEvent } from './events.ts';
import { fieldsView } from './fields-view.ts';
import { headView } from './head-view.ts';
import { matchReviewStyles } from './match-review.styles.ts';
import { mergesView } from './merges-view.ts';
import { certaintyOf, nameOf } from './say-match.ts';
import { waterfallView } from './waterfall-view.ts';
import { matchReviewWords } from './words.ts';

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
  static override styles = [...InnkeeperElement.styles, matchReviewStyles];
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
  #isOpen = false;
  #isTable = false;
  #showsMerges = false;
  #heardOf = '';

  protected override get standing(): Standing {
    const { shown } = this.#shows;
    if (!shown) return { state: 'empty' };
    const { review, match, deeds } = shown.state;
    const standing = standingOf(review);

    return standing.state === 'ready' && !match && deeds.length === 0 ? { state: 'empty' } : standing;
  }

  protected override get emptyWord(): string {
    return this.#shows.shown ? 'match/empty' : 'ui/no-api';
  }

  protected override get keys(): Keys {
    const state = this.#shows.shown?.state;
    if (!state) return {};
    const last = state.deeds.findLast(({ standing }) => standing.state === 'done');

    return {
      ...(state.match && {
        ...(state.match.mayMerge && { s: () => this.#act.decide('same') }),
        d: () => this.#act.decide('different'),
        l: () => this.#act.decide('later'),
        j: () => this.#act.move(1),
        k: () => this.#act.move(-1),
        ...(state.match.mayMerge && { x: this.#act.swap }),
        t: this.#act.turnTable,
        n: this.#act.openNumbers,
        ...(this.#mayListMerges && { p: this.#act.turnMerges }),
        ...(this.#picks('one').length > 0 && this.#arrows),
      }),
      ...(last && { u: () => this.#act.undo(last.key) }),
    };
  }

  readonly #arrows: Keys = {
    ArrowLeft: () => this.#pick('one'),
    ArrowRight: () => this.#pick('other'),
    ArrowUp: () => this.#walk(-1),
    ArrowDown: () => this.#walk(1),
  };

  protected override keyWord(key: string): string {
    if (key.startsWith('←')) return 'match-key/arrows';

    return ['r', '?', 'i', 'Esc Esc'].includes(key) ? super.keyWord(key) : `match-key/${key}`;
  }

  override connectedCallback(): void {
    super.connectedCallback();
    if (this.hasUpdated) this.#ask();
  }

  override disconnectedCallback(): void {
    this.#shows.shown?.shutdown();
    super.disconnectedCallback();
  }

  protected override willUpdate(changed: PropertyValues): void {
    if (['api', 'review', 'day', 'limit'].some((name) => changed.has(name))) this.#ask();
  }

  protected override updated(changed: PropertyValues): void {
    super.updated(changed);
    const match = this.#shows.shown?.state.match;
    const { words } = this;
    const pair = match ? `${match.one.guestId} ${match.other.guestId}` : '';
    if (!words || this.#heardOf === pair) return;
    this.#heardOf = pair;
    if (!match) {
      this.announce(sayIn(words, 'match/done'));

      return;
    }
    const [one, other] = [nameOf(words, match, 'one'), nameOf(words, match, 'other')];
    this.announce(sayIn(words, 'match/heard', { one, other, certainty: certaintyOf(words, match) }));
    this.tell(new MatchShownEvent({ one: match.one.guestId, other: match.other.guestId }));
    if (this.autofocus) this.focus();
  }

  protected override lookAgain(): void {
    void this.#shows.shown?.again();
  }

  protected override letGo(): void {
    this.#shows.shown?.shutdown();
    this.#shows.show(undefined);
    this.#isOpen = false;
    this.#showsMerges = false;
    this.#heardOf = '';
    this.api = undefined;
    this.review = undefined;
  }

  protected override bones(): TemplateResult {
    return matchBones();
  }

  protected override view(words: Words): TemplateResult {
    const state = (this.#shows.shown as ReviewController).state;
    const { match } = state;
    const deeds = deedsView(words, state, this.#act);
    if (!match)
      return html`${deeds}<div class="state" part="state"><p>${sayIn(words, 'match/done')}</p></div>`;
    const board: Board = {
      state,
      match,
      words,
      isOpen: this.#isOpen,
      isTable: this.#isTable,
      showsMerges: this.#showsMerges,
      can: { undo: this.api?.unmergeGuests !== undefined, merges: this.#mayListMerges },
      act: this.#act,
    };

    return html`${deeds}${headView(board)}${waterfallView(board)}${fieldsView(board)}${mergesView(board)}${decideView(board)}`;
  }

  get #mayListMerges(): boolean {
    return !this.review && this.api?.listMerges !== undefined;
  }

  #ask(): void {
    this.#shows.shown?.shutdown();
    const { api, review, day, limit } = this;
    const controller = api || review ? createMatchReview(review ? {} : { api }) : undefined;
    this.#shows.show(controller);
    if (review) controller?.put(review);
    else controller?.show({ ...(day && { day }), ...(limit && { limit }) });
  }

  readonly #act: BoardActions = {
    decide: (decision) => void this.#decide(decision),
    choose: (field, side) => this.#shows.shown?.choose(field, side),
    swap: () => this.#shows.shown?.swap(),
    move: (steps) => {
      this.#showsMerges = false;
      this.#shows.shown?.move(steps);
    },
    undo: (key) => void this.#undo(key),
    retry: (key) => void this.#shows.shown?.retry(key),
    drop: (key) => this.#shows.shown?.drop(key),
    openNumbers: () => this.#turn(() => (this.#isOpen = !this.#isOpen)),
    turnTable: () => this.#turn(() => (this.#isTable = !this.#isTable)),
    turnMerges: () => {
      this.#turn(() => (this.#showsMerges = !this.#showsMerges));
      if (this.#showsMerges) void this.#shows.shown?.lookAtMerges();
    },
    undoMerge: (mergeId) => void this.#undoMerge(mergeId),
  };

  #turn(change: () => unknown): void {
    change();
    this.requestUpdate();
  }

  async #decide(decision: ReviewIntent['decision']): Promise<void> {
    const { shown } = this.#shows;
    const intent = shown?.intentOf(decision);
    if (!shown || !intent || !this.tell(new MatchDecideEvent(decisionOf(intent)))) return;
    if (this.review || !this.api) return;
    this.#showsMerges = false;
    const deciding = shown.decide(decision);
    void this.updateComplete.then(() => this.focus());
    await deciding;
    const { words } = this;
    const last = shown.state.deeds.at(-1);
    if (!words || !last) return;
    const name = nameOf(words, last.intent.match, last.intent.survivor);
    this.announce(
      last.standing.state === 'failed'
        ? sayIn(words, 'match/refused', { name, code: last.standing.trouble.code })
        : sayIn(words, `match/deed/${decision}`, { name }),
    );
  }

  async #undo(key: string): Promise<void> {
    await this.#shows.shown?.undo(key);
    if (this.words) this.announce(sayIn(this.words, 'ui/undone'));
    this.focus();
  }

  async #undoMerge(mergeId: MergeId): Promise<void> {
    if (!this.tell(new MergeUndoEvent({ mergeId }))) return;
    const isUndone = await this.#shows.shown?.undoMerge(mergeId);
    if (this.words) this.announce(sayIn(this.words, isUndone ? 'ui/undone' : 'match/merge/failed'));
  }

  /** To the value of the next field that can be chosen. */
  #walk(steps: 1 | -1): void {
    const picks = this.#picks('one');
    const field = this.#focused?.dataset.field;
    const at = picks.findIndex((pick) => pick.dataset.field === field);
    const next =
      picks[at < 0 ? (steps > 0 ? 0 : picks.length - 1) : (at + steps + picks.length) % picks.length];
    const name = next?.dataset.field;
    const pressed = this.renderRoot.querySelector<HTMLElement>(
      `.pick[data-field="${name}"][aria-pressed="true"]`,
    );
    (pressed ?? next)?.focus();
  }

  /** The value of one side stands, in the field where the focus is; else the focus goes to the first. */
  #pick(side: 'one' | 'other'): void {
    const field = this.#focused?.dataset.field;
    const pick = this.#picks(side).find((one) => one.dataset.field === field);
    if (!pick) this.#walk(1);
    pick?.click();
    pick?.focus();
  }

  #picks(side: 'one' | 'other'): readonly HTMLElement[] {
    return [...this.renderRoot.querySelectorAll<HTMLElement>(`.pick[data-side="${side}"]`)];
  }

  get #focused(): HTMLElement | undefined {
    return (this.shadowRoot?.activeElement as HTMLElement | null | undefined) ?? undefined;
  }
}
