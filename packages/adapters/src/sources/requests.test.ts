import { existsSync, readFileSync } from 'node:fs';
import { Ajv } from 'ajv';
import { afterEach, describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import type { LiveSource } from '../shared/live-source.ts';
import type { Raw } from '../shared/loose.ts';
import { at, listOf, objectOf, objectsOf, textOf } from '../shared/loose.ts';
import { virtualWorld } from '../shared/virtual-world.test-data.ts';
import type { FakeAnswer, FakeCall, FakeServer } from '../testing/serve-fake.ts';
import { serveFake } from '../testing/serve-fake.ts';
import { apaleoLive } from './apaleo/index.ts';
import { cloudbedsLive } from './cloudbeds/index.ts';
import { operaLive } from './opera/index.ts';
import { squareLive } from './square/index.ts';
import { toastLive } from './toast/index.ts';

const folder = '../shared/pms';
const isThere = existsSync(folder);
const now = Date.UTC(2026, 10, 21, 12);
const day = 86_400_000;
let server: FakeServer | undefined;

afterEach(async () => {
  await server?.close();
  server = undefined;
});

/** The requests that a source sends for everything it can be asked: lists in full and in part, single things, queues. */
async function sentBy(
  open: (baseUrl: string) => LiveSource,
  letters: readonly { readonly entity: string; readonly about: string }[],
): Promise<readonly FakeCall[]> {
  server = await serveFake(({ path, method }): FakeAnswer => {
    if (path.endsWith('/dailySummary') && method === 'POST')
      return { status: 202, headers: { location: `${path}/1` } };
    if (method === 'HEAD') return { status: 201, headers: { status: 'Completed' } };
    if (path.includes('token') || path.includes('login'))
      return { status: 200, body: { access_token: 't', accessToken: 't' } };

    return path.endsWith('businessEvents') ? { status: 204 } : { status: 200, body: {} };
  });
  const source = open(server.baseUrl);
  for (const since of [undefined, now - day])
    for (const list of source.lists)
      for await (const _ of list.pages({ until: now, ...(since !== undefined && { since }) }));
  for (const letter of letters) await source.reread?.(letter).catch(() => undefined);
  for await (const _ of source.poll?.() ?? []);

  return server.calls;
}

interface Spec {
  readonly document: Raw;
  /** What stands before its paths. */
  readonly base: string;
}

function specOf(file: string, base?: string): Spec {
  const text = readFileSync(`${folder}/${file}`, 'utf8');
  const document: Raw = file.endsWith('.json') ? JSON.parse(text) : parse(text);

  return { document, base: base ?? textOf(document.basePath) ?? '' };
}

function resolved(value: unknown, document: Raw): Raw {
  const reference = textOf(objectOf(value)?.$ref);

  return reference === undefined
    ? (objectOf(value) ?? {})
    : (objectOf(at(document, ...reference.replace('#/', '').split('/'))) ?? {});
}

/** What a specification says is wrong with a request; nothing where it says so of none. */
function problemsOf(call: FakeCall, { document, base }: Spec): readonly string[] {
  const way = call.path.slice(base.length);
  const paths = Object.entries(objectOf(document.paths) ?? {});
  const found = paths
    .filter(([path]) =>
      new RegExp(`^${path.replace(/[.$]/g, '\\$&').replace(/\{[^}]+\}/g, '[^/]+')}/?$`).test(way),
    )
    .sort(([one], [other]) => one.split('{').length - other.split('{').length)[0];
  const operation = objectOf(objectOf(found?.[1])?.[call.method.toLowerCase()]);
  if (!operation) return [`${call.method} ${way} is no operation`];
  const shared = objectsOf(objectOf(found?.[1])?.parameters);
  const parameters = [...shared, ...objectsOf(operation.parameters)].map((one) => resolved(one, document));
  const ajv = ajvOf(document);

  return [
    ...queryProblems(call, parameters, ajv),
    ...headerProblems(call, parameters),
    ...bodyProblems(call, { operation, parameters, ajv, document }),
  ];
}

const readers = new Map<Raw, Ajv>();

/** Specifications are large: each is read once. */
function ajvOf(document: Raw): Ajv {
  const ajv = readers.get(document) ?? new Ajv({ strict: false, validateFormats: false, allErrors: true });
  if (!readers.has(document)) ajv.addSchema({ ...asSchema(document), $id: 'spec' });
  readers.set(document, ajv);

  return ajv;
}

/**
 * OpenAPI in the words of JSON Schema: what may be null is not asked here, and of groups and single conditions that both
 * fit (as those of Cloudbeds's own examples do) one is enough.
 */
function asSchema(document: Raw): Raw {
  return JSON.parse(
    JSON.stringify(document, (name, value) => (name === 'nullable' ? undefined : value)).replaceAll(
      '"oneOf"',
      '"anyOf"',
    ),
  );
}

function queryProblems({ query }: FakeCall, parameters: readonly Raw[], ajv: Ajv): readonly string[] {
  const known = parameters.filter((one) => one.in === 'query');
  const strange = [...new Set(query.keys())].filter((name) => !known.some((one) => one.name === name));
  const wrong = known.flatMap((one) => {
    const name = String(one.name);
    const texts = query.getAll(name);
    if (texts.length === 0) return one.required === true ? [`${name} is missing`] : [];
    const schema = objectOf(one.schema) ?? one;
    const value = schema.type === 'array' ? texts : (texts[0] ?? '');
    const items = objectOf(schema.items);
    const values = listOf(value).map((text) => typed(String(text), textOf((items ?? schema).type)));
    const { name: _, in: __, required: ___, description: ____, ...plain } = items ?? schema;
    const check = ajv.compile(plain);

    return values.every((single) => check(single)) ? [] : [`${name} does not fit: ${texts.join()}`];
  });

  return [...strange.map((name) => `${name} is no parameter`), ...wrong];
}

function typed(text: string, type: string | undefined): unknown {
  if (type === 'integer' || type === 'number') return Number(text);

  return type === 'boolean' ? text === 'true' : text;
}

function headerProblems({ headers }: FakeCall, parameters: readonly Raw[]): readonly string[] {
  return parameters
    .filter((one) => one.in === 'header' && one.required === true)
    .map((one) => String(one.name))
    .filter((name) => headers[name.toLowerCase()] === undefined)
    .map((name) => `the header ${name} is missing`);
}

interface About {
  readonly operation: Raw;
  readonly parameters: readonly Raw[];
  readonly ajv: Ajv;
  readonly document: Raw;
}

function bodyProblems(
  { body }: FakeCall,
  { operation, parameters, ajv, document }: About,
): readonly string[] {
  const media = objectOf(objectOf(resolved(operation.requestBody, document).content)?.['application/json']);
  const schema = objectOf(media?.schema ?? parameters.find((one) => one.in === 'body')?.schema);
  if (!schema || body === undefined) return [];
  const check = ajv.compile(JSON.parse(JSON.stringify(asSchema(schema)).replaceAll('"#/', '"spec#/')));

  return check(body)
    ? []
    : (check.errors ?? []).map(({ instancePath, message }) => `body${instancePath} ${message}`);
}

const systems: Readonly<Record<string, () => Promise<readonly (readonly [FakeCall, readonly Spec[]])[]>>> = {
  Square: async () => {
    const spec = specOf('square/api.json');
    const calls = await sentBy(
      (baseUrl) =>
        squareLive({
          baseUrl,
          world: virtualWorld(now),
          secrets: () => ({ accessToken: 't' }),
          locationIds: ['a'],
          loyalty: true,
        }),
      ['customer', 'order', 'payment'].map((entity) => ({ entity, about: 'x' })),
    );

    return calls.map((call) => [call, [spec]] as const);
  },
  Cloudbeds: async () => {
    const specs = [
      specOf('cloudbeds/src/guest-profiles-v1.0-openapi.yaml', '/guest-profiles/v1'),
      specOf('cloudbeds/src/pms-v1.3-openapi.yaml', '/api/v1.3'),
      specOf('cloudbeds/src/accounting-v1.0-openapi.json'),
    ];
    const open = (organizationId: string | undefined) => (baseUrl: string) =>
      cloudbedsLive({
        baseUrl,
        world: virtualWorld(now),
        secrets: () => ({ apiKey: 't' }),
        propertyIds: ['1'],
        from: now - 20 * day,
        ...(organizationId !== undefined && { organizationId }),
      });
    const letters = ['profile', 'guest', 'reservation'].map((entity) => ({ entity, about: '7' }));
    const calls = [...(await sentBy(open('9'), letters))];
    await server?.close();
    calls.push(...(await sentBy(open(undefined), [])));

    return calls.map(
      (call) => [call, specs.filter(({ base }) => call.path.startsWith(base || '/accounting'))] as const,
    );
  },
  apaleo: async () => {
    const spec = specOf('apaleo/booking-v1-2021.json');
    const calls = await sentBy(
      (baseUrl) =>
        apaleoLive({
          baseUrl,
          identityUrl: baseUrl,
          world: virtualWorld(now),
          secrets: () => ({ clientId: 'c', clientSecret: 's' }),
          propertyIds: ['MUC'],
          folios: false,
        }),
      ['reservation', 'booking'].map((entity) => ({ entity, about: 'x' })),
    );

    return calls.filter(({ path }) => path !== '/connect/token').map((call) => [call, [spec]] as const);
  },
  Toast: async () => {
    const spec = specOf('toast/toast-orders-openapi.yaml');
    const calls = await sentBy(
      (baseUrl) =>
        toastLive({
          baseUrl,
          world: virtualWorld(now),
          secrets: () => ({ clientId: 'c', clientSecret: 's' }),
          restaurantGuids: ['r'],
          from: now - 20 * day,
        }),
      [{ entity: 'order', about: 'x' }],
    );

    return calls.filter(({ path }) => path.startsWith('/orders')).map((call) => [call, [spec]] as const);
  },
  OPERA: async () => {
    const modules = ['crm', 'rsv', 'csh', 'int', 'rsvasync'].map((name) =>
      specOf(`opera-ohip/rest-api-specs/property/${name}.json`),
    );
    const calls = await sentBy(
      (baseUrl) =>
        operaLive({
          baseUrl,
          world: virtualWorld(now),
          secrets: () => ({ appKey: 'k', clientId: 'c', clientSecret: 's' }),
          rate: [],
          hotelIds: ['H1'],
          from: '2026-11-01',
          daysAhead: 20,
          externalSystem: 'HOUSE',
          dailySummary: true,
        }),
      ['profile', 'reservation'].map((entity) => ({ entity, about: '7' })),
    );

    return calls
      .filter(({ path }) => !path.startsWith('/oauth'))
      .map((call) => [call, modules.filter(({ base }) => call.path.startsWith(`${base}/`))] as const);
  },
};

describe.skipIf(!isThere)('the requests that are sent (skipped where ../shared/pms is absent)', () => {
  it.each(Object.entries(systems))('fit the specification of %s', async (_, send) => {
    const calls = await send();
    const problems = new Set(
      calls.flatMap(([call, specs]) => {
        const all = specs.map((spec) => problemsOf(call, spec));

        return all.some((list) => list.length === 0)
          ? []
          : [`${call.method} ${call.path}: ${(all[0] ?? ['no specification']).join('; ')}`];
      }),
    );

    expect(calls.length).toBeGreaterThan(2);
    expect([...problems]).toEqual([]);
  });
});
