import type {
  Day,
  GuestId,
  KnownPreference,
  Preference,
  PreferenceChange,
  PreferencesAnswer,
  Words,
} from '@innkeeper/core';
import type { PropertyValues, TemplateResult } from 'lit';
import { html, nothing } from 'lit';
import { answerOf } from '../controllers/ask.ts';
import type {
  PreferencePanel as PanelController,
  PanelIntent,
  PreferencePanelApi,
} from '../controllers/preference-panel.ts';
import { createPreferencePanel } from '../controllers/preference-panel.ts';
import { guestBriefStyles } from '../guest-brief/guest-brief.styles.ts';
import type { WishDraft } from '../guest-brief/wish-draft.ts';
import { meantOf, noDraft } from '../guest-brief/wish-draft.ts';
import { wishForm } from '../guest-brief/wish-view.ts';
import type { Keys, Standing } from '../shared/innkeeper-element.ts';
import { InnkeeperElement } from '../shared/innkeeper-element.ts';
import { Shows } from '../shared/shows.ts';
import { standingOf } from '../shared/standing-of.ts';
import { sayIn } from '../words/catalogues.ts';
import { panelBones } from './bones.ts';
import { deedView } from './deed-view.ts';
import { earlierView, uncodedView } from './earlier-view.ts';
import { PreferenceChangeEvent } from './events.ts';
import { groupsOf } from './groups.ts';
import { groupsView } from './groups-view.ts';
import { mustsView } from './musts-view.ts';
import type { Panel, PanelActions } from './panel.ts';
import { newWish } from './panel.ts';
import { preferencePanelStyles } from './preference-panel.styles.ts';
import { wishIn } from './said.ts';

/**
 * What a guest likes, dislikes and must not have, with what says so: to be added to, confirmed, corrected and ended.
 *
 * @element ik-preference-panel
 * @fires {PreferenceChangeEvent} ik-preference-change - before wishes are changed; cancellable
 * @csspart frame - everything
 * @csspart musts - what must not be
 * @csspart must - one of these
 * @csspart group - an area with its wishes
 * @csspart wish - one wish, also `like` or `dislike`
 * @csspart question - what the guest should be asked
 * @csspart conflict - two values of which one holds
 * @csspart actions - what can be done with a wish
 * @csspart mark - the quiet mark that opens what says so
 * @csspart why - what says so, opened
 * @csspart wish-form - where a wish is written
 * @csspart earlier - what held once
 * @csspart codes - codes without a meaning
 * @csspart state - empty, failed and forbidden
 * @csspart stale - the line that says how old it is
 */
export class PreferencePanel extends InnkeeperElement {
  /** @internal */
  static override styles = [...InnkeeperElement.styles, guestBriefStyles, preferencePanelStyles];
  /** @internal */
  static override properties = {
    api: { attribute: false },
    preferences: { attribute: false },
    guestId: { attribute: 'guest-id' },
    property: {},
    day: {},
  };

  /** The house: in the process, or its HTTP client. */
  api?: PreferencePanelApi;
  /** Plain data instead of an API: the host asks and writes, this element shows. */
  preferences?: PreferencesAnswer;
  /** Whose wishes. */
  guestId?: GuestId;
  /** The property of the desk. @defaultValue the only one of the house */
  property?: string;
  /** The hotel's day. @defaultValue the business day of the property */
  day?: Day;

  readonly #shows = new Shows<PanelController>(this);
  #opened?: string;
  #writing?: string;
  #draft: WishDraft = noDraft;
  #showsEarlier = false;
  #heardOf?: GuestId;

