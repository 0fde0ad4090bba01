import { userEvent } from 'vitest/browser';
import { textOf } from './mount.test-data.ts';

/**
 * Presses `Esc` twice until an element hides what it shows: on a busy machine two presses may lie further apart than the
 * half second that makes them one.
 */
export async function hideByKey(element: Element): Promise<void> {
  for (let presses = 0; presses < 20; presses += 1) {
    await userEvent.keyboard('{Escape}{Escape}');
    await new Promise(requestAnimationFrame);
    if (textOf(element).startsWith('Hidden from view')) return;
  }
  throw new Error('The names stayed.');
}
