/** A file that a person keeps. */
export interface SavedFile {
  readonly name: string;
  readonly text: string;
  readonly format: 'csv' | 'html';
}

const types = { csv: 'text/csv', html: 'text/html' } as const;

/** Hands a file to the browser, which asks where to keep it. A spreadsheet reads UTF-8 by the mark at its beginning. */
export function saveFile({ name, text, format }: SavedFile): void {
  const mark = format === 'csv' ? '\ufeff' : '';
  const href = URL.createObjectURL(new Blob([mark, text], { type: `${types[format]};charset=utf-8` }));
  const link = Object.assign(document.createElement('a'), { href, download: name });
  link.click();
  setTimeout(() => URL.revokeObjectURL(href), 10_000);
}
