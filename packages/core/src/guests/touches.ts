import { orderOfSources } from '../shared/source-reference.ts';
import type { Guest, Touch } from './guest.ts';
import { byMoment, order } from './moment.ts';
import type { Statement } from './statement.ts';

/** By which channel the house met a guest first and last; only what names both channel and time counts. */
export function touchesOf(said: readonly Statement[]): Pick<Guest, 'firstTouch' | 'lastTouch'> {
  const touches = said
    .flatMap(({ since, channel, source }): Touch[] =>
      since !== undefined && channel !== undefined ? [{ at: since, channel, source }] : [],
    )
    .sort((one, other) => byMoment(one.at, other.at) || orderOfSources(one.source, other.source));

  return { firstTouch: touches[0], lastTouch: touches.at(-1) };
}
