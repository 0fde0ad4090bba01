// #region node
import { createServer } from 'node:http';
import { getRequestListener } from '@hono/node-server';
import { host } from './host.ts';

export const server = createServer(getRequestListener(host));
// server.listen(8080);
// #endregion
