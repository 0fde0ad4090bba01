import type { ContactRecord } from '../../records/contact-record.ts';
import type { FeedbackRecord } from '../../records/feedback-record.ts';
import type { StayRecord } from '../../records/stay-record.ts';
import { instantAt, quickDay } from '../chance/calendar.ts';
import { pick, type Random } from '../chance/random.ts';
import type { Plan } from '../plan.ts';
import { lineReference } from '../references.ts';
import type { Visit } from './visit.ts';

const complaints = [
  { about: 'shower', text: 'The shower stays cold.', department: 'engineering' },
  { about: 'noise', text: 'The corridor is noisy at night.', department: 'housekeeping' },
  { about: 'breakfast', text: 'Waited a long time for a table at breakfast.', department: 'restaurant' },
  { about: 'internet', text: 'The connection breaks off again and again.', department: 'engineering' },
  { about: 'bill', text: 'Something on the bill was never ordered.', department: 'front-desk' },
  { about: 'room', text: '房间打扫得不干净。', department: 'housekeeping' },
] as const;
const praises = [
  { about: 'staff', text: 'Everybody knew my name.' },
  { about: 'view', text: '江景非常漂亮。' },
  { about: 'breakfast', text: 'The best breakfast of the whole journey.' },
] as const;
const media = ['call', 'email', 'email', 'desk', 'messenger'] as const;
const subjects = ['arrival time', 'invoice', 'airport transfer', 'brochure', 'birthday greeting'] as const;

/** What a guest said about a stay: scores from one in eight, complaints and praise from a few. */
export function feedbackOf(
  plan: Plan,
  visit: Visit,
  stay: StayRecord,
  random: Random,
): readonly FeedbackRecord[] {
  if (visit.status !== 'checked-out' && visit.status !== 'in-house') return [];

  const said: FeedbackRecord[] = [];
  const base = (): Pick<FeedbackRecord, 'kind' | 'source' | 'profile' | 'stay'> => ({
    kind: 'feedback',
    source: lineReference(stay.source, 'feedback', said.length),
    profile: stay.parties[0]?.profile,
    stay: stay.source,
  });
  const unhappy = random() < 0.03;
  const last = visit.status === 'checked-out' ? visit.arrival + visit.nights : plan.today;
  if (unhappy) said.push({ ...base(), ...complaintOf(plan, visit, stay, random) });
  if (visit.status === 'checked-out' && random() < 0.12) {
    const points = Math.max(1, 5 - Math.floor(random() * random() * 3) - (unhappy ? 2 : 0));
    said.push({
      ...base(),
      day: quickDay(Math.min(plan.today, last + 1)),
      type: 'score',
      score: { points, of: 5 },
    });
  }
  if (!unhappy && random() < 0.02) {
    said.push({ ...base(), day: quickDay(last), type: 'praise', ...pick(random, praises) });
  }

  return said;
}

function complaintOf({ today }: Plan, { arrival }: Visit, { room }: StayRecord, random: Random) {
  const open = today - arrival < 30 && random() < 0.5;

  return {
    day: quickDay(Math.min(today, arrival + 1)),
    type: 'complaint',
    ...pick(random, complaints),
    state: open ? 'open' : 'settled',
    ...(!open && { remedy: 'Apology, and put right the same day' }),
    ...(room && { room }),
  } as const;
}

/** Calls and messages around a stay; one stay in twelve leaves one. */
export function contactsOf(
  plan: Plan,
  visit: Visit,
  stay: StayRecord,
  random: Random,
): readonly ContactRecord[] {
  const profile = stay.parties[0]?.profile;
  if (random() >= 1 / 12 || !profile) return [];

  return [
    {
      kind: 'contact',
      source: lineReference(stay.source, 'contact', 0),
      profile,
      at: instantAt(
        Math.min(plan.today, Math.max(visit.bookedOn, visit.arrival - 2)),
        615,
        visit.property.timeZone,
      ),
      medium: pick(random, media),
      direction: random() < 0.6 ? 'in' : 'out',
      staff: `staff-${1 + Math.floor(random() * 20)}`,
      subject: pick(random, subjects),
    },
  ];
}
