import type { Innkeeper, PivotStream } from '@innkeeper/core';
import { aProfile, aSource, aStay } from '@innkeeper/core/testing';
import { describe, expect, it } from 'vitest';
import { openHouse, owner, sourceOf } from '../../house/small-world.ts';
import { createMemoryStore } from '../../stores/memory/index.ts';
import { createHost } from './create-host.ts';

async function houseOfTwo(): Promise<Innkeeper> {
  const { house } = openHouse(createMemoryStore());
  const profile = (id: string, city: string) =>
    aProfile({ id, names: [{ type: 'primary', full: `Guest ${id}` }], nationality: { value: city } });
  await house.importFrom(
    owner,
    sourceOf([
      profile('1', '=1+1'),
      profile('2', 'CN'),
      aStay(),
      aStay({ id: '2', parties: [{ role: 'guest', profile: aSource('profile', '2') }] }),
    ]),
  );

  return house;
}

function ask(house: Innkeeper, accept: string, input: unknown): Promise<Response> {
  const host = createHost(house, { verify: () => owner });

  return host(
    new Request('http://house.test/census/pivot', {
      method: 'POST',
      headers: { accept, 'content-type': 'application/json', authorization: 'Bearer x' },
      body: JSON.stringify(input),
    }),
  );
}

const question = { by: ['nationality'], measures: [{ kind: 'count' }], totals: 'steps' } as const;

describe('a pivot over HTTP that flows', () => {
  it('says line by line what the whole answer says', async () => {
    const house = await houseOfTwo();
    const csv = await ask(house, 'text/csv', question);
    expect([csv.status, csv.headers.get('content-type')]).toEqual([200, 'text/csv; charset=utf-8']);
    expect(await csv.text()).toBe("nationality,count\r\n'=1+1,1\r\nCN,1\r\n*,2\r\n");
    const lines = (await (await ask(house, 'application/x-ndjson', question)).text()).trim().split('\n');
    expect(lines.map((line) => JSON.parse(line))).toEqual([
      expect.objectContaining({ by: ['nationality'], measures: ['count'], asOf: '2026-11-21' }),
      ['=1+1', 1],
      ['CN', 1],
      [null, 2],
    ]);
    const whole = await ask(house, 'application/json', question);
    expect(await whole.json()).toMatchObject({ rows: 2, levels: [{ by: ['nationality'] }, { by: [] }] });
  });

  it('is refused before the first line, as the whole answer is', async () => {
    const house = await houseOfTwo();
    for (const [input, code] of [
      [{ ...question, by: ['shoe'] }, 'census/no-column'],
      [{ ...question, most: 1 }, 'census/too-many-cells'],
      [{ ...question, by: 'nationality' }, 'input/invalid'],
    ] as const) {
      const refused = await ask(house, 'text/csv', input);
      expect(refused.headers.get('content-type')).toContain('application/problem+json');
      expect(await refused.json()).toMatchObject({ code });
    }
    const { streamPivot } = house;
    await expect(streamPivot({ id: 'k', roles: ['kitchen'] }, question)).rejects.toMatchObject({
      code: 'actor/not-allowed',
    });
    await expect(
      streamPivot({ id: 's', roles: ['sales'] }, { ...question, by: ['birthYear'] }),
    ).rejects.toMatchObject({ code: 'actor/not-allowed' });
  });

  it('makes no line before somebody takes it, and stops when he leaves', async () => {
    let made = 0;
    let hasEnded = false;
    const endless: PivotStream = {
      asOf: '2026-11-21',
      currency: 'EUR',
      by: ['guest'],
      measures: ['count'],
      rows: (async function* () {
        try {
          for (;;) yield { of: [`guest ${made++}`], figures: [1] };
        } finally {
          hasEnded = true;
        }
      })(),
    };
    const house = { ...(await houseOfTwo()), streamPivot: async () => endless };
    const { body } = await ask(house, 'text/csv', question);
    const reader = body?.getReader();
    await new Promise((resolve) => setTimeout(resolve, 20));
    expect(made).toBe(0);
    await reader?.read();
    const afterOne = made;
    expect(afterOne).toBeGreaterThan(100);
    await new Promise((resolve) => setTimeout(resolve, 20));
    expect(made).toBe(afterOne);
    await reader?.cancel();
    expect(hasEnded).toBe(true);
  });
});
