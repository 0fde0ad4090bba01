import type {
  KnownPreference,
  Preference,
  PreferenceChange,
  PreferencesAnswer,
  Words,
} from '@innkeeper/core';
import { html, nothing } from 'lit';
import { answerOf } from '../controllers/ask.ts';
import type { Deed, Deeds } from '../controllers/deeds.ts';
import { createDeedsAbout } from '../controllers/deeds-about.ts';
import type { PanelDone, PanelIntent } from '../controllers/preference-panel.ts';
import { panelWrites } from '../controllers/preference-panel.ts';
import { wishesWithDeeds } from '../controllers/wishes-with-deeds.ts';
import { wishStyles } from '../guest-brief/wish.styles.ts';
import type { WishDraft } from '../guest-brief/wish-draft.ts';
import { fetchLexicon, meantOf, noDraft, readDraft } from '../guest-brief/wish-draft.ts';
import { wishForm } from '../guest-brief/wish-view.ts';
import { deedView } from '../shared/deed-view.ts';
import type { Host } from '../shared/face.ts';
import type { Keys } from '../shared/innkeeper-element.ts';
import { inputStyles } from '../shared/input.styles.ts';
import { sayIn } from '../words/say-in.ts';
import { actsStyles } from './acts.styles.ts';
import { earlierView, uncodedView } from './earlier-view.ts';
import { PreferenceChangeEvent } from './events.ts';
import { evidenceOf } from './evidence.ts';
import type { Panel, PanelActs, PanelSeen } from './panel.ts';
import { mayChange, newWish } from './panel.ts';
import { questionsView } from './questions-view.ts';
import { actionsView } from './wish-actions.ts';

export const styles = [inputStyles, wishStyles, actsStyles];

type PanelDeed = Deed<PanelIntent, PanelDone>;

/** What is done in the panel. */
export function createPanelActs(host: Host, seen: () => PanelSeen): PanelActs {
  return new Acts(host, seen);
}

/** What a person does with one wish, and where it is written. */
export class Acts implements PanelActs {
  readonly #host: Host;
  readonly #seen: () => PanelSeen;
  #opened?: string;
  #writing?: string;
  #draft: WishDraft = noDraft;
  #showsEarlier = false;
  #reading?: Promise<void>;
  #about?: PanelSeen['shown'];
  #deeds?: Deeds<PanelIntent, PanelDone>;

  constructor(host: Host, seen: () => PanelSeen) {
    this.#host = host;
    this.#seen = seen;
  }

