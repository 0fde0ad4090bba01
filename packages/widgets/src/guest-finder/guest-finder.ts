import type { Day, FindOutput, GuestHit, Words } from '@innkeeper/core';
import type { PropertyValues, TemplateResult } from 'lit';
import { html, nothing } from 'lit';
import type { Asked } from '../controllers/ask.ts';
import { answerOf } from '../controllers/ask.ts';
import type {
  FinderChoice,
  GuestFinder as FinderController,
  GuestFinderApi,
} from '../controllers/guest-finder.ts';
import { createGuestFinder } from '../controllers/guest-finder.ts';
import { furnitureStyles } from '../shared/furniture.styles.ts';
import type { Standing } from '../shared/innkeeper-element.ts';
import { InnkeeperElement } from '../shared/innkeeper-element.ts';
import { inputStyles } from '../shared/input.styles.ts';
import { Shows } from '../shared/shows.ts';
import { sayIn } from '../words/say-in.ts';
import { choiceEvent } from './choice-event.ts';
import { GuestLookEvent } from './events.ts';
import { fieldView } from './field-view.ts';
import { guestFinderStyles } from './guest-finder.styles.ts';
import { createKeyBursts } from './key-bursts.ts';
import { showResults } from './results-popover.ts';
import { optionCount, resultsView } from './results-view.ts';
import { createRowCursor } from './row-cursor.ts';
import { heardName } from './row-view.ts';
import { guestFinderWords } from './words.ts';

/**
 * Finds whoever stands at the desk as one types, or as a scanner does: a name in any script, a room, a number, the lines
 * of a passport. Enter takes the first, arrows move, Esc closes.
 *
 * @element ik-guest-finder
 * @fires {GuestSelectEvent} ik-guest-select - a guest was chosen; cancellable
 * @fires {GuestNewEvent} ik-guest-new - somebody the house does not know, with what was scanned; cancellable
 * @fires {GuestLookEvent} ik-guest-look - something was typed and there is no API: the host looks
 * @csspart frame - everything
 * @csspart input - the field
 * @csspart results - what lies below it
 * @csspart list - the guests found
 * @csspart option - one of them; also `new`
 * @csspart name - the name, in both ways of writing it
 * @csspart presence - the room, “arrives today”, or the last stay
 * @csspart problem - which check digit is wrong
 * @csspart state - failed and forbidden
 */
export class GuestFinder extends InnkeeperElement {
  /** @internal */
  static readonly formAssociated = true;
  /** @internal */
  static override styles = [...InnkeeperElement.styles, furnitureStyles, inputStyles, guestFinderStyles];
  /** @internal */
  static override readonly words = [guestFinderWords];
  /** @internal */
  static override properties = {
    api: { attribute: false },
    found: { attribute: false },
    property: {},
    day: {},
    limit: { type: Number },
    mode: { reflect: true },
    name: { reflect: true },
    required: { type: Boolean, reflect: true },
  };

  /** The house: in the process, or its HTTP client. */
  api?: GuestFinderApi;
  /** Plain data instead of an API: the host looks, this element shows. */
  found?: FindOutput;
  /** The property of the desk: who is in it comes first. */
  property?: string;
  /** The hotel's day. @defaultValue the day it is there */
  day?: Day;
  /** How many guests at first. @defaultValue 8 */
  limit?: number;
  /** `list`: the results stand below the field and stay, instead of opening above the page. */
  mode?: 'list';
  /** The name of the field in a form; its value is the id of the guest chosen. */
  name?: string;
  /** Whether a form waits for a guest to be chosen. */
  required = false;

  readonly #shows = new Shows<FinderController>(this);
  readonly #bursts = createKeyBursts();
  readonly #rows = createRowCursor();
  #chosen?: GuestHit;
  #typed = '';
  #isOpen = false;
  #heardFor?: unknown;

  /** The id of the guest chosen; empty where none is. */
  get value(): string {
    return this.#chosen?.guestId ?? '';
  }

  /** Whether a form may be sent: false where a guest is needed and none is chosen. */
  checkValidity(): boolean {
    return this.internals.checkValidity();
  }

  /** The same, and says so at the field. */
  reportValidity(): boolean {
    return this.internals.reportValidity();
  }

  formResetCallback(): void {
    this.clear();
  }

  /** Empties the field. */
  clear(): void {
    this.#startOver();
    this.#keep(undefined, '');
    this.#close();
  }

  override focus(options?: FocusOptions): void {
    this.#input?.focus(options);
    this.#input?.select();
  }

