import type { ComplaintPanel } from '@innkeeper/widgets';
import { nameStaff } from '@innkeeper/widgets';
import type { Reservation } from '../src/book/book.ts';
import type { DeskState, View } from './desk-state.ts';
import { freeRoomsFor, propertyOf, reservationOf } from './desk-state.ts';
import { drawDesk } from './draw-desk.ts';
import { openForm } from './form.ts';
import { guestText } from './format.ts';
import type { Shown } from './innkeeper.ts';
import { addGuest, beginShift, clearBoards, endShift, showGuest } from './innkeeper.ts';
import { make, the } from './make.ts';
import { closePanel, drawPanel, openPanel, subjectOf } from './panel.ts';
import { changeReservation, listStaff, logIn, readBook } from './server.ts';
import { toast, undoLast } from './toast.ts';
import { languageOf, say, speak, spoken } from './words.ts';

let state: DeskState = { property: '', view: 'arrivals', period: 'today', filter: '' };

function change(part: Partial<DeskState>): void {
  state = { ...state, ...part };
  drawDesk(state, { open, change });
}

/** Whom the panel shows, once more: in another language, with another room. */
function redrawPanel(): void {
  const chosen = reservationOf(state);
  if (!the('panel').hidden && chosen) drawPanel(subjectOf(chosen, () => void checkIn(chosen)));
}

function open(id: string): void {
  const reservation = state.book?.reservations.find((one) => one.id === id);
  if (!reservation) return;
  change({ chosen: id });
  openPanel(subjectOf(reservation, () => void checkIn(reservation)));
  showGuest(shownOf(reservation));
}

function shownOf(reservation: Reservation): Shown {
  return {
    guestId: reservation.guest.guestId,
    knownBy: undefined,
    freeRooms: reservation.status === 'expected' ? freeRoomsFor(reservation, state) : undefined,
  };
}

function close(): void {
  closePanel();
  showGuest({ guestId: undefined, knownBy: undefined, freeRooms: undefined });
  change({ chosen: undefined });
}

async function assign(room: string): Promise<void> {
  const chosen = reservationOf(state);
  if (!chosen) return;
  try {
    keep(await changeReservation({ id: chosen.id, room }));
    toast(say('assigned', { room, name: guestText(chosen) }), () => void putBack(chosen));
    document.getElementById('check-in')?.focus();
  } catch {
    toast(say('not-free', { room }));
  }
}

async function checkIn(before: Reservation): Promise<void> {
  const { id } = before;
  const changed = await changeReservation({ id, status: 'in-house' });
  keep(changed);
  the('panel-name').focus();
  toast(
    say('checked-in', { name: guestText(changed), room: changed.room ?? '' }),
    () => void putBack({ ...before, room: changed.room }),
  );
}

/** Makes room and standing of a reservation what they were before. */
async function putBack({ id, status, room = '' }: Reservation): Promise<void> {
  keep(await changeReservation({ id, status, room }));
  the('brief').focus();
  toast(say('undone'));
}

/** The usual goes to the kitchen as this system orders everything: as a line on the reservation. */
async function order(what: string): Promise<void> {
  const chosen = reservationOf(state);
  if (!chosen || what === '') return;
  keep(await changeReservation({ id: chosen.id, note: what }));
  toast(say('ordered', { name: guestText(chosen), what }));
}

/** Puts a changed reservation where the old one was. */
function keep(changed: Reservation): void {
  const { book } = state;
  if (!book) return;
  const others = book.reservations.filter(({ id }) => id !== changed.id);
  change({ book: { ...book, reservations: [...others, changed] } });
  redrawPanel();
}

async function takeOver(staffId: string): Promise<void> {
  close();
  endShift();
  clearBoards();
  const member = await logIn(staffId);
  const book = await readBook();
  const property = state.property || (book.properties[0]?.id ?? '');
  beginShift({ property, day: book.today });
  change({ book, property, role: member.role });
  drawProperties();
  toast(say('other-person', { name: member.names[spoken()] }));
}

function drawProperties(): void {
  const properties = state.book?.properties ?? [];
  the<HTMLSelectElement>('property').replaceChildren(
    ...properties.map(({ id, name }) => make('option', { value: id }, name)),
  );
  the<HTMLSelectElement>('property').value = state.property;
}

