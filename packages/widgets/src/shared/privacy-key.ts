/** Calls at `Esc` twice within half a second, wherever the focus is. @returns a function that ends it */
export function onPrivacyKey(page: Document, hide: () => void): () => void {
  // No time is within half a second of none.
  let last = Number.NaN;
  const hear = (event: KeyboardEvent): void => {
    if (event.key !== 'Escape' || event.repeat) return;
    const isSecond = event.timeStamp - last < 500;
    last = isSecond ? Number.NaN : event.timeStamp;
    if (isSecond) hide();
  };
  page.addEventListener('keydown', hear, true);

  return () => page.removeEventListener('keydown', hear, true);
}
