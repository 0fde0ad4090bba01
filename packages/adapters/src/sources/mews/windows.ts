/** A span of time, in milliseconds since 1970; the end does not belong to it. */
export interface Span {
  readonly start: number;
  readonly end: number;
}

const day = 86_400_000;
/** Mews looks through three months at most; three months have at least 89 days. */
export const longestSpan = 88 * day;

/** The spans that cover a time, in order, none longer than Mews looks through. */
export function spansOf({ start, end }: Span): readonly Span[] {
  const count = Math.max(0, Math.ceil((end - start) / longestSpan));

  return Array.from({ length: count }, (_, index) => {
    const from = start + index * longestSpan;

    return { start: from, end: Math.min(end, from + longestSpan) };
  });
}

/** A span as Mews filters by it. */
export function intervalOf({ start, end }: Span): { readonly StartUtc: string; readonly EndUtc: string } {
  return { StartUtc: new Date(start).toISOString(), EndUtc: new Date(end).toISOString() };
}
