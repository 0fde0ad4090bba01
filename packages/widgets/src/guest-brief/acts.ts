import type { Brief, Locale, Reason, Words } from '@innkeeper/core';
import { wishFacts } from '@innkeeper/core/screen';
import { html, nothing } from 'lit';
import { answerOf } from '../controllers/ask.ts';
import type { Deed, Deeds } from '../controllers/deeds.ts';
import { createDeedsAbout } from '../controllers/deeds-about.ts';
import type { BriefDone, BriefIntent } from '../controllers/guest-brief.ts';
import { briefActions, briefWrites } from '../controllers/guest-brief.ts';
import type { ElementEvent } from '../events/element-event.ts';
import { deedView } from '../shared/deed-view.ts';
import type { Host } from '../shared/face.ts';
import type { Keys } from '../shared/innkeeper-element.ts';
import { inputStyles } from '../shared/input.styles.ts';
import { fetchParts, wordsNow } from '../words/catalogues.ts';
import { commonWords, scriptWords, wishWords } from '../words/parts.ts';
import { sayIn, sayReason } from '../words/say-in.ts';
import type { BriefActs, BriefSeen, Constraint } from './desk.ts';
import {
  CheckInEvent,
  DepartmentAskEvent,
  RoomAssignEvent,
  UsualOrderEvent,
  WishAddEvent,
} from './events.ts';
import { fieldsStyles } from './fields.styles.ts';
import { rightsOf } from './rights.ts';
import type { Line } from './rows.ts';
import { wishStyles } from './wish.styles.ts';
import type { WishDraft } from './wish-draft.ts';
import { fetchLexicon, meantOf, noDraft, readDraft } from './wish-draft.ts';
import { wishForm } from './wish-view.ts';

export const styles = [inputStyles, fieldsStyles, wishStyles];

/** What the other language needs, to say what to say. */
const spokenParts = [commonWords, wishWords, scriptWords];

type BriefDeed = Deed<BriefIntent, BriefDone>;

/** What is done in the brief. */
export function createBriefActs(host: Host, seen: () => BriefSeen): BriefActs {
  return new Acts(host, seen);
}

class Acts implements BriefActs {
  readonly #host: Host;
  readonly #seen: () => BriefSeen;
  #unfolded: ReadonlySet<string> = new Set();
  #draft?: WishDraft;
  #tongue?: Locale;
  #reading?: Promise<void>;
  #about?: BriefSeen['shown'];
  #deeds?: Deeds<BriefIntent, BriefDone>;

  constructor(host: Host, seen: () => BriefSeen) {
    this.#host = host;
    this.#seen = seen;
  }

