import type { ServerResponse } from 'node:http';
import type { FakeOperaOptions } from './fakes/opera.ts';
import { fakeOpera } from './fakes/opera.ts';
import type { OperaShelf } from './opera-pages.ts';
import type { FakeCall, FakeServer } from './serve-fake.ts';
import { serveFake } from './serve-fake.ts';

/** What a request was, for whoever makes trouble. */
export type OperaCall = Pick<FakeCall, 'method' | 'path' | 'query' | 'number'>;

/** Answers a call in some other way than it should: returns whether it did. */
export type Trouble = (call: OperaCall, response: ServerResponse) => boolean;

/** How an OPERA behaves that is served. */
export interface ServeOperaOptions extends FakeOperaOptions {
  readonly trouble?: Trouble;
}

/** An OPERA on this machine, over what was written of a hotel. */
export type OperaServer = FakeServer;

/** Serves a shelf as OPERA Cloud's API would: tokens, lists with their limits, details. For tests and demonstrations. */
export function serveOpera(shelf: OperaShelf, options: ServeOperaOptions = {}): Promise<OperaServer> {
  const { trouble } = options;

  return serveFake(fakeOpera(shelf, options), trouble ? { trouble } : {});
}
