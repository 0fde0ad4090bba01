// #region next
// app/innkeeper/[...path]/route.ts
import { host } from './host.ts';

export const dynamic = 'force-dynamic';

export const GET = host;
export const POST = host;
export const OPTIONS = host;
// #endregion
