import type { Locale, Words } from '@innkeeper/core';
import type { PropertyValues, TemplateResult } from 'lit';
import { adoptStyles, html, LitElement, nothing } from 'lit';
import type { Trouble } from '../controllers/trouble.ts';
import type { ElementEvent } from '../events/element-event.ts';
import type { WordsPart } from '../words/catalogues.ts';
import { fetchParts, wordsNow } from '../words/catalogues.ts';
import { localeOf, onLangChange } from '../words/locale.ts';
import { commonWords } from '../words/parts.ts';
import type { Asides, Desk } from './asides.ts';
import type { Face, FacePart, Host } from './face.ts';
import { ground } from './ground.styles.ts';
import { lostView } from './lost-view.ts';
import { createPart, onArrival } from './part.ts';
import { onPrivacyKey } from './privacy-key.ts';
import { version } from './version.ts';

/** How an element stands; each is a `:state()` of its own. */
export type Standing =
  | { readonly state: 'ready' | 'loading' | 'empty' }
  | { readonly state: 'failed' | 'forbidden'; readonly trouble: Trouble }
  | { readonly state: 'stale'; readonly trouble: Trouble; readonly at: number };

/** What a key does while the focus is in the element. The sentence `key/<key>` says so. */
export type Keys = Readonly<Record<string, () => void>>;

/** What opens beside what is shown, and what stands in its place: it comes once something is drawn, or is pressed. */
const asidesHere = createPart(() => import('./asides.ts'));

/** What all elements of the house have: words, states, keys, a voice, and an end. See the README of this package. */
export abstract class InnkeeperElement extends LitElement {
  /** @internal */
  static readonly version = version;
  /** @internal */
  static override styles = [ground];
  /** The words it speaks, beside those of every element. @internal */
  static readonly words: readonly WordsPart[] = [];

  /** Form, states and roles of the element itself. @internal */
  protected readonly internals = this.attachInternals();
  #face?: Face;
  #asides?: Asides;
  #dressedIn = 0;
  #endings: readonly (() => void)[] = [];
  #locale: Locale = 'en';
  #isBlank = false;
  #heard = '';
  /** What was pressed last. */
  #pressed?: Promise<void>;
  /** What is pressed belongs to a turn: nothing of it happens in the next. */
  #turn = 0;
  readonly #desk = this.#makeDesk();

  /** How it stands now. */
  protected abstract get standing(): Standing;
  /** What is shown of an answer. Called when ready or stale; an element whose view comes apart leaves it to its face. */
  protected view(words: Words): TemplateResult {
    return this.face?.view(words) ?? this.bones();
  }
  /** Where the view and the deeds come apart from the element: what they come by. */
  protected get facePart(): FacePart | undefined {
    return undefined;
  }
  /** Makes the face once its part is here. */
  protected createFace(_host: Host): Face | undefined {
    return undefined;
  }
  /** The layout without its words, while the answer is on its way. */
  protected abstract bones(): TemplateResult;
  /** Asks again. */
  protected abstract lookAgain(): void;
  /** Lets go of every datum, the API included. */
  protected abstract letGo(): void;
  /** What each key does. */
  protected get keys(): Keys {
    return this.face?.keys ?? {};
  }

  /** The sentence that says what a key does; an element with a meaning of its own for a key says so here. */
  protected keyWord(key: string): string {
    return `key/${key}`;
  }

  /** Whether everything is out of sight. */
  get isBlank(): boolean {
    return this.#isBlank;
  }

  /** Takes everything out of sight, as `Esc` twice does: what is hidden is not in the page. `false` shows it again. */
  blank(isBlank = true): void {
    this.#isBlank = isBlank;
    this.#turn += 1;
    this.#asides?.closeWhy();
    this.#desk.drawNow();
  }

  /** At a change of staff: when it returns, nothing of any guest is in the page or in memory, and nobody is signed in. */
  shutdown(): void {
    this.letGo();
    this.#face?.clear();
    this.#asides?.clear();
    this.#heard = '';
    this.blank(false);
  }

