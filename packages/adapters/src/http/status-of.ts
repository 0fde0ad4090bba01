import type { ErrorCode, InnkeeperError } from '@innkeeper/core';

const exact: Partial<Readonly<Record<ErrorCode, number>>> = {
  'actor/missing': 401,
  'actor/unverified': 401,
  'actor/revoked': 403,
  'actor/not-allowed': 403,
  'http/origin': 403,
  'http/no-route': 404,
  'http/method': 405,
  'http/body-too-large': 413,
  'http/media-type': 415,
  'http/throttled': 429,
  'input/invalid': 400,
  'input/too-large': 413,
  'http/body-unreadable': 400,
  'setting/invalid': 422,
  'guest/same': 409,
  'guest/kept-apart': 409,
  'merge/undone': 409,
  'merge/cycle': 409,
  'import/undone': 409,
  'work/not-acknowledged': 409,
  'complaint/closed': 409,
  'complaint/solved': 409,
  'complaint/nobody-has-it': 409,
  'complaint/not-solved': 409,
  'complaint/guest-not-told': 409,
  'complaint/owner-not-told': 409,
  'complaint/not-closed': 409,
  'complaint/too-late': 409,
  'promise/resolved': 409,
  'gift/decided': 409,
  'proposal/decided': 409,
  'task/done': 409,
  'undo/nothing': 409,
  'undo/not-yours': 403,
  'undo/too-late': 409,
  'survey/answered': 409,
  'store/conflict': 409,
  'store/changed': 409,
  'http/answer-too-large': 422,
  aborted: 499,
  'store/full': 507,
  'store/unavailable': 503,
  'store/busy': 503,
  'store/outcome-unknown': 503,
  'store/closed': 503,
  'census/counting': 503,
};

/** Families whose errors are about what was asked, not about the house. */
const aboutTheCall =
  /^(?:actor|budget|census|complaint|document|fact|gift|guest|import|input|lifetime|match|merge|money|preference|promise|property|proposal|refused|report|segment|survey|undo|value|work)\//;

/** The HTTP status of an error. */
export function statusOf({ code, facts }: Pick<InnkeeperError, 'code' | 'facts'>): number {
  if (code === 'input/invalid' && facts['field'] === 'idempotencyKey') return 422;
  if (code.endsWith('/not-found')) return 404;

  return exact[code] ?? (aboutTheCall.test(code) ? 422 : 500);
}
