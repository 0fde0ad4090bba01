import type { ChargeRecord, Money } from '@innkeeper/core';
import { mewsAmount, mewsIds, momentAt, stampsOf } from './mews-parts.ts';
import { utc } from './opera-parts.ts';

/** Where and whose a line is. */
export interface ItemPlace {
  readonly customerId: string | undefined;
  readonly timeZone: string;
}

/** A line of revenue as one of Mews's order items; what takes another back is a rebate. */
export function mewsOrderItem(charge: ChargeRecord, { customerId, timeZone }: ItemPlace): unknown {
  const { net, tax, gross, reverses, quantity, property, category, item, outlet } = charge;
  const amount = mewsAmount(net ?? gross ?? { minor: 0, currency: 'EUR' }, { tax, gross });
  const consumed = utc(charge.postedAt) ?? momentAt(charge.day, '12:00', timeZone);

  return {
    Id: charge.source.id,
    EnterpriseId: mewsIds.enterprise(property),
    AccountId: customerId ?? null,
    AccountType: 'Customer',
    ServiceId: outlet === undefined ? mewsIds.accommodation(property) : mewsIds.outlet(property, outlet),
    ServiceOrderId: charge.stay?.id ?? null,
    BillId: null,
    AccountingCategoryId: mewsIds.accounting(property, category.raw ?? category.value),
    BillingName: charge.text ?? null,
    UnitCount: Math.abs(quantity ?? 1),
    UnitAmount: amount,
    Amount: amount,
    OriginalAmount: amount,
    RevenueType: category.value === 'room' ? 'Service' : 'Product',
    Type: typeOf(charge),
    AccountingState: 'Closed',
    ConsumedUtc: consumed,
    StartUtc: momentAt(charge.day, '00:00', timeZone),
    CanceledUtc: null,
    ClosedUtc: utc(charge.postedAt) ?? null,
    ...stampsOf(charge, consumed),
    Data: dataOf(property, { item, rebated: reverses?.id }),
  };
}

function typeOf({ reverses, category }: ChargeRecord): string {
  if (reverses) return category.value === 'room' ? 'NightRebate' : 'ProductOrderRebate';
  if (category.value === 'cancellation') return 'CancellationFee';

  return category.value === 'room' ? 'SpaceOrder' : 'ProductOrder';
}

function dataOf(
  property: string,
  { item, rebated }: { readonly item: string | undefined; readonly rebated: string | undefined },
): unknown {
  const ProductId = item === undefined ? null : mewsIds.product(property, item);
  if (rebated !== undefined)
    return { Discriminator: 'Rebate', Rebate: { ProductId, RebatedItemId: rebated } };

  return ProductId === null
    ? null
    : { Discriminator: 'Product', Rebate: null, Product: { ProductId, AgeCategoryId: null } };
}

/** A payment or deposit, which Mews writes below zero and keeps apart from what was bought. */
export function mewsPayment(charge: ChargeRecord, { customerId, timeZone }: ItemPlace): unknown {
  const gross = charge.gross ?? charge.net ?? { minor: 0, currency: 'EUR' };
  const amount = mewsAmount(negative(gross), {});
  const paidAt = utc(charge.postedAt) ?? momentAt(charge.day, '12:00', timeZone);

  return {
    Id: charge.source.id,
    EnterpriseId: mewsIds.enterprise(charge.property),
    AccountId: customerId ?? null,
    AccountType: 'Customer',
    BillId: null,
    ReservationId: charge.stay?.id ?? null,
    AccountingCategoryId: null,
    Amount: amount,
    OriginalAmount: amount,
    ChargedUtc: paidAt,
    ...stampsOf(charge, paidAt),
    AccountingState: 'Closed',
    State: 'Charged',
    Type: charge.text === 'Cash' ? 'CashPayment' : 'ExternalPayment',
  };
}

function negative({ minor, currency }: Money): Money {
  return { minor: -minor, currency };
}
