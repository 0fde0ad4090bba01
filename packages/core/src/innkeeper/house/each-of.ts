import type { CallOptions } from '../operation-types.ts';

/** The place of an item in its list: what the next page begins after. */
export type Placed = { readonly number: number } | { readonly id: string };

/** What a list in pages asks. */
export interface PageInput {
  readonly after?: string | number;
  readonly limit?: number;
}

/**
 * Everything of a list that comes in pages, one by one, as far as the reader goes: `eachOf(api.readAudit, {})`. The
 * same in the process and over HTTP.
 */
export async function* eachOf<Input extends PageInput, Item extends Placed>(
  ask: (input: Input, options?: CallOptions) => Promise<readonly Item[]>,
  input: Input,
  options?: CallOptions,
): AsyncGenerator<Item, undefined> {
  let page = await ask(input, options);
  for (;;) {
    yield* page;
    const last = page.at(-1);
    if (!last) return undefined;
    page = await ask({ ...input, after: 'number' in last ? last.number : last.id }, options);
  }
}
