import type { ChargeCategory, ChargeRecord, ChargeType } from '../../records/charge-record.ts';

/** What one of the hotel's transaction codes stands for: the `raw` of a charge's category. */
export interface TransactionCode {
  readonly type: ChargeType;
  readonly category: ChargeCategory;
  readonly text: string;
  readonly outlet?: string;
  readonly place?: ChargeRecord['place'];
}

/** The transaction codes of every property of the hotel, as its front office keeps them. */
export const transactionCodes: Readonly<Record<string, TransactionCode>> = {
  '1000': { type: 'revenue', category: 'room', text: 'Room charge' },
  '1090': { type: 'revenue', category: 'cancellation', text: 'No-show fee' },
  '2000': { type: 'revenue', category: 'food', text: 'Breakfast', outlet: 'RESTAURANT', place: 'outlet' },
  '2010': {
    type: 'revenue',
    category: 'food',
    text: 'Breakfast in the room',
    outlet: 'ROOM SERVICE',
    place: 'room',
  },
  '2100': { type: 'revenue', category: 'food', text: 'Dinner', outlet: 'RESTAURANT', place: 'outlet' },
  '2110': { type: 'revenue', category: 'food', text: 'Snack', outlet: 'LOUNGE', place: 'outlet' },
  '2200': { type: 'revenue', category: 'beverage', text: 'Bar', outlet: 'BAR', place: 'outlet' },
  '3000': { type: 'revenue', category: 'spa', text: 'Spa', outlet: 'SPA', place: 'outlet' },
  '4000': { type: 'revenue', category: 'laundry', text: 'Laundry', outlet: 'LAUNDRY' },
  '5000': { type: 'revenue', category: 'minibar', text: 'Minibar', place: 'room' },
  '6000': { type: 'revenue', category: 'parking', text: 'Parking' },
  '9000': { type: 'payment', category: 'other', text: 'Cash' },
  '9010': { type: 'payment', category: 'other', text: 'Card' },
  '9020': { type: 'payment', category: 'other', text: 'Mobile payment' },
  '9100': { type: 'deposit', category: 'other', text: 'Deposit' },
};
