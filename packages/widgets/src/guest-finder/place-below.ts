/** Puts a list of the top layer below its field, as wide as the field or wider, inside the window. */
export function placeBelow(list: HTMLElement, field: HTMLElement): void {
  const at = field.getBoundingClientRect();
  const width = Math.min(Math.max(at.width, 320), innerWidth - 16);
  const left = Math.min(Math.max(8, at.left), innerWidth - width - 8);
  list.style.setProperty('inline-size', `${width}px`);
  list.style.setProperty('left', `${left}px`);
  list.style.setProperty('top', `${at.bottom + 4}px`);
  list.style.setProperty('max-block-size', `${Math.max(120, innerHeight - at.bottom - 12)}px`);
}
