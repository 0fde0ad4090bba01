import type { Keys } from './innkeeper-element.ts';
import { setMarks } from './set-marks.ts';

/** Where a key was heard, and what keys mean there. */
export interface KeyPlace {
  readonly target: EventTarget | undefined;
  readonly root: ParentNode;
  readonly own: Keys;
}

/** Does what a key says, unless it belongs to a field or to the browser. */
export function hearKey(event: KeyboardEvent, { target, root, own }: KeyPlace): void {
  const key = keyOf(event);
  if (event.defaultPrevented || key === undefined || !(target instanceof Element) || isTyping(target)) return;
  const keys: Keys = {
    i: () => root.querySelector<HTMLElement>('.mark')?.focus(),
    ...own,
    ...arrows(root, target),
  };
  if (!Object.hasOwn(keys, key)) return;
  event.preventDefault();
  keys[key]?.();
}

/** A key without Ctrl, Alt or Meta, as it is written on the keyboard. */
function keyOf({ key, ctrlKey, altKey, metaKey, isComposing }: KeyboardEvent): string | undefined {
  return ctrlKey || altKey || metaKey || isComposing ? undefined : key;
}

/** Whether a letter belongs to a field and not to the element. */
function isTyping(target: Element): boolean {
  return target.matches('input, select, textarea');
}

/** On a mark, arrows move to the mark above or below. */
function arrows(root: ParentNode, target: Element): Keys {
  const marks = [...root.querySelectorAll<HTMLElement>('.mark')];
  const at = marks.indexOf(target as HTMLElement);
  const move = (step: number) => (): void => {
    const next = marks[(at + step + marks.length) % marks.length];
    setMarks(root, next);
    next?.focus();
  };

  return at < 0 ? {} : { ArrowDown: move(1), ArrowUp: move(-1) };
}
