import type { Row } from '../../ports/tables.ts';
import type { HouseRecord, RecordKind } from '../../records/record.ts';
import type { Instant } from '../../shared/day.ts';
import type { GuestId } from '../../shared/id.ts';
import { renamed } from '../../shared/id.ts';
import { ownSystem } from '../../shared/source-reference.ts';
import type { WriteCall } from '../house/call.ts';
import type { DoubtBody, EdgeBody } from '../identity/edge-rows.ts';

/** Something that came in while two guests were one, and where it is now. */
export interface Routed {
  readonly kind: RecordKind | 'fact' | 'merge' | 'apart' | 'choice';
  /** The id of the record, fact or merge; for `apart` the other guest. */
  readonly id: string;
  readonly to: GuestId;
  /**
   * `follows-record`: it names a record of this guest, and goes with it;
   * `stays-with-survivor`: it was said about the two as one, and stays with the one who gave them the name;
   * `decision-stands`: another decision of a person, which holds on;
   * `taken-back`: it was part of the merge, and is gone with it.
   */
  readonly rule: 'follows-record' | 'stays-with-survivor' | 'decision-stands' | 'taken-back';
}

/** Where everything is that came in since a merge that was just undone, in a steady order. */
export async function routeBack(
  call: WriteCall,
  edge: Row<'edge'>,
  {
    members,
    guestOf,
  }: { readonly members: readonly string[]; readonly guestOf: ReadonlyMap<string, GuestId> },
): Promise<readonly Routed[]> {
  const { chosen = [] } = edge.body as EdgeBody;
  const since: Since = { at: edge.at, members, guestOf: (id) => guestOf.get(id) ?? renamed('guest', id) };
  const routed = [
    ...chosen.map(
      ({ fact }): Routed => ({ kind: 'choice', id: fact, to: since.guestOf(edge.one), rule: 'taken-back' }),
    ),
    ...(await factsSince(call, since)),
    ...(await recordsSince(call, since)),
    ...(await decisionsSince(call, since, edge.id)),
  ];

  return routed.sort((one, other) => (`${one.kind} ${one.id}` < `${other.kind} ${other.id}` ? -1 : 1));
}

interface Since {
  readonly at: Instant;
  /** The profiles of the guests that were one. */
  readonly members: readonly string[];
  readonly guestOf: (profileId: string) => GuestId;
}

async function factsSince({ rows }: WriteCall, { at, members, guestOf }: Since): Promise<readonly Routed[]> {
  const facts = await rows.where('fact', 'profileId', members);

  return facts
    .filter((fact) => fact.at >= at)
    .map(({ id, profileId }) => ({ kind: 'fact', id, to: guestOf(profileId), rule: 'stays-with-survivor' }));
}

/** Records that came or changed since; each is with the guest whose record it names. */
async function recordsSince(call: WriteCall, since: Since): Promise<readonly Routed[]> {
  const { rows } = call;
  const parties = await rows.where('party', 'profileId', since.members);
  const owner = new Map(parties.map(({ stayId, profileId }) => [stayId, profileId]));
  for (const id of since.members) owner.set(id, id);
  const owners = [...owner.keys()];
  const profiles = await rows.where('profile', 'id', since.members);
  const stays = await rows.where('stay', 'id', owners);
  const lines = [
    ...(await rows.where('charge', 'ownerId', owners)),
    ...(await rows.where('contact', 'ownerId', owners)),
    ...(await rows.where('feedback', 'ownerId', owners)),
    ...(await rows.where('service', 'ownerId', owners)),
  ];
  const isSince = await cameSince(call, since.at, [...profiles, ...stays, ...lines]);

  return [
    ...[...profiles, ...stays].filter(isSince).map((row) => routedRecord(row, row.id)),
    ...lines.filter(isSince).map((row) => routedRecord(row, row.ownerId ?? row.id)),
  ];

  function routedRecord(row: RecordRow, ownerId: string): Routed {
    const { kind, source } = row.body as HouseRecord;
    const isSaid =
      source.system === ownSystem && (kind === 'contact' || kind === 'feedback' || kind === 'service');

    return {
      kind,
      id: row.id,
      to: since.guestOf(owner.get(ownerId) ?? ownerId),
      rule: isSaid ? 'stays-with-survivor' : 'follows-record',
    };
  }
}

type RecordRow = Pick<Row<'profile'>, 'id' | 'importId' | 'body'>;

/** A record came since when its import ended later, or when it was written at the desk later. */
async function cameSince(
  { rows }: WriteCall,
  at: Instant,
  records: readonly RecordRow[],
): Promise<(row: RecordRow) => boolean> {
  const runs = await rows.where('import', 'id', [...new Set(records.map(({ importId }) => importId))]);
  const later = new Map(runs.map(({ id, endedAt }) => [id, endedAt === undefined || endedAt >= at]));

  return ({ importId, body }) => {
    const { createdAt, changedAt = createdAt } = body as HouseRecord;
    const writtenAt = (body as { readonly at?: Instant }).at ?? changedAt;

    return later.get(importId) ?? (writtenAt !== undefined && writtenAt >= at);
  };
}

async function decisionsSince(
  { rows }: WriteCall,
  { at, members, guestOf }: Since,
  undone: string,
): Promise<readonly Routed[]> {
  const edges = new Map(
    [...(await rows.where('edge', 'one', members)), ...(await rows.where('edge', 'other', members))].map(
      (edge) => [edge.id, edge],
    ),
  );
  const merges = [...edges.values()].filter(
    (edge) => edge.by === 'person' && edge.id !== undone && edge.voidedAt === undefined && edge.at >= at,
  );
  const own = new Set(members);
  const doubts = [
    ...(await rows.where('doubt', 'one', members)),
    ...(await rows.where('doubt', 'other', members)),
  ].filter(({ state, body }) => state === 'apart' && ((body as DoubtBody).at ?? '') >= at);
  const apart = doubts.map(({ one, other }): Routed => {
    const [mine, theirs] = own.has(one) ? [one, other] : [other, one];

    return { kind: 'apart', id: guestOf(theirs), to: guestOf(mine), rule: 'decision-stands' };
  });

  return [
    ...merges.map(
      ({ id, one, other }): Routed => ({
        kind: 'merge',
        id,
        to: guestOf(own.has(one) ? one : other),
        rule: 'decision-stands',
      }),
    ),
    ...new Map(apart.map((entry) => [`${entry.id} ${entry.to}`, entry])).values(),
  ];
}
