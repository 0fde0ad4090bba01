// Vitest's global set-up: gives the tests a PostgreSQL, or an empty address when the machine has none.
// Tests read it as `inject('postgresUrl')` and skip themselves when it is empty.
// INNKEEPER_TEST_POSTGRES names a server to use instead; "none" does without.
import { findPostgres, startPostgres } from './postgres.mjs';

export default async function setup(project) {
  const wished = process.env.INNKEEPER_TEST_POSTGRES;
  if (wished || !findPostgres()) {
    provide(project, wished === 'none' ? '' : (wished ?? ''));
    return;
  }

  try {
    const server = await startPostgres();
    provide(project, server.url);

    return () => server.stop();
  } catch (error) {
    console.warn(`${error.message} The tests that need it are skipped.`);
    provide(project, '');
  }
}

function provide(project, url) {
  process.env.INNKEEPER_TEST_POSTGRES = url;
  project.provide('postgresUrl', url);
}
