import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

/** Takes one page after the other: a file each, or whatever serves them. */
export type PageSink = (name: string, payload: unknown) => void;

/** Pages as files of a folder, which is made when it is not there. */
export function pagesInFolder(folder: string): PageSink {
  mkdirSync(folder, { recursive: true });

  return (name, payload) => writeFileSync(join(folder, `${name}.json`), JSON.stringify(payload));
}

/** Gathers items and writes them as numbered pages; never holds more than one page. */
export interface Pager<Item> {
  add(item: Item): void;
  /** Writes what is left. */
  end(): void;
  /** How many items were added. */
  readonly count: () => number;
}

/** @param name what the pages are called: `profiles` makes `profiles-000001`, … */
export function pagerOf<Item>(
  name: string,
  {
    sink,
    size,
    page,
  }: { readonly sink: PageSink; readonly size: number; readonly page: (items: readonly Item[]) => unknown },
): Pager<Item> {
  let waiting: Item[] = [];
  let [pages, count] = [0, 0];
  const flush = (): void => {
    pages += 1;
    sink(`${name}-${String(pages).padStart(6, '0')}`, page(waiting));
    waiting = [];
  };

  return {
    add: (item) => {
      waiting.push(item);
      count += 1;
      if (waiting.length >= size) flush();
    },
    end: () => {
      if (waiting.length > 0) flush();
    },
    count: () => count,
  };
}
