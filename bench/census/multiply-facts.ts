import pg from 'pg';

/** What is kept of a guest's facts, and what those rows say beside whose they are. */
const tables = {
  census: 'body',
  visit:
    'number, day, departure, property, room_type, booking_source, market, nights, heads, amount, contribution',
  purchase: 'what, day, count, amount',
  reported: 'body',
} as const;

/**
 * Puts further guests beside those of a tenant, each with the facts of one who is there, in the order in which counting
 * writes them. @returns how many rows of facts there are then
 */
export async function multiplyFacts(url: string, tenant: string, times: number): Promise<number> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  let rows = 0;
  try {
    for (const [table, columns] of Object.entries(tables)) {
      await client.query(
        `insert into ${table} (tenant_id, root_id, ${columns})
         select tenant_id, 'profile_' || left(md5(root_id || '-' || copy), length(root_id) - 8) as id, ${columns}
         from ${table}, generate_series(2, $2::int) as copy where tenant_id = $1 order by id`,
        [tenant, times],
      );
      await client.query(`vacuum (analyze) ${table}`);
      const { rows: counted } = await client.query(
        `select count(*)::int as n from ${table} where tenant_id = $1`,
        [tenant],
      );
      rows += counted[0].n;
    }
  } finally {
    await client.end();
  }

  return rows;
}