  get keys(): Keys {
    if (!this.#answer) return {};
    const last = this.#done.findLast(({ standing }) => standing.state === 'done');

    return {
      ...(mayChange(this.#seen()) && { w: () => this.write() }),
      q: () => this.#host.draw('.question button'),
      e: () => this.unfoldEarlier(),
      ...(last && { u: () => void this.#undo(last.key) }),
    };
  }

  get opened(): string | undefined {
    return this.#opened;
  }

  get writing(): string | undefined {
    return this.#writing;
  }

  get draft(): WishDraft {
    return this.#draft;
  }

  get showsEarlier(): boolean {
    return this.#showsEarlier;
  }

  applied(answer: PreferencesAnswer): PreferencesAnswer {
    const { shown } = this.#seen();

    return (this.#doing && shown && answerOf(wishesWithDeeds(shown.state, this.#done))) ?? answer;
  }

  isTouched(key: string): boolean {
    return this.#done.some(({ intent }) => intent.about?.key === key);
  }

  aboutView(panel: Panel, entry: KnownPreference): unknown {
    const deeds = this.#done.filter(({ intent }) => intent.about?.key === entry.key);

    return html`${questionsView(panel, this, entry)}${actionsView(panel, this, entry)}${this.#deedViews(panel.words, deeds)}`;
  }

  newView(words: Words): unknown {
    return this.#writing === newWish
      ? html`<div class="writing">${wishForm({ words, act: this }, this.#draft)}</div>`
      : nothing;
  }

  footView(panel: Panel, earlier: readonly KnownPreference[]): unknown {
    const { words, answer } = panel;
    const deeds = this.#done.filter(({ intent }) => intent.about === undefined);

    return html`<div class="foot">
      ${this.#deedViews(words, deeds)}${earlierView(panel, this, earlier)}${uncodedView(panel, answer.uncoded)}
    </div>`;
  }

  why(entry: KnownPreference, at: HTMLElement): void {
    const { words } = this.#host;
    if (words) this.#host.why(evidenceOf(words, entry), at);
  }

  open(key: string): void {
    this.#opened = this.#opened === key ? undefined : key;
    this.#host.draw(this.#opened === undefined ? `[data-key="${CSS.escape(key)}"]` : '.actions button');
  }

  unfoldEarlier(): void {
    this.#showsEarlier = !this.#showsEarlier;
    this.#host.draw();
  }

  write(about?: KnownPreference): void {
    const writing = about?.key ?? newWish;
    if (this.#writing !== writing) this.#draft = noDraft;
    this.#writing = writing;
    this.#host.draw('.wish-form input');
    fetchLexicon();
  }

  typeWish(text: string): void {
    this.#reading = this.#typeWish(text);
  }

  leaveOut(words: string): void {
    this.#draft = { ...this.#draft, without: [...this.#draft.without, words] };
    this.#host.draw('.wish-form input');
  }

  keepWish(): void {
    void this.#keep();
  }

  closeWish(): void {
    const writing = this.#writing ?? newWish;
    this.renew();
    this.#host.draw(writing === newWish ? 'button.write' : `[data-key="${CSS.escape(writing)}"]`);
  }

  confirm(entry: KnownPreference): void {
    void this.#change({ did: 'confirm', about: entry, changes: [{ type: 'confirm', of: entry.key }] });
  }

  end(entry: KnownPreference, why: 'expired' | 'not-true'): void {
    void this.#change({ did: 'end', about: entry, changes: [{ type: 'end', of: entry.key, why }] });
  }

  /** Of several that cannot hold together, this one does. */
  settle(entry: KnownPreference, against: readonly KnownPreference[]): void {
    void this.#change({
      did: 'settle',
      about: entry,
      changes: [
        { type: 'confirm', of: entry.key },
        ...against.map(({ key }) => ({ type: 'end', of: key, why: 'not-true' }) as const),
      ],
    });
  }

  renew(): void {
    this.#opened = undefined;
    this.#writing = undefined;
    this.#draft = noDraft;
  }

  clear(): void {
    this.renew();
    this.#showsEarlier = false;
  }

  get #answer(): PreferencesAnswer | undefined {
    const { answer } = this.#seen();

    return answer && this.applied(answer);
  }

  /** What was done with what is shown. */
  get #done(): readonly PanelDeed[] {
    return this.#doing?.state ?? [];
  }

  get #doing(): Deeds<PanelIntent, PanelDone> | undefined {
    const { shown, api } = this.#seen();
    const about = api === 'page' ? undefined : shown;
    if (about === this.#about) return this.#deeds;
    this.#about = about;
    this.#deeds = about && api && api !== 'page' ? createDeedsAbout(about, panelWrites(api)) : undefined;
    this.#deeds?.subscribe(() => this.#host.draw());

    return this.#deeds;
  }

  /** How what was done stands: on its way, done and to be undone, or failed and to be repeated. */
  #deedViews(words: Words, deeds: readonly PanelDeed[]): unknown {
    return deeds.map((deed) =>
      deedView(words, deed, {
        ...(deed.standing.state === 'failed' && {
          failed: sayIn(words, 'panel/failed', { code: deed.standing.trouble.code }),
        }),
        done: sayIn(words, `panel/did-${deed.intent.did}`, { text: deed.intent.text ?? '' }),
        act: {
          undo: (key) => void this.#undo(key),
          retry: (key) => void this.#doing?.retry(key),
          drop: (key) => this.#drop(key),
        },
      }),
    );
  }

  async #typeWish(text: string): Promise<void> {
    const { words } = this.#host;
    if (this.#writing === undefined || !words) return;
    this.#draft = { ...this.#draft, text };
    const read = await readDraft(text, words);
    if (this.#draft.text !== text) return;
    this.#draft = read(this.#draft);
    this.#reading = undefined;
    this.#host.draw();
  }

  /** Whoever types fast presses Enter before all of it is understood. */
  async #keep(): Promise<void> {
    if (this.#reading) await this.#reading;
    const meant = meantOf(this.#draft).map(({ preference }) => preference);
    const about = this.#answer?.known.find(({ key }) => key === this.#writing);
    const text = this.#draft.text.trim();
    if (meant.length === 0) return;
    const changes = changesOf(meant, text, about);
    await this.#change({ did: about ? 'correct' : 'add', about, changes, text });
  }

  /** Tells the page, writes, and says how it went; what was typed stays where nothing is written. */
  async #change(intent: Omit<PanelIntent, 'seen'>): Promise<void> {
    const { words } = this.#host;
    const guestId = this.#answer?.guestId;
    if (!words || !guestId) return;
    const { changes, text } = intent;
    if (!this.#host.tell(new PreferenceChangeEvent({ guestId, changes, text }))) return;
    const doing = this.#doing;
    if (!doing) return;
    const changing = doing.do({ ...intent, seen: this.#answer?.seen });
    this.renew();
    this.#host.draw('button.undo, button.write');
    await changing;
    const last = this.#done.at(-1)?.standing;
    if (!last) return;
    this.#host.announce(
      last.state === 'failed'
        ? sayIn(words, 'panel/failed', { code: last.trouble.code })
        : sayIn(words, `panel/did-${intent.did}`, { text: text ?? '' }),
    );
  }

  async #undo(key: string): Promise<void> {
    await this.#doing?.undo(key);
    if (this.#host.words) this.#host.announce(sayIn(this.#host.words, 'ui/undone'));
    this.#host.draw('button.write');
  }

  /** What was typed goes back into the field. */
  #drop(key: string): void {
    const deed = this.#done.find((one) => one.key === key);
    this.#doing?.drop(key);
    if (!deed?.intent.text) return;
    this.write(deed.intent.about);
    this.typeWish(deed.intent.text);
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