  /** Puts the focus on the first thing there is to do. */
  override focus(options?: FocusOptions): void {
    if (this.hasUpdated) (this.#find('button.first') ?? this.#find('button, input'))?.focus(options);
  }

  override connectedCallback(): void {
    super.connectedCallback();
    this.#endings = [
      onLangChange(this, () => this.#speak()),
      onArrival(() => this.#arrive()),
      onPrivacyKey(this.ownerDocument, () => this.blank()),
    ];
    this.#speak();
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    for (const end of this.#endings) end();
    this.#endings = [];
  }

  /** Tells the page; says whether the page lets it happen. */
  protected tell(event: ElementEvent<string, unknown>): boolean {
    return this.dispatchEvent(event);
  }

  /** Says something to those who hear the screen, while an answer is in sight. */
  protected announce(text: string): void {
    this.#heard = text;
    this.#say();
  }

  /** The words that are spoken here now. */
  protected get words(): Words | undefined {
    return wordsNow(this.#locale, this.#wordsParts);
  }

  /** The view, once it is here. */
  protected get face(): Face | undefined {
    return this.#face;
  }

  /** A state in the place of what is shown, or above it; absent before what says so has come. */
  protected stateView(
    words: Words,
    standing: Standing | 'hidden',
    view?: TemplateResult,
  ): TemplateResult | undefined {
    return this.#asides?.stateView(words, standing, view);
  }

  /** What is pressed before all is here has happened too. */
  protected override async getUpdateComplete(): Promise<boolean> {
    await this.#pressed;

    return super.getUpdateComplete();
  }

  protected override render(): TemplateResult {
    const { standing } = this;
    const words = this.#spoken;
    const isLost = this.#isLost;
    const isComing = this.#face?.isWaiting || (this.#needsAsides && !this.#asides);
    const isBusy = !isLost && (!words || standing.state === 'loading' || isComing);

    return html`<section
      class="frame"
      part="frame"
      lang=${this.#locale}
      dir="ltr"
      tabindex="-1"
      aria-busy=${isBusy}
      @keydown=${this.#hearKey}
    >
      ${isLost ? lostView(this.#locale, () => this.#fetch()) : nothing}
      ${isLost && !words ? nothing : this.content(words, standing)}
      ${words && this.#asides?.view(words, this.#isOpen)}
      <p class="sr" role="status"></p>
    </section>`;
  }

  protected override updated(_changed: PropertyValues): void {
    const words = this.#spoken;
    const state = this.#isLost && !words ? 'failed' : this.standing.state;
    this.#showState(state);
    if (words) this.#face?.drawn?.(words);
    this.#asides?.drawn();
    this.#say();
    if (words && state !== 'loading') for (const part of this.#late) if (!part.hasFailed) void part.fetch();
  }

  /** What is shown by how it stands; an element whose field must stay where it is does this itself. */
  protected content(words: Words | undefined, standing: Standing): TemplateResult {
    if (!words || (standing.state === 'loading' && !this.#isBlank)) return this.bones();
    const view = this.#isOpen ? this.view(words) : undefined;
    const shown = this.#isBlank ? 'hidden' : standing;

    return (this.#needsAsides && this.stateView(words, shown, view)) || view || this.bones();
  }

  /** Says what would fill it. */
  protected get emptyWord(): string {
    return 'ui/no-api';
  }

  readonly #hearKey = (event: KeyboardEvent): void => {
    const [target] = event.composedPath();
    if (!this.#isBlank) this.#desk.press(() => this.#asides?.hearKey(event, target));
  };

  #speak(): void {
    this.#locale = localeOf(this);
    this.#fetch();
  }

  /** Asks for all that has not come: words, and what is drawn with them. */
  #fetch(): void {
    void fetchParts(this.#locale, this.#wordsParts);
    void this.facePart?.fetch();
    for (const part of this.#late) if (part.hasFailed) void part.fetch();
    this.#arrive();
  }

  #arrive(): void {
    this.#face ??= this.createFace(this.#desk);
    this.#asides ??= asidesHere.here?.createAsides(this.#desk, this.renderRoot);
    this.#dress();
    this.requestUpdate();
  }

  /** The styles of what has come: what all views stand on before the element's own, the rest after them. */
  #dress(): void {
    const { shadowRoot } = this;
    const come = [this.facePart, ...this.#late].flatMap((part) => part?.here?.styles ?? []);
    if (come.length === this.#dressedIn || !shadowRoot) return;
    this.#dressedIn = come.length;
    const [first = ground, ...own] = (this.constructor as typeof LitElement).elementStyles;
    adoptStyles(shadowRoot, [first, ...come.slice(0, 1), ...own, ...come.slice(1)]);
  }

  /** What is shown of an answer is in sight. */
  get #isOpen(): boolean {
    return !this.#isBlank && ['ready', 'stale'].includes(this.standing.state);
  }

  get #wordsParts(): readonly WordsPart[] {
    return [commonWords, ...(this.constructor as typeof InnkeeperElement).words];
  }

  /** The words, once all is here that is drawn with them. */
  get #spoken(): Words | undefined {
    return this.facePart && !this.#face ? undefined : this.words;
  }

  /** What is not drawn at first sight. */
  get #late(): readonly FacePart[] {
    return [asidesHere, ...(this.#face?.late ?? [])];
  }

  /** Something else stands in the place of what is shown, or above it. */
  get #needsAsides(): boolean {
    return this.#isBlank || !['ready', 'loading'].includes(this.standing.state);
  }

  /** Something that is needed did not come, and is not on its way. */
  get #isLost(): boolean {
    return (
      [this.facePart, ...this.#late].some((part) => part?.hasFailed) ||
      (!this.words && this.#wordsParts.some((part) => part[this.#locale].hasFailed && part.en.hasFailed))
    );
  }

  /** What face and asides do with the element. */
  #makeDesk(): Desk {
    const element = this;
    const press = (use: () => void): void => {
      this.#pressed = this.#carryOut(use);
    };

    return {
      get words() {
        return element.words;
      },
      keys: () => this.keys,
      keyWord: (key) => this.keyWord(key),
      emptyWord: () => this.emptyWord,
      look: () => this.lookAgain(),
      show: () => this.blank(false),
      tell: (event) => this.tell(event),
      announce: (text) => this.announce(text),
      why: (because, beside) => press(() => this.#asides?.why(because, beside)),
      press,
      draw: (focusOn) => {
        this.requestUpdate();
        if (focusOn) void this.updateComplete.then(() => this.#find(focusOn)?.focus());
      },
      drawNow: () => {
        this.requestUpdate();
        if (this.isConnected) this.performUpdate();
      },
    };
  }

  /** At once where all is here that a press needs, else once it has come; not at all where that was in another turn. */
  async #carryOut(use: () => void): Promise<void> {
    const turn = this.#turn;
    const late = this.#late;
    if (!late.every(({ here }) => here)) await Promise.all(late.map((part) => part.fetch()));
    if (turn === this.#turn && late.every(({ here }) => here)) use();
  }

  #find(selector: string): HTMLElement | null {
    return this.renderRoot.querySelector(selector);
  }

  /** Beside the drawing: most of what is heard is said at the end of one, and needs no second. */
  #say(): void {
    const status = this.#find('.frame > :last-child');
    const text = this.#isOpen ? this.#heard : '';
    if (status && status.textContent !== text) status.textContent = text;
  }

  #showState(state: string): void {
    try {
      const { states } = this.internals;
      states.clear();
      states.add(state);
      if (this.#isBlank) states.add('blank');
    } catch {
      // Browsers before 2024 take only names that begin with two dashes.
    }
  }
}
