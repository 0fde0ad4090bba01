/**
 * What a process keeps for its next start is written and read whole, a hundred megabytes at a time: to press it together
 * takes PostgreSQL several times longer than to write it. A cluster that cannot change how a column is stored goes on.
 */
export const keepBlobsAsTheyAre = `do $$ begin alter table "blob" alter column "body" set storage external; exception when feature_not_supported then null; end $$`;
