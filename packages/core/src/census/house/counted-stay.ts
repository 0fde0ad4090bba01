import type { StayParty, StayRecord } from '../../records/stay-record.ts';
import type { Day } from '../../shared/day.ts';
import type { SourceReference } from '../../shared/source-reference.ts';
import { base, coded, maybe, money, referenceTo, skipped, word } from './record-text.ts';

/**
 * A stay out of the text that keeps it, without what no fact is read from and no charge is found by. One of several
 * people, or one whose text is not in the order in which the house writes it, is read whole.
 */
export function countedStay(text: string): StayRecord {
  const found = text.includes('\\') ? null : plain.exec(text);
  if (!found) return JSON.parse(text) as StayRecord;
  const [, system, of, id, property, status, arrival, departure, role, ...rest] = found;
  const [partySystem, partyOf, partyId, room, roomType, adults, children, market, bookingSource, others] =
    rest;

  return {
    kind: 'stay',
    source: { system, property: of, kind: 'stay', id } as SourceReference,
    property: property as string,
    status: { value: status as StayRecord['status']['value'] },
    arrival: arrival as Day,
    departure: departure as Day,
    parties: [
      {
        role: role as StayParty['role'],
        profile: { system: partySystem, property: partyOf, kind: 'profile', id: partyId } as SourceReference,
      },
    ],
    room,
    roomType,
    adults: adults === undefined ? undefined : Number(adults),
    children: children === undefined ? undefined : Number(children),
    market,
    bookingSource,
    otherIds: others === undefined ? undefined : JSON.parse(others),
  };
}

/** A stay of one person, as `stayRecordSchema` orders it. */
const plain = new RegExp(
  [
    `^\\{"kind":"stay","source":${referenceTo('stay')}`,
    base,
    ',"property":"([^"]*)"',
    coded('status'),
    ',"arrival":"([^"]*)","departure":"([^"]*)"',
    `,"parties":\\[\\{"role":"([^"]*)","profile":${referenceTo('profile')}\\}\\]`,
    maybe('room'),
    maybe('roomType'),
    skipped('ratePlan', word),
    '(?:,"adults":(\\d+))?(?:,"children":(\\d+))?',
    maybe('market'),
    maybe('bookingSource'),
    skipped('bookedAt', word),
    skipped('cancelledAt', word),
    '(?:,"otherIds":(\\[[^[\\]]*\\]))?',
    skipped('rate', money),
    skipped('purpose', word),
    skipped('requests', '\\[[^[\\]]*\\]'),
    '\\}$',
  ].join(''),
);
