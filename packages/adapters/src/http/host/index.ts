export type { Host } from './create-host.ts';
export { createHost } from './create-host.ts';
export type { OpenApiDocument, OpenApiOptions } from './open-api.ts';
export { openApiDocument } from './open-api.ts';
export type { HostLimits, HostOptions, RequestLine } from './options.ts';
export type { Problem } from './problem.ts';
export type { CallRate } from './token-buckets.ts';
