import { readFileSync } from 'node:fs';
import { readTable } from '@innkeeper/adapters/csv';
import type { Cost } from './run-built.ts';
import { usualGroups } from './usual-groups.ts';

/** What the usual way costs on the same file. */
export async function baseline(file: string, mapFile: string): Promise<Cost> {
  const before = process.cpuUsage();
  const began = performance.now();
  const table = await readTable({ files: [file], mapping: JSON.parse(readFileSync(mapFile, 'utf8')) });
  usualGroups(table.columns);
  const { user, system } = process.cpuUsage(before);

  return {
    seconds: (performance.now() - began) / 1000,
    cpu: (user + system) / 1e6,
    megabytes: process.memoryUsage.rss() / 1024 / 1024,
  };
}
