import type { Known } from '../../shared/left-over.ts';
import { listOf } from '../../shared/loose.ts';
import type { PayloadKinds } from '../../shared/payload-kinds.ts';

/** What a payload of Toast may be called by whoever hands it over: its lists have no wrapper of their own. */
export const toastKinds: PayloadKinds = {
  orders: (entries) => ({ orders: listOf(entries) }),
  customers: (entries) => ({ customers: listOf(entries) }),
};

/** What is read of a selection. */
export const selectionShape: Known = Object.fromEntries(
  [
    'guid',
    'item',
    'itemGroup',
    'optionGroup',
    'quantity',
    'selectionType',
    'salesCategory',
    'appliedDiscounts',
    'deferred',
    'preDiscountPrice',
    'price',
    'tax',
    'voided',
    'voidDate',
    'voidBusinessDate',
    'refundDetails',
    'displayName',
    'createdDate',
    'modifiedDate',
    'modifiers',
    'taxInclusion',
    'appliedTaxes',
    'diningOption',
    'receiptLinePrice',
    'entityType',
  ].map((name) => [name, true]),
);