  override blank(isBlank = true): void {
    // What lies open is closed with it: a field that leaves the page tells of it while it is drawn.
    if (isBlank) this.#close();
    super.blank(isBlank);
  }

  override connectedCallback(): void {
    super.connectedCallback();
    if (this.hasUpdated) this.#begin();
  }

  protected override get standing(): Standing {
    return this.#isOpen || this.mode === 'list' ? this.#asked : { state: 'ready' };
  }

  protected override willUpdate(changed: PropertyValues): void {
    if (['api', 'limit', 'mode'].some((name) => changed.has(name))) this.#begin();
    else if (changed.has('property') || changed.has('day')) this.#startOver();
    if (changed.has('found') && this.found) this.#rows.lift();
    if (changed.has('required')) this.#validate();
  }

  protected override updated(changed: PropertyValues): void {
    super.updated(changed);
    showResults(this.#results, this.#input, this.#isOpen);
    this.#rows.settle(this.#results);
    this.#say();
  }

  protected override lookAgain(): void {
    void this.#shows.shown?.again();
  }

  protected override letGo(): void {
    this.#shows.show(undefined);
    this.#keep(undefined, '');
    this.#close();
    this.#heardFor = undefined;
    this.api = undefined;
    this.found = undefined;
  }

  /** The field stays where it is, whatever becomes of the question. */
  protected override content(words: Words | undefined, standing: Standing): TemplateResult {
    const hides = this.isBlank && (this.#typed !== '' || this.mode === 'list');
    if (hides) return super.content(words, standing);

    return words ? this.view(words) : this.bones();
  }

  protected override bones(): TemplateResult {
    return html`<div class="field"><input disabled aria-hidden="true" /></div>`;
  }

  protected override view(words: Words): TemplateResult {
    const isList = this.mode === 'list';
    const isOpen = this.#isOpen || isList;
    const field = fieldView({
      words,
      text: this.#typed,
      hasList: isOpen && answerOf(this.#asked) !== undefined,
      active: this.#rows.active,
      hearInput: this.#hearInput,
      hearKey: this.#hearKey,
      open: this.#open,
      close: this.#close,
    });

    return html`${field}
      <div
        class="results"
        part="results"
        role=${isList ? 'group' : nothing}
        tabindex=${isList ? 0 : nothing}
        aria-label=${isList ? sayIn(words, 'finder/label') : nothing}
        aria-busy=${this.#isWaiting}
        popover=${isList ? nothing : 'manual'}
        @mousedown=${keepFocus}
        @scroll=${this.#hearScroll}
      >
        ${isOpen ? this.#resultsView(words) : nothing}
      </div>`;
  }

  #resultsView(words: Words): TemplateResult {
    const { state } = this.#shows.shown ?? {};
    const hits = answerOf(this.#asked)?.hits.length ?? 0;

    return resultsView({
      words,
      found: this.#asked,
      text: this.#typed,
      active: this.#rows.active,
      drawn: this.#rows.drawn(hits),
      hasMore: state !== undefined && !state.isAll && state.text.trim() !== '' && hits >= (this.limit ?? 8),
      choose: this.#chooseHit,
      chooseNew: this.#chooseNew,
      all: () => this.#shows.shown?.all(),
      stateView: (found) => this.stateView(words, found),
    });
  }

  get #asked(): Asked<FindOutput> {
    if (this.found) return { state: 'ready', answer: this.found, at: 0 };

    return this.#shows.shown?.state.found ?? { state: 'empty' };
  }

  /** What lies below the field answers an older text than the one in it. */
  get #isWaiting(): boolean {
    const { state } = this.#shows.shown ?? {};

    return (
      this.found === undefined && state !== undefined && (!state.isCurrent || state.found.state === 'loading')
    );
  }

  readonly #hearScroll = (): void => {
    const hits = answerOf(this.#asked)?.hits.length ?? 0;
    if (this.#rows.scrolled(this.#results, hits)) this.requestUpdate();
  };

  get #input(): HTMLInputElement | null {
    return this.renderRoot.querySelector('input');
  }

  get #results(): HTMLElement | null {
    return this.renderRoot.querySelector('.results');
  }

