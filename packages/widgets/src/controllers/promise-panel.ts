import type {
  GuestId,
  InnkeeperApi,
  PromiseEntry,
  PromiseInput,
  PromiseList,
  PromiseOutcome,
  PromisesInput,
  ServiceId,
} from '@innkeeper/core';
import { concerns } from './concerns.ts';
import type { Watching } from './follow.ts';
import type { WrittenList, WrittenListState } from './written-list.ts';
import { createWrittenList } from './written-list.ts';

/** The part of the API that the panel of promises uses; without the writing calls it only shows. */
export type PromisePanelApi = Pick<InnkeeperApi, 'listPromises'> &
  Partial<Pick<InnkeeperApi, 'makePromise' | 'settlePromise' | 'takeBack'>> &
  Watching;

/** What a person does with promises. */
export type PromiseIntent =
  | { readonly type: 'make'; readonly promise: PromiseInput }
  | ({ readonly type: 'settle'; readonly guestId: GuestId } & Pick<PromiseOutcome, 'promiseId' | 'outcome'>);

/** Promises as they stand, with what was just done. */
export type PromisePanelState = WrittenListState<PromiseList, PromiseIntent>;

/** The panel of promises without a pixel. */
export type PromisePanel = WrittenList<PromisesInput, PromiseList, PromiseIntent>;

/** What the panel is made with. */
export interface PromisePanelOptions {
  readonly api: PromisePanelApi;
  /** @defaultValue Date.now */
  readonly now?: () => number;
}

/** Opens the promises given to a guest, or by the house. Nothing is asked before they are shown. */
export function createPromisePanel({ api, now }: PromisePanelOptions): PromisePanel {
  return createWrittenList<PromisesInput, PromiseList, PromiseIntent>({
    api,
    now,
    list: (input, options) => api.listPromises(input, options),
    write: async (intent, options) =>
      intent.type === 'make'
        ? api.makePromise?.(intent.promise, options)
        : api.settlePromise?.({ promiseId: intent.promiseId, outcome: intent.outcome }, options),
    takeBack:
      api.takeBack &&
      (async (done, options) => api.takeBack?.({ id: (done as PromiseEntry).promiseId }, options)),
    isConcerned: (event, { guestId }) =>
      guestId === undefined
        ? event.type === 'promise-changed' || event.type === 'settings-changed'
        : concerns(event, guestId),
    applied: (list, intent, key) => ({
      ...list,
      promises:
        intent.type === 'make'
          ? [newPromise(intent.promise, list, key), ...list.promises]
          : list.promises.map((one) =>
              one.promiseId === intent.promiseId
                ? { ...one, outcome: intent.outcome, isOverdue: false }
                : one,
            ),
    }),
  });
}

/** A promise on its way to the house. */
function newPromise(
  { guestId, what, product, until, promised }: PromiseInput,
  { asOf }: PromiseList,
  key: string,
): PromiseEntry {
  return {
    promiseId: key as ServiceId,
    guestId,
    what,
    product,
    until,
    promised,
    by: '',
    madeOn: asOf,
    outcome: 'open',
    isOverdue: false,
    source: { system: 'innkeeper', kind: 'service', id: key },
  };
}
