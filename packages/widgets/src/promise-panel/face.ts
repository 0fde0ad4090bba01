import type { Day, GuestId, PromiseEntry, PromiseList } from '@innkeeper/core';
import type { TemplateResult } from 'lit';
import { html, nothing } from 'lit';
import type { PromisePanel as PanelController, PromiseIntent } from '../controllers/promise-panel.ts';
import type { Face, Host } from '../shared/face.ts';
import { icon, openSign } from '../shared/icons.ts';
import type { Keys } from '../shared/innkeeper-element.ts';
import { selectStyles } from '../shared/select.styles.ts';
import { sayIn } from '../words/say-in.ts';
import { deedLine } from '../written-list/deed-line.ts';
import { writtenListStyles } from '../written-list/written-list.styles.ts';
import { PromiseMakeEvent, PromiseSettleEvent } from './events.ts';
import { newView } from './new-view.ts';
import { promiseView } from './promise-view.ts';
import type { Promises, PromisesActions, Writing } from './promises.ts';

/** What the element shows at this moment, and over what. */
export interface PromisesSeen {
  readonly list: PromiseList | undefined;
  readonly shown: PanelController | undefined;
  /** Absent in the list of the whole house, in which nothing new is written down. */
  readonly guestId: GuestId | undefined;
  readonly property: string | undefined;
  readonly may: Promises['may'];
  /** Takes the focus where the page wants that. */
  readonly focus: () => void;
}

export const styles = [selectStyles, writtenListStyles];

/** What the panel shows and does. */
export function createPromisesFace(host: Host, seen: () => PromisesSeen): Face {
  let writing: Writing | undefined;
  let showsPast = false;
  let heard: { readonly open: number } | undefined;
  const guestOf = (): GuestId | undefined =>
    seen().guestId ?? (seen().shown ? undefined : seen().list?.promises[0]?.guestId);
  const mayMake = (): boolean => seen().may.make && guestOf() !== undefined;
  const carryOut = async (intent: PromiseIntent): Promise<void> => {
    const { shown } = seen();
    const { words } = host;
    if (!shown || !words) return;
    const doing = shown.do(intent);
    host.draw('.frame');
    await doing;
    const hasFailed = shown.state.deeds.at(-1)?.standing.state === 'failed';
    host.announce(sayIn(words, hasFailed ? 'ui/not-saved' : 'ui/saved'));
  };
  const takeBack = async (key: string): Promise<void> => {
    await seen().shown?.undo(key);
    if (host.words) host.announce(sayIn(host.words, 'ui/undone'));
    host.draw('.frame');
  };
  const act: PromisesActions = {
    write: (wanted) => {
      writing = wanted;
      host.draw(wanted.about === 'new' ? '.write input' : 'button.sure');
    },
    close: () => {
      const was = writing;
      writing = undefined;
      host.draw(
        was && was.about !== 'new' ? `[data-id="${CSS.escape(was.of)}"] button.${was.about}` : 'button.new',
      );
    },
    make: ({ what, until }) => {
      const guestId = guestOf();
      if (!guestId) return;
      const { property } = seen();
      const promise = { guestId, what, until: until as Day, ...(property === undefined ? {} : { property }) };
      if (!host.tell(new PromiseMakeEvent({ guestId, promise })) || !seen().shown) return;
      writing = undefined;
      void carryOut({ type: 'make', promise });
    },
    settle: ({ promiseId, guestId }, outcome) => {
      if (!host.tell(new PromiseSettleEvent({ guestId, promiseId, outcome })) || !seen().shown) return;
      writing = undefined;
      void carryOut({ type: 'settle', guestId, promiseId, outcome });
    },
    turnPast: () => {
      showsPast = !showsPast;
      host.draw();
    },
    get undo() {
      return seen().may.undo ? (key: string) => void takeBack(key) : undefined;
    },
    retry: (key) => void seen().shown?.retry(key),
    drop: (key) => {
      const intent = seen().shown?.state.deeds.find((deed) => deed.key === key)?.intent;
      seen().shown?.drop(key);
      if (intent?.type === 'make') act.write({ about: 'new', draft: intent.promise });
      else host.draw();
    },
  };

  return {
    view: (words) => {
      const { list, shown, may } = seen();

      return listView(
        {
          list: list as PromiseList,
          words,
          deeds: shown?.state.deeds ?? [],
          writing,
          showsPast,
          showsNames: seen().guestId === undefined,
          may,
          act,
        },
        mayMake(),
      );
    },
    get keys(): Keys {
      const { list } = seen();
      if (!list) return {};

      return {
        ...(mayMake() && { n: () => act.write({ about: 'new' }) }),
        ...(list.promises.some(isOpen) && { j: () => host.draw('.entry button') }),
        ...(!list.promises.every(isOpen) && { e: act.turnPast }),
      };
    },
    drawn: (words) => {
      const { list, focus } = seen();
      if (!list) return;
      const open = list.promises.filter(isOpen).length;
      if (!heard) focus();
      if (heard?.open !== open) host.announce(sayIn(words, 'promised/heard', { n: open }));
      heard = { open };
    },
    renew: () => {
      writing = undefined;
    },
    clear: () => {
      [writing, showsPast, heard] = [undefined, false, undefined];
    },
  };
}

function listView(promises: Promises, mayMake: boolean): TemplateResult {
  const { words, list, deeds, writing, showsPast, act } = promises;
  const [open, past] = [list.promises.filter(isOpen), list.promises.filter((one) => !isOpen(one))];
  // What was just said may still be taken back: it stays in sight for as long.
  const fresh = past.filter(({ promiseId }) =>
    deeds.some(({ intent }) => intent.type === 'settle' && intent.promiseId === promiseId),
  );
  const kept = past.filter(({ outcome }) => outcome === 'kept').length;
  const lost = deeds.filter(({ intent, standing }) => intent.type === 'make' && standing.state === 'failed');

  return html`<header class="head">
      <h2>${sayIn(words, 'promised/title')}</h2>
      ${past.length === 0 ? nothing : html`<span class="small muted">${sayIn(words, 'promised/rate', { kept, of: past.length })}</span>`}
      ${
        mayMake && writing?.about !== 'new'
          ? html`<button type="button" class="new" @click=${() => act.write({ about: 'new' })}>${sayIn(words, 'promised/new')}</button>`
          : nothing
      }
    </header>
    ${writing?.about === 'new' ? newView(promises, writing.draft) : nothing}
    ${lost.map((deed) => html`<div class="entry">${deedLine(words, deed, act)}</div>`)}
    ${list.bait.map(
      ({ product, broken }) =>
        html`<p class="entry soon" part="bait"><span>${icon(openSign)} <bdi>${sayIn(words, 'promised/bait', { product, n: broken })}</bdi></span></p>`,
    )}
    ${open.length === 0 ? html`<p class="none">${sayIn(words, past.length > 0 ? 'promised/none-open' : 'promised/none')}</p>` : html`<ul>${open.map((one) => promiseView(promises, one))}</ul>`}
    ${fresh.length === 0 || showsPast ? nothing : html`<ul>${fresh.map((one) => promiseView(promises, one))}</ul>`}
    ${
      past.length === 0
        ? nothing
        : html`<section class="folded">
            <button type="button" class="plain small" aria-expanded=${showsPast} @click=${act.turnPast}>${sayIn(words, 'promised/past', { n: past.length })}</button>
            ${showsPast ? html`<ul>${past.map((one) => promiseView(promises, one))}</ul>` : nothing}
          </section>`
    }`;
}

function isOpen({ outcome }: PromiseEntry): boolean {
  return outcome === 'open';
}
