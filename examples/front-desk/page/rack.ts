import type { Book, BookProperty, BookRoom, Reservation } from '../src/book/book.ts';
import { guestText } from './format.ts';
import { make } from './make.ts';
import { say, sayCode } from './words.ts';

/** The rooms, floor by floor from the top: who is in them, who is expected in them today. */
export function rackView(
  { rooms }: BookProperty,
  {
    book,
    property,
    open,
  }: { readonly book: Book; readonly property: string; readonly open: (id: string) => void },
): HTMLElement {
  const held = new Map<string, Reservation>();
  for (const reservation of book.reservations) {
    const { room, status, arrival } = reservation;
    const isToday = status === 'in-house' || (status === 'expected' && arrival <= book.today);
    if (reservation.property === property && room && isToday) held.set(room, reservation);
  }
  const floors = [...new Set(rooms.map(({ floor }) => floor))].sort((one, other) => other - one);
  const legend = (['occupied', 'due', 'dirty', 'free'] as const).map((kind) =>
    make('span', { class: kind }, say(`legend-${kind}`)),
  );

  return make(
    'div',
    { class: 'rack' },
    make('div', { class: 'legend' }, ...legend),
    ...floors.map((floor) =>
      make(
        'div',
        { class: 'rack-floor' },
        make('span', { 'aria-label': `${say('floor')} ${floor}` }, String(floor)),
        ...rooms
          .filter((room) => room.floor === floor)
          .map((room) => cellOf(room, held.get(room.number), open)),
      ),
    ),
  );
}

function cellOf(
  { number, type, isClean }: BookRoom,
  reservation: Reservation | undefined,
  open: (id: string) => void,
): HTMLElement {
  if (!reservation)
    return make(
      'div',
      { class: isClean ? 'cell' : 'cell dirty' },
      make('b', {}, number),
      make('small', {}, isClean ? sayCode('type', type) : say('legend-dirty')),
    );
  const cell = make(
    'button',
    { type: 'button', class: `cell ${reservation.status === 'in-house' ? 'occupied' : 'due'}` },
    make('b', {}, number),
    make('small', {}, guestText(reservation)),
  );
  cell.addEventListener('click', () => open(reservation.id));

  return cell;
}
