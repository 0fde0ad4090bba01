import type { Row } from '../../ports/tables.ts';
import type { WriteCall } from '../house/call.ts';
import type { DoubtBody } from './edge-rows.ts';

/** What judging pairs leaves of questions, and what was asked about them until now. */
export interface Asked {
  readonly questions: readonly Row<'doubt'>[];
  readonly settled: readonly { readonly one: string; readonly other: string }[];
  /** Of everybody who comes first in one of the pairs. */
  readonly known: readonly Row<'doubt'>[];
}

/**
 * A question that a person has answered is not asked again; one that was put off is, when something else speaks for it.
 * @returns the profiles about whom something else is asked now than before
 */
export async function keepQuestions(
  { rows }: WriteCall,
  { questions, settled, known }: Asked,
): Promise<readonly string[]> {
  const standing = new Map(known.map((doubt) => [`${doubt.one} ${doubt.other}`, doubt]));
  const isOpen = (question: Row<'doubt'>): boolean => {
    const before = standing.get(`${question.one} ${question.other}`);
    if (before?.state !== 'later') return before?.state !== 'apart';

    return before.weight !== question.weight || !saysTheSame(before, question);
  };
  const puts = questions.filter(isOpen);
  const drops = settled.filter(
    ({ one, other }) => (standing.get(`${one} ${other}`)?.state ?? 'apart') !== 'apart',
  );
  await rows.put('doubt', puts);
  await rows.drop('doubt', drops);
  const others = puts.filter(({ one, other, weight }) => standing.get(`${one} ${other}`)?.weight !== weight);

  return [...others, ...drops].flatMap(({ one, other }) => [one, other]);
}

function saysTheSame(one: Row<'doubt'>, other: Row<'doubt'>): boolean {
  return (
    JSON.stringify((one.body as DoubtBody).because) === JSON.stringify((other.body as DoubtBody).because)
  );
}
