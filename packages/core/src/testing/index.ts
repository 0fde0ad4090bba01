export type { DemonstrationOptions } from './demonstration/demonstration-hotel.ts';
export { demonstrationHotel } from './demonstration/demonstration-hotel.ts';
export { dingCard } from './demonstration/mr-ding.ts';
export type { TransactionCode } from './house/transaction-codes.ts';
export type { Slip } from './profiles/slip.ts';
export { storeContract } from './store-contract.ts';
export type { SyntheticHotel, SyntheticHotelOptions, Truth } from './synthetic-hotel.ts';
export { syntheticHotel } from './synthetic-hotel.ts';
