import type { MergeId, Words } from '@innkeeper/core';
import type { TemplateResult } from 'lit';
import { html } from 'lit';
import type {
  MatchReviewApi,
  MatchReview as ReviewController,
  ReviewIntent,
} from '../controllers/match-review.ts';
import { decisionOf } from '../controllers/match-review.ts';
import type { Face, Host } from '../shared/face.ts';
import { furnitureStyles } from '../shared/furniture.styles.ts';
import type { Keys } from '../shared/innkeeper-element.ts';
import { sayIn } from '../words/say-in.ts';
import type { Board, BoardActions } from './board.ts';
import { decideView, deedsView } from './decide-view.ts';
import { MatchDecideEvent, MatchShownEvent, MergeUndoEvent } from './events.ts';
import { fieldsView } from './fields-view.ts';
import { headView } from './head-view.ts';
import { matchReviewStyles } from './match-review.styles.ts';
import { mergesView } from './merges-view.ts';
import { certaintyOf, nameOf } from './say-match.ts';
import { waterfallView } from './waterfall-view.ts';

/** What the element shows at this moment, and over what. */
export interface ReviewSeen {
  readonly shown: ReviewController | undefined;
  readonly api: MatchReviewApi | undefined;
  /** Plain data: the page does what is to be done. */
  readonly isPlain: boolean;
  readonly root: ShadowRoot;
  /** Puts the focus on the first thing there is to do. */
  readonly focus: () => void;
  /** The same, where the page wants that at once. */
  readonly autofocus: () => void;
}

export const styles = [furnitureStyles, matchReviewStyles];

/** What the review shows and does. */
export function createReviewFace(host: Host, seen: () => ReviewSeen): Face {
  return new ReviewFace(host, seen);
}

class ReviewFace implements Face {
  readonly #host: Host;
  readonly #seen: () => ReviewSeen;
  #isOpen = false;
  #isTable = false;
  #showsMerges = false;
  #heardOf = '';

  constructor(host: Host, seen: () => ReviewSeen) {
    this.#host = host;
    this.#seen = seen;
  }

  get keys(): Keys {
    const state = this.#seen().shown?.state;
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

  drawn(words: Words): void {
    const match = this.#seen().shown?.state.match;
    const pair = match ? `${match.one.guestId} ${match.other.guestId}` : '';
    if (this.#heardOf === pair) return;
    this.#heardOf = pair;
    if (!match) {
      this.#host.announce(sayIn(words, 'match/done'));

      return;
    }
    const [one, other] = [nameOf(words, match, 'one'), nameOf(words, match, 'other')];
    this.#host.announce(sayIn(words, 'match/heard', { one, other, certainty: certaintyOf(words, match) }));
    this.#host.tell(new MatchShownEvent({ one: match.one.guestId, other: match.other.guestId }));
    this.#seen().autofocus();
  }

  renew(): void {}

  clear(): void {
    this.#isOpen = false;
    this.#showsMerges = false;
    this.#heardOf = '';
  }

  view(words: Words): TemplateResult {
    const state = (this.#seen().shown as ReviewController).state;
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
      can: { undo: this.#seen().api?.unmergeGuests !== undefined, merges: this.#mayListMerges },
      act: this.#act,
    };

    return html`${deeds}${headView(board)}${waterfallView(board)}${fieldsView(board)}${mergesView(board)}${decideView(board)}`;
  }

  get #mayListMerges(): boolean {
    const { isPlain, api } = this.#seen();

    return !isPlain && api?.listMerges !== undefined;
  }

  readonly #act: BoardActions = {
    decide: (decision) => void this.#decide(decision),
    choose: (field, side) => this.#seen().shown?.choose(field, side),
    swap: () => this.#seen().shown?.swap(),
    move: (steps) => {
      this.#showsMerges = false;
      this.#seen().shown?.move(steps);
    },
    undo: (key) => void this.#undo(key),
    retry: (key) => void this.#seen().shown?.retry(key),
    drop: (key) => this.#seen().shown?.drop(key),
    openNumbers: () => this.#turn(() => (this.#isOpen = !this.#isOpen)),
    turnTable: () => this.#turn(() => (this.#isTable = !this.#isTable)),
    turnMerges: () => {
      this.#turn(() => (this.#showsMerges = !this.#showsMerges));
      if (this.#showsMerges) void this.#seen().shown?.lookAtMerges();
    },
    undoMerge: (mergeId) => void this.#undoMerge(mergeId),
  };

  #turn(change: () => unknown): void {
    change();
    this.#host.draw();
  }

  async #decide(decision: ReviewIntent['decision']): Promise<void> {
    const { shown } = this.#seen();
    const intent = shown?.intentOf(decision);
    if (!shown || !intent || !this.#host.tell(new MatchDecideEvent(decisionOf(intent)))) return;
    if (this.#seen().isPlain || !this.#seen().api) return;
    this.#showsMerges = false;
    const deciding = shown.decide(decision);
    this.#host.draw('button.first');
    await deciding;
    const { words } = this.#host;
    const last = shown.state.deeds.at(-1);
    if (!words || !last) return;
    const name = nameOf(words, last.intent.match, last.intent.survivor);
    this.#host.announce(
      last.standing.state === 'failed'
        ? sayIn(words, 'match/refused', { name, code: last.standing.trouble.code })
        : sayIn(words, `match/deed/${decision}`, { name }),
    );
  }

  async #undo(key: string): Promise<void> {
    await this.#seen().shown?.undo(key);
    if (this.#host.words) this.#host.announce(sayIn(this.#host.words, 'ui/undone'));
    this.#seen().focus();
  }

  async #undoMerge(mergeId: MergeId): Promise<void> {
    if (!this.#host.tell(new MergeUndoEvent({ mergeId }))) return;
    const isUndone = await this.#seen().shown?.undoMerge(mergeId);
    if (this.#host.words)
      this.#host.announce(sayIn(this.#host.words, isUndone ? 'ui/undone' : 'match/merge/failed'));
  }

  /** To the value of the next field that can be chosen. */
  #walk(steps: 1 | -1): void {
    const picks = this.#picks('one');
    const field = this.#focused?.dataset.field;
    const at = picks.findIndex((pick) => pick.dataset.field === field);
    const next =
      picks[at < 0 ? (steps > 0 ? 0 : picks.length - 1) : (at + steps + picks.length) % picks.length];
    const name = next?.dataset.field;
    const pressed = this.#seen().root.querySelector<HTMLElement>(
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
    return [...this.#seen().root.querySelectorAll<HTMLElement>(`.pick[data-side="${side}"]`)];
  }

  get #focused(): HTMLElement | undefined {
    return (this.#seen().root.activeElement as HTMLElement | null | undefined) ?? undefined;
  }
}