  get keys(): Keys {
    const brief = this.#brief;
    if (!brief) return {};
    const can = rightsOf(this.#seen());
    const [room] = brief.rooms.filter(({ of, isAssigned }) => of > 0 && !isAssigned);
    const kept = this.#done.findLast(
      ({ intent, standing }) => intent.type === 'wish' && standing.state === 'done',
    );

    return {
      ...(room && { a: () => this.assign(room.room) }),
      ...(brief.usual.length > 0 && { s: () => this.order() }),
      ...(can.wish && { w: () => this.#openWish() }),
      l: () => this.speak((this.#tongue ?? this.#host.words?.locale) === 'en' ? 'zh-CN' : 'en'),
      ...(can.checkIn && { c: () => this.checkIn() }),
      ...(kept && { u: () => void this.#undo(kept.key) }),
    };
  }

  get isWriting(): boolean {
    return this.#draft !== undefined;
  }

  spokenIn(words: Words): Words | undefined {
    return this.#tongue ? wordsNow(this.#tongue, spokenParts) : words;
  }

  isUnfolded(section: string): boolean {
    return this.#unfolded.has(section);
  }

  wishLines(words: Words): readonly Line[] {
    return this.#done.flatMap((deed) => {
      const { intent } = deed;
      if (intent.type !== 'wish') return [];
      const text = intent.preferences.map((one) => sayIn(words, 'wish/chip', wishFacts(one))).join(' · ');

      return [{ text, because: [], aside: this.#deedView(words, deed, sayIn(words, 'ui/saved')) }];
    });
  }

  isWritten(because: readonly Reason[]): boolean {
    const keys = new Set<unknown>(
      this.#done.flatMap(({ intent }) => (intent.type === 'wish' ? intent.keys : [])),
    );

    return because.some(({ facts }) => keys.has(facts?.key));
  }

  askedView(words: Words, { key }: Constraint): unknown {
    const asked = this.#done.find(({ intent }) => intent.type === 'ask-department' && intent.alert === key);

    return asked && this.#deedView(words, asked, sayIn(words, 'done/ask'));
  }

  fieldsView(words: Words, fields: Brief['checkIn']['fields']): unknown {
    return html`<ul>
      ${fields.map(
        ({ field, value, state }) => html`<li class="line">
          <span class="muted">${sayIn(words, `field/${field}`)}</span>
          ${
            state === 'known'
              ? html`<bdi>${value}</bdi>`
              : html`<span class="warn-text">${sayIn(words, `field-state/${state}`)}</span>`
          }
        </li>`,
      )}
    </ul>`;
  }

  wishView(words: Words): unknown {
    return this.#draft ? wishForm({ words, act: this }, this.#draft) : nothing;
  }

  unfold(section: string): void {
    const open = new Set(this.#unfolded);
    if (!open.delete(section)) open.add(section);
    this.#unfolded = open;
    this.#host.draw();
  }

  assign(room: string): void {
    this.#tellOf(({ guest }) => new RoomAssignEvent({ guestId: guest, room }));
  }

  order(): void {
    this.#tellOf(({ guest, usual }) => new UsualOrderEvent({ guestId: guest, usual }));
  }

  checkIn(): void {
    this.#tellOf(({ guest, checkIn }) => new CheckInEvent({ guestId: guest, toType: checkIn.toType }));
  }

  ask(alert: Constraint): void {
    void this.#askDepartment(alert);
  }

  speak(locale: Locale): void {
    this.#tongue = locale;
    void fetchParts(locale, spokenParts).then(() => this.#host.draw());
    this.#host.draw();
  }

  turnWish(): void {
    if (this.#draft) this.closeWish();
    else this.#openWish();
  }

  closeWish(): void {
    this.#draft = undefined;
    this.#host.draw('button.wish');
  }

  typeWish(text: string): void {
    this.#reading = this.#typeWish(text);
  }

  leaveOut(words: string): void {
    const draft = this.#draft;
    if (draft) this.#draft = { ...draft, without: [...draft.without, words] };
    this.#host.draw('.wish-form input');
  }

  keepWish(): void {
    void this.#keepWish();
  }

  renew(): void {
    this.#draft = undefined;
  }

  clear(): void {
    this.renew();
    this.#unfolded = new Set();
  }

  get #brief(): Brief | undefined {
    return this.#seen().brief;
  }

  /** What was done with what is shown. */
  get #done(): readonly BriefDeed[] {
    return this.#doing?.state ?? [];
  }

  get #doing(): Deeds<BriefIntent, BriefDone> | undefined {
    const { shown, api } = this.#seen();
    if (shown === this.#about) return this.#deeds;
    this.#about = shown;
    this.#deeds =
      shown && api && api !== 'page'
        ? createDeedsAbout(
            shown,
            briefWrites(api, () => answerOf(shown.state)),
          )
        : undefined;
    this.#deeds?.subscribe(() => this.#host.draw());

    return this.#deeds;
  }

  /** How something that was done stands; a wish can be taken back, an order to a department cannot. */
  #deedView(words: Words, deed: BriefDeed, done: string): unknown {
    return deedView(words, deed, {
      done,
      act: {
        undo: deed.intent.type === 'wish' ? (key) => void this.#undo(key) : undefined,
        retry: (key) => void this.#doing?.retry(key),
        drop: (key) => this.#drop(key),
      },
    });
  }

  #openWish(): void {
    this.#draft ??= noDraft;
    this.#host.draw('.wish-form input');
    fetchLexicon();
  }

  #tellOf(event: (brief: Brief) => ElementEvent<string, unknown>): void {
    const brief = this.#brief;
    if (brief) this.#host.tell(event(brief));
  }

  async #askDepartment(alert: Constraint): Promise<void> {
    const { words } = this.#host;
    const guestId = this.#brief?.guest;
    if (!words || !guestId || !this.#host.tell(new DepartmentAskEvent({ guestId, alert }))) return;
    const [said] = alert.because;
    const what = said ? sayReason(words, said) : '';
    const doing = this.#doing;
    const asking =
      doing && briefActions(doing.do).askDepartment(alert, sayIn(words, 'order/confirm', { what }));
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
    const doing = this.#doing;
    if (!doing || this.#seen().api === 'page') {
      this.#host.announce(sayIn(words, 'ui/not-saved'));

      return;
    }
    const keeping = briefActions(doing.do).addWish(preferences, text);
    this.closeWish();
    await keeping;
    const what = wishes.map(({ said }) => said).join(', ');
    this.#host.announce(this.#hasFailed ? sayIn(words, 'ui/not-saved') : sayIn(words, 'wish/kept', { what }));
  }

  async #undo(key: string): Promise<void> {
    await this.#doing?.undo(key);
    const isGone = !this.#done.some((deed) => deed.key === key);
    if (this.#host.words) this.#host.announce(sayIn(this.#host.words, isGone ? 'ui/undone' : 'trouble'));
    this.#host.draw('button.wish');
  }

  /** What was typed goes back into the field. */
  #drop(key: string): void {
    const deed = this.#done.find((one) => one.key === key);
    this.#doing?.drop(key);
    if (deed?.intent.type !== 'wish') return;
    this.#openWish();
    this.typeWish(deed.intent.text);
  }

  get #hasFailed(): boolean {
    return this.#done.at(-1)?.standing.state === 'failed';
  }
}
