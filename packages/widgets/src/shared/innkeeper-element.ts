import type { Locale, Reason, Words } from '@innkeeper/core';
import type { PropertyValues, TemplateResult } from 'lit';
import { html, LitElement, nothing } from 'lit';
import type { Trouble } from '../controllers/trouble.ts';
import type { ElementEvent } from '../events/element-event.ts';
import { fetchWords, onWords, sayIn, wordsNow } from '../words/catalogues.ts';
import { localeOf, onLangChange } from '../words/locale.ts';
import { ground } from './ground.styles.ts';
import { isTyping, keyOf, onPrivacyKey } from './keys.ts';
import { moveAmongMarks, setMarks } from './marks.ts';
import { stateView } from './state-view.ts';
import { version } from './version.ts';
import { placeBeside, whyView } from './why-view.ts';

/** How an element stands; each is a `:state()` of its own. */
export type Standing =
  | { readonly state: 'ready' | 'loading' | 'empty' }
  | { readonly state: 'failed' | 'forbidden'; readonly trouble: Trouble }
  | { readonly state: 'stale'; readonly trouble: Trouble; readonly at: number };

/** What a key does while the focus is in the element. The sentence `key/<key>` says so. */
export type Keys = Readonly<Record<string, () => void>>;

const standings = ['ready', 'loading', 'empty', 'failed', 'forbidden', 'stale'] as const;

/** What all elements of the house have: words, states, keys, a voice, and an end. See the README of this package. */
export abstract class InnkeeperElement extends LitElement {
  /** @internal */
  static readonly version = version;
  /** @internal */
  static override styles = [ground];

  /** Form, states and roles of the element itself. @internal */
  protected readonly internals = this.attachInternals();
  #endings: readonly (() => void)[] = [];
  #locale: Locale = 'en';
  #isBlank = false;
  #showsKeys = false;
  #heard = '';
  #why?: { readonly because: readonly Reason[]; readonly beside: HTMLElement };

  /** How it stands now. */
  protected abstract get standing(): Standing;
  /** What is shown of an answer. Called when ready or stale. */
  protected abstract view(words: Words): TemplateResult;
  /** The layout without its words, while the answer is on its way. */
  protected abstract bones(): TemplateResult;
  /** Asks again. */
  protected abstract lookAgain(): void;
  /** Lets go of every datum, the API included. */
  protected abstract letGo(): void;
  /** What each key does. */
  protected get keys(): Keys {
    return {};
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
    this.#why = undefined;
    this.#renderNow();
  }

  /** At a change of staff: when it returns, nothing of any guest is in the page or in memory, and nobody is signed in. */
  shutdown(): void {
    this.letGo();
    this.#heard = '';
    this.#showsKeys = false;
    this.blank(false);
  }

  /** Puts the focus on the first thing there is to do. */
  override focus(options?: FocusOptions): void {
    const root = this.renderRoot as ParentNode | undefined;
    const first =
      root?.querySelector<HTMLElement>('button.first') ?? root?.querySelector<HTMLElement>('button, input');
    first?.focus(options);
  }

