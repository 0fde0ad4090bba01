/** A key without Ctrl, Alt or Meta, as it is written on the keyboard. */
export function keyOf({ key, ctrlKey, altKey, metaKey, isComposing }: KeyboardEvent): string | undefined {
  return ctrlKey || altKey || metaKey || isComposing ? undefined : key;
}

/** Whether a letter belongs to a field and not to the element. */
export function isTyping(event: Event): boolean {
  const [target] = event.composedPath();

  return target instanceof HTMLInputElement || target instanceof HTMLTextAreaElement;
}

/** Calls at `Esc` twice within half a second, wherever the focus is. @returns a function that ends it */
export function onPrivacyKey(page: Document, hide: () => void): () => void {
  let last = Number.NEGATIVE_INFINITY;
  const hear = (event: KeyboardEvent): void => {
    if (event.key !== 'Escape' || event.repeat) return;
    const isSecond = event.timeStamp - last < 500;
    last = isSecond ? Number.NEGATIVE_INFINITY : event.timeStamp;
    if (isSecond) hide();
  };
  page.addEventListener('keydown', hear, { capture: true });

  return () => page.removeEventListener('keydown', hear, { capture: true });
}
