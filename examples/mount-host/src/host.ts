import { createHost } from '@innkeeper/adapters/host';
import { createMemoryStore } from '@innkeeper/adapters/memory';
import type { Actor } from '@innkeeper/core';
import { createInnkeeper } from '@innkeeper/core';

// #region host
/** The house; a hotel opens it over PGlite or PostgreSQL instead. */
export const innkeeper = createInnkeeper({
  store: createMemoryStore(),
  secret: process.env['INNKEEPER_SECRET'] ?? 'kept apart from the data',
  clock: { now: () => new Date().toISOString() },
});

/** The host: a function from a request to its answer. */
export const host = createHost(innkeeper, {
  basePath: '/innkeeper',
  origins: ['https://pms.example'],
  verify: (token) => whoseSession(token),
});

/** Whose token it is, as the system that signs people in says; `undefined` where it is nobody's. */
function whoseSession(token: string): Actor | undefined {
  return sessions.get(token);
}
// #endregion

const sessions: ReadonlyMap<string, Actor> = new Map([
  ['anna', { id: 'staff-17', roles: ['receptionist'], properties: ['H1'] }],
  ['director', { id: 'staff-1', roles: ['owner'] }],
]);
