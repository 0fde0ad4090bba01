import type { SourceReference, StayParty, StayRecord } from '@innkeeper/core';
import { addDays, partyRoles, stayStatuses } from '@innkeeper/core';
import type { Cell } from './cells.ts';
import { optionalFields } from './optional-fields.ts';
import type { Build } from './record-builder.ts';
import type { Values } from './values.ts';

/** Makes stays: arrival and departure (or nights), status, parties, room, rate. */
export function stayBuilder(values: Values): Build {
  const { cells } = values;
  const status = values.word('status', stayStatuses, 'refuse-status');
  const arrival = values.day('arrival');
  const departure = values.day('departure');
  const nights = values.count('nights');
  const parties = partiesOf(values);
  const namesGuest = cells.feeds('guest').length > 0;
  const fill = optionalFields<StayRecord>({
    room: cells.text('room'),
    roomType: cells.text('roomType'),
    ratePlan: cells.text('ratePlan'),
    adults: values.count('adults'),
    children: values.count('children'),
    market: cells.text('market'),
    bookingSource: cells.text('source'),
    bookedAt: values.instant('bookedAt'),
    cancelledAt: values.instant('cancelledAt'),
    otherIds: otherIdsOf(values),
    rate: values.money('rate'),
    purpose: cells.text('purpose'),
    requests: textsOnly(values, 'request'),
  });

  return (row, { source, property, sameRow, missing }) => {
    const from = arrival?.(row);
    const count = from === undefined ? undefined : nights?.(row);
    const to =
      departure?.(row) ?? (from !== undefined && count !== undefined ? addDays(from, count) : undefined);
    if (from === undefined) return missing('arrival');
    if (to === undefined) return missing(departure ? 'departure' : 'nights');
    if (to < from) return missing('departure', 'refused/departure');

    const told = parties(row);
    const guest =
      namesGuest || !sameRow.profile ? [] : [{ role: 'guest' as const, profile: sameRow.profile }];
    const record: StayRecord = {
      kind: 'stay',
      source,
      property,
      status: status?.(row) ?? { value: 'unknown' },
      arrival: from,
      departure: to,
      parties: [...guest, ...told],
    };

    return fill(record, row);
  };
}

function partiesOf(values: Values): (row: readonly string[]) => readonly StayParty[] {
  const fed = partyRoles.flatMap((role) => {
    const profile = values.reference(role, 'profile');
    return profile ? [{ role, profile }] : [];
  });

  return (row) =>
    fed.flatMap(({ role, profile }) => {
      const reference: SourceReference | undefined = profile(row);
      return reference ? [{ role, profile: reference }] : [];
    });
}

function otherIdsOf({ cells }: Values): Cell<NonNullable<StayRecord['otherIds']>> | undefined {
  const fields = cells.fieldsUnder('otherId.');
  const fed = fields.map((field) => ({ type: field.slice('otherId.'.length), id: cells.text(field) }));
  if (fed.length === 0) return undefined;

  return (row) => {
    const ids = fed.flatMap(({ type, id }) => {
      const text = id?.(row);
      return text === undefined ? [] : [{ type, id: text }];
    });
    return ids.length > 0 ? ids : undefined;
  };
}

function textsOnly({ cells }: Values, field: string): Cell<readonly string[]> | undefined {
  const texts = cells.texts(field, 20_000);

  return (
    texts &&
    ((row) => {
      const found = texts(row) ?? [];
      return found.length > 0 ? found.map(({ text }) => text) : undefined;
    })
  );
}
