export type { AccessToken, TokenKeeper } from '../shared/access-token.ts';
export { tokenKeeper } from '../shared/access-token.ts';
export type { ApiClient, ApiConnection, ApiParts, ApiQuestion } from '../shared/api-client.ts';
export { apiClient } from '../shared/api-client.ts';
export type {
  ClientSecrets,
  Credential,
  Secret,
  Signed,
  TokenHeader,
  TokenQuestion,
  Unsigned,
} from '../shared/credentials.ts';
export {
  askedToken,
  bodyTokens,
  clientCredentialsRequest,
  hmacHeader,
  keyHeader,
  md5Fields,
  tokenHeader,
} from '../shared/credentials.ts';
export { lookupOutside } from '../shared/guarded-fetch.ts';
export type { Exchanged, HttpAnswer, HttpLimits, HttpRequest, HttpSource } from '../shared/http-source.ts';
export type {
  Heard,
  Letter,
  LiveList,
  LivePage,
  LiveParts,
  LiveSource,
  LiveSpan,
  ReceivedMessage,
  Told,
} from '../shared/live-source.ts';
export { liveSource } from '../shared/live-source.ts';
export type { CountedPage, Counting, JobQuestion, PageGuard, RowPage } from '../shared/pages.ts';
export { pagesByCursor, pagesByLink, pagesByNumber, pagesByOffset, untilDone } from '../shared/pages.ts';
export type { RateRule } from '../shared/rate-governor.ts';
export type { Signing } from '../shared/signatures.ts';
export { hmacOf, isSameSignature, md5Of } from '../shared/signatures.ts';
export type { OpenSocket, Socket, SocketParts } from '../shared/socket.ts';
export type { Cutting, Stretch } from '../shared/time-windows.ts';
export { byStretches } from '../shared/time-windows.ts';
export type { AgreedWord } from '../shared/told-source.ts';
export type { World } from '../shared/world.ts';
export type { ListHealth, SyncHealth } from './health.ts';
export { healthOf } from './health.ts';
export type { KeepInStepOptions } from './keep-in-step.ts';
export { keepInStep } from './keep-in-step.ts';
export type { ReceiverOptions } from './receive.ts';
export { receiver } from './receive.ts';
export { syncOnce } from './sync-once.ts';
export type { SyncAbout, SyncEvent, SyncFailure, SyncOptions, SyncReport } from './sync-options.ts';
