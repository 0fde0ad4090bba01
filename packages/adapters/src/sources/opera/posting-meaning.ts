import type { ChargeCategory, ChargeType } from '@innkeeper/core';
import { categoryOf } from '../../shared/charge-words.ts';
import { lineTypeOf } from '../../shared/line-type.ts';
import type { Raw } from '../../shared/loose.ts';
import { flagOf, textOf } from '../../shared/loose.ts';
import type { TransactionMeaning } from './options.ts';
import type { Reading } from './reading.ts';

/** What a posting is and what it is called. */
export interface PostingMeaning {
  readonly type: ChargeType;
  readonly category: ChargeCategory;
  readonly outlet?: string | undefined;
  readonly place?: TransactionMeaning['place'];
  /** What OPERA's table calls the code. */
  readonly description?: string | undefined;
}

/** What a line is: the hotel's own table first, then the kind of posting, then the words of OPERA's table. */
export function meaningOf(raw: Raw, { tables, place }: Reading): PostingMeaning {
  const code = textOf(raw.transactionCode);
  const own = code === undefined ? undefined : tables.transactionCodes?.[code];
  const line = code === undefined ? undefined : place.transactionCodes?.get(code);
  const words = line ? [line.description, line.subGroup, line.group, line.serviceType] : [];
  const said = textOf(raw.transactionDescription);

  return {
    type: kindOf(raw) ?? own?.type ?? lineTypeOf(line ? words : [said]),
    category: own?.category ?? categoryOf([...words, said]),
    outlet: own?.outlet,
    place:
      own?.place ?? (/room.?service|in.?room|送餐/i.test([...words, said].join(' ')) ? 'room' : undefined),
    description: line?.description,
  };
}

/** What OPERA says a posting is, where that is not revenue. */
function kindOf(raw: Raw): ChargeType | undefined {
  switch ((textOf(raw.transactionType) ?? '').toLowerCase()) {
    case 'wrapper':
      return 'wrapper';
    case 'payment':
      return textOf(raw.depositTransactionId) === undefined ? 'payment' : 'deposit';
    default:
      return flagOf(raw.paidOut) === true ? 'other' : undefined;
  }
}
