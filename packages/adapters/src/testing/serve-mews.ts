import type { ServerResponse } from 'node:http';
import type { Raw } from '../shared/loose.ts';
import { objectOf } from '../shared/loose.ts';
import type { FakeMewsOptions } from './fakes/mews.ts';
import { fakeMews, mewsOperation } from './fakes/mews.ts';
import type { MewsShelf } from './mews-shelf.ts';
import { serveFake } from './serve-fake.ts';

/** What a request was, for whoever makes trouble. */
export interface MewsCall {
  readonly operation: string;
  readonly method: string;
  readonly body: Raw;
  /** 1 for the first request of the server. */
  readonly number: number;
}

/** Answers a call in some other way than it should: returns whether it did. */
export type MewsTrouble = (call: MewsCall, response: ServerResponse) => boolean;

/** How a Mews behaves that is served. */
export interface ServeMewsOptions extends FakeMewsOptions {
  readonly trouble?: MewsTrouble;
}

/** A Mews on this machine, over what was written of a hotel. */
export interface MewsServer {
  readonly baseUrl: string;
  readonly calls: readonly MewsCall[];
  close(): Promise<void>;
}

/** Serves a shelf as Mews's Connector API would: tokens in the body, pages by cursor, spans with their limits. */
export async function serveMews(shelf: MewsShelf, options: ServeMewsOptions = {}): Promise<MewsServer> {
  const calls: MewsCall[] = [];
  const { baseUrl, close } = await serveFake(fakeMews(shelf, options), {
    trouble: ({ method, path, body, number }, response) => {
      const call = { operation: mewsOperation(path), method, body: objectOf(body) ?? {}, number };
      calls.push(call);

      return options.trouble?.(call, response) ?? false;
    },
  });

  return { baseUrl, calls, close };
}
