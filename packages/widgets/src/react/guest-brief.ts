import type { EventName } from '@lit/react';
import { createComponent } from '@lit/react';
import * as react from 'react';
import { GuestBrief as Element } from '../guest-brief/define.ts';
import type {
  CheckInEvent,
  DepartmentAskEvent,
  GuestShownEvent,
  RoomAssignEvent,
  UsualOrderEvent,
  WishAddEvent,
} from '../guest-brief/events.ts';

/** `<ik-guest-brief>` for React 18 and newer: properties as they are, events as `onRoomAssign`. */
export const GuestBrief = createComponent({
  react,
  tagName: 'ik-guest-brief',
  elementClass: Element,
  events: {
    onRoomAssign: 'ik-room-assign' as EventName<RoomAssignEvent>,
    onWishAdd: 'ik-wish-add' as EventName<WishAddEvent>,
    onDepartmentAsk: 'ik-department-ask' as EventName<DepartmentAskEvent>,
    onUsualOrder: 'ik-usual-order' as EventName<UsualOrderEvent>,
    onCheckIn: 'ik-check-in' as EventName<CheckInEvent>,
    onGuestShown: 'ik-guest-shown' as EventName<GuestShownEvent>,
  },
});
