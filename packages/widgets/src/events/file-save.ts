import { ElementEvent } from './element-event.ts';

/** A file of what an element shows is to be saved. `preventDefault()` stops the download: the host takes the text. */
export class FileSaveEvent extends ElementEvent<
  'ik-file-save',
  { readonly name: string; readonly type: string; readonly text: string }
> {
  constructor(detail: FileSaveEvent['detail']) {
    super('ik-file-save', detail, { cancelable: true });
  }
}

declare global {
  interface HTMLElementEventMap {
    'ik-file-save': FileSaveEvent;
  }
}
