import type {
  GuestId,
  KnownPreference,
  Preference,
  PreferenceChange,
  PreferencesAnswer,
  Words,
} from '@innkeeper/core';
import type { TemplateResult } from 'lit';
import { html, nothing } from 'lit';
import type { PreferencePanel as PanelController, PanelIntent } from '../controllers/preference-panel.ts';
import { guestBriefStyles } from '../guest-brief/guest-brief.styles.ts';
import type { WishDraft } from '../guest-brief/wish-draft.ts';
import { fetchLexicon, meantOf, noDraft, readDraft } from '../guest-brief/wish-draft.ts';
import { wishForm } from '../guest-brief/wish-view.ts';
import type { Face, Host } from '../shared/face.ts';
import type { Keys } from '../shared/innkeeper-element.ts';
import { markStyles } from '../shared/mark.styles.ts';
import { sayIn } from '../words/say-in.ts';
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

/** What the element shows at this moment. */
export interface PanelSeen {
  readonly answer: PreferencesAnswer | undefined;
  readonly shown: PanelController | undefined;
  /** Plain data: the page does what is to be done. */
  readonly isPlain: boolean;
  readonly mayChange: boolean;
  /** Takes the focus where the page wants that. */
  readonly focus: () => void;
}

export const styles = [markStyles, guestBriefStyles, preferencePanelStyles];

/** What the panel shows and does. */
export function createPanelFace(host: Host, seen: () => PanelSeen): Face {
  return new PanelFace(host, seen);
}

class PanelFace implements Face {
  readonly #host: Host;
  readonly #seen: () => PanelSeen;
  #opened?: string;
  #writing?: string;
  #draft: WishDraft = noDraft;
  #showsEarlier = false;
  #reading?: Promise<void>;
  #heardOf?: GuestId;

  constructor(host: Host, seen: () => PanelSeen) {
    this.#host = host;
    this.#seen = seen;
  }

  get keys(): Keys {
    const { answer, mayChange } = this.#seen();
    if (!answer) return {};

    return {
      ...(mayChange && { w: () => this.#act.write() }),
      q: () => this.#host.draw('.question button'),
      e: () => this.#act.unfoldEarlier(),
      ...(this.#lastDone && { u: () => this.#act.undo(this.#lastDone ?? '') }),
    };
  }

  drawn(words: Words): void {
    const { answer, focus } = this.#seen();
    if (!answer || this.#heardOf === answer.guestId) return;
    this.#heardOf = answer.guestId;
    const current = answer.known.filter(({ standing }) => standing === 'current');
    const musts = current.filter(({ preference }) => preference.stance === 'must');
    this.#host.announce(
      [
        ...musts.map((entry) => wishIn(words, entry)),
        sayIn(words, 'panel/heard', { n: current.length }),
      ].join('. '),
    );
    focus();
  }

  view(words: Words): TemplateResult {
    const answer = this.#answer as PreferencesAnswer;
    const deeds = this.#seen().shown?.state.deeds ?? [];
    const panel: Panel = {
      answer,
      words,
      deeds,
      opened: this.#opened,
      writing: this.#writing,
      draft: this.#draft,
      showsEarlier: this.#showsEarlier,
      mayChange: this.#seen().mayChange,
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
          ? html`<p class="none">${sayIn(words, this.#seen().mayChange ? 'panel/none' : 'panel/none-to-read')}</p>`
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
        this.#seen().mayChange && this.#writing !== newWish
          ? html`<button type="button" class="write" @click=${() => this.#act.write()}>${sayIn(words, 'do/wish')}</button>`
          : nothing
      }
    </header>`;
  }

  get #answer(): PreferencesAnswer | undefined {
    return this.#seen().answer;
  }

  /** What was done last and can still be taken back. */
  get #lastDone(): string | undefined {
    const done = this.#seen().shown?.state.deeds.filter(({ standing }) => standing.state === 'done');

    return done?.at(-1)?.key;
  }

  renew(): void {
    this.#opened = undefined;
    this.#writing = undefined;
    this.#draft = noDraft;
  }

  clear(): void {
    this.renew();
    this.#showsEarlier = false;
    this.#heardOf = undefined;
  }

  readonly #act: PanelActions = {
    why: (because, at) => this.#host.why(because, at),
    open: (key) => {
      this.#opened = this.#opened === key ? undefined : key;
      this.#host.draw(this.#opened === undefined ? `[data-key="${CSS.escape(key)}"]` : '.actions button');
    },
    unfoldEarlier: () => {
      this.#showsEarlier = !this.#showsEarlier;
      this.#host.draw();
    },
    write: (about) => {
      const writing = about?.key ?? newWish;
      if (this.#writing !== writing) this.#draft = noDraft;
      this.#writing = writing;
      this.#host.draw('.wish-form input');
      fetchLexicon();
    },
    typeWish: (text) => {
      this.#reading = this.#type(text);
    },
    leaveOut: (words) => {
      this.#draft = { ...this.#draft, without: [...this.#draft.without, words] };
      this.#host.draw('.wish-form input');
    },
    keepWish: () => void this.#keep(),
    closeWish: () => {
      const writing = this.#writing ?? newWish;
      this.renew();
      this.#host.draw(writing === newWish ? 'button.write' : `[data-key="${CSS.escape(writing)}"]`);
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
    retry: (key) => void this.#seen().shown?.retry(key),
    drop: (key) => this.#drop(key),
  };

  async #type(text: string): Promise<void> {
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
    const { shown, isPlain } = this.#seen();
    if (!shown || isPlain) return;
    const changing = shown.change(intent);
    this.renew();
    this.#host.draw('button.undo, button.write');
    await changing;
    const last = this.#seen().shown?.state.deeds.at(-1)?.standing;
    if (!last) return;
    this.#host.announce(
      last.state === 'failed'
        ? sayIn(words, 'panel/failed', { code: last.trouble.code })
        : sayIn(words, `panel/did-${intent.did}`, { text: text ?? '' }),
    );
  }

  async #undo(key: string): Promise<void> {
    await this.#seen().shown?.undo(key);
    if (this.#host.words) this.#host.announce(sayIn(this.#host.words, 'ui/undone'));
    this.#host.draw('button.write');
  }

  /** What was typed goes back into the field. */
  #drop(key: string): void {
    const deed = this.#seen().shown?.state.deeds.find((one) => one.key === key);
    this.#seen().shown?.drop(key);
    if (!deed?.intent.text) return;
    this.#act.write(deed.intent.about);
    this.#act.typeWish(deed.intent.text);
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
