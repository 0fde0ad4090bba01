import type { DeskState } from './desk-state.ts';
import { laterBy, propertyOf, reservationsOf } from './desk-state.ts';
import { make } from './make.ts';
import type { Word } from './words.ts';
import { say } from './words.ts';

/** The figures above the lists, as of the business date. */
export function figuresOf(state: DeskState): readonly HTMLElement[] {
  const rooms = propertyOf(state)?.rooms ?? [];
  const today = state.book?.today ?? '';
  const inHouse = reservationsOf(state, 'in-house');
  const toArrive = reservationsOf({ ...state, period: 'today' }, 'arrivals');
  const taken = new Set([...inHouse, ...toArrive].map(({ room }) => room));
  const occupied = new Set(inHouse.map(({ room }) => room)).size;
  const dueOut = inHouse.filter(({ departure }) => departure <= laterBy(today || '1970-01-01', 1));
  const free = rooms.filter(({ number, isClean }) => isClean && !taken.has(number));
  const share = rooms.length === 0 ? 0 : Math.round((100 * occupied) / rooms.length);

  return [
    figure('to-arrive', String(toArrive.length)),
    figure('now-here', String(inHouse.length)),
    figure('free-clean', String(free.length)),
    figure('due-out', String(dueOut.length)),
    figure('occupancy', `${share} %`, say('of', { all: rooms.length })),
  ];
}

function figure(word: Word, value: string, note?: string): HTMLElement {
  return make(
    'div',
    {},
    make('dt', {}, say(word)),
    make('dd', {}, value, note && ' ', note && make('small', {}, note)),
  );
}
