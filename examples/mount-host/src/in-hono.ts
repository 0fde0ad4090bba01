// #region hono
import { Hono } from 'hono';
import { host } from './host.ts';

export const app = new Hono();

app.all('/innkeeper/*', (c) => host(c.req.raw));
// #endregion
