import { InnkeeperError } from '@innkeeper/core';
import { inParallel } from '../../shared/in-parallel.ts';
import { firstText } from '../../shared/loose.ts';
import type { MewsOperation } from './client.ts';
import { gather } from './read-pages.ts';
import { systemOf } from './reading.ts';
import type { Run } from './run.ts';
import { chunksOf, mostIds, orClosed } from './run.ts';

/** Reads which enterprises there are, and the names of everything that reservations and items only hold ids of. */
export async function readLists(base: Omit<Run, 'scope'>): Promise<Run> {
  const nobody: Run = { ...base, scope: { enterpriseIds: [], chainIds: [] } };
  const { enterpriseIds: wanted } = base.plan;
  const enterprises = await gather(nobody, {
    operation: 'enterprises/getAll',
    list: 'Enterprises',
    body: wanted ? { EnterpriseIds: wanted } : {},
  });
  const idsOf = (name: string): readonly string[] => [
    ...new Set(enterprises.flatMap((enterprise) => firstText(enterprise, name) ?? [])),
  ];
  const scope = { enterpriseIds: idsOf('Id'), chainIds: idsOf('ChainId') };
  if (scope.enterpriseIds.length === 0) {
    const facts = {
      name: systemOf({ tables: base.tables }),
      field: 'enterpriseIds',
      problem: 'are not to be seen',
    };
    throw new InnkeeperError('setting/invalid', facts);
  }
  const run: Run = { ...base, scope };
  await readNames(run);

  return run;
}

type Part = readonly [operation: MewsOperation, list: string, body: Readonly<Record<string, unknown>>];

async function readNames(run: Run): Promise<void> {
  const EnterpriseIds = run.scope.enterpriseIds;
  const ChainIds = run.scope.chainIds;
  const services = await gather(run, {
    operation: 'services/getAll',
    list: 'Services',
    body: { EnterpriseIds },
  });
  const serviceIds = services.flatMap((service) => firstText(service, 'Id') ?? []);
  const perService = chunksOf(serviceIds, mostIds).flatMap((ServiceIds): readonly Part[] => [
    ['resourceCategories/getAll', 'ResourceCategories', { EnterpriseIds, ServiceIds }],
    [
      'rates/getAll',
      'Rates',
      { EnterpriseIds, ServiceIds, Extent: { Rates: true, AvailabilityBlockAssignments: false } },
    ],
    ['products/getAll', 'Products', { EnterpriseIds, ServiceIds, IncludeDefault: true }],
  ]);
  const parts: readonly Part[] = [
    ['resources/getAll', 'Resources', { EnterpriseIds, Extent: { Resources: true, Inactive: true } }],
    ['businessSegments/getAll', 'BusinessSegments', { EnterpriseIds }],
    ['ageCategories/getAll', 'AgeCategories', { EnterpriseIds }],
    ['accountingCategories/getAll', 'AccountingCategories', { EnterpriseIds }],
    ...perService,
  ];
  await inParallel(parts, run.plan.atOnce ?? 4, ([operation, list, body]) =>
    orClosed(run, operation, async () => {
      await gather(run, { operation, list, body });
    }),
  );
  await readProgrammes(run, ChainIds);
}

async function readProgrammes(run: Run, ChainIds: readonly string[]): Promise<void> {
  await orClosed(run, 'loyaltyPrograms/getAll', async () => {
    const programmes = await gather(run, {
      operation: 'loyaltyPrograms/getAll',
      list: 'LoyaltyPrograms',
      body: { ChainIds },
    });
    const ids = programmes.flatMap((programme) => firstText(programme, 'Id') ?? []);
    for (const LoyaltyProgramIds of chunksOf(ids, mostIds)) {
      const body = { ChainIds, LoyaltyProgramIds };
      await orClosed(run, 'loyaltyTiers/getAll', async () => {
        await gather(run, { operation: 'loyaltyTiers/getAll', list: 'LoyaltyTiers', body });
      });
    }
  });
}
