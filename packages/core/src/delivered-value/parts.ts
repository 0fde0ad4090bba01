/** What a guest gets. */
export const valueParts = ['product', 'service', 'personnel', 'image'] as const;

/** What it costs him: money, time, effort, nerves. */
export const costParts = ['monetary', 'time', 'energy', 'psychic'] as const;

/** The eight parts of customer delivered value, in the order of all columns. */
export const parts = [...valueParts, ...costParts] as const;

/** One of the eight parts. Each is 0 to 100; of a cost 100 is the worst. */
export type Part = (typeof parts)[number];

/** Whether a part is a cost: more of it is worse. */
export function isCost(part: Part): boolean {
  return (costParts as readonly Part[]).includes(part);
}

/** Eight values by part. */
export function byPart<Value>(make: (part: Part, index: number) => Value): Readonly<Record<Part, Value>> {
  return Object.fromEntries(parts.map((part, index) => [part, make(part, index)])) as Record<Part, Value>;
}
