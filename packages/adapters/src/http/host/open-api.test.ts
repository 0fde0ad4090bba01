import type { OperationName } from '@innkeeper/core';
import { operations } from '@innkeeper/core';
import { Validator } from '@seriousme/openapi-schema-validator';
import { describe, expect, it } from 'vitest';
import { openHouse } from '../../house/small-world.ts';
import { createMemoryStore } from '../../stores/memory/index.ts';
import { createHost } from './create-host.ts';
import { openApiDocument } from './open-api.ts';

const names = Object.keys(operations) as OperationName[];

describe('the OpenAPI document', () => {
  it('is valid OpenAPI 3.1, and what the host serves', async () => {
    const host = createHost(openHouse(createMemoryStore()).house, {
      verify: () => undefined,
      basePath: '/hotel',
    });
    const answer = await host(new Request('http://pms.test/hotel/openapi.json'));
    const document = (await answer.json()) as Record<string, unknown>;
    expect(document).toEqual(JSON.parse(JSON.stringify(openApiDocument({ basePath: '/hotel' }))));
    const { valid, errors } = await new Validator().validate(document);
    expect(errors).toBeUndefined();
    expect(valid).toBe(true);
    expect(document).toMatchObject({ openapi: '3.1.0', servers: [{ url: '/hotel' }] });
  });

  it('has every operation of the table once, with what it takes and gives', () => {
    const { paths = {} } = openApiDocument();
    const found = Object.values(paths).flatMap(
      (path) => Object.values(path ?? {}) as { operationId: string }[],
    );
    expect(found.map(({ operationId }) => operationId).sort()).toEqual(
      [...names, 'watch', 'openApi', 'health'].sort(),
    );
    for (const name of names) {
      const { path, effect } = operations[name];
      const text = JSON.stringify(paths[path]?.post);
      expect(paths[path]?.post?.operationId, path).toBe(name);
      expect(text).toContain('application/problem+json');
      expect(text.includes('Idempotency-Key'), name).toBe(effect === 'write');
    }
  });

  it('knows days, moments and ids for what they are', () => {
    const text = JSON.stringify(openApiDocument());
    expect(text).toContain('"format":"date"');
    expect(text).toContain('"format":"date-time"');
    expect(text).toContain('^guest_[0-9a-f]{8,64}$');
  });
});
