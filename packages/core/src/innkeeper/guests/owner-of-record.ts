import type { Reader } from '../../ports/store.ts';
import type { StayRecord } from '../../records/stay-record.ts';
import type { SourceReference } from '../../shared/source-reference.ts';
import type { ReadCall } from '../house/call.ts';
import { recordIdOf } from '../house/record-id.ts';
import { inScope } from '../house/scope.ts';
import type { Dossier } from './load-guest.ts';
import { loadDossiers } from './load-guest.ts';

/** A record that is about a guest: by his profile, or by his stay. */
export interface Owned {
  readonly profile?: SourceReference;
  readonly stay?: SourceReference;
}

/** The guests that records are about, in the order of the records: nobody where he is gone or out of the actor's reach. */
export async function ownersOf(
  { rows, house, actor }: Pick<ReadCall, 'rows' | 'house' | 'actor'>,
  records: readonly Owned[],
): Promise<readonly (Dossier | undefined)[]> {
  const stays = await staysOf(rows, house.tenant, records);
  const profiles = records.map(({ profile, stay }) => {
    const named = profile ?? guestOf(stay && stays.get(recordIdOf(house.tenant, stay)));

    return named && recordIdOf(house.tenant, { ...named, kind: 'profile' });
  });
  const asked = [...new Set(profiles.filter((id) => id !== undefined))];
  const roots = new Map<string, string>(
    (await rows.where('root', 'profileId', asked)).map(({ profileId, rootId }) => [profileId, rootId]),
  );
  const rootIds = [...new Set(asked.map((id) => roots.get(id) ?? id))];
  const dossiers = new Map(
    (await loadDossiers(rows, rootIds))
      .filter(({ profiles: told, stays: stayed }) => inScope(actor, told, stayed))
      .map((dossier) => [dossier.profileIds[0], dossier]),
  );

  return profiles.map((id) => (id === undefined ? undefined : dossiers.get(roots.get(id) ?? id)));
}

async function staysOf(
  rows: Reader,
  tenant: string,
  records: readonly Owned[],
): Promise<ReadonlyMap<string, StayRecord>> {
  const ids = records.flatMap(({ profile, stay }) => (profile || !stay ? [] : [recordIdOf(tenant, stay)]));
  if (ids.length === 0) return new Map();

  return new Map((await rows.where('stay', 'id', ids)).map(({ id, body }) => [id, body as StayRecord]));
}

function guestOf(stay: StayRecord | undefined): SourceReference | undefined {
  return stay?.parties.find(({ role }) => role === 'guest')?.profile;
}
