export type { EventOptions } from './events/element-event.ts';
export { ElementEvent } from './events/element-event.ts';
export {
  CheckInEvent,
  DepartmentAskEvent,
  GuestShownEvent,
  RoomAssignEvent,
  UsualOrderEvent,
  WishAddEvent,
} from './guest-brief/events.ts';
export { GuestBrief } from './guest-brief/guest-brief.ts';
export { GuestLookEvent, GuestNewEvent, GuestSelectEvent } from './guest-finder/events.ts';
export { GuestFinder } from './guest-finder/guest-finder.ts';
export { PreferenceChangeEvent } from './preference-panel/events.ts';
export { PreferencePanel } from './preference-panel/preference-panel.ts';
export type { ElementClass } from './shared/define-element.ts';
export { defineElement } from './shared/define-element.ts';
export type { Face, FacePart, Host } from './shared/face.ts';
export type { Keys, Standing } from './shared/innkeeper-element.ts';
export { InnkeeperElement } from './shared/innkeeper-element.ts';
export type { Part } from './shared/part.ts';
export { version } from './shared/version.ts';
export { TimelineFilterEvent, TimelineMoreEvent } from './timeline/events.ts';
export { Timeline } from './timeline/timeline.ts';
export { addWords, fetchWords, overrideWords } from './words/catalogues.ts';
export type { StaffNames } from './words/staff.ts';
export { nameStaff } from './words/staff.ts';