  /** Nothing is asked any more; a list shows who is near. */
  #startOver(): void {
    this.#shows.shown?.clear();
    if (this.mode === 'list') this.#shows.shown?.open();
  }

  #begin(): void {
    if (!this.isConnected) return;
    const { api, limit } = this;
    const place = () => ({ property: this.property, day: this.day, locale: this.words?.locale });
    this.#shows.show(
      api && createGuestFinder({ api, limit, place, onChoice: (choice) => this.#choose(choice) }),
    );
    if (this.mode === 'list') this.#shows.shown?.open();
  }

  readonly #hearInput = ({ inputType }: InputEvent): void => {
    this.#rows.toTop();
    this.#typed = this.#input?.value ?? '';
    this.#chosen = undefined;
    this.#setValue();
    this.#rows.lift();
    this.#isOpen = true;
    const isScan = inputType === 'insertFromPaste' || this.#bursts.isBurst(performance.now());
    this.#shows.shown?.type(this.#typed, { isScan });
    if (!this.#shows.shown) this.tell(new GuestLookEvent({ text: this.#typed }));
    this.requestUpdate();
  };

  readonly #hearKey = (event: KeyboardEvent): void => {
    if (event.isComposing) return;
    const isScanning = this.#bursts.key(performance.now());
    const steps: Readonly<Record<string, () => void>> = {
      ArrowDown: () => this.#move(1),
      ArrowUp: () => this.#move(-1),
      Enter: () => this.#enter(isScanning),
      Escape: () => this.#escape(),
    };
    const step = steps[event.key];
    if (!step) return;
    event.preventDefault();
    if (event.key !== 'Escape') event.stopPropagation();
    step();
  };

  #move(step: 1 | -1): void {
    this.#open();
    this.#rows.move(step, optionCount(this.#asked, this.#typed));
    this.requestUpdate();
  }

  #enter(isScanning: boolean): void {
    const answer = answerOf(this.#asked);
    const pointed = answer?.hits[this.#rows.active];
    if (pointed) this.#chooseHit(pointed);
    else if (answer && this.#rows.active === answer.hits.length) this.#chooseNew();
    else if (this.found && answer?.hits[0]) this.#choose({ type: 'guest', hit: answer.hits[0] });
    else this.#shows.shown?.take({ isScan: isScanning });
  }

  #escape(): void {
    if (this.#isOpen) {
      this.#close();

      return;
    }
    this.clear();
    if (!this.isBlank || this.mode === 'list') return;
    // The second Esc hides and empties: an empty field has nothing to hide, and keeps the focus.
    this.blank(false);
    this.focus();
  }

  readonly #open = (): void => {
    if (this.#isOpen) return;
    this.#isOpen = true;
    this.#shows.shown?.open();
    if (!this.#shows.shown && !this.found) this.tell(new GuestLookEvent({ text: this.#typed }));
    this.requestUpdate();
  };

  readonly #close = (): void => {
    if (!this.#isOpen && this.#rows.active < 0) return;
    this.#isOpen = false;
    this.#rows.lift();
    this.requestUpdate();
  };

  readonly #chooseHit = (hit: GuestHit): void =>
    this.#choose({ type: 'guest', hit, knownBy: hit.because[0]?.code });

  readonly #chooseNew = (): void =>
    this.#choose({ type: 'new', text: this.#typed.trim(), prefill: answerOf(this.#asked)?.prefill });

  #choose(choice: FinderChoice): void {
    if (!this.tell(choiceEvent(choice))) return;
    this.#shows.shown?.clear();
    const hit = choice.type === 'guest' ? choice.hit : undefined;
    const shown = hit?.name ?? hit?.ownName ?? hit?.latinName ?? '';
    this.#keep(hit, shown);
    this.#close();
    if (hit && this.words) this.announce(sayIn(this.words, 'finder/chosen', { name: shown }));
  }

  #keep(hit: GuestHit | undefined, text: string): void {
    this.#chosen = hit;
    this.#typed = text;
    if (this.#input) this.#input.value = text;
    this.#setValue();
    this.requestUpdate();
  }

  #setValue(): void {
    this.internals.setFormValue(this.value === '' ? null : this.value);
    this.#validate();
  }

  #validate(): void {
    const message = this.words ? sayIn(this.words, 'finder/label') : 'Find a guest';
    const flags = this.required && this.value === '' ? { valueMissing: true } : {};
    this.internals.setValidity(flags, message, this.#input ?? undefined);
  }

  /** Says how many were found, and who is first. */
  #say(): void {
    const answer = answerOf(this.#asked);
    if (!answer || answer === this.#heardFor || !this.words || !(this.#isOpen || this.mode === 'list'))
      return;
    this.#heardFor = answer;
    const [first] = answer.hits;
    const facts = { n: answer.hits.length, first: first ? heardName(first) : '' };
    this.announce(sayIn(this.words, 'finder/heard', facts));
  }
}

/** A press on the list must not take the focus from the field. */
function keepFocus(event: Event): void {
  event.preventDefault();
}
