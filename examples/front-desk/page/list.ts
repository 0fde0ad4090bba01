import type { Reservation } from '../src/book/book.ts';
import type { View } from './desk-state.ts';
import { dayText, rateText } from './format.ts';
import { make } from './make.ts';
import type { Word } from './words.ts';
import { say, sayCode, spoken } from './words.ts';

const columns: readonly Word[] = [
  'guest',
  'room',
  'type',
  'arrival',
  'departure',
  'nights',
  'people',
  'rate',
  'source',
  'status',
];
/** What a hand-held leaves out. */
const wideOnly: ReadonlySet<Word> = new Set(['people', 'source', 'status', 'nights']);

/** The list of a view: one row for each reservation; arrow keys move, Enter opens. */
export function listView(
  reservations: readonly Reservation[],
  {
    view,
    chosen,
    open,
  }: { readonly view: View; readonly chosen?: string; readonly open: (id: string) => void },
): HTMLElement {
  if (reservations.length === 0) return make('p', { class: 'nothing' }, say('nothing'));
  const rows = reservations.map((reservation, place) =>
    rowOf(reservation, { isFirst: place === 0, isChosen: reservation.id === chosen, open }),
  );
  const body = make('tbody', {}, ...rows);
  body.addEventListener('keydown', (event) => moveBetween(rows, event));
  const heads = columns.map((word) => make('th', { scope: 'col', class: classOf(word) }, say(word)));

  return make('table', { 'data-view': view }, make('thead', {}, make('tr', {}, ...heads)), body);
}

interface RowOptions {
  readonly isFirst: boolean;
  readonly isChosen: boolean;
  readonly open: (id: string) => void;
}

function rowOf(reservation: Reservation, { isFirst, isChosen, open }: RowOptions): HTMLTableRowElement {
  const { guest, room, roomType, arrival, departure, nights, adults, children, source, status } = reservation;
  const names = [guest.name, guest.nativeName].filter((name) => name !== undefined);
  const [first = '', second] = spoken() === 'zh-CN' ? names.reverse() : names;
  const key = make(
    'button',
    { type: 'button', class: 'guest', tabindex: isFirst ? '0' : '-1' },
    make('strong', {}, first),
    second && make('span', {}, second),
    guest.vip && make('span', { class: 'pill vip' }, guest.vip),
  );
  const texts: Readonly<Partial<Record<Word, Node | string>>> = {
    guest: key,
    room: room ?? make('span', { class: 'quiet' }, say('not-assigned')),
    type: sayCode('type', roomType),
    arrival: dayText(arrival),
    departure: dayText(departure),
    nights: String(nights),
    people: `${adults}/${children}`,
    rate: rateText(reservation),
    source: sayCode('source', source),
    status: make('span', { class: `pill ${status}` }, say(status)),
  };
  const row = make(
    'tr',
    { 'data-id': reservation.id, 'aria-selected': String(isChosen) },
    ...columns.map((word) => make('td', { class: classOf(word) }, texts[word])),
  );
  row.addEventListener('click', () => open(reservation.id));

  return row;
}

function classOf(word: Word): string | undefined {
  const classes = [wideOnly.has(word) && 'wide-only', word === 'rate' && 'amount'].filter(Boolean);

  return classes.length > 0 ? classes.join(' ') : undefined;
}

const steps: Readonly<Record<string, number>> = { ArrowDown: 1, ArrowUp: -1, PageDown: 10, PageUp: -10 };

function moveBetween(rows: readonly HTMLElement[], event: KeyboardEvent): void {
  const keys = rows.map((row) => row.querySelector('button'));
  const now = keys.indexOf(document.activeElement as HTMLButtonElement);
  const step = steps[event.key];
  if (step === undefined || now < 0) return;
  event.preventDefault();
  const next = keys[Math.min(Math.max(now + step, 0), keys.length - 1)];
  keys[now]?.setAttribute('tabindex', '-1');
  next?.setAttribute('tabindex', '0');
  next?.focus();
}
