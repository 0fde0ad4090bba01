import type { Brief, BriefInput, Day, GuestId } from '@innkeeper/core';
import type { PropertyValues, TemplateResult } from 'lit';
import { answerOf } from '../controllers/ask.ts';
import { briefAnswer } from '../controllers/brief-answer.ts';
import type { GuestBriefApi } from '../controllers/guest-brief.ts';
import type { LiveAnswer } from '../controllers/live-answer.ts';
import { createLiveAnswer } from '../controllers/live-answer.ts';
import type { Face, FacePart, Host } from '../shared/face.ts';
import type { Standing } from '../shared/innkeeper-element.ts';
import { InnkeeperElement } from '../shared/innkeeper-element.ts';
import { createPart } from '../shared/part.ts';
import { rowsStyles } from '../shared/rows.styles.ts';
import { Shows } from '../shared/shows.ts';
import { scriptWords, wishWords } from '../words/parts.ts';
import { briefBones } from './bones.ts';
import { guestBriefWords } from './words.ts';

const face = createPart(() => import('./face.ts'));

/**
 * What the person at the desk needs now about one guest, in the order of need: what can hurt, who it is, what to do,
 * what to say.
 *
 * @element ik-guest-brief
 * @fires {RoomAssignEvent} ik-room-assign - a room was chosen; the host assigns it
 * @fires {WishAddEvent} ik-wish-add - before a wish is kept; cancellable
 * @fires {DepartmentAskEvent} ik-department-ask - before a department is asked to confirm; cancellable
 * @fires {UsualOrderEvent} ik-usual-order - the usual is wanted again; the host orders it
 * @fires {CheckInEvent} ik-check-in - the guest, who has a room, is to be checked in
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
  static override styles = [...InnkeeperElement.styles, rowsStyles];
  /** @internal */
  static override readonly words = [guestBriefWords, wishWords, scriptWords];
  /** @internal */
  static override properties = {
    api: { attribute: false },
    brief: { attribute: false },
    freeRooms: { attribute: false },
    guestId: { attribute: 'guest-id' },
    property: {},
    day: {},
    knownBy: { attribute: 'known-by' },
    pageChecksIn: { attribute: 'page-checks-in', type: Boolean },
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
  /** The page has a key of its own to check in: the brief shows the form, and no second key. */
  pageChecksIn = false;

  readonly #shows = new Shows<LiveAnswer<BriefInput, Brief>>(this);

  protected override get standing(): Standing {
    if (this.brief) return { state: 'ready' };

    return this.#shows.shown?.state ?? { state: 'empty' };
  }

  protected override get emptyWord(): string {
    return this.api ? 'brief/empty' : 'ui/no-api';
  }

  protected override get facePart(): FacePart {
    return face;
  }

  protected override createFace(host: Host): Face | undefined {
    return face.here?.createBriefFace(host, () => {
      const { shown } = this.#shows;

      return {
        brief: this.brief ?? (shown && answerOf(shown.state)),
        shown,
        api: this.brief ? 'page' : this.api,
        checksIn: !this.pageChecksIn,
        focus: () => this.autofocus && this.focus(),
      };
    });
  }

  override connectedCallback(): void {
    super.connectedCallback();
    if (this.hasUpdated) this.#ask();
  }

  protected override willUpdate(changed: PropertyValues): void {
    const isGiven = changed.has('brief');
    if (this.isConnected && changed.size > Number(isGiven)) this.#ask(); // every other property is part of the question
    if (isGiven) this.face?.renew();
  }

  protected override lookAgain(): void {
    void this.#shows.shown?.again();
  }

  protected override letGo(): void {
    this.#shows.show(undefined);
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

  #ask(): void {
    this.face?.clear();
    const { api, guestId, property, day, knownBy, freeRooms } = this;
    const controller = api && guestId ? createLiveAnswer(briefAnswer(api)) : undefined;
    this.#shows.show(controller);
    if (guestId) controller?.show({ guestId, property, day, knownBy, freeRooms });
  }
}
