import type { Known } from '../../shared/left-over.ts';
import { listOf } from '../../shared/loose.ts';
import type { PayloadKinds } from '../../shared/payload-kinds.ts';

/** What a payload of TastyIgniter may be called by whoever hands it over without the wrapper of JSON:API. */
export const tastyigniterKinds: PayloadKinds = {
  orders: (entries) => ({ data: listOf(entries) }),
  customers: (entries) => ({ data: listOf(entries) }),
  reservations: (entries) => ({ data: listOf(entries) }),
};

/** What is read of a customer. */
export const customerShape: Known = Object.fromEntries(
  [
    'id',
    'customer_id',
    'first_name',
    'last_name',
    'full_name',
    'email',
    'telephone',
    'newsletter',
    'created_at',
    'updated_at',
    'status',
    'addresses',
    'orders',
    'reservations',
  ].map((name) => [name, true]),
);

/** Codes of lines among an order's totals: what repeats the lines, and what is none of the house's earnings. */
export const totalCodes: Readonly<Record<string, 'repeats' | 'tip' | 'tax' | 'fee'>> = {
  subtotal: 'repeats',
  cartsubtotal: 'repeats',
  total: 'repeats',
  tip: 'tip',
  tips: 'tip',
  tax: 'tax',
  taxes: 'tax',
  vat: 'tax',
  paymentfee: 'fee',
};
