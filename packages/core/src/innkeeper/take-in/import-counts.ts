/** What became of the records of an import. `read` is the sum of the others. */
export interface ImportCounts {
  readonly read: number;
  /** Not known before. */
  readonly new: number;
  /** Known, and different now; the earlier version is kept. */
  readonly changed: number;
  /** Known and the same. */
  readonly same: number;
  /** An older version than the one kept; left aside. */
  readonly older: number;
  /** In quarantine, each with its reason. */
  readonly refused: number;
  /** Of a person who asked to be forgotten; nothing is kept. */
  readonly forgotten: number;
}

/** Nothing was read yet. */
export const noCounts: ImportCounts = {
  read: 0,
  new: 0,
  changed: 0,
  same: 0,
  older: 0,
  refused: 0,
  forgotten: 0,
};

/** Whether nearly all that came so far was not known before. */
export function areMostlyNew(counts: Pick<ImportCounts, 'read' | 'new'>): boolean {
  return counts.read > 0 && counts.new >= counts.read * 0.95;
}

/** Both together. */
export function addCounts(one: ImportCounts, other: ImportCounts): ImportCounts {
  return {
    read: one.read + other.read,
    new: one.new + other.new,
    changed: one.changed + other.changed,
    same: one.same + other.same,
    older: one.older + other.older,
    refused: one.refused + other.refused,
    forgotten: one.forgotten + other.forgotten,
  };
}
