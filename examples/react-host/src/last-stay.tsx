import type { GuestId } from '@innkeeper/core';
import type { GuestBriefApi } from '@innkeeper/widgets/controllers';
import { answerOf, createGuestBrief } from '@innkeeper/widgets/controllers';
import type { ReactNode } from 'react';
import { useEffect, useMemo } from 'react';
import { useController } from './use-controller.ts';

// #region last-stay
/** One line of the brief, drawn by React alone. */
export function LastStay({
  api,
  guestId,
}: {
  readonly api: GuestBriefApi;
  readonly guestId: GuestId;
}): ReactNode {
  const controller = useMemo(() => createGuestBrief({ api }), [api]);
  useEffect(() => {
    controller.show({ guestId });

    return () => controller.shutdown();
  }, [controller, guestId]);
  const last = answerOf(useController(controller).brief)?.visits.last;

  return <output>{last ? `${last.nights} nights, room ${last.room ?? '?'}` : '…'}</output>;
}
// #endregion
