import type { ServerResponse } from 'node:http';
import type { FakeAnswer } from './serve-fake.ts';

/** What goes wrong, as shares of all answers from 0 to 1. */
export interface Faults {
  /** The same seed gives the same faults. @defaultValue 1 */
  readonly seed?: number;
  /** Answered with 429: with seconds to wait, with a date, or without either. */
  readonly throttled?: number;
  /** Answered with 500. */
  readonly failed?: number;
  /** Cut off in the middle. */
  readonly cut?: number;
  /** Lists of which some entries come twice. */
  readonly repeated?: number;
  /** Lists that come in another order. */
  readonly reordered?: number;
  /** Fields that are called otherwise than they should be. */
  readonly renamed?: Readonly<Record<string, string>>;
  /** The clock that a date to wait until is of. @defaultValue the machine's */
  readonly now?: () => number;
}

/** Numbers from 0 to 1 that are the same for the same seed. */
export function chanceOf(seed: number): () => number {
  let state = seed >>> 0;

  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;

    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}

interface Happening {
  readonly chance: () => number;
  readonly response: ServerResponse;
  readonly send: () => FakeAnswer;
}

/** Lets an answer go wrong, where chance wants it: returns whether it did. */
export function fakeFault(faults: Faults, { chance, response, send }: Happening): boolean {
  const { throttled = 0, failed = 0, cut = 0 } = faults;
  const drawn = chance();
  if (drawn < throttled) {
    response.writeHead(429, retryAfter(chance(), faults.now ?? Date.now));
    response.end();
  } else if (drawn < throttled + failed) {
    response.writeHead(500);
    response.end('Internal Server Error');
  } else if (drawn < throttled + failed + cut) {
    const text = JSON.stringify(send().body ?? {});
    response.writeHead(200, {
      'content-type': 'application/json',
      'content-length': String(Buffer.byteLength(text)),
    });
    response.write(text.slice(0, Math.floor(text.length / 2)), () => response.destroy());
  } else return false;

  return true;
}

function retryAfter(drawn: number, now: () => number): Record<string, string> {
  if (drawn < 0.34) return { 'retry-after': '0' };
  if (drawn < 0.67) return { 'retry-after': new Date(now() + 500).toUTCString() };

  return {};
}

/** An answer whose lists came twice, in another order, or with other names. */
export function withRowFaults(
  answer: FakeAnswer,
  faults: Faults | undefined,
  chance: () => number,
): FakeAnswer {
  if (!faults || answer.body === undefined) return answer;
  const { repeated = 0, reordered = 0, renamed = {} } = faults;
  const change = (value: unknown, depth: number): unknown => {
    if (Array.isArray(value)) {
      const rows = value.map((row) => change(row, depth + 1));
      const isList = depth === 1 && rows.length > 1;
      if (isList && chance() < repeated) rows.push(rows[0]);

      return isList && chance() < reordered ? rows.reverse() : rows;
    }
    if (typeof value !== 'object' || value === null) return value;

    return Object.fromEntries(
      Object.entries(value).map(([name, inner]) => [renamed[name] ?? name, change(inner, depth + 1)]),
    );
  };

  return { ...answer, body: change(answer.body, 0) };
}
