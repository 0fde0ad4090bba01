import type { Reservation } from '../src/book/book.ts';
import { dayText, guestText, rateText } from './format.ts';
import { make, the } from './make.ts';
import type { Word } from './words.ts';
import { say, sayCode } from './words.ts';

const tabs = ['guest', 'preferences', 'care', 'value', 'timeline', 'reservation'] as const;

/** One of the leaves of the panel. */
export type Tab = (typeof tabs)[number];

let shown: Tab = 'guest';
let cameFrom: HTMLElement | undefined;

/** Whom the panel shows: a reservation, or a guest found without one. */
export interface PanelSubject {
  readonly reservation?: Reservation;
  readonly name: string;
  readonly checkIn?: () => void;
}

/** Opens the panel and puts the focus on its head; closing gives it back to where it came from. */
export function openPanel(subject: PanelSubject): void {
  const panel = the('panel');
  if (panel.hidden) cameFrom = document.activeElement as HTMLElement;
  panel.hidden = false;
  drawPanel(subject);
  the('panel-name').focus();
}

/** Draws head, keys and the reservation's own leaf anew. */
export function drawPanel({ reservation, name, checkIn }: PanelSubject): void {
  the('panel-name').textContent = name;
  the('panel-line').textContent = reservation ? lineOf(reservation) : '';
  the('panel-actions').replaceChildren(...(reservation && checkIn ? [checkInKey(reservation, checkIn)] : []));
  the('reservation-facts').replaceChildren(...(reservation ? factsOf(reservation) : []));
  showTab(!reservation && shown === 'reservation' ? 'guest' : shown, reservation !== undefined);
}

/** Closes the panel. */
export function closePanel(): void {
  const panel = the('panel');
  if (panel.hidden) return;
  panel.hidden = true;
  if (cameFrom?.isConnected) cameFrom.focus();
  else the('board').focus();
}

function showTab(tab: Tab, hasReservation: boolean): void {
  shown = tab;
  const keys = tabs
    .filter((name) => (name === 'reservation' ? hasReservation : isFilled(name)))
    .map((name) => tabKey(name, () => showTab(name, hasReservation)));
  the('panel-tabs').replaceChildren(...keys);
  for (const name of tabs) the(`tab-${name}`).hidden = name !== tab;
}

/** A leaf whose element this page does not bring has nothing to show. */
function isFilled(name: Tab): boolean {
  return the(`tab-${name}`).querySelector(':not(:defined)') === null;
}

function tabKey(name: Tab, open: () => void): HTMLElement {
  const isShown = name === shown;
  const key = make(
    'button',
    {
      type: 'button',
      role: 'tab',
      id: `tab-${name}-key`,
      'aria-selected': String(isShown),
      'aria-controls': `tab-${name}`,
      tabindex: isShown ? '0' : '-1',
    },
    say(`tab-${name}` as Word),
  );
  key.addEventListener('click', () => {
    open();
    the(`tab-${name}-key`).focus();
  });
  key.addEventListener('keydown', (event) => {
    const sibling = { ArrowRight: key.nextElementSibling, ArrowLeft: key.previousElementSibling }[event.key];
    if (sibling instanceof HTMLElement) sibling.click();
  });

  return key;
}

function checkInKey({ status, room }: Reservation, checkIn: () => void): HTMLElement | string {
  if (status !== 'expected') return '';
  const key = make(
    'button',
    { type: 'button', class: 'button primary', id: 'check-in', 'aria-disabled': String(!room) },
    say(room ? 'check-in' : 'check-in-needs-room'),
  );
  key.addEventListener('click', () => {
    if (room) checkIn();
  });

  return key;
}

function lineOf(reservation: Reservation): string {
  const { arrival, departure, nights, room, roomType, status } = reservation;
  const stay = `${dayText(arrival)} – ${dayText(departure)} (${nights})`;

  return [say(status), room ?? sayCode('type', roomType), stay].join(' · ');
}

function factsOf(reservation: Reservation): readonly HTMLElement[] {
  const facts: readonly (readonly [Word, string | undefined])[] = [
    ['guest', [reservation.guest.name, reservation.guest.nativeName].filter(Boolean).join(' ')],
    ['confirmation', reservation.id],
    ['status', say(reservation.status)],
    ['arrival', dayText(reservation.arrival, 'long')],
    ['departure', dayText(reservation.departure, 'long')],
    ['room', reservation.room ?? say('not-assigned')],
    ['room-type', sayCode('type', reservation.roomType)],
    ['rate', rateText(reservation)],
    ['rate-plan', reservation.ratePlan],
    ['people', `${reservation.adults}/${reservation.children}`],
    ['source', sayCode('source', reservation.source)],
    ['company', reservation.company],
    ['notes', reservation.notes?.join('; ')],
    ['booked', reservation.bookedOn && dayText(reservation.bookedOn, 'long')],
    ['nationality', reservation.guest.nationality],
  ];

  return facts.flatMap(([word, value]) => (value ? [make('dt', {}, say(word)), make('dd', {}, value)] : []));
}

/** What the panel says of a reservation, by name. */
export function subjectOf(reservation: Reservation, checkIn: () => void): PanelSubject {
  return { reservation, name: guestText(reservation), checkIn };
}
