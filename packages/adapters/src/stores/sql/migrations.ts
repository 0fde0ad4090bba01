import type { TableName } from '@innkeeper/core';
import { shapes, tableNames } from '../shared/shape.ts';
import { definitionsOf, tenantTable } from './definitions.ts';
import { fillClaims } from './fill-claims.ts';
import { fillDuties } from './fill-duties.ts';
import { fillRack } from './fill-rack.ts';
import { sayHeldByFew } from './held-by-few.ts';
import { keepBlobsAsTheyAre } from './keep-blobs-as-they-are.ts';

/** One step of the tables from one version to the next; its statements may run again. */
export interface Migration {
  readonly number: number;
  readonly statements: readonly string[];
}

/**
 * All steps, in order, forward only. A step that was released is never changed: a table or column that is added to
 * the declaration gets a step of its own (`create table if not exists`, `alter table … add column if not exists`).
 */
export const migrations: readonly Migration[] = [
  { number: 1, statements: [tenantTable, ...tableNames().flatMap((table) => definitionsOf(shapes[table]))] },
  { number: 2, statements: [...definitionsOf(shapes.touch), ...definitionsOf(shapes.blob)] },
  { number: 3, statements: [...definitionsOf(shapes.rack), fillRack] },
  { number: 4, statements: [...definitionsOf(shapes.service), ...definitionsOf(shapes.duty), fillDuties] },
  {
    number: 5,
    statements: ['census', 'visit', 'purchase', 'segment', 'member', 'segmentSize'].flatMap((table) =>
      definitionsOf(shapes[table as TableName]),
    ),
  },
  { number: 6, statements: [...definitionsOf(shapes.position), ...definitionsOf(shapes.letter)] },
  { number: 7, statements: [...definitionsOf(shapes.claim), ...fillClaims] },
  { number: 8, statements: definitionsOf(shapes.reported) },
  { number: 9, statements: sayHeldByFew },
  { number: 10, statements: [keepBlobsAsTheyAre] },
];
