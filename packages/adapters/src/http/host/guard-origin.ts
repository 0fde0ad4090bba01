import { InnkeeperError } from '@innkeeper/core';
import type { MiddlewareHandler } from 'hono';
import type { CallEnv } from './context.ts';

/** Refuses pages of origins that are not on the list, whatever they ask; who sends no origin is no page. @throws `http/origin` */
export function guardOrigin(origins: readonly string[]): MiddlewareHandler<CallEnv> {
  return async (c, next) => {
    const origin = c.req.header('origin');
    if (origin !== undefined && origin !== new URL(c.req.url).origin && !origins.includes(origin))
      throw new InnkeeperError('http/origin');
    await next();
  };
}
