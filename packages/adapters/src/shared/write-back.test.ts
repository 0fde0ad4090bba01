import { existsSync, readFileSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { mewsDiet, mewsMerge } from '../sources/mews/write-back.ts';
import { operaMerge, operaPreferences } from '../sources/opera/write-back.ts';
import { writeBack } from './write-back.ts';

const received: { readonly url?: string; readonly key: unknown; readonly body: unknown }[] = [];
let status = 204;
const server = createServer(async (request, response) => {
  let body = '';
  for await (const chunk of request) body += String(chunk);
  received.push({ url: request.url, key: request.headers['x-app-key'], body: JSON.parse(body) });
  response.writeHead(status, { 'retry-after': '7' }).end();
});
let baseUrl = '';
beforeAll(async () => {
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  baseUrl = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
});
afterAll(() => new Promise((resolve) => server.close(resolve)));

const wishes = operaPreferences('9001', [
  { group: 'ROOM FEATURES', code: 'HIGH' },
  { group: 'ROOM FEATURES', code: 'LAKE', property: 'RIVER', text: 'view of the lake' },
]);

describe('what the house writes back', () => {
  it('reaches OPERA with its headers and Mews with its tokens', async () => {
    const headers = () => ({ 'x-app-key': 'hidden' });
    await writeBack(operaMerge('9001', '9002'), { system: 'opera', baseUrl, headers });
    await writeBack(mewsMerge('kept', ['old']), {
      system: 'mews',
      baseUrl,
      credentials: () => ({ ClientToken: 'hidden' }),
    });

    expect(received).toMatchObject([
      { url: '/crm/v1/profiles/9001/merges', key: 'hidden', body: { victimProfileId: { id: '9002' } } },
      {
        url: '/api/connector/v1/accounts/merge',
        body: {
          ClientToken: 'hidden',
          AccountMergeParameters: [
            { AccountType: 'Customer', SourceAccountIds: ['old'], TargetAccountId: 'kept' },
          ],
        },
      },
    ]);
  });

  it('goes to no address inside the network', async () => {
    await expect(
      writeBack(operaMerge('9001', '9002'), { system: 'opera', baseUrl: 'https://169.254.169.254' }),
    ).rejects.toMatchObject({ code: 'source/inside' });
  });

  it('groups preferences as OPERA does, for all hotels or for one', () => {
    expect(wishes.body['preferenceCollections']).toEqual([
      {
        preferenceType: 'ROOM FEATURES',
        preference: [
          { preferenceValue: 'HIGH', global: true },
          { preferenceValue: 'LAKE', description: 'view of the lake', global: false, hotels: ['RIVER'] },
        ],
      },
    ]);
  });

  it('is cut between words where Mews takes no more', () => {
    const diet = Array.from({ length: 60 }, (_, at) => `no nuts ${at}`);
    const { DietaryRequirements } = mewsDiet('c', diet).body;
    expect(String(DietaryRequirements)).toMatch(/^(?:no nuts \d+, )*no nuts \d+$/);
    expect(String(DietaryRequirements).length).toBeLessThanOrEqual(255);
  });

  it.each([
    [400, 'source/refused'],
    [302, 'source/refused'],
    [429, 'source/throttled'],
    [503, 'source/unreachable'],
  ])('is told apart: refused for good, or later: %i', async (answered, code) => {
    status = answered;
    const failed = await writeBack(operaMerge('9001', '9002'), {
      system: 'opera',
      baseUrl,
      headers: () => ({ authorization: 'hidden' }),
    }).catch((error: unknown) => error);
    status = 204;

    expect(failed).toMatchObject({ code });
    expect(String(failed)).not.toMatch(/hidden|9001/);
  });
});

const crm = '../shared/pms/opera-ohip/rest-api-specs/property/crm.json';

describe.skipIf(!existsSync(crm))(
  'the specification of OPERA (skipped where ../shared/pms is absent)',
  () => {
    const { definitions, paths } = existsSync(crm) ? JSON.parse(readFileSync(crm, 'utf8')) : {};
    const fieldsOf = (name: string): readonly string[] => Object.keys(definitions[name].properties);

    it('knows every path and field that is written', () => {
      expect(paths['/profiles/{survivorProfileId}/merges']).toHaveProperty('post');
      expect(paths['/profiles/{profileId}/preferences']).toHaveProperty('post');
      expect(fieldsOf('profileToBeMerged')).toEqual(
        expect.arrayContaining(Object.keys(operaMerge('1', '2').body)),
      );
      expect(fieldsOf('preference')).toEqual(expect.arrayContaining(Object.keys(wishes.body)));
      const [group] = wishes.body['preferenceCollections'] as readonly {
        readonly preference: readonly object[];
      }[];
      expect(fieldsOf('preferenceTypeType')).toEqual(expect.arrayContaining(Object.keys(group ?? {})));
      for (const entry of group?.preference ?? [])
        expect(fieldsOf('preferenceType')).toEqual(expect.arrayContaining(Object.keys(entry)));
    });
  },
);
