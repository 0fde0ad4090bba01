import { departmentAt } from '../../delivered-value/departments.ts';
import type { Evidence } from '../../delivered-value/evidence.ts';
import { columnsOf } from '../../delivered-value/evidence-columns.ts';
import { houseBelief } from '../../delivered-value/house-belief.ts';
import type { Part } from '../../delivered-value/parts.ts';
import { valueOfStay } from '../../delivered-value/stay-value.ts';
import { order } from '../../guests/moment.ts';
import type { StayRecord } from '../../records/stay-record.ts';
import type { Day } from '../../shared/day.ts';
import { addDays } from '../../shared/day.ts';
import type { Department } from '../../shared/preference.ts';
import type { SourceReference } from '../../shared/source-reference.ts';
import { keyOfSource } from '../../shared/source-reference.ts';
import type { HouseSettings } from '../../stays/property.ts';
import type { ReadCall } from '../house/call.ts';
import { experienceOf } from '../reports/experience-of.ts';
import { guestNumbers } from '../reports/guest-numbers.ts';
import { readBookOf } from '../reports/house-reader.ts';

/** A stay that cost the guest more than it gave him, and where most was lost. */
export interface StayBelowZero {
  readonly profile: SourceReference;
  readonly stay: SourceReference;
  readonly property: string;
  readonly net: number;
  readonly part?: Part;
  readonly touchpoint?: string;
  readonly department: Department;
}

/** For which day and properties. */
export interface BelowZeroOptions {
  readonly asOf: Day;
  readonly days: number;
  readonly properties: readonly string[] | undefined;
  readonly settings: HouseSettings;
}

/** Stays that run or ended within the days and lie below zero, the worst first, beside the evidence of all guests. */
export async function staysBelowZero(
  { rows, house }: Pick<ReadCall, 'rows' | 'house'>,
  { asOf, days, properties, settings }: BelowZeroOptions,
): Promise<{
  readonly stays: readonly StayBelowZero[];
  readonly experience: readonly (readonly Evidence[])[];
}> {
  const book = await readBookOf(rows, properties);
  const numbers = guestNumbers(book, { tenant: house.tenant, ...(properties && { properties }) });
  const experience = experienceOf(book, numbers, { asOf, settings });
  const belief = houseBelief(columnsOf(experience), asOf);
  const owners = settings.service?.touchpoints;
  const byGuest = new Map<number, StayRecord[]>();
  for (const { record } of book.stays) {
    const guest = hasBegun(record) && record.arrival <= asOf ? (numbers.presentIn(record)[0] ?? -1) : -1;
    if (guest >= 0) byGuest.set(guest, [...(byGuest.get(guest) ?? []), record]);
  }
  const found = [...byGuest].flatMap(([guest, own]) => {
    const evidence = experience[guest] ?? [];
    if (evidence.length === 0) return [];
    const stays = own.sort(
      (one, other) =>
        order<string>(one.arrival, other.arrival) ||
        order(keyOfSource(one.source), keyOfSource(other.source)),
    );

    return stays.flatMap((stay, at): readonly StayBelowZero[] => {
      if (stay.departure < addDays(asOf, -days)) return [];
      const next = stays.slice(at + 1).find(({ arrival }) => arrival > stay.arrival)?.arrival;
      const { total, because } = valueOfStay(evidence, stay, { asOf, belief, ...(next && { next }) });
      const profile = stay.parties.find(({ role }) => role === 'guest')?.profile;
      if (!total || total.net >= 0 || !profile) return [];
      const facts = because.find(({ code }) => code === 'delivered-value/drags')?.facts ?? {};
      const { part, touchpoint } = facts as { readonly part?: Part; readonly touchpoint?: string };

      return [
        {
          profile,
          stay: stay.source,
          property: stay.property,
          net: total.net,
          ...(part !== undefined && { part }),
          ...(touchpoint !== undefined && { touchpoint }),
          department: departmentAt(touchpoint, owners),
        },
      ];
    });
  });

  return {
    stays: found.sort(
      (one, other) => one.net - other.net || order(keyOfSource(one.stay), keyOfSource(other.stay)),
    ),
    experience,
  };
}

function hasBegun({ status }: StayRecord): boolean {
  return status.value === 'checked-out' || status.value === 'in-house';
}
