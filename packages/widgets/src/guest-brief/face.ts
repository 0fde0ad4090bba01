import type { Alert, Brief, GuestId, Locale, Usual, Words } from '@innkeeper/core';
import type { TemplateResult } from 'lit';
import { html } from 'lit';
import type { GuestBrief as BriefController, GuestBriefApi } from '../controllers/guest-brief.ts';
import type { Face, Host } from '../shared/face.ts';
import type { Keys } from '../shared/innkeeper-element.ts';
import { markStyles } from '../shared/mark.styles.ts';
import { fetchParts, wordsNow } from '../words/catalogues.ts';
import { commonWords, scriptWords, wishWords } from '../words/parts.ts';
import { sayIn, sayReason } from '../words/say-in.ts';
import { alertsView } from './alerts-view.ts';
import { careView } from './care-view.ts';
import type { Desk, DeskActions } from './desk.ts';
import {
  CheckInEvent,
  DepartmentAskEvent,
  GuestShownEvent,
  RoomAssignEvent,
  UsualOrderEvent,
  WishAddEvent,
} from './events.ts';
import { guestBriefStyles } from './guest-brief.styles.ts';
import { sayView } from './say-view.ts';
import { heardOf, whoView } from './who-view.ts';
import type { WishDraft } from './wish-draft.ts';
import { fetchLexicon, meantOf, noDraft, readDraft } from './wish-draft.ts';

/** What the element shows at this moment, and over what. */
export interface BriefSeen {
  readonly brief: Brief | undefined;
  readonly shown: BriefController | undefined;
  /** `page`: plain data, and the page does what is to be done. */
  readonly api: GuestBriefApi | 'page' | undefined;
  /** The brief offers to check in; else the page does. */
  readonly checksIn: boolean;
  /** Takes the focus where the page wants that. */
  readonly focus: () => void;
}

/** What the other language needs, to say what to say. */
const spokenParts = [commonWords, wishWords, scriptWords];

export const styles = [markStyles, guestBriefStyles];

/** What the brief shows and does. */
export function createBriefFace(host: Host, seen: () => BriefSeen): Face {
  return new BriefFace(host, seen);
}

class BriefFace implements Face {
  readonly #host: Host;
  readonly #seen: () => BriefSeen;
  #unfolded: ReadonlySet<string> = new Set();
  #draft?: WishDraft;
  #tongue?: Locale;
  #reading?: Promise<void>;
  #heardOf?: GuestId;

  constructor(host: Host, seen: () => BriefSeen) {
    this.#host = host;
    this.#seen = seen;
  }

  view(words: Words): TemplateResult {
    const { brief, shown, api } = this.#seen();
    const desk: Desk = {
      brief: brief as Brief,
      words,
      deeds: shown?.state.deeds ?? [],
      unfolded: this.#unfolded,
      draft: this.#draft,
      spoken: this.#spoken,
      can: {
        wish: this.#mayWish,
        ask: api === 'page' || api?.orderWork !== undefined,
        checkIn: this.#mayCheckIn,
      },
      act: this.#act,
    };

    return html`${alertsView(desk)}${whoView(desk)}${careView(desk)}${sayView(desk)}`;
  }

  get keys(): Keys {
    const brief = this.#brief;
    if (!brief) return {};
    const [room] = brief.rooms.filter(({ of, isAssigned }) => of > 0 && !isAssigned);
    const kept = this.#seen().shown?.state.deeds.findLast(
      ({ intent, standing }) => intent.type === 'wish' && standing.state === 'done',
    );

