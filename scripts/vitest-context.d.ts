import 'vitest';

declare module 'vitest' {
  interface ProvidedContext {
    /** Where a PostgreSQL for tests listens; empty when the machine has none. */
    readonly postgresUrl: string;
  }
}
