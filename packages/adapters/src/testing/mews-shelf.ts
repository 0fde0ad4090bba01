import type { Raw } from '../shared/loose.ts';
import { objectOf, objectsOf } from '../shared/loose.ts';
import type { PageSink } from './page-writer.ts';

/** What a Mews shows, list by list, the oldest entries first: kept in memory, for a small hotel. */
export type MewsShelf = Map<string, Raw[]>;

/** An empty shelf and the sink that fills it with the pages of a written hotel. */
export function mewsShelf(): { readonly shelf: MewsShelf; readonly sink: PageSink } {
  const shelf: MewsShelf = new Map();
  const sink: PageSink = (_name, payload) => {
    // what the server shows is what was written, not what the writer holds
    const page = objectOf(JSON.parse(JSON.stringify(payload))) ?? {};
    for (const [list, entries] of Object.entries(page)) {
      if (list !== 'Cursor') shelf.set(list, [...(shelf.get(list) ?? []), ...objectsOf(entries)]);
    }
  };

  return { shelf, sink };
}
