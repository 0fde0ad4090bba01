import type { BridgeMessage, BridgeRefusal, Envelope } from './bridge-message.ts';
import { bridgeVersion, readEnvelope } from './bridge-message.ts';
import { createReception } from './reception.ts';

/** Between which windows, and what to do with what comes. */
export interface BridgeOptions {
  /** The other window: `window.parent` in a hosted page, the frame's `contentWindow` in the system's page. */
  readonly peer: Window;
  /** The exact origins that may speak and are spoken to, such as `https://app.apaleo.com`. No patterns. */
  readonly origins: readonly string[];
  readonly onMessage?: (message: BridgeMessage) => void;
  /** Hears why something was not taken, for a log; never what it said. */
  readonly onRefused?: (reason: BridgeRefusal) => void;
  /**
   * `apaleo`: the other side takes `{ type, value }` as Apaleo's guest dialog does, and says nothing itself; nothing is
   * awaited from it and nothing taken. @defaultValue 'bridge'
   */
  readonly dialect?: 'bridge' | 'apaleo';
}

/** The way between a system and a hosted page. */
export interface Bridge {
  /** Sends now, or as soon as the other side has greeted. */
  send(message: BridgeMessage): void;
  close(): void;
}

/**
 * Opens a checked way to another window. What comes from another window or origin, has another shape or version, is for
 * an earlier load of this page or has been here before is refused.
 * @throws `TypeError` for an origin that is not exact
 */
export function openBridge(options: BridgeOptions): Bridge {
  for (const origin of options.origins) requireExact(origin);

  return options.dialect === 'apaleo' ? speakPlainly(options) : speak(options);
}

function speakPlainly({ peer, origins }: BridgeOptions): Bridge {
  return {
    send: (message) => {
      for (const origin of origins) peer.postMessage(message, origin);
    },
    close: () => {},
  };
}

function speak(options: BridgeOptions): Bridge {
  const { peer, origins, onMessage, onRefused } = options;
  const session = newSession();
  const reception = createReception(session);
  let targets = origins;
  let waiting: readonly BridgeMessage[] = [];
  let sent = 0;

  const post = (content: BridgeMessage | { readonly type: 'Hello' }, to: string | undefined): void => {
    sent += 1;
    for (const origin of targets)
      peer.postMessage({ ...content, version: bridgeVersion, from: session, to, number: sent }, origin);
  };
  const answer = ({ from, to }: Envelope, origin: string): void => {
    targets = [origin];
    if (to === undefined) post({ type: 'Hello' }, from);
    const due = waiting;
    waiting = [];
    for (const message of due) post(message, from);
  };
  const listen = (event: MessageEvent<unknown>): void => {
    const envelope = envelopeOf(event, options);
    const refusal = typeof envelope === 'string' ? envelope : reception.take(envelope);
    if (refusal) onRefused?.(refusal);
    if (refusal || typeof envelope === 'string') return;
    if (envelope.message) onMessage?.(envelope.message);
    else answer(envelope, event.origin);
  };

  window.addEventListener('message', listen);
  post({ type: 'Hello' }, undefined);

  return {
    send: (message) => {
      const other = reception.other();
      if (other) post(message, other);
      else waiting = [...waiting, message];
    },
    close: () => {
      waiting = [];
      window.removeEventListener('message', listen);
    },
  };
}

function envelopeOf(
  { source, origin, data }: MessageEvent<unknown>,
  { peer, origins }: BridgeOptions,
): Envelope | BridgeRefusal {
  if (source !== peer) return 'source';
  if (!origins.includes(origin)) return 'origin';

  return readEnvelope(data);
}

function requireExact(origin: string): void {
  const exact = URL.canParse(origin) ? new URL(origin).origin : 'null';
  if (exact === 'null' || exact !== origin)
    throw new TypeError(`${origin} is not an exact origin, such as https://app.example`);
}

/** Names this load of the page; not by `randomUUID`, which a page served without TLS in a hotel's own network lacks. */
function newSession(): string {
  const bytes = crypto.getRandomValues(new Uint8Array(16));

  return Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('');
}
