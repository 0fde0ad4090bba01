// #region send
import { readFile, writeFile } from 'node:fs/promises';
import type { EventLog } from '@innkeeper/adapters/webhooks';
import { isSignedWebhook, sendWebhooks } from '@innkeeper/adapters/webhooks';

/** Tells the receiver what happened since it was last told. `api` is the house as somebody who may read imports. */
export function tellPms(api: EventLog, url: string, secret: string) {
  return sendWebhooks({
    events: api,
    cursor: {
      read: async () => Number(await readFile('told', 'utf8').catch(() => '0')),
      write: (number) => writeFile('told', String(number)),
    },
    url,
    secrets: [secret],
    house: 'river',
  });
}
// #endregion

// #region receive
/** What the receiver does with each of them. */
export async function take(request: Request, secret: string): Promise<Response> {
  const body = await request.text();
  const now = Date.now() / 1000;
  if (!isSignedWebhook({ headers: request.headers, body, secrets: [secret], now }))
    return new Response(undefined, { status: 401 });
  const { type, data } = JSON.parse(body) as { readonly type: string; readonly data: { number: number } };
  console.log(type, data.number); // drop what has this number already

  return new Response(undefined, { status: 204 });
}
// #endregion
