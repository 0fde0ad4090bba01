/** How an event of an element differs from others. */
export interface EventOptions {
  /** Sent before something is written: `preventDefault()` stops it. */
  readonly cancelable?: boolean;
}

/** What an element tells its page: bubbles, and leaves every shadow root. */
export class ElementEvent<Name extends string, Detail> extends Event {
  declare readonly type: Name;

  constructor(
    name: Name,
    readonly detail: Detail,
    { cancelable = false }: EventOptions = {},
  ) {
    super(name, { bubbles: true, composed: true, cancelable });
  }
}
