import type { Day, GuestId, PromiseEntry, PromiseList, Words } from '@innkeeper/core';
import { html, nothing } from 'lit';
import type { PromisePanel as PanelController, PromiseIntent } from '../controllers/promise-panel.ts';
import type { Face, Host } from '../shared/face.ts';
import { furnitureStyles } from '../shared/furniture.styles.ts';
import { icon, openSign } from '../shared/icons.ts';
import { inputStyles } from '../shared/input.styles.ts';
import { selectStyles } from '../shared/select.styles.ts';
import { sayIn } from '../words/say-in.ts';
import { createWrittenFace } from '../written-list/written-face.ts';
import { writtenListStyles } from '../written-list/written-list.styles.ts';
import { PromiseMakeEvent, PromiseSettleEvent } from './events.ts';
import { newView } from './new-view.ts';
import { promiseView } from './promise-view.ts';
import type { Draft, Outcome, Promises, PromisesActions } from './promises.ts';

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

export const styles = [furnitureStyles, inputStyles, selectStyles, writtenListStyles];

/** What the panel shows and does. */
export function createPromisesFace(host: Host, seen: () => PromisesSeen): Face {
  const guestOf = (): GuestId | undefined =>
    seen().guestId ?? (seen().shown ? undefined : seen().list?.promises[0]?.guestId);
  const face = createWrittenFace<PromiseEntry, PromiseIntent, Draft, Outcome>(host, {
    under: 'promised',
    seen: () => {
      const { list, shown, may, focus } = seen();
      const mayAdd = may.make && guestOf() !== undefined;

      return { entries: list?.promises, shown, mayAdd, mayUndo: may.undo, focus };
    },
    isOpen: ({ outcome }) => outcome === 'open',
    fieldOf: ({ about }) => (about === 'new' ? '.write input' : 'button.sure'),
    draftOf: (intent) => (intent.type === 'make' ? intent.promise : undefined),
    isAbout: (intent, { promiseId }) => intent.type === 'settle' && intent.promiseId === promiseId,
    headView: (words) => {
      const past = seen().list?.promises.filter(({ outcome }) => outcome !== 'open') ?? [];
      const kept = past.filter(({ outcome }) => outcome === 'kept').length;

      return past.length === 0
        ? nothing
        : html`<span class="small muted">${sayIn(words, 'promised/rate', { kept, of: past.length })}</span>`;
    },
    noteView: (words) =>
      (seen().list?.bait ?? []).map(
        ({ product, broken }) =>
          html`<p class="entry soon" part="bait"><span>${icon(openSign)} <bdi>${sayIn(words, 'promised/bait', { product, n: broken })}</bdi></span></p>`,
      ),
    entryView: (words, one) => promiseView(promisesIn(words), one),
    newView: (words, draft) => newView(promisesIn(words), draft),
  });
  const act: PromisesActions = Object.assign(face.act, {
    make: ({ what, until }: Draft) => {
      const guestId = guestOf();
      if (!guestId) return;
      const { property, list } = seen();
      const promise = {
        guestId,
        what,
        until: until as Day,
        ...(list && { day: list.asOf }), // the day by which the clerk looked at the list
        ...(property === undefined ? {} : { property }),
      };
      face.carryOut(new PromiseMakeEvent({ guestId, promise }), { type: 'make', promise });
    },
    settle: ({ promiseId, guestId }: PromiseEntry, outcome: Outcome) =>
      face.carryOut(new PromiseSettleEvent({ guestId, promiseId, outcome }), {
        type: 'settle',
        guestId,
        promiseId,
        outcome,
      }),
  });
  const promisesIn = (words: Words): Promises => {
    const { list, shown, guestId, may } = seen();
    const deeds = shown?.state.deeds ?? [];

    return {
      list: list as PromiseList,
      words,
      deeds,
      writing: face.writing,
      showsNames: guestId === undefined,
      may,
      act,
    };
  };

  return face;
}
