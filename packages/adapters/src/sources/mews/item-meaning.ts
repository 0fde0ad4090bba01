import type { ChargeCategory, ChargeType } from '@innkeeper/core';
import { categoryOf } from '../../shared/charge-words.ts';
import type { Raw } from '../../shared/loose.ts';
import { at, firstText, flagOf, objectOf, textOf } from '../../shared/loose.ts';
import { classifiedAs, itemTypeOf, letters } from './codes.ts';
import type { AccountingMeaning } from './options.ts';
import type { Reading } from './reading.ts';
import { nameOf } from './reading.ts';

/** What an order item is and what it is called. */
export interface ItemMeaning {
  readonly type: ChargeType;
  readonly category: ChargeCategory;
  /** The accounting category, by the code or name that Mews's list gives it. */
  readonly code: string | undefined;
  readonly outlet: string | undefined;
  readonly place: AccountingMeaning['place'];
  readonly product: string | undefined;
  readonly productId: string | undefined;
}

/**
 * What an item is: the hotel's own table first, then the type of the item, then Mews's classifications, then the words.
 * What was cancelled, or waits for a reservation to be confirmed, is nothing that was earned.
 */
export function meaningOf(raw: Raw, reading: Reading): ItemMeaning {
  const { lists } = reading;
  const categoryId = textOf(raw.AccountingCategoryId);
  const accounting = lists.find('AccountingCategories', categoryId);
  const own = ownMeaning([categoryId, firstText(accounting, 'Code'), nameOf(accounting)], reading);
  const [type, bought] = typeOf(raw);
  const productId = productIdOf(raw);
  const product = lists.find('Products', productId);
  const service = lists.find('Services', textOf(raw.ServiceId));
  const words = [textOf(raw.BillingName), nameOf(product), nameOf(accounting), nameOf(service)];
  const classified = classifiedAs(firstText(accounting, 'Classification'));
  const said = categoryOf(words);
  const isOutlet = letters(firstText(service?.Data, 'Discriminator')) === 'additional';

  return {
    type: isVoid(raw) ? 'other' : (own?.type ?? type),
    category: own?.category ?? bought ?? productCategory(product) ?? refined(classified, said),
    code: firstText(accounting, 'Code') ?? nameOf(accounting) ?? categoryId,
    outlet: own?.outlet ?? (isOutlet ? nameOf(service) : undefined),
    place: own?.place ?? (/room.?service|in.?room|送餐/i.test(words.join(' ')) ? 'room' : undefined),
    product: nameOf(product),
    productId,
  };
}

/** Items that were cancelled, or that count for nothing yet. */
function isVoid(raw: Raw): boolean {
  return ['canceled', 'cancelled', 'inactive'].includes(letters(textOf(raw.AccountingState)));
}

/** The type of an item; an older answer has only the type of its revenue. */
function typeOf(raw: Raw): readonly [ChargeType, ChargeCategory?] {
  const type = textOf(raw.Type);
  if (type !== undefined) return itemTypeOf(type);

  return textOf(raw.RevenueType) === undefined ? ['other'] : ['revenue'];
}

function ownMeaning(
  names: readonly (string | undefined)[],
  { tables }: Reading,
): AccountingMeaning | undefined {
  const table = tables.accountingCategories ?? {};
  const known = names.find((name) => name !== undefined && Object.hasOwn(table, name));

  return known === undefined ? undefined : table[known];
}

/** `Data.Product.ProductId`, in a rebate that of what it takes back, in older answers under `Value`. */
function productIdOf(raw: Raw): string | undefined {
  const data = objectOf(raw.Data);

  return (
    firstText(data?.Product, 'ProductId') ??
    firstText(data?.Rebate, 'ProductId') ??
    firstText(data?.Value, 'ProductId')
  );
}

/** The item that a rebate takes back. */
export function rebatedItemOf(raw: Raw): string | undefined {
  return (
    firstText(at(raw, 'Data', 'Rebate'), 'RebatedItemId') ??
    firstText(at(raw, 'Data', 'Value'), 'RebatedItemId')
  );
}

function productCategory(product: Raw | undefined): ChargeCategory | undefined {
  const is = (name: string): boolean => flagOf(at(product, 'Classifications', name)) === true;
  if (is('Beverage') && !is('Food')) return 'beverage';
  if (is('Food')) return 'food';

  return is('Wellness') ? 'spa' : undefined;
}

/** Mews has one word for food and drink; the words of the item tell them apart. */
function refined(classified: ChargeCategory | undefined, said: ChargeCategory): ChargeCategory {
  if (classified === undefined) return said;

  return classified === 'food' && (said === 'beverage' || said === 'minibar') ? said : classified;
}
