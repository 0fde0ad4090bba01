import type { Alert, Brief, Day, GuestId, Locale, Usual, Words } from '@innkeeper/core';
import type { PropertyValues, TemplateResult } from 'lit';
import { html } from 'lit';
import { answerOf } from '../controllers/ask.ts';
import type { GuestBrief as BriefController, GuestBriefApi } from '../controllers/guest-brief.ts';
import { createGuestBrief } from '../controllers/guest-brief.ts';
import type { Keys, Standing } from '../shared/innkeeper-element.ts';
import { InnkeeperElement } from '../shared/innkeeper-element.ts';
import { Shows } from '../shared/shows.ts';
import { standingOf } from '../shared/standing-of.ts';
import { fetchWords, sayIn, wordsNow } from '../words/catalogues.ts';
import { alertsView } from './alerts-view.ts';
import { briefBones } from './bones.ts';
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
import { meantOf, noDraft } from './wish-draft.ts';

/**
 * What the person at the desk needs now about one guest, in the order of need: what can hurt, who it is, what to do,
 * what to say.
 *
 * @element ik-guest-brief
 * @fires {RoomAssignEvent} ik-room-assign - a room was chosen; the host assigns it
 * @fires {WishAddEvent} ik-wish-add - before a wish is kept; cancellable
 * @fires {DepartmentAskEvent} ik-department-ask - before a department is asked to confirm; cancellable
 * @fires {UsualOrderEvent} ik-usual-order - the usual is wanted again; the host orders it
 * @fires {CheckInEvent} ik-check-in - the guest is to be checked in
 * @fires {GuestShownEvent} ik-guest-shown - a guest is on the screen
 * @csspart frame - everything
 * @csspart alerts - what can hurt, and what is open
 * @csspart alert - one of these, also `danger` or `warn`
 * @csspart who - name, class of guest, last stay, certainty
 * @csspart name - the name as it is said
 * @csspart row - a label with its lines
 * @csspart mark - the quiet mark that opens what says so
 * @csspart why - what says so, opened
 * @csspart wish-form - where a wish is written
 * @csspart state - empty, failed and forbidden
 * @csspart stale - the line that says how old it is
 */
export class GuestBrief extends InnkeeperElement {
  /** @internal */
  static override styles = [...InnkeeperElement.styles, guestBriefStyles];
  /** @internal */
  static override properties = {
    api: { attribute: false },
    brief: { attribute: false },
    freeRooms: { attribute: false },
    guestId: { attribute: 'guest-id' },
    property: {},
    day: {},
    knownBy: { attribute: 'known-by' },
  };

  /** The house: in the process, or its HTTP client. */
  api?: GuestBriefApi;
  /** Plain data instead of an API: the host asks, this element shows. */
  brief?: Brief;
  /** Numbers of the rooms that are free. @defaultValue what the house knows to be free */
  freeRooms?: readonly string[];
  /** Whose brief. */
  guestId?: GuestId;
  /** The property of the desk. @defaultValue the only one of the house */
  property?: string;
  /** The hotel's day. @defaultValue the business day of the property */
  day?: Day;
  /** What the guest was found by, as the finder says it: `find/document`. */
  knownBy?: string;

  readonly #shows = new Shows<BriefController>(this);
  #unfolded: ReadonlySet<string> = new Set();
  #draft?: WishDraft;
  #tongue?: Locale;
  #heardOf?: GuestId;

