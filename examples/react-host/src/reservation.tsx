import type { GuestId, InnkeeperApi } from '@innkeeper/core';
import { GuestBrief } from '@innkeeper/widgets/react';
import type { ReactNode } from 'react';
import { useState } from 'react';
import { LastStay } from './last-stay.tsx';

// #region reservation
/** The screen of a reservation: the host's own form, and the house's brief beside it. */
export function Reservation({
  api,
  guestId,
}: {
  readonly api: InnkeeperApi;
  readonly guestId: GuestId;
}): ReactNode {
  const [room, setRoom] = useState('');

  return (
    <>
      <label>
        Room <input value={room} onChange={(event) => setRoom(event.target.value)} />
      </label>
      <LastStay api={api} guestId={guestId} />
      <GuestBrief api={api} guestId={guestId} onRoomAssign={({ detail }) => setRoom(detail.room)} />
    </>
  );
}
// #endregion
