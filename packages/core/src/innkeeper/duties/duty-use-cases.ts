import { displayName } from '../../guests/display-name.ts';
import type { Day } from '../../shared/day.ts';
import type { GuestId } from '../../shared/id.ts';
import type { Dossier } from '../guests/load-guest.ts';
import { loadInScope } from '../guests/load-in-scope.ts';
import { viewOf } from '../guests/view-of.ts';
import type { ReadCall } from '../house/call.ts';
import { hotelDay } from '../house/hotel-day.ts';
import { propertyOf } from '../house/property-of.ts';
import { requireSight } from '../house/require-sight.ts';
import { inScope } from '../house/scope.ts';
import { readSettings } from '../house/settings-use-cases.ts';
import type { Duty, DutyView } from './duties-of-guest.ts';
import { byUrgency, dutiesOfGuest } from './duties-of-guest.ts';
import { dutiesOf } from './duty-pages.ts';
import { dutySlots } from './duty-rows.ts';

/** Whose duties, and by which day. */
export interface DutiesInput {
  /** What is to be done for one guest; for all guests of the house where absent. */
  readonly guestId?: GuestId;
  /** Only for guests whom this property knows. */
  readonly property?: string;
  /** @defaultValue the business day now */
  readonly day?: Day;
  /** @defaultValue 50 */
  readonly limit?: number;
  /** In which script guests are named. @defaultValue 'en' */
  readonly locale?: string;
}

/** What is still to be done, the most urgent first. */
export interface DutyList {
  readonly asOf: Day;
  readonly duties: readonly Duty[];
}

/** How long after a contact a guest is asked how it went. */
const surveyDays = 14;

/** Lists what is still to be done: complaints, promises, remarks to answer, guests to thank, to ask and to make up to. */
export async function listDuties(
  call: ReadCall,
  { guestId, property, day, limit = 50, locale = 'en' }: DutiesInput,
): Promise<DutyList> {
  const sight = requireSight(call, 'feedback');
  const { settings } = await readSettings(call);
  const asOf = day ?? hotelDay(call, propertyOf(settings, property));
  const view: DutyView = { asOf, now: call.now, tenant: call.house.tenant, rules: settings.service };
  const dossiers =
    guestId === undefined ? await guestsWithDuties(call, limit) : [await loadInScope(call, guestId)];
  const duties = dossiers
    .filter(
      ({ profiles, stays }) =>
        property === undefined || inScope({ ...call.actor, properties: [property] }, profiles, stays),
    )
    .flatMap((dossier) => {
      const guestName = sight('names')
        ? displayName(viewOf(dossier).guest, { locale, mayUnmask: sight('real-name') }).text
        : undefined;

      return dutiesOfGuest(dossier, view).map((duty) => ({
        ...duty,
        guestName,
        because: sight('sources')
          ? duty.because
          : duty.because.map(({ source: _source, ...reason }) => reason),
      }));
    });

  return { asOf, duties: [...duties].sort(byUrgency).slice(0, limit) };
}

async function guestsWithDuties(call: ReadCall, limit: number): Promise<readonly Dossier[]> {
  const since = new Date(Date.parse(call.now) - surveyDays * 86_400_000).toISOString();
  const pages = await Promise.all([
    dutiesOf(call, { table: 'feedback', slot: dutySlots.complaint, limit }),
    dutiesOf(call, { table: 'feedback', slot: dutySlots.remark, limit }),
    dutiesOf(call, { table: 'feedback', slot: dutySlots.thanks, limit }),
    dutiesOf(call, { table: 'service', slot: dutySlots.promise, limit }),
    dutiesOf(call, { table: 'service', slot: dutySlots.task, limit }),
    dutiesOf(call, { table: 'contact', slot: dutySlots.survey, limit, after: `${since} contact` }),
  ]);
  const dossiers = pages.flatMap(({ duties }) => duties.map(({ dossier }) => dossier));

  return [...new Map(dossiers.map((dossier) => [dossier.guestId, dossier])).values()];
}