  override connectedCallback(): void {
    super.connectedCallback();
    this.#endings = [
      onLangChange(this, () => this.#speak()),
      onWords(() => this.requestUpdate()),
      onPrivacyKey(this.ownerDocument, () => this.blank()),
      this.#growOld(),
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

  /** Says something to those who hear the screen. */
  protected announce(text: string): void {
    this.#heard = text;
    this.requestUpdate();
  }

  /** The words that are spoken here now. */
  protected get words(): Words | undefined {
    return wordsNow(this.#locale);
  }

  /** Opens what says so. */
  protected openWhy(because: readonly Reason[], beside: HTMLElement): void {
    const isOpen = this.#why?.beside === beside;
    this.#why = isOpen ? undefined : { because, beside };
    this.#renderNow();
    const why = this.renderRoot.querySelector<HTMLElement>('.why');
    if (isOpen || !why) return;
    why.showPopover?.();
    placeBeside(why, beside);
    why.focus();
  }

  protected override render(): TemplateResult {
    const { words, standing } = this;
    const isWaiting = !words || standing.state === 'loading';
    const isOpen = !this.#isBlank && (standing.state === 'ready' || standing.state === 'stale');

    return html`<section
      class="frame"
      part="frame"
      lang=${this.#locale}
      dir="ltr"
      tabindex="-1"
      aria-busy=${isWaiting}
      @keydown=${this.#hearKey}
    >
      ${this.content(words, standing)}
      ${words && this.#showsKeys ? this.#keysView(words) : nothing}
      ${words && isOpen && this.#why ? whyView(words, this.#why.because, () => this.#closeWhy()) : nothing}
      <p class="sr" role="status">${isOpen ? this.#heard : ''}</p>
    </section>`;
  }

  protected override updated(changed: PropertyValues): void {
    super.updated(changed);
    const { state } = this.standing;
    for (const name of standings) this.#state(name, name === state);
    this.#state('blank', this.#isBlank);
    setMarks(this.renderRoot);
  }

  /** What is shown by how it stands; an element whose field must stay where it is does this itself. */
  protected content(words: Words | undefined, standing: Standing): TemplateResult {
    if (this.#isBlank && words)
      return html`<div class="state" part="state">
        <p>${sayIn(words, 'ui/hidden')}</p>
        <button class="first" @click=${() => this.blank(false)}>${sayIn(words, 'ui/show')}</button>
      </div>`;
    if (!words || standing.state === 'loading') return this.bones();
    if (standing.state === 'ready') return this.view(words);
    const state = stateView(words, standing, { look: () => this.lookAgain(), empty: this.emptyWord });

    return standing.state === 'stale' ? html`${state}${this.view(words)}` : state;
  }

  /** Says what would fill it. */
  protected get emptyWord(): string {
    return 'ui/no-api';
  }

  #keysView(words: Words): TemplateResult {
    const marks = this.renderRoot.querySelector('.mark') ? ['i'] : [];
    const own = Object.keys(this.keys);
    const letters = own.filter((key) => !key.startsWith('Arrow'));
    const arrows = own.length > letters.length ? ['← → ↑ ↓'] : [];
    const keys = [...letters, ...arrows, ...marks, 'r', 'Esc Esc', '?'];

    return html`<section class="bar small" part="keys" aria-label=${sayIn(words, 'keys/title')}>
      ${keys.map((key) => html`<span><kbd>${key}</kbd> ${sayIn(words, this.keyWord(key))}</span>`)}
    </section>`;
  }

  readonly #hearKey = (event: KeyboardEvent): void => {
    if (moveAmongMarks(this.renderRoot, event)) return;
    const key = keyOf(event);
    if (key === undefined || isTyping(event) || this.#isBlank) return;
    const keys: Keys = {
      '?': () => {
        this.#showsKeys = !this.#showsKeys;
        this.requestUpdate();
      },
      r: () => this.lookAgain(),
      i: () => this.renderRoot.querySelector<HTMLElement>('.mark')?.focus(),
      ...this.keys,
    };
    if (!Object.hasOwn(keys, key)) return;
    event.preventDefault();
    keys[key]?.();
  };

  #closeWhy(): void {
    const beside = this.#why?.beside;
    this.#why = undefined;
    this.requestUpdate();
    beside?.focus();
  }

  #speak(): void {
    this.#locale = localeOf(this);
    if (!this.words) void fetchWords(this.#locale);
    this.requestUpdate();
  }

  /** What is old says how old, also a minute later. */
  #growOld(): () => void {
    const timer = setInterval(() => this.standing.state === 'stale' && this.requestUpdate(), 30_000);

    return () => clearInterval(timer);
  }

  #renderNow(): void {
    this.requestUpdate();
    if (this.isConnected) this.performUpdate();
  }

  #state(name: string, isOn: boolean): void {
    try {
      this.internals.states[isOn ? 'add' : 'delete'](name);
    } catch {
      // Browsers before 2024 take only names that begin with two dashes.
    }
  }
}
