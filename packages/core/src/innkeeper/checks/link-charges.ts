import type { Reader } from '../../ports/store.ts';
import type { ChargeRecord } from '../../records/charge-record.ts';
import type { StayRecord } from '../../records/stay-record.ts';
import { wallClockAt } from '../../shared/day.ts';
import { keyOfSource } from '../../shared/source-reference.ts';
import { checkClues } from '../../stays/checks/check-clues.ts';
import { placesOfCheck } from '../../stays/checks/claims.ts';
import type { CheckLink } from '../../stays/checks/link-check.ts';
import { linkCheck } from '../../stays/checks/link-check.ts';
import { propertyTable } from '../house/settings-use-cases.ts';

/** The stay a charge that names none is likeliest of, and how likely that is. */
export interface LinkedStay extends CheckLink {
  readonly stay: StayRecord;
}

/** A stay that the store was asked for already, and whether the guest it is asked about has part in it. */
export interface KnownStay {
  readonly stay: StayRecord;
  readonly isByGuest: boolean;
}

/**
 * Finds for charges that name no stay the one each is likeliest of, by the key of its source. Of several the odds are
 * shared, so that no charge is likely of two.
 */
export async function linkCharges(
  rows: Reader,
  charges: readonly ChargeRecord[],
  knownOf: (charge: ChargeRecord) => readonly KnownStay[] = () => [],
): Promise<ReadonlyMap<string, LinkedStay>> {
  const open = charges.filter(({ stay }) => stay === undefined);
  if (open.length === 0) return new Map();
  const [stays, properties] = await Promise.all([staysAt(rows, open), propertyTable(rows)]);
  const linked = new Map<string, LinkedStay>();
  for (const charge of open) {
    const known = knownOf(charge);
    const byGuest = new Set(
      known.flatMap(({ stay, isByGuest }) => (isByGuest ? keyOfSource(stay.source) : [])),
    );
    const candidates = new Map<string, StayRecord>(
      [
        ...placesOfCheck(charge).flatMap((place) => stays.get(place) ?? []),
        ...known.map(({ stay }) => stay),
      ].map((stay) => [keyOfSource(stay.source), stay]),
    );
    const zone = properties.get(charge.property)?.timeZone;
    const { property, day } = charge;
    const seen = { property, day, clues: checkClues(charge), ...hourOf(charge, zone) };
    const best = likeliest(
      [...candidates].flatMap(([key, stay]) => {
        const link = linkCheck({ ...seen, isByGuest: byGuest.has(key) }, stay);

        return link ? [{ ...link, stay }] : [];
      }),
    );
    if (best) linked.set(keyOfSource(charge.source), best);
  }

  return linked;
}

async function staysAt(
  rows: Reader,
  charges: readonly ChargeRecord[],
): Promise<ReadonlyMap<string, readonly StayRecord[]>> {
  const places = [...new Set(charges.flatMap(placesOfCheck))];
  if (places.length === 0) return new Map();
  const found = await rows.where('claim', 'value', places);
  const stayRows = await rows.where('stay', 'id', [...new Set(found.map(({ id }) => id))]);
  const stays = new Map(stayRows.map(({ id, body }) => [id, body as StayRecord]));
  const at = new Map<string, StayRecord[]>();
  for (const { value, id } of found) {
    const stay = stays.get(id);
    if (stay) at.set(value, [...(at.get(value) ?? []), stay]);
  }

  return at;
}

function hourOf({ postedAt }: ChargeRecord, zone: string | undefined): { readonly hour?: number } {
  return postedAt === undefined || zone === undefined ? {} : { hour: wallClockAt(postedAt, zone).hour };
}

/** The likeliest of several, with its share of all odds. Ties break by the key. */
function likeliest(links: readonly LinkedStay[]): LinkedStay | undefined {
  const odds = ({ probability }: LinkedStay): number => probability / (1 - probability);
  const all = links.reduce((sum, link) => sum + odds(link), 0);
  const [best] = [...links].sort(
    (one, other) =>
      other.probability - one.probability ||
      (keyOfSource(one.stay.source) < keyOfSource(other.stay.source) ? -1 : 1),
  );

  return best && { ...best, probability: odds(best) / (1 + all) };
}
