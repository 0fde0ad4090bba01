import type { ContactRecord } from '@innkeeper/core';
import { optionalFields } from './optional-fields.ts';
import type { Build } from './record-builder.ts';
import type { Values } from './values.ts';

/** Makes contacts: with whom, when, by what medium and in which direction (`in` where the file does not say). */
export function contactBuilder(values: Values): Build {
  const { cells } = values;
  const customer = values.reference('customer', 'profile');
  const at = values.instant('at');
  const medium = cells.text('medium');
  const direction = values.word('direction', ['in', 'out'] as const, 'refuse');
  const fill = optionalFields<ContactRecord>({
    staff: cells.text('staff'),
    subject: cells.text('subject'),
    text: cells.text('text', { limit: 20_000 }),
  });

  return (row, { source, sameRow, missing }) => {
    const profile = customer ? customer(row) : sameRow.profile;
    const moment = at?.(row);
    const by = medium?.(row);
    if (!profile) return missing('customer');
    if (moment === undefined) return missing('at');
    if (by === undefined) return missing('medium');

    return fill(
      {
        kind: 'contact',
        source,
        profile,
        at: moment,
        medium: by,
        direction: direction?.(row)?.value ?? 'in',
      },
      row,
    );
  };
}
