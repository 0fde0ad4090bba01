import type { Locale, Reason, Words } from '@innkeeper/core';
import type { CSSResult, PropertyValues, TemplateResult } from 'lit';
import { adoptStyles, html, LitElement } from 'lit';
import type { Trouble } from '../controllers/trouble.ts';
import type { ElementEvent } from '../events/element-event.ts';
import type { WordsPart } from '../words/catalogues.ts';
import { fetchParts, wordsNow } from '../words/catalogues.ts';
import { localeOf, onLangChange } from '../words/locale.ts';
import { commonWords } from '../words/parts.ts';
import type { Face, FacePart, Host } from './face.ts';
import type { Furnished, Furniture } from './furniture.ts';
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

const furnitureHere = createPart(() => import('./furniture.ts'));
const standings = ['ready', 'loading', 'empty', 'failed', 'forbidden', 'stale'] as const;

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
  #dressedIn = 0;
  #endings: readonly (() => void)[] = [];
  #locale: Locale = 'en';
  #isBlank = false;
  #furniture?: Furniture;

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
    this.#furniture?.closeWhy();
    this.#renderNow();
  }

  /** At a change of staff: when it returns, nothing of any guest is in the page or in memory, and nobody is signed in. */
  shutdown(): void {
    this.letGo();
    this.#face?.clear();
    this.#furniture?.clear();
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
      onArrival(() => this.#arrive()),
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
    this.#furniture?.host.announce(text);
  }

  /** The words that are spoken here now. */
  protected get words(): Words | undefined {
    return wordsNow(this.#locale, this.#wordsParts);
  }

  /** The view, once it is here. */
  protected get face(): Face | undefined {
    return this.#face;
  }

  /** Opens what says so. */
  protected openWhy(because: readonly Reason[], beside: HTMLElement): void {
    this.#furniture?.host.why(because, beside);
  }

  protected override render(): TemplateResult {
    const { standing } = this;
    const words = this.#isHere ? this.words : undefined;
    const isLost = !words && this.#isLost;
    const isWaiting = !isLost && (!words || standing.state === 'loading');

    return html`<section
      class="frame"
      part="frame"
      lang=${this.#locale}
      dir="ltr"
      tabindex="-1"
      aria-busy=${isWaiting}
      @keydown=${this.#hearKey}
    >
      ${isLost ? lostView(this.#locale, () => this.#fetch()) : this.content(words, standing)}
      ${words && this.#furniture?.openView(words, this.#isOpen)}
      <p class="sr" role="status"></p>
    </section>`;
  }

  protected override updated(changed: PropertyValues): void {
    super.updated(changed);
    const state = this.#isLost ? 'failed' : this.standing.state;
    for (const name of standings) this.#state(name, name === state);
    this.#state('blank', this.#isBlank);
    const { words } = this;
    if (words && this.#isHere) this.#face?.drawn?.(words);
    this.#furniture?.drawn(this.#isOpen);
  }

  /** What is shown by how it stands; an element whose field must stay where it is does this itself. */
  protected content(words: Words | undefined, standing: Standing): TemplateResult {
    const furniture = this.#furniture;
    if (!words || !furniture) return this.bones();
    if (this.#isBlank) return furniture.hiddenView(words);
    if (standing.state === 'loading') return this.bones();

    return furniture.stateView(words, standing, (spoken) => this.view(spoken));
  }

  /** Says what would fill it. */
  protected get emptyWord(): string {
    return 'ui/no-api';
  }

  readonly #hearKey = (event: KeyboardEvent): void => {
    if (!this.#isBlank) this.#furniture?.hearKey(event);
  };

  #speak(): void {
    this.#locale = localeOf(this);
    this.#fetch();
  }

  /** Asks for all that has not come: words, and what is drawn with them. */
  #fetch(): void {
    void fetchParts(this.#locale, this.#wordsParts);
    void furnitureHere.fetch();
    void this.facePart?.fetch();
    this.#arrive();
  }

  #arrive(): void {
    const { here } = furnitureHere;
    this.#furniture ??= here?.createFurniture(this.#furnished());
    if (this.#furniture) this.#face ??= this.createFace(this.#furniture.host);
    this.#dress(here?.stylesNow() ?? [], this.facePart?.here?.styles ?? []);
    this.requestUpdate();
  }

  /** The styles of what has come: the furniture before the element's own, the face after them. */
  #dress(before: readonly CSSResult[], after: readonly CSSResult[]): void {
    const { renderRoot } = this;
    const come = before.length + after.length;
    if (come === this.#dressedIn || !(renderRoot instanceof ShadowRoot)) return;
    this.#dressedIn = come;
    const [first = ground, ...own] = (this.constructor as typeof LitElement).elementStyles;
    adoptStyles(renderRoot, [first, ...before, ...own, ...after]);
  }

  /** What is shown of an answer is in sight. */
  get #isOpen(): boolean {
    return !this.#isBlank && ['ready', 'stale'].includes(this.standing.state);
  }

  get #wordsParts(): readonly WordsPart[] {
    return [commonWords, ...(this.constructor as typeof InnkeeperElement).words];
  }

  get #isHere(): boolean {
    return this.#furniture !== undefined && (!this.facePart || this.#face !== undefined);
  }

  /** Something did not come, and is not on its way. */
  get #isLost(): boolean {
    return (
      furnitureHere.hasFailed ||
      this.facePart?.hasFailed === true ||
      (!this.words && this.#wordsParts.some((part) => part[this.#locale].hasFailed && part.en.hasFailed))
    );
  }

  #furnished(): Furnished {
    return {
      root: this.renderRoot,
      keys: () => this.keys,
      keyWord: (key) => this.keyWord(key),
      emptyWord: () => this.emptyWord,
      look: () => this.lookAgain(),
      show: () => this.blank(false),
      drawNow: () => this.#renderNow(),
      words: () => this.words,
      tell: (event) => this.tell(event),
      draw: () => {
        this.requestUpdate();

        return this.updateComplete;
      },
    };
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