    return {
      ...(room && { a: () => this.#act.assign(room.room) }),
      ...(brief.usual.length > 0 && { s: () => this.#act.order(brief.usual) }),
      ...(this.#mayWish && { w: this.#act.openWish }),
      l: () => this.#act.speak(this.#spoken?.locale === 'en' ? 'zh-CN' : 'en'),
      ...(this.#mayCheckIn && { c: this.#act.checkIn }),
      ...(kept && { u: () => this.#act.undo(kept.key) }),
    };
  }

  drawn(words: Words): void {
    const brief = this.#brief;
    if (!brief || this.#heardOf === brief.guest) return;
    this.#heardOf = brief.guest;
    this.#host.announce(heardOf(brief, words));
    this.#host.tell(new GuestShownEvent({ guestId: brief.guest }));
    this.#seen().focus();
  }

  renew(): void {
    this.#draft = undefined;
  }

  clear(): void {
    this.renew();
    this.#heardOf = undefined;
    this.#unfolded = new Set();
  }

  get #brief(): Brief | undefined {
    return this.#seen().brief;
  }

  get #mayWish(): boolean {
    const { api } = this.#seen();

    return api === 'page' || api?.addWish !== undefined;
  }

  /** The page has no key of its own, the guest is not here yet, and where the house knows of rooms, one is assigned. */
  get #mayCheckIn(): boolean {
    const { brief, checksIn } = this.#seen();
    if (!brief || !checksIn || brief.visits.now || brief.checkIn.fields.length === 0) return false;

    return brief.rooms.length === 0 || brief.rooms.some(({ isAssigned }) => isAssigned === true);
  }

  get #spoken(): Words | undefined {
    return this.#tongue ? wordsNow(this.#tongue, spokenParts) : this.#host.words;
  }

  readonly #act: DeskActions = {
    why: (because, at) => this.#host.why(because, at),
    unfold: (section) => {
      const open = new Set(this.#unfolded);
      if (!open.delete(section)) open.add(section);
      this.#unfolded = open;
      this.#host.draw();
    },
    assign: (room) => void this.#tellOf((guestId) => new RoomAssignEvent({ guestId, room })),
    order: (usual: readonly Usual[]) =>
      void this.#tellOf((guestId) => new UsualOrderEvent({ guestId, usual })),
    checkIn: () =>
      void this.#tellOf((guestId) => new CheckInEvent({ guestId, toType: this.#brief?.checkIn.toType ?? 0 })),
    ask: (alert) => void this.#askDepartment(alert),
    speak: (locale) => {
      this.#tongue = locale;
      void fetchParts(locale, spokenParts).then(() => this.#host.draw());
      this.#host.draw();
    },
    openWish: () => {
      this.#draft ??= noDraft;
      this.#host.draw('.wish-form input');
      fetchLexicon();
    },
    closeWish: () => {
      this.#draft = undefined;
      this.#host.draw('button.wish');
    },
    typeWish: (text) => {
      this.#reading = this.#typeWish(text);
    },
    leaveOut: (words) => {
      const draft = this.#draft;
      if (draft) this.#draft = { ...draft, without: [...draft.without, words] };
      this.#host.draw('.wish-form input');
    },
    keepWish: () => void this.#keepWish(),
    undo: (key) => void this.#undo(key),
    retry: (key) => void this.#seen().shown?.retry(key),
    drop: (key) => this.#drop(key),
  };

  #tellOf(event: (guestId: GuestId) => RoomAssignEvent | UsualOrderEvent | CheckInEvent): boolean {
    const brief = this.#brief;

    return brief !== undefined && this.#host.tell(event(brief.guest));
  }

  async #askDepartment(alert: Extract<Alert, { type: 'constraint' }>): Promise<void> {
    const { words } = this.#host;
    const guestId = this.#brief?.guest;
    if (!words || !guestId || !this.#host.tell(new DepartmentAskEvent({ guestId, alert }))) return;
    const [said] = alert.because;
    const what = said ? sayReason(words, said) : '';
    const asking = this.#seen().shown?.askDepartment(alert, sayIn(words, 'order/confirm', { what }));
    this.#host.draw('.frame');
    await asking;
    this.#host.announce(sayIn(words, this.#hasFailed ? 'ui/not-saved' : 'done/ask'));
  }

  async #typeWish(text: string): Promise<void> {
    const { words } = this.#host;
    if (!this.#draft || !words) return;
    this.#draft = { ...this.#draft, text };
    const read = await readDraft(text, words);
    if (this.#draft?.text !== text) return;
    this.#draft = read(this.#draft);
    this.#reading = undefined;
    this.#host.draw();
  }

  /** Whoever types fast presses Enter before all of it is understood. */
  async #keepWish(): Promise<void> {
    if (this.#reading) await this.#reading;
    const { words } = this.#host;
    const draft = this.#draft;
    const guestId = this.#brief?.guest;
    if (!words || !draft || !guestId) return;
    const wishes = meantOf(draft);
    const preferences = wishes.map(({ preference }) => preference);
    const text = draft.text.trim();
    if (preferences.length === 0 || !this.#host.tell(new WishAddEvent({ guestId, preferences, text })))
      return;
    const { shown, api } = this.#seen();
    if (!shown || api === 'page') {
      this.#host.announce(sayIn(words, 'ui/not-saved'));

      return;
    }
    const keeping = shown.addWish(preferences, text);
    this.#act.closeWish();
    await keeping;
    const what = wishes.map(({ said }) => said).join(', ');
    this.#host.announce(this.#hasFailed ? sayIn(words, 'ui/not-saved') : sayIn(words, 'wish/kept', { what }));
  }

  async #undo(key: string): Promise<void> {
    await this.#seen().shown?.undo(key);
    const isGone = !this.#seen().shown?.state.deeds.some((deed) => deed.key === key);
    if (this.#host.words) this.#host.announce(sayIn(this.#host.words, isGone ? 'ui/undone' : 'trouble'));
    this.#host.draw('button.wish');
  }

  /** What was typed goes back into the field. */
  #drop(key: string): void {
    const deed = this.#seen().shown?.state.deeds.find((one) => one.key === key);
    this.#seen().shown?.drop(key);
    if (deed?.intent.type !== 'wish') return;
    this.#act.openWish();
    this.#act.typeWish(deed.intent.text);
  }

  get #hasFailed(): boolean {
    return this.#seen().shown?.state.deeds.at(-1)?.standing.state === 'failed';
  }
}
