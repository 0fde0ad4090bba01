import { make, the } from './make.ts';
import { say } from './words.ts';

let timer = 0;
let takeBack: (() => void) | undefined;

/** Says in one line what has just happened: for six seconds, or for ten where it can be taken back. */
export function toast(text: string, undo?: () => void): void {
  clearTimeout(timer);
  takeBack = undo;
  the('toast').replaceChildren(text, ...(undo ? [undoKey()] : []));
  timer = window.setTimeout(() => toast(''), undo ? 10_000 : 6000);
}

/** Takes back what was said last, where that can be. @returns whether there was something */
export function undoLast(): boolean {
  const undo = takeBack;
  if (undo) toast('');
  undo?.();

  return undo !== undefined;
}

function undoKey(): HTMLElement {
  const key = make('button', { type: 'button', class: 'toast-undo', 'aria-keyshortcuts': 'U' }, say('undo'));
  key.append(make('kbd', { 'aria-hidden': 'true' }, 'U'));
  key.addEventListener('click', undoLast);

  return key;
}
