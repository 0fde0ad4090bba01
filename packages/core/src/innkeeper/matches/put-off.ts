import type { Dossier } from '../guests/load-guest.ts';
import type { WriteCall } from '../house/call.ts';
import type { DoubtBody } from '../identity/edge-rows.ts';

/** Puts every question about two guests off, or takes it up again. @returns `none` where nobody asks about them */
export async function putOff(
  { rows, actor, now }: WriteCall,
  { one, other }: { readonly one: Dossier; readonly other: Dossier },
  state: 'later' | 'question',
): Promise<'done' | 'already' | 'none'> {
  const left = new Set(one.profileIds);
  const right = new Set(other.profileIds);
  const doubts = (await rows.where('doubt', 'one', [...left, ...right])).filter(
    (doubt) =>
      doubt.state !== 'apart' &&
      ((left.has(doubt.one) && right.has(doubt.other)) || (right.has(doubt.one) && left.has(doubt.other))),
  );
  if (doubts.length === 0) return 'none';
  const turned = doubts.filter((doubt) => doubt.state !== state);
  await rows.put(
    'doubt',
    turned.map((doubt) => {
      const { because } = doubt.body as DoubtBody;
      const body: DoubtBody = state === 'later' ? { because, actor: actor.id, at: now } : { because };

      return { ...doubt, state, body };
    }),
  );

  return turned.length > 0 ? 'done' : 'already';
}
