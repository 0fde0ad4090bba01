import type { Innkeeper, OperationName } from '@innkeeper/core';
import { InnkeeperError, isInnkeeperError, operations } from '@innkeeper/core';
import { Hono } from 'hono';
import { cors } from 'hono/cors';
import { secureHeaders } from 'hono/secure-headers';
import { answerOperation } from './answer-operation.ts';
import { watchAnswerer } from './answer-watch.ts';
import type { CallEnv, Desk } from './context.ts';
import { limitsOf } from './context.ts';
import { guardOrigin } from './guard-origin.ts';
import { keepLine } from './keep-line.ts';
import { openApiDocument } from './open-api.ts';
import type { HostOptions } from './options.ts';
import { problemResponse, publicError } from './problem.ts';
import { TokenBuckets } from './token-buckets.ts';

/** The house over HTTP: give it a request, it gives the answer. It mounts wherever requests are answered. */
export type Host = (request: Request) => Promise<Response>;

/**
 * Opens the house to the network: every line of the operations table as one route, live events, the OpenAPI document
 * and a sign of health. The gate, the audit and idempotency are the house's own.
 */
export function createHost(innkeeper: Innkeeper, options: HostOptions): Host {
  const { origins = [], basePath = '', now = Date.now } = options;
  const limits = limitsOf(options.limits);
  const desk: Desk = { innkeeper, options, limits, now, buckets: new TokenBuckets(limits.rate, now) };
  const app = new Hono<CallEnv>();
  const at = (path: string): string => basePath.replace(/\/$/, '') + path;

  app.use(keepLine(desk));
  app.use(secureHeaders(headers));
  app.use(guardOrigin(origins));
  app.use(cors({ origin: [...origins], ...crossOrigin }));
  for (const name of Object.keys(operations) as OperationName[])
    app.all(at(operations[name].path), (c) => answerOperation(desk, c, name));
  app.all(at('/events'), watchAnswerer(desk));
  app.get(at('/openapi.json'), (c) => {
    c.set('route', '/openapi.json');

    return c.json(openApiDocument({ basePath }));
  });
  app.get(at('/health'), async (c) => {
    c.set('route', '/health');
    await innkeeper.health();

    return c.json({ status: 'ok' });
  });
  app.notFound(() => {
    throw new InnkeeperError('http/no-route');
  });
  app.onError((error, c) => {
    const told = publicError(error);
    const isExpected = isInnkeeperError(error) && told === error;
    c.set('failure', { code: told.code, ...(!isExpected && { cause: error }) });

    return problemResponse(told);
  });

  return async (request) => app.fetch(request);
}

const headers = {
  contentSecurityPolicy: { defaultSrc: ["'none'"], frameAncestors: ["'none'"] },
  // Whether a whole domain is HTTPS only is for its owner to say.
  strictTransportSecurity: false,
};

const crossOrigin = {
  allowMethods: ['POST', 'GET'],
  allowHeaders: ['authorization', 'content-type', 'idempotency-key', 'last-event-id', 'prefer'],
  exposeHeaders: ['retry-after', 'x-request-id'],
  maxAge: 600,
};
