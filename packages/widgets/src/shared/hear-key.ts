import type { Keys } from './innkeeper-element.ts';

/** Does what a key says, unless it belongs to a field or to the browser. */
export function hearKey(event: KeyboardEvent, root: ParentNode, own: Keys): void {
  const key = keyOf(event);
  if (event.defaultPrevented || key === undefined || isTyping(event)) return;
  const keys: Keys = { i: () => root.querySelector<HTMLElement>('.mark')?.focus(), ...own };
  if (!Object.hasOwn(keys, key)) return;
  event.preventDefault();
  keys[key]?.();
}

/** A key without Ctrl, Alt or Meta, as it is written on the keyboard. */
function keyOf({ key, ctrlKey, altKey, metaKey, isComposing }: KeyboardEvent): string | undefined {
  return ctrlKey || altKey || metaKey || isComposing ? undefined : key;
}

/** Whether a letter belongs to a field and not to the element. */
function isTyping(event: Event): boolean {
  const [target] = event.composedPath();

  return target instanceof Element && target.matches('input, select, textarea');
}
