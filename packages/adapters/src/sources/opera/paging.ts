import { firstText, objectOf } from '../../shared/loose.ts';

/** Whether an answer says that OPERA has more of the same. */
export function hasMore(payload: unknown): boolean {
  const root = objectOf(payload);
  const pages = [root, root?.profileSummaries, root?.profiles, root?.reservations, root?.journalPostings];

  return pages.some((page) => String(objectOf(page)?.hasMore) === 'true');
}

/** How many there are in all, where the answer says so. */
export function totalOf(payload: unknown): number | undefined {
  const root = objectOf(payload);
  const pages = [root?.profileSummaries, root?.profiles, root?.reservations, root?.journalPostings, root];
  const total = pages
    .map((page) => Number(firstText(page, 'totalResults')))
    .find((number) => Number.isInteger(number));

  return total;
}
