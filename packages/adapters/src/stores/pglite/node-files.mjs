// PostgreSQL asks for a file that nearly never is there, the map of a table's free pages, at every page that an index grows
// by. That costs a server nothing; on Node an error is made of each answer, which cost a load 7 to 8 % of PGlite's thread.
import { lstatSync } from 'node:fs';
import { join } from 'node:path';
import { NodeFS } from '@electric-sql/pglite/nodefs';

/** What PGlite calls a file that is not there. */
const noEntry = 44;

/** A folder as PGlite's file system, in which it costs little that a file is not there. */
export class QuickNodeFS extends NodeFS {
  /** @override */
  async init(pg, options) {
    return super.init(pg, { ...options, preRun: [...(options.preRun ?? []), missQuickly] });
  }
}

function missQuickly({ FS, NODEFS: files }) {
  const { lookup } = files.node_ops;
  const missing = new FS.ErrnoError(noEntry);
  files.node_ops.lookup = (folder, name) => {
    const path = join(files.realPath(folder), name);
    const found = files.tryFSOperation(() => lstatSync(path, { throwIfNoEntry: false }));
    if (!found) throw missing;

    return lookup(folder, name);
  };
}
