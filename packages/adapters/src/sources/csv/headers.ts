/** A header as it is compared: without the spaces around it, its characters composed. */
export function headerName(text: string): string {
  return text.trim().normalize('NFC');
}

/** The headers of a file, by which its columns are mapped; a column without one is called by its place. */
export function headersOf(row: readonly string[], hasHeader: boolean): readonly string[] {
  if (!hasHeader) return row.map((_, at) => String(at + 1));

  return row.map((cell, at) => headerName(cell) || `column ${at + 1}`);
}

/** Names for the cells of a row that can stand side by side in one object and reach into no other. */
export function cellNames(headers: readonly string[]): readonly string[] {
  const seen = new Set<string>();

  return headers.map((header, at) => {
    const name = seen.has(header) || isDangerous(header) ? `column ${at + 1}` : header;
    seen.add(name);
    return name;
  });
}

function isDangerous(header: string): boolean {
  return header === '__proto__' || header === 'constructor' || header === 'prototype';
}
