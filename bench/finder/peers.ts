import { PGlite } from '@electric-sql/pglite';
import { pg_trgm } from '@electric-sql/pglite/contrib/pg_trgm';
import uFuzzy from '@leeoniya/ufuzzy';
import { create, insertMultiple, search } from '@orama/orama';
import FlexSearch from 'flexsearch';
import MiniSearch from 'minisearch';
import pg from 'pg';
import { findPostgres, startPostgres } from '../../scripts/postgres.mjs';
import type { Known } from './people.ts';
import { known } from './people.ts';

/** Another engine over the same guests. */
export interface Peer {
  readonly name: string;
  readonly seconds: number;
  ask(text: string): Promise<readonly number[]> | readonly number[];
  close?(): Promise<void>;
}

/** What of a guest a general engine is given: one line of text with names, numbers and addresses. */
export function lineOf({ latin, native = '', phone, document, email = '', room = '' }: Known): string {
  const name = `${latin.family} ${latin.given}`.normalize('NFKD').replace(/\p{M}/gu, '');

  return `${name} ${native} ${phone} ${phone.slice(-4)} ${document} ${email} ${room}`.toLowerCase();
}

/** Every peer, one after the other. */
export async function* peersOf(guests: number): AsyncGenerator<Peer> {
  const lines = Array.from({ length: guests }, (_, id) => ({ id, text: lineOf(known(id)) }));
  for (const make of [miniSearch, flexSearch, orama, fuzzy, trigrams]) {
    const from = performance.now();
    const peer = await make(lines);
    yield { ...peer, seconds: (performance.now() - from) / 1000 };
    await peer.close?.();
  }
}

interface Line {
  readonly id: number;
  readonly text: string;
}

function miniSearch(lines: readonly Line[]): Omit<Peer, 'seconds'> {
  const index = new MiniSearch<Line>({
    fields: ['text'],
    searchOptions: { prefix: true, fuzzy: 0.25, combineWith: 'AND' },
  });
  index.addAll(lines);

  return {
    name: 'minisearch',
    ask: (text) =>
      index
        .search(text)
        .slice(0, 8)
        .map(({ id }) => Number(id)),
  };
}

function flexSearch(lines: readonly Line[]): Omit<Peer, 'seconds'> {
  const index = new FlexSearch.Index({ tokenize: 'forward' });
  for (const { id, text } of lines) index.add(id, text);

  return {
    name: 'flexsearch',
    ask: (text) => (index.search(text, { limit: 8, suggest: true }) as number[]).map(Number),
  };
}

async function orama(lines: readonly Line[]): Promise<Omit<Peer, 'seconds'>> {
  const index = create({ schema: { text: 'string' } as const });
  await insertMultiple(
    index,
    lines.map(({ id, text }) => ({ id: String(id), text })),
    5000,
  );

  return {
    name: 'orama',
    ask: async (text) =>
      (await search(index, { term: text, tolerance: 2, threshold: 0, limit: 8 })).hits.map(({ id }) =>
        Number(id),
      ),
  };
}

function fuzzy(lines: readonly Line[]): Omit<Peer, 'seconds'> {
  const engine = new uFuzzy({ intraMode: 1 });
  const haystack = lines.map(({ text }) => text);

  return {
    name: 'uFuzzy',
    ask: (text) => {
      const [found, , order] = engine.search(haystack, text, 5, 10_000);

      return order && found ? order.slice(0, 8).map((at) => found[at] ?? -1) : (found ?? []).slice(0, 8);
    },
  };
}

async function trigrams(lines: readonly Line[]): Promise<Omit<Peer, 'seconds'>> {
  const { name, run, close } = await database();
  await run('create extension pg_trgm');
  await run('create table guest (id int primary key, line text)');
  for (let from = 0; from < lines.length; from += 5000) {
    const some = lines.slice(from, from + 5000);
    await run('insert into guest select * from unnest($1::int[], $2::text[])', [
      some.map(({ id }) => id),
      some.map(({ text }) => text),
    ]);
  }
  await run('create index on guest using gin (line gin_trgm_ops)');
  await run('analyze guest');

  return {
    name: `pg_trgm on ${name}`,
    ask: async (text) => {
      const rows = await run('select id from guest where line %> $1 order by line <->> $1 limit 8', [text]);

      return rows.map(({ id }) => id);
    },
    close,
  };
}

interface Database {
  readonly name: string;
  run(text: string, values?: readonly unknown[]): Promise<readonly { readonly id: number }[]>;
  close(): Promise<void>;
}

/** A server where there is one, else PostgreSQL in this process. */
async function database(): Promise<Database> {
  if (!findPostgres()) {
    const pglite = await PGlite.create({ extensions: { pg_trgm } });

    return {
      name: 'PGlite',
      run: async (text, values = []) => (await pglite.query<{ id: number }>(text, [...values])).rows,
      close: () => pglite.close(),
    };
  }
  const server = await startPostgres();
  const client = new pg.Client({ connectionString: server.url });
  await client.connect();

  return {
    name: 'PostgreSQL',
    run: async (text, values = []) => (await client.query<{ id: number }>(text, [...values])).rows,
    async close() {
      await client.end();
      await server.stop();
    },
  };
}
