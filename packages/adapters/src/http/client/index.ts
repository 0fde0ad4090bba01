export type { World } from '../../shared/world.ts';
export { createClient } from './create-client.ts';
export type { CallLine, ClientLimits, ClientOptions } from './options.ts';
