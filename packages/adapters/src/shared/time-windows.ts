import { isInnkeeperError } from '@innkeeper/core';
import type { LivePage, LiveSpan } from './live-source.ts';

/** A stretch of time in milliseconds since 1970; its end does not belong to it. */
export interface Stretch {
  readonly start: number;
  readonly end: number;
}

/** How a long time is cut for a system that shows only a part of it at once. */
export interface Cutting {
  /** The longest stretch that may be asked for, in milliseconds. */
  readonly longest: number;
  /** Where the beginning is, when everything is asked for. */
  readonly beginning: number;
  /** The shortest stretch worth asking for when longer ones are too heavy. @defaultValue one minute */
  readonly shortest?: number;
}

/**
 * A list read stretch by stretch. One that is too heavy for the system (408, a time-out, an answer beyond the agreed size) is
 * halved until it is light enough; each is gone on with from the place inside it.
 */
export async function* byStretches(
  span: LiveSpan,
  { longest, beginning, shortest = 60_000 }: Cutting,
  read: (stretch: Stretch, at: string | undefined) => AsyncIterable<LivePage>,
): AsyncGenerator<LivePage> {
  const whole = { start: span.since ?? beginning, end: span.until };
  const place = placeOf(span.at);
  let start = Math.max(whole.start, place?.start ?? whole.start);
  let inside = place?.inside;
  let length = place?.end === undefined ? longest : Math.max(1, place.end - start);
  while (start < whole.end) {
    const stretch: Stretch = { start, end: Math.min(whole.end, start + length) };
    const progress = (stretch.start - whole.start) / Math.max(1, whole.end - whole.start);
    // only the last page of a stretch without a place of its own is the end of the stretch
    let last: LivePage | undefined;
    try {
      for await (const page of read(stretch, inside)) {
        if (last) yield { ...last, progress };
        last = page.at === undefined ? page : undefined;
        if (page.at === undefined) continue;
        inside = page.at;
        yield { ...page, at: at(start, stretch.end, page.at), progress };
      }
      if (last) yield { ...last, at: at(stretch.end), progress };
    } catch (error) {
      const half = (stretch.end - stretch.start) / 2;
      if (!isTooHeavy(error) || half < shortest) throw error;
      length = Math.ceil(half);
      inside = undefined;
      continue;
    }
    start = stretch.end;
    inside = undefined;
    length = Math.min(longest, length * 2);
  }
}

function isTooHeavy(error: unknown): boolean {
  return (
    isInnkeeperError(error, 'source/too-large') ||
    isInnkeeperError(error, 'source/timed-out') ||
    (isInnkeeperError(error, 'source/refused') && error.facts.status === 408)
  );
}

function at(start: number, end?: number, inside?: string): string {
  return inside === undefined ? String(start) : `${start} ${end} ${inside}`;
}

function placeOf(
  text: string | undefined,
): { readonly start: number; readonly end?: number; readonly inside?: string } | undefined {
  const [, start, end, inside] = /^(\d{1,15})(?: (\d{1,15}) ([\s\S]+))?$/.exec(text ?? '') ?? [];
  if (start === undefined) return undefined;

  return end === undefined || inside === undefined
    ? { start: Number(start) }
    : { start: Number(start), end: Number(end), inside };
}
