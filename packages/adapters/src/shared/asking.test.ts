import { InnkeeperError } from '@innkeeper/core';
import { describe, expect, it } from 'vitest';
import { bodyTokens, clientCredentialsRequest, hmacHeader, md5Fields } from './credentials.ts';
import type { LivePage } from './live-source.ts';
import { untilDone } from './pages.ts';
import { hmacOf, isSameSignature, md5Of } from './signatures.ts';
import { byStretches } from './time-windows.ts';

const hour = 3_600_000;

async function all(pages: AsyncIterable<LivePage>): Promise<readonly LivePage[]> {
  const found: LivePage[] = [];
  for await (const page of pages) found.push(page);

  return found;
}

const item = (id: number) => ({ refused: { code: 'refused/no-id' as const, raw: id } });

describe('a long time, read stretch by stretch', () => {
  /** A system that answers no more than three rows of a row an hour, and 408 to whoever asks for more. */
  const heavy = (asked: number[][] = []) =>
    async function* ({ start, end }: { readonly start: number; readonly end: number }) {
      asked.push([start / hour, end / hour]);
      if (end - start > 3 * hour)
        throw new InnkeeperError('source/refused', { system: 'PMS', status: 408, operation: 'list' });
      for (let at = start; at < end; at += hour) yield { items: [item(at / hour)] };
    };
  const cutting = { longest: 8 * hour, beginning: 0 };

  it('is asked for in smaller stretches where they are too heavy, and all of it is read once', async () => {
    const pages = await all(byStretches({ until: 20 * hour }, cutting, heavy()));

    expect(pages.map(({ items }) => (items[0] as ReturnType<typeof item>).refused.raw)).toEqual(
      Array.from({ length: 20 }, (_, index) => index),
    );
  });

  it('is gone on with after any page', async () => {
    const pages = await all(byStretches({ until: 20 * hour }, cutting, heavy()));
    for (const [index, { at }] of pages.entries()) {
      const rest = await all(byStretches({ until: 20 * hour, ...(at && { at }) }, cutting, heavy()));
      const ids = [...pages.slice(0, index + 1), ...rest].map(
        ({ items }) => (items[0] as ReturnType<typeof item>).refused.raw,
      );

      expect(new Set(ids).size).toBe(20);
    }
  });

  it('ends where even the shortest stretch is too heavy', async () => {
    const none = async function* (): AsyncGenerator<LivePage> {
      yield* [];
      throw new InnkeeperError('source/timed-out', { system: 'PMS', operation: 'list', limit: 1 });
    };

    await expect(all(byStretches({ until: hour }, cutting, none))).rejects.toMatchObject({
      code: 'source/timed-out',
    });
  });
});

describe('who asks', () => {
  const request = { method: 'POST', path: '/list', body: '{"a":1}', now: 1_700_000_000_000 } as const;

  it('is said by a hash: HMAC-SHA256 as RFC 4231 prints it, MD5 as RFC 1321 does', () => {
    expect(hmacOf('what do ya want for nothing?', { secret: 'Jefe', encoding: 'hex' })).toBe(
      '5bdcc146bf60754e6a042426089575c75a003f089d2739839dec58b964ec3843',
    );
    expect(md5Of('message', ' ', 'digest')).toBe('f96b697d7cb7938d525a2f31aaf161d0');
  });

  it('is said in the body, in a header, or by a token that was asked for with the secret in a header alone', async () => {
    const signed = await hmacHeader(() => 'Jefe', { header: 'x-sign', of: ({ body = '' }) => body }).sign(
      request,
    );
    const { headers, body } = await clientCredentialsRequest('/token', () => ({
      clientId: 'c',
      clientSecret: 's',
      scope: 'read',
    }));

    expect(await bodyTokens(() => ({ ClientToken: 'c' })).sign(request)).toEqual({
      fields: { ClientToken: 'c' },
    });
    expect(signed.headers?.['x-sign']).toBe(hmacOf('{"a":1}', { secret: 'Jefe' }));
    expect(await md5Fields(() => ({ appId: 'a', appSecret: 'b' })).sign(request)).toEqual({
      fields: { appId: 'a', timestamp: '1700000000000', sign: md5Of('ab1700000000000') },
    });
    expect((await headers?.())?.authorization).toBe(`Basic ${btoa('c:s')}`);
    expect(String(body)).toBe('grant_type=client_credentials&scope=read');
  });

  it('is the same only where every letter is', () => {
    expect([
      isSameSignature('abc', 'abc'),
      isSameSignature('abd', 'abc'),
      isSameSignature('ab', 'abc'),
      isSameSignature(undefined, ''),
    ]).toEqual([true, false, false, true]);
  });
});

describe('a job of another system', () => {
  it('is asked for until it is done, at the pace the system says, and not for ever', async () => {
    const waits: number[] = [];
    const question = {
      system: 'PMS',
      operation: 'job',
      sleep: async (millis: number) => void waits.push(millis),
    };
    const answers = [{ again: 10_000 }, { again: undefined }, { value: 'done' }];

    expect(await untilDone(question, async () => answers.shift() ?? { value: 'never' })).toBe('done');
    expect(waits).toEqual([10_000, 2000]);
    await expect(untilDone({ ...question, most: 3 }, async () => ({ again: 1 }))).rejects.toMatchObject({
      code: 'source/timed-out',
    });
  });
});
