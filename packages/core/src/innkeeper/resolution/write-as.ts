import type { Actor } from '../house/actor.ts';
import type { WriteCall } from '../house/call.ts';
import type { House } from '../house/house.ts';
import type { HouseEvent, KeptEvent } from '../house/house-event.ts';
import { notingWriter } from '../house/noting-writer.ts';
import { sealWrite } from '../house/seal-write.ts';

/** One transaction of long work, by an actor who was let in. */
export interface Work {
  readonly house: House;
  readonly actor: Actor;
  /** What the audit calls it, and what it is about. */
  readonly action: string;
  readonly subject: string;
  readonly signal?: AbortSignal | undefined;
  readonly tell: (events: readonly KeptEvent[]) => void;
}

/** Does one transaction of it: what is written, the audit and the events are kept together or not at all. */
export async function writeAs<Value>(
  { house, actor, action, subject, signal, tell }: Work,
  input: unknown,
  work: (call: WriteCall) => Promise<Value>,
): Promise<Value> {
  const now = house.clock.now();
  const scope = { tenant: house.tenant, ...(signal && { signal }) };
  const { output, events } = await house.store.write(scope, async (writer) => {
    const { rows, touched } = notingWriter(writer);
    const happened: HouseEvent[] = [];
    const result = await work({ house, actor, now, rows, emit: (event) => void happened.push(event) });
    const line = { at: now, actor: actor.id, action, subject, outcome: 'done', input } as const;
    const { events: kept } = await sealWrite(house, writer, { line, events: happened, touched, now });

    return { output: result, events: kept };
  });
  tell(events);

  return output;
}
