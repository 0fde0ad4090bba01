import type { Reader } from '../../ports/store.ts';
import type { Row } from '../../ports/tables.ts';
import type { Reason } from '../../shared/reason.ts';
import type { DoubtBody } from '../identity/edge-rows.ts';

/** Two guests who may be one, with what speaks for it: the strongest of the questions about their records. */
export interface OpenQuestion {
  /** The roots of the two, the smaller id first. */
  readonly one: string;
  readonly other: string;
  /** In bits. */
  readonly weight: number;
  readonly because: readonly Reason[];
}

/** Every open question once for two guests, heaviest first; one that a merge has answered comes back when it is undone. */
export async function openQuestions(rows: Reader): Promise<readonly OpenQuestion[]> {
  const questions = await rows.where('doubt', 'state', ['question']);
  const ids = [...new Set(questions.flatMap(({ one, other }) => [one, other]))];
  const roots = new Map(
    (await rows.where('root', 'profileId', ids)).map(({ profileId, rootId }) => [profileId, rootId]),
  );
  const strongest = new Map<string, OpenQuestion>();
  for (const question of [...questions].sort(byWeight)) {
    const pair = [question.one, question.other].map((id) => roots.get(id) ?? id).sort();
    const [one = '', other = ''] = pair;
    const key = pair.join(' ');
    if (one === other || strongest.has(key)) continue;
    strongest.set(key, {
      one,
      other,
      weight: question.weight / 100,
      because: (question.body as DoubtBody).because,
    });
  }

  return [...strongest.values()];
}

function byWeight(left: Row<'doubt'>, right: Row<'doubt'>): number {
  return right.weight - left.weight || (left.one + left.other < right.one + right.other ? -1 : 1);
}
