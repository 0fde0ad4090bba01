import type { Counting, Innkeeper, InnkeeperApi } from '@innkeeper/core';
import { aProfile, aStay } from '@innkeeper/core/testing';
import { afterEach, describe, expect, it } from 'vitest';
import type { Served } from '../http/serve-house.test-data.ts';
import { serveHouse, tokenOf } from '../http/serve-house.test-data.ts';
import { createMemoryStore } from '../stores/memory/index.ts';
import { openHouse, owner, sourceOf } from './small-world.ts';

/** More guests than are counted in one transaction. */
const guests = 900;
const ids = Array.from({ length: guests }, (_, at) => `p${at}`);
const profiles = ids.map((id) => aProfile({ id, names: [{ type: 'primary', family: id, given: 'Ada' }] }));

/** A house that has taken guests in, and has counted nobody. */
async function uncounted(): Promise<Innkeeper> {
  const { house } = openHouse(createMemoryStore(), undefined, undefined, { segments: 'asked' });
  await house.importFrom(owner, sourceOf([...profiles, aStay({ id: 'a-stay' })]));

  return house;
}

const served: Served[] = [];
afterEach(async () => {
  for (const one of served.splice(0)) await one.close();
});

async function over(way: 'in the process' | 'over HTTP', house: Innkeeper): Promise<InnkeeperApi> {
  if (way === 'in the process') return house.as(owner);
  const one = await serveHouse(house);
  served.push(one);

  return one.as(owner);
}

describe.each(['in the process', 'over HTTP'] as const)('while guests are counted, %s', (way) => {
  it('whoever waits no longer is told how far it is, and the counting goes on', async () => {
    const house = await uncounted();
    const api = await over(way, house);
    await expect(api.readLedger({}, { patience: 0 })).rejects.toMatchObject({
      code: 'census/counting',
      retryable: true,
      facts: { counted: 400, of: guests },
    });
    const [patient, other] = await Promise.all([
      api.readLedger({}),
      (await uncounted()).as(owner).readLedger({}),
    ]);
    expect(patient).toEqual(other);
    await expect(api.readLedger({}, { patience: 0 })).resolves.toEqual(other); // all are counted now
  });

  it.each([
    ['a report', (api: InnkeeperApi) => api.readReport({ id: 'sales/top-guests' }, { patience: 0 })],
    [
      'a pivot',
      (api: InnkeeperApi) =>
        api.readPivot({ over: 'guests', by: [], measures: [{ kind: 'count' }] }, { patience: 0 }),
    ],
    [
      'a new segment',
      (api: InnkeeperApi) =>
        api.writeSegment(
          { segment: { type: 'dynamic', id: 'all', name: 'All', rule: { all: [] } } },
          { patience: 0 },
        ),
    ],
  ] as const)('so is who asks for %s', async (_, ask) => {
    const api = await over(way, await uncounted());
    await expect(ask(api)).rejects.toMatchObject({ code: 'census/counting' });
  });
});

describe('over HTTP', () => {
  it('a caller who says nothing waits as long as the host lets him, and is told when to come again', async () => {
    const house = await uncounted();
    const one = await serveHouse(house, { limits: { counting: 0 } });
    served.push(one);
    const ask = (headers: Record<string, string> = {}): Promise<Response> =>
      fetch(`${one.url}/census/ledger`, {
        method: 'POST',
        headers: {
          'content-type': 'application/json',
          authorization: `Bearer ${tokenOf(owner)}`,
          ...headers,
        },
        body: '{}',
      });
    const refused = await ask({ prefer: 'wait=100' });
    expect([refused.status, refused.headers.get('retry-after')]).toEqual([503, '1']);
    expect(await refused.json()).toMatchObject({
      code: 'census/counting',
      retryable: true,
      params: { of: guests },
    });
    await house.countCensus();
    expect((await ask()).status).toBe(200);
  });

  it('a client that says nothing comes again until all are counted', async () => {
    const one = await serveHouse(await uncounted(), { limits: { counting: 0 } });
    served.push(one);
    await expect(one.as(owner).readLedger({})).resolves.toMatchObject({ guests: 0 });
  });
});

it('whoever has the guests counted hears of each handful', async () => {
  const heard: Counting[] = [];
  const house = await uncounted();
  await house.countCensus({ onCounted: (counting) => void heard.push(counting) });
  expect(heard).toEqual([400, 800, guests].map((counted) => ({ counted, of: guests })));
  await house.countCensus({ onCounted: (counting) => void heard.push(counting) });
  expect(heard).toHaveLength(3);
});
