/** All marks of an element are one stop of the Tab key; arrows move among them. */
export function setMarks(root: ParentNode, current?: Element): void {
  const marks = marksOf(root);
  const stop = current ?? marks.find((mark) => mark.tabIndex === 0) ?? marks[0];
  for (const mark of marks) mark.tabIndex = mark === stop ? 0 : -1;
}

/** Moves to the mark above or below. @returns whether the key was one of that */
export function moveAmongMarks(root: ParentNode, event: KeyboardEvent): boolean {
  const marks = marksOf(root);
  const at = marks.indexOf(event.composedPath()[0] as HTMLElement);
  const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
  if (at < 0 || step === undefined) return false;
  const next = marks[(at + step + marks.length) % marks.length];
  setMarks(root, next);
  next?.focus();
  event.preventDefault();

  return true;
}

function marksOf(root: ParentNode): readonly HTMLElement[] {
  return [...root.querySelectorAll<HTMLElement>('.mark')];
}
