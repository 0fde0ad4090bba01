import type { OperationLine, OperationName } from '@innkeeper/core';
import { errorTable, operations } from '@innkeeper/core';
import { daySchema, inputSchemas, instantSchema, outputSchemas } from '@innkeeper/core/schemas';
import * as z from 'zod';
import type { ZodOpenApiOperationObject, ZodOpenApiResponsesObject } from 'zod-openapi';
import { createDocument } from 'zod-openapi';

/** What the document says besides the operations. */
export interface OpenApiOptions {
  readonly basePath?: string;
}

/** The document as plain data. */
export type OpenApiDocument = ReturnType<typeof createDocument>;

const problemSchema = z
  .object({
    type: z.string(),
    title: z.string(),
    status: z.int(),
    code: z.enum(Object.keys(errorTable)),
    retryable: z.boolean(),
    params: z.record(z.string(), z.union([z.string(), z.number(), z.boolean()])),
  })
  .meta({ id: 'Problem', description: 'Why a call was refused or failed (RFC 9457).' });

const problem = {
  description: 'Refused or failed.',
  content: { 'application/problem+json': { schema: problemSchema } },
} as const;

/** Describes the host in OpenAPI 3.1, from the same table and the same schemas that it answers by. */
export function openApiDocument({ basePath = '' }: OpenApiOptions = {}): OpenApiDocument {
  const names = Object.keys(operations) as OperationName[];

  return createDocument(
    {
      openapi: '3.1.0',
      info: { title: 'Innkeeper', version: '1', description: 'The memory of a good innkeeper, over HTTP.' },
      servers: [{ url: basePath === '' ? '/' : basePath }],
      security: [{ bearer: [] }],
      components: { securitySchemes: { bearer: { type: 'http', scheme: 'bearer' } } },
      paths: Object.fromEntries([
        ...names.map((name) => [operations[name].path, { post: operationOf(name) }]),
        ['/events', { get: watchOperation }],
        ['/openapi.json', { get: plain('openApi', 'This document.') }],
        ['/health', { get: plain('health', 'Whether the house can answer.') }],
      ]),
    },
    { override: describeOwnTypes },
  );
}

function operationOf(name: OperationName): ZodOpenApiOperationObject {
  const { effect, permission, path, census }: OperationLine = operations[name];
  const headers = {
    ...(effect === 'write' && { 'Idempotency-Key': keySchema }),
    ...(census && { Prefer: waitSchema }),
  };

  return {
    operationId: name,
    summary: name.replace(/[A-Z]/g, (letter) => ` ${letter.toLowerCase()}`),
    tags: [path.split('/')[1] ?? ''],
    description: `${effect === 'read' ? 'Reads' : 'Writes'}; needs the right "${permission}".`,
    ...(Object.keys(headers).length > 0 && { requestParams: { header: z.object(headers) } }),
    requestBody: { required: true, content: { 'application/json': { schema: inputSchemas[name] } } },
    responses: answers('application/json', outputSchemas[name]),
  };
}

const keySchema = z.string().max(200).optional().meta({
  description: 'The same key and body again get the first answer again; another body is refused.',
});

const waitSchema = z.string().max(200).optional().meta({
  description:
    'Seconds to wait at most while guests are being counted, as "wait=2"; then the answer is 503 "census/counting", with how far it is.',
});

const watchOperation: ZodOpenApiOperationObject = {
  operationId: 'watch',
  summary: 'watch',
  tags: ['events'],
  description:
    'What happens, by ids, as server-sent events; "position" tells how far the reader has got. Needs the right "events.watch".',
  requestParams: {
    header: z.object({
      'Last-Event-ID': z.string().regex(/^\d+$/).optional().meta({ description: 'Go on after this event.' }),
    }),
  },
  responses: answers('text/event-stream', outputSchemas.listEvents.unwrap().element),
};

function answers(type: string, schema: z.ZodType): ZodOpenApiResponsesObject {
  return { '200': { description: 'The answer.', content: { [type]: { schema } } }, default: problem };
}

function plain(operationId: string, summary: string): ZodOpenApiOperationObject {
  const schema = z.record(z.string(), z.unknown());

  return {
    operationId,
    summary,
    tags: ['host'],
    security: [],
    responses: answers('application/json', schema),
  };
}

/** Days, moments and records of an import are types of the house's own; JSON Schema has words for them. */
function describeOwnTypes({
  jsonSchema,
  zodSchema,
}: {
  readonly jsonSchema: object;
  readonly zodSchema: unknown;
}): void {
  if (zodSchema === daySchema) Object.assign(jsonSchema, { type: 'string', format: 'date' });
  else if (zodSchema === instantSchema) Object.assign(jsonSchema, { type: 'string', format: 'date-time' });
  else if (zodSchema instanceof z.ZodCustom) Object.assign(jsonSchema, { type: 'object' });
}
