import type { GuestId, TimelineFilter, TimelineKind, TimelinePage, Words } from '@innkeeper/core';
import { filterTimeline } from '@innkeeper/core/screen';
import type { PropertyValues, TemplateResult } from 'lit';
import { html, nothing } from 'lit';
import { answerOf } from '../controllers/ask.ts';
import type { TimelineApi, Timeline as TimelineController, TimelineState } from '../controllers/timeline.ts';
import { createTimeline } from '../controllers/timeline.ts';
import { barStyles } from '../shared/bar.styles.ts';
import { furnitureStyles } from '../shared/furniture.styles.ts';
import type { Keys, Standing } from '../shared/innkeeper-element.ts';
import { InnkeeperElement } from '../shared/innkeeper-element.ts';
import { Shows } from '../shared/shows.ts';
import { wishWords } from '../words/parts.ts';
import { sayIn } from '../words/say-in.ts';
import { timelineBones } from './bones.ts';
import { chipsView } from './chips-view.ts';
import { entriesView } from './entries-view.ts';
import { TimelineFilterEvent, TimelineMoreEvent } from './events.ts';
import { timelineStyles } from './timeline.styles.ts';
import { timelineWords } from './words.ts';

/**
 * Every contact with a guest, the latest first: stays, calls and messages, feedback, wishes, orders.
 *
 * @element ik-timeline
 * @fires {TimelineFilterEvent} ik-timeline-filter - another part is wanted
 * @fires {TimelineMoreEvent} ik-timeline-more - the next page is wanted
 * @csspart frame - everything
 * @csspart filter - a row of chips
 * @csspart filter-chip - one of them
 * @csspart day - a day with its entries
 * @csspart entry - one entry, also its kind: `stay`, `contact`, `feedback`, `wish`, `work`, `merge`
 * @csspart more - where the next page is asked for
 * @csspart state - empty, failed and forbidden
 * @csspart stale - the line that says how old it is
 */
export class Timeline extends InnkeeperElement {
  /** @internal */
  static override styles = [...InnkeeperElement.styles, furnitureStyles, barStyles, timelineStyles];
  /** @internal */
  static override readonly words = [timelineWords, wishWords];
  /** @internal */
  static override properties = {
    api: { attribute: false },
    timeline: { attribute: false },
    guestId: { attribute: 'guest-id' },
    property: {},
    pageSize: { attribute: 'page-size', type: Number },
  };

  /** The house: in the process, or its HTTP client. */
  api?: TimelineApi;
  /** Plain data instead of an API: the host asks, this element shows. */
  timeline?: TimelinePage;
  /** Whose timeline. */
  guestId?: GuestId;
  /** The property on whose calendar days are counted. @defaultValue the only one of the house */
  property?: string;
  /** How many entries a page has. @defaultValue 20 */
  pageSize?: number;

  readonly #shows = new Shows<TimelineController>(this);
  /** The filter of plain data; over an API the controller keeps it. */
  #filter: TimelineFilter = {};
  #heardOf?: GuestId;

  protected override get standing(): Standing {
    if (this.timeline) return { state: 'ready' };

    return this.#shows.shown?.state.timeline ?? { state: 'empty' };
  }

  protected override get emptyWord(): string {
    return this.api ? 'timeline/no-guest' : 'ui/no-api';
  }

