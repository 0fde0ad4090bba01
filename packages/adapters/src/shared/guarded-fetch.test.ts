import type { LookupAddress } from 'node:dns';
import { connect } from 'node:net';
import fc from 'fast-check';
import { afterEach, describe, expect, it } from 'vitest';
import type { FakeServer } from '../testing/serve-fake.ts';
import { serveFake } from '../testing/serve-fake.ts';
import { apiClient } from './api-client.ts';
import { keyHeader } from './credentials.ts';
import type { Resolve } from './guarded-fetch.ts';
import { guardedFetch } from './guarded-fetch.ts';
import { mayReach } from './inside.ts';

let server: FakeServer | undefined;
afterEach(async () => {
  await server?.close();
  server = undefined;
});

/** A resolver that answers otherwise each time, and remembers what it was asked. */
function resolverOf(answers: readonly (readonly string[])[]) {
  const asked: string[] = [];
  const resolve: Resolve = (hostname, _, callback) => {
    const found = answers[Math.min(asked.length, answers.length - 1)] ?? [];
    asked.push(hostname);
    const addresses: LookupAddress[] = found.map((address) => ({
      address,
      family: address.includes(':') ? 6 : 4,
    }));
    callback(null, addresses);
  };

  return { resolve, asked };
}

/** A server here, under a name that somebody else's resolver tells the addresses of. */
async function asked(
  answers: readonly (readonly string[])[],
  { allowPrivate = false }: { readonly allowPrivate?: boolean } = {},
) {
  server = await serveFake(() => ({ status: 200, body: { secret: 'of the house' } }));
  const { port } = new URL(server.baseUrl);
  const { resolve, asked: names } = resolverOf(answers);
  const client = apiClient(
    {
      baseUrl: `http://pms.example:${port}`,
      allowHttp: true,
      limits: { attempts: 2, timeout: 2000 },
      world: guardedFetch({ allowPrivate, resolve }),
    },
    { system: 'PMS', rate: [], credential: () => keyHeader(() => 'a-secret') },
  );
  const answer = await client
    .ask({ operation: 'list', path: '/list' })
    .catch((error: unknown) => ({ code: (error as { code?: string }).code }));

  return { answer, names, requests: server.seen().requests };
}

describe('a name that leads inside', () => {
  it.each([
    [['127.0.0.1']],
    [['::1']],
    [['::ffff:127.0.0.1']],
    [['64:ff9b::127.0.0.1']],
    [['169.254.169.254']],
    [['203.0.113.7', '127.0.0.1']],
    [[]],
  ])('%j is not connected to, and nothing is sent', async (addresses) => {
    expect(await asked([addresses])).toEqual({
      answer: { code: 'source/inside' },
      names: ['pms.example'],
      requests: 0,
    });
  });

  it('is connected to where the operator says that the system stands in the house', async () => {
    expect(await asked([['127.0.0.1']], { allowPrivate: true })).toEqual({
      answer: { secret: 'of the house' },
      names: ['pms.example'],
      requests: 1,
    });
  });

  it('gains nothing by answering otherwise the next time: what was looked at is what is connected to', async () => {
    // looked up twice, once to check and once to connect, this would pass the check with the first answer
    const rebinding = await asked([['127.0.0.1'], ['203.0.113.7']]);
    const other = await asked([['127.0.0.1'], ['169.254.169.254']], { allowPrivate: true });

    expect(rebinding).toMatchObject({ answer: { code: 'source/inside' }, requests: 0 });
    expect(rebinding.names).toHaveLength(1);
    expect(other).toMatchObject({ answer: { secret: 'of the house' }, names: ['pms.example'] });
  });

  it('is not asked of another resolver by the socket below', async () => {
    const { resolve } = resolverOf([['127.0.0.1']]);
    server = await serveFake(() => ({ status: 200, body: {} }));
    const { port } = new URL(server.baseUrl);
    const { fetch } = guardedFetch({ allowPrivate: true, resolve });
    // the name is in no DNS: only the address that was looked at can have answered
    const answer = await fetch(`http://no-such-name.invalid:${port}/`);
    await answer.text();

    expect(answer.status).toBe(200);
    await expect(
      new Promise((done, failed) =>
        connect(Number(port), 'no-such-name.invalid', () => done('')).on('error', failed),
      ),
    ).rejects.toThrow();
  });
});

describe('an address that is written down', () => {
  const tried = (url: string, allowPrivate = false) =>
    guardedFetch({ allowPrivate })
      .fetch(url, { signal: AbortSignal.timeout(50) })
      .catch((error: { code?: string; name: string }) => error.code ?? error.name);

  it.each([
    'http://10.1.2.3/',
    'http://192.168.1.1/',
    'http://172.31.255.255/',
    'http://169.254.169.254/latest/meta-data',
    'http://0x0a010203/',
    'http://167838211/',
    'http://[fd00::1]/',
    'http://[::ffff:10.0.0.1]/',
    'http://[fe80::1]/',
  ])('%s is not connected to', async (url) => {
    expect(await tried(url)).toBe('ERR_ADDRESS_INSIDE');
  });

  it('of the metadata of a cloud machine is not connected to whatever is allowed', async () => {
    for (const host of ['169.254.169.254', '[fd00:ec2::254]', '100.100.100.200', '192.0.0.192', '[fe80::1]'])
      expect(await tried(`http://${host}/`, true)).toBe('ERR_ADDRESS_INSIDE');
  });

  it('in public may be reached, and any of the house only where that is said', () => {
    const nobody = { isInsideFine: false, isLoopbackFine: false };
    const octet = fc.nat({ max: 255 });
    fc.assert(
      fc.property(octet, octet, octet, (one, two, three) => {
        for (const address of [`10.${one}.${two}.${three}`, `192.168.${one}.${two}`, `172.16.${one}.${two}`])
          for (const spelt of [address, `::ffff:${address}`, `64:ff9b::${address}`]) {
            expect(mayReach(spelt, nobody), spelt).toBe(false);
            expect(mayReach(spelt, { ...nobody, isInsideFine: true }), spelt).toBe(true);
          }
        expect(mayReach(`8.${one}.${two}.${three}`, nobody)).toBe(true);
        expect(mayReach(`2606:4700::${one}:${two}`, nobody)).toBe(true);
      }),
      { numRuns: 50 },
    );
  });
});
