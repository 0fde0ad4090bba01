import type { FinderChoice } from '../controllers/guest-finder.ts';
import { GuestNewEvent, GuestSelectEvent } from './events.ts';

/** What the page is told of a choice. */
export function choiceEvent(choice: FinderChoice): GuestSelectEvent | GuestNewEvent {
  return choice.type === 'guest'
    ? new GuestSelectEvent({ guestId: choice.hit.guestId, knownBy: choice.knownBy, hit: choice.hit })
    : new GuestNewEvent({ text: choice.text, prefill: choice.prefill });
}
