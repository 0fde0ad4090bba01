export type { TransactionCode } from './house/transaction-codes.ts';
export type { Slip } from './profiles/slip.ts';
export type { SyntheticHotel, SyntheticHotelOptions, Truth } from './synthetic-hotel.ts';
export { syntheticHotel } from './synthetic-hotel.ts';
