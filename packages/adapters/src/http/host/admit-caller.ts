import type { Actor } from '@innkeeper/core';
import { InnkeeperError } from '@innkeeper/core';
import type { Call, Desk } from './context.ts';

/** Who calls, by the token and no other way: no cookie is ever looked at. @throws `actor/unverified`, `http/throttled` */
export async function admitCaller({ options, buckets }: Desk, c: Call): Promise<Actor> {
  const token = tokenOf(c.req.header('authorization'));
  const actor = token === undefined ? undefined : await options.verify(token, c.req.raw);
  if (!actor) throw new InnkeeperError('actor/unverified');
  c.set('actor', actor);
  const wait = buckets.take(actor.id);
  if (wait > 0) throw new InnkeeperError('http/throttled', { seconds: Math.ceil(wait / 1000) });

  return actor;
}

function tokenOf(header: string | undefined): string | undefined {
  return /^Bearer +([\x21-\x7e]{1,8192})$/i.exec(header ?? '')?.[1];
}