  protected override get standing(): Standing {
    if (this.preferences) return { state: 'ready' };

    return standingOf(this.#shows.shown?.state.wishes ?? { state: 'empty' });
  }

  protected override get emptyWord(): string {
    return this.api ? 'panel/no-guest' : 'ui/no-api';
  }

  protected override get keys(): Keys {
    if (!this.#answer) return {};

    return {
      ...(this.#mayChange && { w: () => this.#act.write() }),
      q: () => this.#focusOn('.question button'),
      e: () => this.#act.unfoldEarlier(),
      ...(this.#lastDone && { u: () => this.#act.undo(this.#lastDone ?? '') }),
    };
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
    if (['api', 'guestId', 'property', 'day'].some((name) => changed.has(name))) this.#ask();
    if (changed.has('preferences')) this.#closeAll();
  }

  protected override updated(changed: PropertyValues): void {
    super.updated(changed);
    const answer = this.#answer;
    const { words } = this;
    if (!words || !answer || this.#heardOf === answer.guestId) return;
    this.#heardOf = answer.guestId;
    const current = answer.known.filter(({ standing }) => standing === 'current');
    const musts = current.filter(({ preference }) => preference.stance === 'must');
    this.announce(
      [
        ...musts.map((entry) => wishIn(words, entry)),
        sayIn(words, 'panel/heard', { n: current.length }),
      ].join('. '),
    );
    if (this.autofocus) this.focus();
  }

  protected override lookAgain(): void {
    void this.#shows.shown?.again();
  }

  protected override letGo(): void {
    this.#shows.shown?.shutdown();
    this.#shows.show(undefined);
    this.#closeAll();
    this.#showsEarlier = false;
    this.#heardOf = undefined;
    this.api = undefined;
    this.preferences = undefined;
    this.guestId = undefined;
    this.removeAttribute('guest-id');
  }

  protected override bones(): TemplateResult {
    return panelBones();
  }

  protected override view(words: Words): TemplateResult {
    const answer = this.#answer as PreferencesAnswer;
    const deeds = this.#shows.shown?.state.deeds ?? [];
    const panel: Panel = {
      answer,
      words,
      deeds,
      opened: this.#opened,
      writing: this.#writing,
      draft: this.#draft,
      showsEarlier: this.#showsEarlier,
      mayChange: this.#mayChange,
      act: this.#act,
    };
    const touched = new Set(deeds.map(({ intent }) => intent.about?.key));
    const here = answer.known.filter(({ key, standing }) => standing === 'current' || touched.has(key));
    const musts = here.filter(({ preference }) => preference.stance === 'must');
    const tastes = here.filter(({ preference }) => preference.stance !== 'must');
    const earlier = answer.known.filter((entry) => !here.includes(entry));

    return html`${this.#head(words)}${mustsView(panel, musts)}
      ${this.#writing === newWish ? html`<div class="writing">${wishForm(panel, this.#draft)}</div>` : nothing}
      ${
        here.length === 0 && this.#writing === undefined
          ? html`<p class="none">${sayIn(words, this.#mayChange ? 'panel/none' : 'panel/none-to-read')}</p>`
          : groupsView(panel, groupsOf(tastes))
      }
      <div class="foot">
        ${deeds.filter(({ intent }) => intent.about === undefined).map((deed) => deedView(panel, deed))}
        ${earlierView(panel, earlier)}${uncodedView(panel, answer.uncoded)}
      </div>`;
  }

  #head(words: Words): TemplateResult {
    return html`<header class="head">
      <h2>${sayIn(words, 'panel/title')}</h2>
      ${
        this.#mayChange && this.#writing !== newWish
          ? html`<button type="button" class="write" @click=${() => this.#act.write()}>${sayIn(words, 'do/wish')}</button>`
          : nothing
      }
    </header>`;
  }

  get #answer(): PreferencesAnswer | undefined {
    return this.preferences ?? answerOf(this.#shows.shown?.state.wishes ?? { state: 'empty' });
  }

  get #mayChange(): boolean {
    return this.preferences !== undefined || this.api?.changePreferences !== undefined;
  }

  /** What was done last and can still be taken back. */
  get #lastDone(): string | undefined {
    const done = this.#shows.shown?.state.deeds.filter(({ standing }) => standing.state === 'done');

    return done?.at(-1)?.key;
  }

  #ask(): void {
    this.#shows.shown?.shutdown();
    this.#closeAll();
    this.#heardOf = undefined;
    const { api, guestId, property, day } = this;
    const controller = api && guestId ? createPreferencePanel({ api }) : undefined;
    this.#shows.show(controller);
    if (guestId) controller?.show({ guestId, property, day });
  }

  #closeAll(): void {
    this.#opened = undefined;
    this.#writing = undefined;
    this.#draft = noDraft;
  }

  readonly #act: PanelActions = {
    why: (because, at) => this.openWhy(because, at),
    open: (key) => {
      this.#opened = this.#opened === key ? undefined : key;
      this.#focusOn(this.#opened === undefined ? `[data-key="${CSS.escape(key)}"]` : '.actions button');
    },
    unfoldEarlier: () => {
      this.#showsEarlier = !this.#showsEarlier;
      this.requestUpdate();
    },
    write: (about) => {
      const writing = about?.key ?? newWish;
      if (this.#writing !== writing) this.#draft = noDraft;
      this.#writing = writing;
      this.#focusOn('.wish-form input');
      void import('../guest-brief/read-wish.ts');
    },
    typeWish: (text) => void this.#type(text),
    leaveOut: (words) => {
      this.#draft = { ...this.#draft, without: [...this.#draft.without, words] };
      this.#focusOn('.wish-form input');
    },
    keepWish: () => void this.#keep(),
    closeWish: () => {
      const writing = this.#writing ?? newWish;
      this.#closeAll();
      this.#focusOn(writing === newWish ? 'button.write' : `[data-key="${CSS.escape(writing)}"]`);
    },
    confirm: (entry) =>
      void this.#change({ did: 'confirm', about: entry, changes: [{ type: 'confirm', of: entry.key }] }),
    end: (entry, why) =>
      void this.#change({ did: 'end', about: entry, changes: [{ type: 'end', of: entry.key, why }] }),
    settle: (entry, against) =>
      void this.#change({
        did: 'settle',
        about: entry,
        changes: [
          { type: 'confirm', of: entry.key },
          ...against.map(({ key }) => ({ type: 'end', of: key, why: 'not-true' }) as const),
        ],
      }),
    undo: (key) => void this.#undo(key),
    retry: (key) => void this.#shows.shown?.retry(key),
    drop: (key) => this.#drop(key),
  };

  async #type(text: string): Promise<void> {
    const { words } = this;
    if (this.#writing === undefined || !words) return;
    this.#draft = { ...this.#draft, text };
    try {
      const { readWish } = await import('../guest-brief/read-wish.ts');
      if (this.#draft.text === text) this.#draft = { ...readWish(text, words), without: this.#draft.without };
    } catch {
      // Without the lexicon nothing is understood; the text stays, and the next letter tries again.
    }
    this.requestUpdate();
  }

  async #keep(): Promise<void> {
    const meant = meantOf(this.#draft).map(({ preference }) => preference);
    const about = this.#answer?.known.find(({ key }) => key === this.#writing);
    const text = this.#draft.text.trim();
    if (meant.length === 0) return;
    const changes = changesOf(meant, text, about);
    await this.#change({ did: about ? 'correct' : 'add', about, changes, text });
  }

  /** Tells the page, writes, and says how it went; what was typed stays where nothing is written. */
  async #change(intent: Omit<PanelIntent, 'seen'>): Promise<void> {
    const { words } = this;
    const guestId = this.#answer?.guestId;
    if (!words || !guestId) return;
    const { changes, text } = intent;
    if (!this.tell(new PreferenceChangeEvent({ guestId, changes, text }))) return;
    if (!this.#shows.shown || this.preferences) return;
    const changing = this.#shows.shown.change(intent);
    this.#closeAll();
    this.#focusOn('button.undo, button.write');
    await changing;
    const last = this.#shows.shown?.state.deeds.at(-1)?.standing;
    if (!last) return;
    this.announce(
      last.state === 'failed'
        ? sayIn(words, 'panel/failed', { code: last.trouble.code })
        : sayIn(words, `panel/did-${intent.did}`, { text: text ?? '' }),
    );
  }

  async #undo(key: string): Promise<void> {
    await this.#shows.shown?.undo(key);
    if (this.words) this.announce(sayIn(this.words, 'ui/undone'));
    this.#focusOn('button.write');
  }

  /** What was typed goes back into the field. */
  #drop(key: string): void {
    const deed = this.#shows.shown?.state.deeds.find((one) => one.key === key);
    this.#shows.shown?.drop(key);
    if (!deed?.intent.text) return;
    this.#act.write(deed.intent.about);
    void this.#type(deed.intent.text);
  }

  #focusOn(selector: string): void {
    this.requestUpdate();
    void this.updateComplete.then(() => this.renderRoot.querySelector<HTMLElement>(selector)?.focus());
  }
}

/** The first wish takes the place of the old one, the others are new. */
function changesOf(
  meant: readonly Preference[],
  text: string,
  about: KnownPreference | undefined,
): readonly PreferenceChange[] {
  const [first, ...rest] = meant;
  if (!about || !first) return meant.map((preference) => ({ type: 'add', preference, text }));

  return [
    { type: 'correct', of: about.key, to: first, text },
    ...rest.map((preference) => ({ type: 'add', preference, text }) as const),
  ];
}
