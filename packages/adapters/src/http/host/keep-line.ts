import type { MiddlewareHandler } from 'hono';
import type { CallEnv, Desk } from './context.ts';
import type { RequestLine } from './options.ts';

/** Names each call, keeps answers out of every cache, and tells the embedder's log of it: ids and figures only. */
export function keepLine({ options, now }: Desk): MiddlewareHandler<CallEnv> {
  return async (c, next) => {
    const id = crypto.randomUUID();
    const start = now();
    await next();
    c.res.headers.set('cache-control', 'no-store');
    c.res.headers.set('x-request-id', id);
    const failure = c.get('failure');
    const line: RequestLine = {
      id,
      method: c.req.method,
      route: c.get('route') ?? '*',
      operation: c.get('operation'),
      actor: c.get('actor')?.id,
      status: c.res.status,
      code: failure?.code,
      milliseconds: now() - start,
    };
    if (failure?.cause !== undefined) options.onUnexpected?.(failure.cause, line);
    options.onRequest?.(line);
  };
}
