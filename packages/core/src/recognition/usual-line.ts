import type { Reason } from '../shared/reason.ts';
import type { Usual } from './usual-of.ts';
import { namesAsFacts } from './usual-of.ts';

/** A usual as one reason, so that a catalogue can say it in a line. */
export function usualLine({
  item,
  names,
  instead,
  quantity,
  manner,
  place,
  occasion,
  menu,
  because,
}: Usual): Reason {
  const code = quantity === undefined ? 'usual/line' : 'usual/counted';

  return {
    code: menu === 'off' ? (instead ? 'usual/off-instead' : 'usual/off') : code,
    facts: {
      ...namesAsFacts('item', item, names),
      dish: (names.en ?? item).toLowerCase(),
      ...(instead ? namesAsFacts('instead', instead.item, instead.names) : {}),
      ...(quantity === undefined ? {} : { quantity }),
      ...(manner === undefined ? {} : { manner }),
      ...(place === undefined ? {} : { place }),
      ...(occasion === undefined ? {} : { occasion }),
    },
    source: because[0]?.source,
  };
}
