import type { StayRecord } from '../../records/stay-record.ts';
import type { GuestId } from '../../shared/id.ts';
import type { ArchivedStay } from '../../stays/archive-stay.ts';
import { archiveStay } from '../../stays/archive-stay.ts';
import type { ReadCall } from '../house/call.ts';
import { recordIdOf } from '../house/record-id.ts';
import type { Sight } from '../house/sight.ts';
import { sightOf } from '../house/sight.ts';
import { gateFeedback, gateStays } from './gate-records.ts';
import { loadInScope } from './load-in-scope.ts';
import { viewOf } from './view-of.ts';

/** One stay in the archive: what it was, and how it was told before it was edited. */
export interface ArchiveEntry {
  readonly stay: Omit<ArchivedStay, 'spend'> & Partial<Pick<ArchivedStay, 'spend'>>;
  /** 1 for a stay that nobody has edited. */
  readonly version: number;
  /** The versions before, the first first. */
  readonly earlier: readonly { readonly version: number; readonly stay: StayRecord }[];
}

/** The stays of a guest that have ended, one entry each, the latest first; edits make versions and overwrite nothing. */
export async function readArchive(
  call: ReadCall,
  { guestId }: { readonly guestId: GuestId },
): Promise<readonly ArchiveEntry[]> {
  const { rows, house, actor } = call;
  const dossier = await loadInScope(call, guestId);
  const sight = sightOf(actor, house.policy);
  if (!sight('stays')) return [];
  const past = viewOf(dossier).history.visits.filter(({ state }) => state === 'past');
  const ids = past.map(({ source }) => recordIdOf(house.tenant, source));
  const versions = new Map((await rows.where('stay', 'id', ids)).map(({ id, version }) => [id, version]));
  const history = await rows.where('history', 'recordId', ids);
  const feedback = gateFeedback(dossier.feedback, sight);

  return past
    .map((visit, index) => ({
      stay: gateArchived(archiveStay(visit, feedback), sight),
      version: versions.get(ids[index] ?? '') ?? 1,
      earlier: history
        .filter(({ recordId }) => recordId === ids[index])
        .flatMap(({ version, body }) =>
          gateStays([body as StayRecord], sight).map((stay) => ({ version, stay })),
        ),
    }))
    .reverse();
}

/** What was spent is left out for whoever may not see amounts, what was wished and ordered for whoever may not see tastes. */
function gateArchived({ spend, ...stay }: ArchivedStay, sight: Sight): ArchiveEntry['stay'] {
  return {
    ...stay,
    ...(sight('amounts') && { spend }),
    ...(!sight('preferences') && { ordered: [], requests: [] }),
  };
}