  protected override get keys(): Keys {
    const page = this.#page;
    if (!page) return {};

    return {
      f: () => this.renderRoot.querySelector<HTMLElement>('.filter button[tabindex="0"]')?.focus(),
      ...(page.next !== undefined && { m: () => void this.#more() }),
    };
  }

  override connectedCallback(): void {
    super.connectedCallback();
    if (this.hasUpdated) this.#ask();
  }

  protected override willUpdate(changed: PropertyValues): void {
    if (this.isConnected && ['api', 'guestId', 'property', 'pageSize'].some((name) => changed.has(name)))
      this.#ask();
  }

  protected override updated(changed: PropertyValues): void {
    super.updated(changed);
    const page = this.#page;
    const { words } = this;
    if (!words || !page || this.#heardOf === page.guestId) return;
    this.#heardOf = page.guestId;
    this.announce(sayIn(words, 'timeline/heard', { n: page.counts.all }));
  }

  protected override lookAgain(): void {
    void this.#shows.shown?.again();
  }

  protected override letGo(): void {
    this.#shows.show(undefined);
    this.#filter = {};
    this.#heardOf = undefined;
    this.api = undefined;
    this.timeline = undefined;
    this.guestId = undefined;
    this.removeAttribute('guest-id');
  }

  protected override bones(): TemplateResult {
    return timelineBones();
  }

  protected override view(words: Words): TemplateResult {
    const page = this.#page as TimelinePage;
    const { channels = [], kinds = [] } = this.#filterNow;
    const { counts, timeZone } = page;
    const entries = this.timeline ? filterTimeline(page.entries, this.#filter) : page.entries;

    return html`<header class="head"><h2>${sayIn(words, 'timeline/title')}</h2></header>
      ${chipsView(words, {
        group: 'channel',
        counts: counts.channels,
        chosen: channels,
        choose: (names) => void this.#choose({ channels: names, kinds }),
      })}
      ${chipsView(words, {
        group: 'kind',
        counts: counts.kinds,
        chosen: kinds,
        choose: (names) => void this.#choose({ channels, kinds: names as readonly TimelineKind[] }),
      })}
      ${
        entries.length === 0
          ? html`<p class="none">${sayIn(words, counts.all === 0 ? 'timeline/none' : 'timeline/none-such')}</p>`
          : entriesView(entries, { words, timeZone })
      }
      ${page.next === undefined ? nothing : this.#moreView(words, entries.length)}`;
  }

  #moreView(words: Words, shown: number): TemplateResult {
    const more = this.#shows.shown?.state.more ?? 'idle';
    const says =
      more === 'idle'
        ? this.#isFiltered
          ? nothing
          : sayIn(words, 'timeline/shown', { shown, all: this.#page?.counts.all ?? shown })
        : sayIn(words, `timeline/more-${more}`);

    return html`<div class="bar more" part="more">
      <span class="small muted" role="status">${says}</span>
      <button type="button" class="show-more" aria-disabled=${more === 'loading'} @click=${() => void this.#more()}>
        ${sayIn(words, more === 'failed' ? 'ui/retry' : 'timeline/more')}
      </button>
    </div>`;
  }

  get #page(): TimelinePage | undefined {
    return this.timeline ?? answerOf(this.#shows.shown?.state.timeline ?? { state: 'empty' });
  }

  get #filterNow(): TimelineFilter {
    return this.timeline ? this.#filter : (this.#shows.shown?.state.filter ?? {});
  }

  get #isFiltered(): boolean {
    const { channels, kinds } = this.#filterNow;

    return channels !== undefined || kinds !== undefined;
  }

  #ask(): void {
    this.#heardOf = undefined;
    this.#filter = {};
    const { api, guestId, property, pageSize } = this;
    const controller = api && guestId ? createTimeline({ api, pageSize }) : undefined;
    this.#shows.show(controller);
    if (guestId) controller?.show({ guestId, property });
  }

  async #choose({ channels = [], kinds = [] }: TimelineFilter): Promise<void> {
    const guestId = this.#page?.guestId;
    if (!guestId) return;
    const filter: TimelineFilter = {
      ...(channels.length > 0 && { channels }),
      ...(kinds.length > 0 && { kinds }),
    };
    this.#filter = filter;
    this.requestUpdate();
    this.tell(new TimelineFilterEvent({ guestId, filter }));
    if (this.timeline) return;
    await this.#shows.shown?.filter(filter);
    const { words } = this;
    if (words) this.announce(sayIn(words, 'timeline/heard', { n: this.#page?.entries.length ?? 0 }));
  }

  /** The focus goes to the first entry that is new, so that reading goes on where it stopped. */
  async #more(): Promise<void> {
    const page = this.#page;
    if (page?.next === undefined) return;
    const before = page.entries.length;
    this.tell(new TimelineMoreEvent({ guestId: page.guestId, after: page.next }));
    if (this.timeline) return;
    await this.#shows.shown?.more();
    await this.updateComplete;
    const { words } = this;
    const state: TimelineState | undefined = this.#shows.shown?.state;
    if (!words || !state) return;
    const entries = this.#page?.entries ?? [];
    this.announce(
      state.more === 'failed'
        ? sayIn(words, 'timeline/more-failed')
        : sayIn(words, 'timeline/heard', { n: entries.length }),
    );
    if (entries.length <= before) return;
    const first = this.renderRoot.querySelectorAll<HTMLElement>('.entry')[before];
    if (first) {
      first.tabIndex = -1;
      first.focus();
    }
  }
}
