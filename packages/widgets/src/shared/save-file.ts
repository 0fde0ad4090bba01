import { FileSaveEvent } from '../events/file-save.ts';
import type { Host } from './face.ts';

/** Gives a text to whoever sits there as a file, unless the page takes it. */
export function saveFile(host: Pick<Host, 'tell'>, file: FileSaveEvent['detail']): void {
  if (!host.tell(new FileSaveEvent(file))) return;
  const place = URL.createObjectURL(new Blob([file.text], { type: file.type }));
  const link = document.createElement('a');
  link.href = place;
  link.download = file.name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(place), 10_000);
}
