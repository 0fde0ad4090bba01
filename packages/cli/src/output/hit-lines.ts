import type { GuestHit } from '@innkeeper/core';
import { padTo, plainText } from '@innkeeper/core';
import type { WordKey } from '../words/en.ts';
import type { Say } from '../words/words.ts';

/** Guests as a list that a clerk can read aloud: who, where or when last, why found, and the id to go on with. */
export function hitLines(hits: readonly GuestHit[], say: Say): readonly string[] {
  return hits.flatMap((hit) => [
    `  ${padTo(nameOf(hit, say), 28)} ${[whereOf(hit, say), foundBy(hit, say)].filter(Boolean).join(' · ')}`,
    `    ${hit.guestId}`,
  ]);
}

function nameOf({ name }: GuestHit, say: Say): string {
  return name === undefined ? say('find/unnamed') : plainText(name);
}

function whereOf({ inHouse, room, lastStay, stays }: GuestHit, say: Say): string {
  if (inHouse) return room === undefined ? say('find/in-house') : say('find/in-room', { room });
  if (!lastStay) return say('find/never-stayed');

  return say('find/last-stay', { n: stays, day: lastStay.departure, property: lastStay.property });
}

const known: Readonly<Record<string, WordKey>> = {
  'find/document': 'find/by-document',
  'find/phone': 'find/by-phone',
  'find/email': 'find/by-email',
  'find/membership': 'find/by-membership',
  'find/room': 'find/by-room',
  'find/name': 'find/by-name',
  'find/name-alike': 'find/by-name-alike',
  'find/phone-alike': 'find/by-phone-alike',
};

function foundBy({ because }: GuestHit, say: Say): string {
  const said = because.flatMap(({ code }) => (known[code] ? [say(known[code])] : []));

  return [...new Set(said)].join(', ');
}
