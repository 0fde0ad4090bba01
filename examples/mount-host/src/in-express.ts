// #region express
import { getRequestListener } from '@hono/node-server';
import type { Express } from 'express';
import express from 'express';
import { host } from './host.ts';

export const app: Express = express();
const answer = getRequestListener(host);

// Before any body parser: the host reads, and limits, the body itself. Not app.use, which would cut the path.
app.all('/innkeeper/*path', (request, response) => answer(request, response));
// #endregion
