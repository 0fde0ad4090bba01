import type { Reason } from '../shared/reason.ts';
import type { GroupedHistories } from './history.ts';

const fewestGuests = 50;
const fewestReturned = 25;
const leastShare = 0.05;

/**
 * What speaks against reading a confident figure out of these histories. Where hardly anybody comes again, guests who
 * come seldom cannot be told from guests who are lost.
 */
export function doubtsAbout({ repeats, recency, age, guests, total }: GroupedHistories): readonly Reason[] {
  let returned = 0;
  for (let group = 0; group < repeats.length; group += 1)
    if ((repeats[group] as number) > 0) returned += guests[group] as number;
  const facts = { guests: total, returned };
  if (total === 0) return [{ code: 'lifetime/no-guests' }];
  const doubts: Reason[] = [];
  if (returned === 0) doubts.push({ code: 'lifetime/nobody-returned', facts: { guests: total } });
  else if (returned < leastShare * total)
    doubts.push({
      code: 'lifetime/few-returned',
      facts: { ...facts, percent: Math.round((1000 * returned) / total) / 10 },
    });
  if (total < fewestGuests || (returned > 0 && returned < fewestReturned))
    doubts.push({ code: 'lifetime/few-guests', facts: { ...facts, fewestGuests, fewestReturned } });
  const isAlike = new Set(repeats).size === 1 && new Set(recency).size === 1 && new Set(age).size === 1;
  if (isAlike && total > 1) doubts.push({ code: 'lifetime/all-alike', facts: { guests: total } });

  return doubts;
}
