import type { ChargeCategory, ChargeRecord, ChargeType } from '@innkeeper/core';
import { optionalFields } from './optional-fields.ts';
import type { Build } from './record-builder.ts';
import type { Values } from './values.ts';

const types: readonly ChargeType[] = [
  ...(['revenue', 'payment', 'deposit', 'tax', 'tip', 'total', 'wrapper', 'fee', 'other'] as const),
];
const categories: readonly ChargeCategory[] = [
  ...(['room', 'food', 'beverage', 'spa', 'laundry', 'telephone', 'parking', 'event', 'shop'] as const),
  ...(['minibar', 'transport', 'cancellation', 'other'] as const),
];
const places = ['room', 'outlet', 'takeaway'] as const;

/** Makes charges: day, amount, what it was for, and whose it is. A line without a type is revenue. */
export function chargeBuilder(values: Values): Build {
  const { cells } = values;
  const day = values.day('day');
  const type = values.word('type', types, 'refuse');
  const category = values.word('category', categories, { value: 'other' });
  const place = values.word('place', places, 'keep');
  const profile = values.reference('customer', 'profile');
  const stay = values.reference('stay', 'stay');
  const hasAmounts = ['amount', 'net', 'tax', 'gross'].some((field) => cells.feeds(field).length > 0);
  const fill = optionalFields<ChargeRecord>({
    postedAt: values.instant('postedAt'),
    stay,
    profile,
    text: cells.text('text', { limit: 20_000 }),
    item: cells.text('item'),
    outlet: cells.text('outlet'),
    place: place && ((row) => place(row)?.value),
    quantity: values.number('quantity'),
    net: values.money('net') ?? values.money('amount'),
    tax: values.money('tax'),
    gross: values.money('gross'),
    check: cells.text('check'),
    room: cells.text('room'),
    reverses: values.reference('reverses', 'charge'),
  });

  return (row, { source, property, sameRow, missing }) => {
    const on = day?.(row);
    if (on === undefined) return missing('day');
    const record: ChargeRecord = {
      kind: 'charge',
      source,
      property,
      day: on,
      type: type?.(row) ?? { value: 'revenue' },
      category: category?.(row) ?? { value: 'other' },
      ...(!stay && sameRow.stay && { stay: sameRow.stay }),
      ...(!profile && sameRow.profile && { profile: sameRow.profile }),
    };

    const filled = fill(record, row);
    const isEmpty = !filled.net && !filled.tax && !filled.gross;
    return hasAmounts && isEmpty ? missing('amount') : filled;
  };
}
