import type { BridgeRefusal, Envelope } from './bridge-message.ts';

/** Remembers who has greeted and what was heard, so that nothing counts twice and nothing old counts again. */
export interface Reception {
  /** The load of the other page that speaks now, once it has greeted. */
  readonly other: () => string | undefined;
  /** Takes a message in, or says why not. */
  readonly take: (envelope: Envelope) => BridgeRefusal | undefined;
}

/** @param own the name of this load of this page */
export function createReception(own: string): Reception {
  /** Every load of the other page that ever greeted, with the number of its last message. */
  const heard = new Map<string, number>();
  let other: string | undefined;

  return {
    other: () => other,
    take: (envelope) => {
      const { type, from, number } = envelope;
      const refusal = whoSpeaks(envelope) ?? (number > (heard.get(from) ?? 0) ? undefined : 'replay');
      if (refusal) return refusal;
      heard.set(from, number);
      if (type === 'Hello') other = from;

      return undefined;
    },
  };

  function whoSpeaks({ type, from, to }: Envelope): BridgeRefusal | undefined {
    const isNew = !heard.has(from);
    if (from !== other && !(type === 'Hello' && isNew)) return isNew ? 'session' : 'replay';
    if (to === undefined) return type === 'Hello' ? undefined : 'session';

    return to === own ? undefined : 'session';
  }
}
