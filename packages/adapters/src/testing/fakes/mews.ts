import { objectOf } from '../../shared/loose.ts';
import { mewsAnswer } from '../mews-answers.ts';
import type { MewsShelf } from '../mews-shelf.ts';
import type { FakeApi } from '../serve-fake.ts';

/** How a Mews behaves. */
export interface FakeMewsOptions {
  /** The tokens it knows. */
  readonly tokens?: { readonly clientToken: string; readonly accessToken: string };
}

const known = { clientToken: 'client-token', accessToken: 'access-token' };
const root = '/api/connector/v1/';

/** A Mews over what was written of a hotel: tokens in the body, pages by cursor, spans with their limits. */
export function fakeMews(shelf: MewsShelf, { tokens = known }: FakeMewsOptions = {}): FakeApi {
  return ({ method, path, body: said }) => {
    if (method !== 'POST') return { status: 404, body: { Message: 'Not found' } };
    const body = objectOf(said);
    if (!body) return { status: 400, body: { Message: 'Invalid JSON' } };
    const isKnown = body.ClientToken === tokens.clientToken && body.AccessToken === tokens.accessToken;
    if (!isKnown || typeof body.Client !== 'string')
      return { status: 401, body: { Message: 'Invalid AccessToken' } };

    return mewsAnswer(shelf, mewsOperation(path), body);
  };
}

/** What Mews calls an operation: its path below the root. */
export function mewsOperation(path: string): string {
  return path.startsWith(root) ? path.slice(root.length) : path;
}
