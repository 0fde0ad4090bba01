import type { Dimension } from '../../census/pivot/fact-table.ts';
import { factTableBuilder } from '../../census/pivot/fact-table.ts';
import type { StayRecord } from '../../records/stay-record.ts';
import { caseAsOf, untouchedCase } from '../../reports/case-as-of.ts';
import type { ContactColumns, HouseCase, HouseColumns, HouseScore } from '../../reports/house-columns.ts';
import { type Day, epochDayOf } from '../../shared/day.ts';
import type { GuestNumbers } from './guest-numbers.ts';
import type { HouseBook } from './house-reader.ts';

/** What was said between house and guests until a day: contacts, complaints, broken wishes, scores. */
export function wordsOf(
  book: HouseBook,
  numbers: GuestNumbers,
  asOf: Day,
): Pick<HouseColumns, 'contacts' | 'cases' | 'scores' | 'constrained'> {
  const { cases, scores } = feedbackOf(book, numbers, asOf);

  return {
    contacts: contactsOf(book, numbers, asOf),
    cases: [...cases, ...violationsOf(book, numbers, asOf)].sort(
      (one, other) => one.day - other.day || one.guest - other.guest || (one.about < other.about ? -1 : 1),
    ),
    scores,
    constrained: constrainedOf(book, numbers),
  };
}

function contactsOf({ contacts }: HouseBook, numbers: GuestNumbers, asOf: Day): ContactColumns {
  const table = factTableBuilder(['medium', 'staff', 'subject'], []);
  const [guest, day, isOut]: [number[], number[], number[]] = [[], [], []];
  for (const { ownerId, record } of contacts) {
    const who = numbers.ofProfile(ownerId);
    const when = record.at.slice(0, 10) as Day;
    if (who < 0 || when > asOf) continue;
    guest.push(who);
    day.push(epochDayOf(when));
    isOut.push(record.direction === 'out' ? 1 : 0);
    table.add([record.medium, record.staff ?? '', record.subject ?? ''], []);
  }
  const [medium, staff, subject] = table.build().dimensions as [Dimension, Dimension, Dimension];

  return {
    guest: Int32Array.from(guest),
    day: Int32Array.from(day),
    isOut: Uint8Array.from(isOut),
    medium,
    staff,
    subject,
  };
}

function feedbackOf(
  { feedback, stays }: HouseBook,
  numbers: GuestNumbers,
  asOf: Day,
): { readonly cases: readonly HouseCase[]; readonly scores: readonly HouseScore[] } {
  const stayOf = new Map<string, StayRecord>(stays.map(({ id, record }) => [id, record]));
  const cases: HouseCase[] = [];
  const scores: HouseScore[] = [];
  for (const { ownerId = '', record } of feedback) {
    const { day, type, about, score, profile, touchpoint, department } = record;
    const stay = stayOf.get(ownerId);
    const own = profile ? numbers.ofReference(profile) : numbers.ofProfile(ownerId);
    const guest = own >= 0 || !stay ? own : (numbers.presentIn(stay)[0] ?? -1);
    if (guest < 0 || day > asOf) continue;
    if (type === 'complaint')
      cases.push({
        guest,
        day: epochDayOf(day),
        kind: 'complaint',
        about: about ?? 'unknown',
        ...caseAsOf(record, asOf),
      });
    if (score && score.of > 0)
      scores.push({
        guest,
        day: epochDayOf(day),
        ...score,
        ...(about !== undefined && { aspect: about }),
        ...(touchpoint !== undefined && { touchpoint }),
        ...(department !== undefined && { department }),
      });
  }

  return { cases, scores };
}

function violationsOf({ facts }: HouseBook, numbers: GuestNumbers, asOf: Day): readonly HouseCase[] {
  return facts.flatMap((fact): readonly HouseCase[] => {
    const guest = numbers.ofProfile(fact.profileId);
    const day = fact.at.slice(0, 10) as Day;
    if (fact.type !== 'violation' || guest < 0 || day > asOf) return [];

    return [
      {
        guest,
        day: epochDayOf(day),
        kind: 'violation',
        about: fact.constraint.attribute,
        ...untouchedCase,
      },
    ];
  });
}

/** Guests with a wish that must be kept. */
function constrainedOf({ facts, profiles }: HouseBook, numbers: GuestNumbers): number {
  const found = new Set<number>();
  for (const fact of facts)
    if (fact.type === 'preference' && fact.preference.stance === 'must')
      found.add(numbers.ofProfile(fact.profileId));
  for (const { id, record } of profiles)
    if (record.preferences?.some(({ meaning = [] }) => meaning.some(({ stance }) => stance === 'must')))
      found.add(numbers.ofProfile(id));
  found.delete(-1);

  return found.size;
}
