import type { PivotHead, PivotRow } from '../../census/pivot/pivot-rows.ts';
import { pivotHead, rowsOfLevels } from '../../census/pivot/pivot-rows.ts';
import type { Actor } from '../house/actor.ts';
import { admit } from '../house/admit.ts';
import type { ReadCall } from '../house/call.ts';
import type { House } from '../house/house.ts';
import { momentByMoment } from '../house/moment-by-moment.ts';
import type { CallOptions } from '../operation-types.ts';
import { operations } from '../operations.ts';
import { parseInput } from '../run-operation.ts';
import type { CensusAnswer, PivotInput } from './census-use-cases.ts';
import { asking, requirePivotSight } from './census-use-cases.ts';
import { withinPatience } from './within-patience.ts';

/** A pivot of the house that flows: its rows are made as they are taken. */
export interface PivotStream extends CensusAnswer, PivotHead {
  /** Cells in the order of their words, the finest level first. They can be taken once. */
  readonly rows: AsyncIterable<PivotRow>;
}

/** A store that answers itself gives so many cells at once, at most: beyond that the question is refused with the count. */
const mostAtOnce = 5_000_000;

/**
 * Crosses any columns without an end to the answer: by the same gate as `readPivot`, row by row. Nothing is made before
 * it is taken, so a slow reader costs nobody memory.
 * @throws `actor/…`, `input/invalid`, `census/…` before the first row
 */
export async function streamPivot(
  house: House,
  actor: Actor,
  { input, signal, patience }: { readonly input: PivotInput } & CallOptions,
): Promise<PivotStream> {
  const now = house.clock.now();
  const { permission } = operations.readPivot;
  const admitted = await admit(house, {
    actor,
    permission,
    refusal: ({ id }) => ({ at: now, actor: id, action: 'streamPivot', outcome: 'refused', input }),
  });
  const { asOf, property, ...asked } = parseInput('readPivot', input);
  const rows = momentByMoment(house.store, { tenant: house.tenant, signal });
  const call: ReadCall = { house, actor: admitted, now, rows };
  requirePivotSight(call, asked);
  const { people, currency, question } = await withinPatience(
    { house, since: now, patience },
    asking(call, {
      ...(asOf !== undefined && { asOf }),
      ...(property !== undefined && { property }),
    }),
  );
  const whole = { ...asked, ...question };
  const cells = people.pivotRows
    ? await people.pivotRows(whole)
    : rowsOfLevels((await people.pivot({ ...whole, most: asked.most ?? mostAtOnce })).levels, asked.by);
  const first = cells.next(); // what is refused is refused before anything was sent

  return {
    asOf: question.asOf,
    currency,
    ...pivotHead(asked),
    rows: flowing(first, cells, { signal, house }),
  };
}

/** How many rows are made before others have their turn. */
const atOnce = 2000;

async function* flowing(
  first: IteratorResult<PivotRow>,
  rows: Iterator<PivotRow>,
  { signal, house }: Pick<CallOptions, 'signal'> & { readonly house: House },
): AsyncGenerator<PivotRow> {
  let count = 0;
  for (let next = first; !next.done; next = rows.next()) {
    if (signal?.aborted) return;
    yield next.value;
    count += 1;
    if (count % atOnce === 0) await house.breathe?.();
  }
}
