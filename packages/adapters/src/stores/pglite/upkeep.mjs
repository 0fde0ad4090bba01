// What a PostgreSQL server does in the background, and PGlite, which has no background, must be told to do.
import { run } from './run.mjs';

/** How many bytes of log PostgreSQL may write until the next checkpoint; it is what a reopening has to read again. */
const logLimit = 256 * 1024 * 1024;
/** After how many bytes of input, or how many confirmed transactions, to look. */
const lookAfter = { bytes: 1024 * 1024, commits: 200 };
/** Looking takes longer than a record that arrives: it waits for a quiet moment, but no longer than so. */
const patience = { bytes: 16 * 1024 * 1024, commits: 1000 };
/** A transaction of so many bytes is a step of a load, whose next step needs plans that fit: nothing waits behind it. */
const large = 256 * 1024;

/** A load is looked at again when it is an eighth longer, or so many bytes: what it brings in between changes no plan. */
const longer = { share: 1 / 8, most: 8 * 1024 * 1024 };

/** Keeps count of what was written, and looks after the database when it was much. */
export function createUpkeep(database) {
  const since = { bytes: 0, commits: 0 };
  let written = 0;
  let total = 0;
  /** After how many bytes, or transactions, to look at a load. */
  const ofLoad = () => ({
    ...lookAfter,
    bytes: Math.max(lookAfter.bytes, Math.min(total * longer.share, longer.most)),
  });
  const isMore = ({ bytes, commits }) => since.bytes >= bytes || since.commits >= commits;
  const look = async () => {
    since.bytes = 0;
    since.commits = 0;
    if ((await logLength(database)) > logLimit) await run(database, 'checkpoint');
    for (const task of await duties(database)) await run(database, task);
  };

  return {
    /** @param {number} bytes */
    wrote(bytes) {
      since.bytes += bytes;
      written += bytes;
      total += bytes;
    },
    /** Hears that a transaction was confirmed, and looks at once where that cannot wait. */
    async committed() {
      const isLarge = written >= large;
      written = 0;
      since.commits += 1;
      if (isMore(isLarge ? ofLoad() : patience)) await look();
    },
    /** Looks where it is time to; for a moment at which nobody waits. */
    async rest() {
      if (isMore(lookAfter)) await look();
    },
  };
}

/** How many bytes of log were written since the last checkpoint began. */
async function logLength(database) {
  const [row] = await run(
    database,
    'select pg_wal_lsn_diff(pg_current_wal_lsn(), redo_lsn) from pg_control_checkpoint()',
  );

  return Number(row[0]);
}

/** Tables of which a fifth is dead are swept; those of which half is new are measured, so that plans fit them. */
async function duties(database) {
  await run(database, 'select pg_stat_force_next_flush()');
  const rows = await run(
    database,
    `select case when n_dead_tup > 2000 + n_live_tup / 5 then 'vacuum (analyze) ' else 'analyze ' end || quote_ident(relname)
     from pg_stat_user_tables
     where n_dead_tup > 2000 + n_live_tup / 5 or n_mod_since_analyze > 2000 + n_live_tup / 2`,
  );

  return rows.map(([task]) => task);
}
