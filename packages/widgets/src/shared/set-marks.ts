/** All marks of an element are one stop of the Tab key; arrows move among them. */
export function setMarks(root: ParentNode, current?: Element): void {
  const marks = [...root.querySelectorAll<HTMLElement>('.mark')];
  const stop = current ?? marks.find((mark) => mark.tabIndex === 0) ?? marks[0];
  for (const mark of marks) mark.tabIndex = mark === stop ? 0 : -1;
}
