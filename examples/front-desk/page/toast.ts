import { the } from './make.ts';

let timer = 0;

/** Says in one line what has just happened, for six seconds. */
export function toast(text: string): void {
  clearTimeout(timer);
  the('toast').textContent = text;
  timer = window.setTimeout(() => {
    the('toast').textContent = '';
  }, 6000);
}
