import { fitted } from '../../recognition/finder/entry.ts';
import { findEntries } from '../../recognition/finder/find-entries.ts';
import type { Finder } from '../../recognition/finder/finder.ts';
import type { Day } from '../../shared/day.ts';
import { epochDayOf } from '../../shared/day.ts';
import type { Reason } from '../../shared/reason.ts';
import type { FieldGroup } from '../house/actor.ts';
import type { ReadCall } from '../house/call.ts';
import type { Sight } from '../house/sight.ts';
import { sightOf } from '../house/sight.ts';
import { syllablesOf } from '../identity/key-options.ts';
import type { Found } from './find-in-store.ts';
import type { FindQuestion } from './find-question.ts';

const groups: Readonly<Record<keyof typeof fitted, FieldGroup>> = {
  name: 'names',
  phone: 'contact',
  document: 'documents',
  email: 'contact',
  membership: 'names',
  room: 'stays',
};
const fieldNames = Object.keys(fitted) as (keyof typeof fitted)[];
/** From how far on a fit is a guess. */
const alike = 3;

/** Asks the finder for what was typed; the actor finds by nothing that he may not see. */
export function findInMemory(
  { house, actor }: ReadCall,
  finder: Finder,
  { text, day, limit }: Pick<FindQuestion, 'text'> & { readonly day: Day; readonly limit: number },
): readonly Found[] {
  const sight = sightOf(actor, house.policy);
  const hits = findEntries(finder, text, {
    // Some may yet turn out not to be for this actor's eyes.
    limit: 2 * limit + 8,
    fields: fieldsOf(sight),
    day: epochDayOf(day),
    mayUnmask: sight('real-name'),
    syllables: syllablesOf(house),
    ...(actor.properties && { properties: actor.properties }),
  });

  return hits.map(({ guest, by, distance }) => ({
    rootId: `profile_${guest}`,
    because: reasonsOf(by, distance),
    distance,
  }));
}

function fieldsOf(sight: Sight): number {
  return fieldNames.reduce((fields, name) => fields + (sight(groups[name]) ? fitted[name] : 0), 0);
}

function reasonsOf(by: number, distance: number): readonly Reason[] {
  return fieldNames
    .filter((name) => by & fitted[name])
    .map((name) => ({
      code: distance > alike && (name === 'name' || name === 'phone') ? `find/${name}-alike` : `find/${name}`,
    }));
}
