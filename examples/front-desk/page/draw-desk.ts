import type { DeskState, Period } from './desk-state.ts';
import { filtered, periods, propertyOf, reservationsOf } from './desk-state.ts';
import { figuresOf } from './figures.ts';
import { dayText } from './format.ts';
import { showBoards } from './innkeeper.ts';
import { listView } from './list.ts';
import { make, the } from './make.ts';
import { rackView } from './rack.ts';
import { say } from './words.ts';

/** What a list may cause. */
export interface DeskActions {
  readonly open: (id: string) => void;
  readonly change: (part: Partial<DeskState>) => void;
}

/** Draws everything but the panel. */
export function drawDesk(state: DeskState, actions: DeskActions): void {
  const { view, book, filter, property, role } = state;
  the('today').textContent = book ? dayText(book.today, 'long') : '';
  the('figures').replaceChildren(...figuresOf(state));
  the('view-title').textContent = say(view);
  if (the<HTMLInputElement>('filter').value !== filter) the<HTMLInputElement>('filter').value = filter;
  const isManager = view === 'manager-view';
  for (const id of ['figures', 'new-reservation', 'list']) the(id).hidden = isManager;
  the('manager').hidden = !isManager;
  the('for-managers').hidden = !isManager || role === undefined || role === 'manager';
  the('filter').parentElement?.toggleAttribute('hidden', isManager || view === 'rooms');
  drawRail(state);
  drawPeriods(state, actions);
  if (isManager && book) showBoards({ property, day: book.today });
  else drawList(state, actions);
}

function drawRail(state: DeskState): void {
  for (const key of the('rail').querySelectorAll<HTMLElement>('[data-view]')) {
    if (key.dataset.view === state.view) key.setAttribute('aria-current', 'page');
    else key.removeAttribute('aria-current');
  }
  for (const view of ['arrivals', 'in-house', 'departures'] as const) {
    const count = the('rail').querySelector(`[data-count="${view}"]`);
    if (count) count.textContent = String(reservationsOf({ ...state, period: 'today' }, view).length);
  }
}

function drawPeriods({ view, period }: DeskState, { change }: DeskActions): void {
  const group = the('periods');
  const hadFocus = group.contains(document.activeElement);
  group.hidden = !['arrivals', 'departures'].includes(view);
  const keys = (Object.keys(periods) as Period[]).map((name) => {
    const key = make('button', { type: 'button', 'aria-pressed': String(name === period) }, say(name));
    key.addEventListener('click', () => change({ period: name }));

    return key;
  });
  group.replaceChildren(...keys);
  if (hadFocus) keys[Object.keys(periods).indexOf(period)]?.focus();
}

/** Draws the list anew, and leaves the focus on the line where it was. */
function drawList(state: DeskState, { open }: DeskActions): void {
  const { view, book, property, filter, chosen } = state;
  const list = the('list');
  const focused = document.activeElement?.closest<HTMLElement>('tr')?.dataset.id;
  const house = propertyOf(state);
  if (!book || !house) {
    list.replaceChildren(make('p', { class: 'nothing' }, say('no-right')));

    return;
  }
  const content =
    view === 'rooms'
      ? rackView(house, { book, property, open })
      : listView(filtered(reservationsOf(state, view), filter), { view, chosen, open });
  list.replaceChildren(content);
  if (focused) list.querySelector<HTMLElement>(`tr[data-id="${CSS.escape(focused)}"] button`)?.focus();
}