async function drawStaff(): Promise<void> {
  const select = the<HTMLSelectElement>('staff');
  const chosen = select.value;
  const members = await listStaff();
  nameStaff(Object.fromEntries(members.map(({ id, names }) => [id, names])));
  the<ComplaintPanel>('complaints').assignees = members.map(({ id }) => id);
  select.replaceChildren(
    ...members.map(({ id, names, role }) =>
      make('option', { value: id }, `${names[spoken()]} · ${say(role)}`),
    ),
  );
  if (chosen) select.value = chosen;
}

function newReservation(prefill?: Parameters<typeof openForm>[0]['prefill']): void {
  const { book } = state;
  if (!book) return;
  openForm({
    property: state.property,
    today: book.today,
    roomTypes: [...new Set(propertyOf(state)?.rooms.map(({ type }) => type))],
    prefill,
    tellOf: addGuest,
    saved: (reservation) => {
      keep(reservation);
      toast(say('saved', { name: guestText(reservation) }));
      open(reservation.id);
    },
  });
}

function listen(): void {
  the('rail').addEventListener('click', ({ target }) => {
    const key = target instanceof Element ? target.closest<HTMLElement>('[data-view]') : undefined;
    if (key) change({ view: key.dataset.view as View, filter: '' });
  });
  the('filter').addEventListener('input', () => change({ filter: the<HTMLInputElement>('filter').value }));
  the('property').addEventListener('change', () => {
    close();
    const property = the<HTMLSelectElement>('property').value;
    if (state.book) {
      endShift();
      clearBoards();
      beginShift({ property, day: state.book.today });
    }
    change({ property });
  });
  the('staff').addEventListener('change', () => void takeOver(the<HTMLSelectElement>('staff').value));
  the('language').addEventListener('click', () => {
    speak(spoken() === 'en' ? 'zh-CN' : 'en');
    nameLanguageKey();
    void drawStaff();
    change({});
    redrawPanel();
  });
  the('theme').addEventListener('click', () => {
    const isDark = document.documentElement.dataset.theme !== 'dark';
    document.documentElement.dataset.theme = isDark ? 'dark' : 'light';
    the('theme').setAttribute('aria-pressed', String(isDark));
  });
  the('new-reservation').addEventListener('click', () => newReservation());
  the('form-cancel').addEventListener('click', () => the<HTMLDialogElement>('form-dialog').close());
  the('panel-close').addEventListener('click', close);
  document.addEventListener('keydown', (event) => {
    if (event.key === '/' && !isTyping(event)) {
      event.preventDefault();
      the('finder').focus();
    }
    if (event.key === 'u' && !event.defaultPrevented && !isTyping(event)) undoLast();
  });
}

function isTyping(event: KeyboardEvent): boolean {
  const [first] = event.composedPath();

  return first instanceof HTMLInputElement || first instanceof HTMLSelectElement;
}

function nameLanguageKey(): void {
  const key = the('language');
  key.textContent = spoken() === 'en' ? '中文' : 'English';
  key.lang = spoken() === 'en' ? 'zh-CN' : 'en';
}

function listenToTheHouse(): void {
  document.body.addEventListener('ik-guest-select', ({ detail: { hit, knownBy } }) => {
    const { guestId, room } = hit;
    const known = state.book?.reservations.find(
      ({ guest, status, room: held, property }) =>
        property === state.property &&
        status !== 'departed' &&
        (guest.guestId === guestId || (hit.inHouse && room !== undefined && held === room)),
    );
    change({ chosen: known?.id });
    openPanel(known ? subjectOf(known, () => void checkIn(known)) : { name: hit.name ?? '' });
    showGuest({ ...(known && shownOf(known)), guestId, knownBy });
  });
  document.body.addEventListener('ik-guest-new', ({ detail: { prefill } }) => newReservation(prefill));
  document.body.addEventListener('ik-room-assign', ({ detail: { room } }) => void assign(room));
  document.body.addEventListener('ik-usual-order', ({ detail: { usual } }) => {
    void order(usual.map(({ item, names }) => names[spoken()] ?? names.en ?? item).join(', '));
  });
  // #region from-report
  document.body.addEventListener('ik-guest-open', ({ detail: { guestId, name } }) => {
    openPanel({ name });
    showGuest({ guestId, knownBy: undefined, freeRooms: undefined });
  });
  // #endregion
  document.body.addEventListener('ik-guest-shown', () => {
    if (document.activeElement === the('panel-name')) the('brief').focus();
  });
}

speak(languageOf(new URLSearchParams(location.search).get('lang')));
nameLanguageKey();
listen();
listenToTheHouse();
await drawStaff();
await takeOver(the<HTMLSelectElement>('staff').value);
toast('');
