const steps: Readonly<Record<string, readonly [down: number, right: number]>> = {
  ArrowDown: [1, 0],
  ArrowUp: [-1, 0],
  ArrowRight: [0, 1],
  ArrowLeft: [0, -1],
};

/** Arrows move from cell to cell; one cell of the table takes part in the order of the page, the one that was last. */
export function moveInGrid(event: KeyboardEvent): void {
  const cell = event.target as HTMLElement;
  const step = steps[event.key];
  if (!step || !cell.matches('button.cell')) return;
  const table = event.currentTarget as HTMLTableElement;
  const lines = [...table.tBodies].flatMap(({ rows }) =>
    [...rows].map((row) => [...row.cells].map((one) => one.querySelector<HTMLElement>('button.cell'))),
  );
  const line = lines.findIndex((cells) => cells.includes(cell));
  const fromEnd = (lines[line]?.length ?? 0) - (lines[line]?.indexOf(cell) ?? 0);
  let [row, place] = [line + step[0], fromEnd - step[1]];
  // Heads of lines span: cells are counted from the end. An empty cell is passed over.
  for (let tries = 0; tries < 500; tries += 1) {
    const cells = lines[row];
    const next = cells?.[cells.length - place];
    if (!cells || place < 1 || place > cells.length) return;
    if (next) {
      event.preventDefault();
      cell.tabIndex = -1;
      next.tabIndex = 0;
      next.focus();

      return;
    }
    row += step[0];
    place -= step[1];
  }
}
