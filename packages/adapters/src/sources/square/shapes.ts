import type { Known } from '../../shared/left-over.ts';
import { listOf } from '../../shared/loose.ts';
import type { PayloadKinds } from '../../shared/payload-kinds.ts';

/** What a payload of Square may be called by whoever hands it over without its wrapper. */
export const squareKinds: PayloadKinds = {
  customers: (entries) => ({ customers: listOf(entries) }),
  orders: (entries) => ({ orders: listOf(entries) }),
  payments: (entries) => ({ payments: listOf(entries) }),
  refunds: (entries) => ({ refunds: listOf(entries) }),
  'loyalty-accounts': (entries) => ({ loyalty_accounts: listOf(entries) }),
};

/** What is read of a customer. Cards on file are never kept. */
export const customerShape = {
  id: true,
  created_at: true,
  updated_at: true,
  given_name: true,
  family_name: true,
  nickname: true,
  company_name: true,
  email_address: true,
  phone_number: true,
  address: {
    address_line_1: true,
    address_line_2: true,
    address_line_3: true,
    locality: true,
    sublocality: true,
    administrative_district_level_1: true,
    postal_code: true,
    country: true,
  },
  birthday: true,
  note: true,
  preferences: { email_unsubscribed: true },
  cards: true,
} as const satisfies Known;

/** What is read of a line of an order. */
export const lineShape = {
  uid: true,
  name: true,
  quantity: true,
  note: true,
  catalog_object_id: true,
  item_type: true,
  base_price_money: true,
  variation_total_price_money: true,
  gross_sales_money: true,
  gross_return_money: true,
  total_tax_money: true,
  total_discount_money: true,
  total_money: true,
  total_service_charge_money: true,
  applied_taxes: true,
  applied_discounts: true,
  applied_service_charges: true,
  catalog_version: true,
  source_line_item_uid: true,
} as const satisfies Known;