  protected override get standing(): Standing {
    if (this.brief) return { state: 'ready' };

    return standingOf(this.#shows.shown?.state.brief ?? { state: 'empty' });
  }

  protected override get emptyWord(): string {
    return this.api ? 'brief/empty' : 'ui/no-api';
  }

  protected override get keys(): Keys {
    const brief = this.#brief;
    if (!brief) return {};
    const [room] = brief.rooms.filter(({ of }) => of > 0);

    return {
      ...(room && { a: () => this.#act.assign(room.room) }),
      ...(brief.usual.length > 0 && { s: () => this.#act.order(brief.usual) }),
      ...(this.#mayWish && { w: this.#act.openWish }),
      l: () => this.#act.speak(this.#spoken?.locale === 'en' ? 'zh-CN' : 'en'),
      ...(brief.checkIn.fields.length > 0 && !brief.visits.now && { c: this.#act.checkIn }),
    };
  }

  override disconnectedCallback(): void {
    this.#shows.shown?.shutdown();
    super.disconnectedCallback();
  }

  override connectedCallback(): void {
    super.connectedCallback();
    if (this.hasUpdated) this.#ask();
  }

  protected override willUpdate(changed: PropertyValues): void {
    const asked = ['api', 'guestId', 'property', 'day', 'knownBy', 'freeRooms'];
    if (asked.some((name) => changed.has(name))) this.#ask();
    if (changed.has('brief')) this.#draft = undefined;
  }

  protected override updated(changed: PropertyValues): void {
    super.updated(changed);
    const brief = this.#brief;
    const { words } = this;
    if (!words || !brief || this.#heardOf === brief.guest) return;
    this.#heardOf = brief.guest;
    this.announce(heardOf(brief, words));
    this.tell(new GuestShownEvent({ guestId: brief.guest }));
    if (this.autofocus) this.focus();
  }

  protected override lookAgain(): void {
    void this.#shows.shown?.again();
  }

  protected override letGo(): void {
    this.#shows.shown?.shutdown();
    this.#shows.show(undefined);
    this.#draft = undefined;
    this.#heardOf = undefined;
    this.#unfolded = new Set();
    this.api = undefined;
    this.brief = undefined;
    this.freeRooms = undefined;
    this.guestId = undefined;
    this.removeAttribute('guest-id');
    this.knownBy = undefined;
    this.removeAttribute('known-by');
  }

  protected override bones(): TemplateResult {
    return briefBones();
  }

  protected override view(words: Words): TemplateResult {
    const brief = this.#brief as Brief;
    const desk: Desk = {
      brief,
      words,
      deeds: this.#shows.shown?.state.deeds ?? [],
      unfolded: this.#unfolded,
      draft: this.#draft,
      spoken: this.#spoken,
      can: { wish: this.#mayWish, ask: this.brief !== undefined || this.api?.orderWork !== undefined },
      act: this.#act,
    };

    return html`${alertsView(desk)}${whoView(desk)}${careView(desk)}${sayView(desk)}`;
  }

  get #brief(): Brief | undefined {
    return this.brief ?? answerOf(this.#shows.shown?.state.brief ?? { state: 'empty' });
  }

  get #mayWish(): boolean {
    return this.brief !== undefined || this.api?.addWish !== undefined;
  }

  get #spoken(): Words | undefined {
    return this.#tongue ? wordsNow(this.#tongue) : this.words;
  }

  #ask(): void {
    this.#shows.shown?.shutdown();
    this.#draft = undefined;
    this.#heardOf = undefined;
    const { api, guestId, property, day, knownBy, freeRooms } = this;
    const controller = api && guestId ? createGuestBrief({ api }) : undefined;
    this.#shows.show(controller);
    if (guestId) controller?.show({ guestId, property, day, knownBy, freeRooms });
  }

  readonly #act: DeskActions = {
    why: (because, at) => this.openWhy(because, at),
    unfold: (section) => {
      const open = new Set(this.#unfolded);
      if (!open.delete(section)) open.add(section);
      this.#unfolded = open;
      this.requestUpdate();
    },
    assign: (room) => void this.#tellOf((guestId) => new RoomAssignEvent({ guestId, room })),
    order: (usual: readonly Usual[]) =>
      void this.#tellOf((guestId) => new UsualOrderEvent({ guestId, usual })),
    checkIn: () =>
      void this.#tellOf((guestId) => new CheckInEvent({ guestId, toType: this.#brief?.checkIn.toType ?? 0 })),
    ask: (alert) => void this.#askDepartment(alert),
    speak: (locale) => {
      this.#tongue = locale;
      void fetchWords(locale).then(() => this.requestUpdate());
      this.requestUpdate();
    },
    openWish: () => {
      this.#draft ??= noDraft;
      this.#render('.wish-form input');
      void import('./read-wish.ts');
    },
    closeWish: () => {
      this.#draft = undefined;
      this.#render('button.wish');
    },
    typeWish: (text) => void this.#typeWish(text),
    leaveOut: (words) => {
      const draft = this.#draft;
      if (draft) this.#draft = { ...draft, without: [...draft.without, words] };
      this.#render('.wish-form input');
    },
    keepWish: () => void this.#keepWish(),
    undo: (key) => void this.#undo(key),
    retry: (key) => void this.#shows.shown?.retry(key),
    drop: (key) => this.#drop(key),
  };

  #tellOf(event: (guestId: GuestId) => RoomAssignEvent | UsualOrderEvent | CheckInEvent): boolean {
    const brief = this.#brief;

    return brief !== undefined && this.tell(event(brief.guest));
  }

  async #askDepartment(alert: Extract<Alert, { type: 'constraint' }>): Promise<void> {
    const { words } = this;
    const guestId = this.#brief?.guest;
    if (!words || !guestId || !this.tell(new DepartmentAskEvent({ guestId, alert }))) return;
    const [said] = alert.because;
    const what = said ? sayIn(words, said.code, said.facts) : '';
    const asking = this.#shows.shown?.askDepartment(alert, sayIn(words, 'order/confirm', { what }));
    this.#render('.frame');
    await asking;
    this.announce(sayIn(words, this.#hasFailed ? 'ui/not-saved' : 'done/ask'));
  }

  async #typeWish(text: string): Promise<void> {
    const { words } = this;
    if (!this.#draft || !words) return;
    this.#draft = { ...this.#draft, text };
    try {
      const { readWish } = await import('./read-wish.ts');
      if (this.#draft?.text === text)
        this.#draft = { ...readWish(text, words), without: this.#draft.without };
    } catch {
      // Without the lexicon nothing is understood; the text stays, and the next letter tries again.
    }
    this.requestUpdate();
  }

  async #keepWish(): Promise<void> {
    const { words } = this;
    const draft = this.#draft;
    const guestId = this.#brief?.guest;
    if (!words || !draft || !guestId) return;
    const wishes = meantOf(draft);
    const preferences = wishes.map(({ preference }) => preference);
    const text = draft.text.trim();
    if (preferences.length === 0 || !this.tell(new WishAddEvent({ guestId, preferences, text }))) return;
    if (!this.#shows.shown || this.brief) {
      this.announce(sayIn(words, 'ui/not-saved'));

      return;
    }
    const keeping = this.#shows.shown.addWish(preferences, text);
    this.#act.closeWish();
    await keeping;
    const what = wishes.map(({ said }) => said).join(', ');
    this.announce(this.#hasFailed ? sayIn(words, 'ui/not-saved') : sayIn(words, 'wish/kept', { what }));
  }

  async #undo(key: string): Promise<void> {
    await this.#shows.shown?.undo(key);
    const isGone = !this.#shows.shown?.state.deeds.some((deed) => deed.key === key);
    if (this.words) this.announce(sayIn(this.words, isGone ? 'ui/undone' : 'trouble'));
    this.#render('button.wish');
  }

  /** What was typed goes back into the field. */
  #drop(key: string): void {
    const deed = this.#shows.shown?.state.deeds.find((one) => one.key === key);
    this.#shows.shown?.drop(key);
    if (deed?.intent.type !== 'wish') return;
    this.#act.openWish();
    void this.#typeWish(deed.intent.text);
  }

  get #hasFailed(): boolean {
    return this.#shows.shown?.state.deeds.at(-1)?.standing.state === 'failed';
  }

  #render(focusOn: string): void {
    this.requestUpdate();
    void this.updateComplete.then(() => this.renderRoot.querySelector<HTMLElement>(focusOn)?.focus());
  }
}
