export type { Persistence } from '../sql/persistence.ts';
export type { PgliteStore, PgliteStoreOptions, RestoreOptions } from './open-pglite-store.ts';
export { openPgliteStore, restorePgliteStore } from './open-pglite-store.ts';
