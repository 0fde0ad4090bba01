import type { Known } from '../../shared/left-over.ts';
import { listOf } from '../../shared/loose.ts';
import type { PayloadKinds } from '../../shared/payload-kinds.ts';

/** What a payload of Simphony may be called by whoever hands it over without its wrapper. */
export const simphonyKinds: PayloadKinds = {
  'guest-checks': (entries) => ({ guestChecks: listOf(entries) }),
  checks: (entries) => ({ items: listOf(entries) }),
};

/** What is read of a line of a guest check of the BI API. */
export const detailShape: Known = Object.fromEntries(
  [
    'guestCheckLineItemId',
    'lineNum',
    'dtlId',
    'detailUTC',
    'detailLcl',
    'lastUpdateUTC',
    'lastUpdateLcl',
    'busDt',
    'dspTtl',
    'dspQty',
    'aggTtl',
    'aggQty',
    'menuItem',
    'discount',
    'serviceCharge',
    'tenderMedia',
    'errorCode',
    'chkEmpId',
  ].map((name) => [name, true]),
);
