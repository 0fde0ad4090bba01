import type { ProfileRecord } from '../records/profile-record.ts';
import type { HouseRecord } from '../records/record.ts';
import { randomOf } from './chance/random.ts';
import { stream } from './chance/stream.ts';
import { guestsPerCompany, type Person, personOf } from './people/person.ts';
import type { Plan } from './plan.ts';
import { companyOf } from './profiles/company.ts';
import { copiesOf, homeOf } from './profiles/copies.ts';
import { profileOf, type Standing } from './profiles/profile-of.ts';
import type { Copy } from './profiles/slip.ts';
import { chargesOf } from './visits/charges-of.ts';
import { stayOf } from './visits/stay-of.ts';
import type { Visit } from './visits/visit.ts';
import { visitsOf } from './visits/visits-of.ts';
import { contactsOf, feedbackOf } from './visits/voice.ts';

/** Everything the systems know of one guest: profiles, then each stay with its folio, feedback and contacts. */
export function guestRecords(plan: Plan, index: number): readonly HouseRecord[] {
  const person = personOf(plan.seed, index, plan.year);
  const copies = copiesOf(plan, person);
  const random = randomOf(plan.seed, stream.visits, index);
  const taste = random();
  const visits = visitsOf(plan, person, copies, random);
  const records: HouseRecord[] = index % guestsPerCompany === 0 ? [companyOf(plan, index)] : [];
  for (const copy of copies) records.push(profileWith(plan, person, copy, visits));
  for (const visit of visits) {
    const stay = stayOf(plan, person, visit, random);
    records.push(stay, ...chargesOf(plan.today, visit, stay, { random, taste }));
    records.push(...feedbackOf(plan, visit, stay, random), ...contactsOf(plan, visit, stay, random));
  }

  return records;
}

function profileWith(plan: Plan, person: Person, copy: Copy, visits: readonly Visit[]): ProfileRecord {
  const own = visits.filter((visit) => visit.copy === copy);

  return profileOf(plan, person, copy, standingOf(plan, person, own));
}

/** A profile is written with its first booking and touched with its last; one without stays is as old as the house. */
function standingOf(plan: Plan, person: Person, visits: readonly Visit[]): Standing {
  const first = visits[0];
  const last = visits[visits.length - 1];
  const stays = visits.filter(({ status }) => status === 'checked-out' || status === 'in-house').length;
  if (!first || !last) {
    const since = plan.today - 1 - ((person.index * 37) % Math.max(1, Math.floor(plan.years * 365)));
    return { stays, since, until: since, property: homeOf(plan, person) };
  }

  return {
    stays,
    since: first.bookedOn,
    until: Math.min(plan.today, last.arrival),
    property: first.property,
  };
}
