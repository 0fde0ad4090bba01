// #region fastify
import { getRequestListener } from '@hono/node-server';
import fastify from 'fastify';
import { host } from './host.ts';

export const app = fastify();
const answer = getRequestListener(host);

// In a scope of its own, where no parser reads the body before the host does.
await app.register(async (scope) => {
  scope.removeAllContentTypeParsers();
  scope.addContentTypeParser('*', (_request, _body, done) => done(null));
  scope.all('/innkeeper/*', async (request, reply) => {
    reply.hijack();
    await answer(request.raw, reply.raw);
  });
});
// #endregion
