import type { AuditFacts } from './audit.ts';
import { appendAudit } from './audit.ts';
import type { House } from './house.ts';

/** Writes down who has looked at what, before he gets to see it. */
export interface AuditPen {
  /** Keeps the line of a read; lines that wait while others are being kept go together. */
  note(line: AuditFacts, signal?: AbortSignal): Promise<void>;
}

interface Waiting {
  readonly line: AuditFacts;
  readonly signal: AbortSignal | undefined;
  readonly done: () => void;
  readonly failed: (error: unknown) => void;
}

/** The pen of one house in this process. */
export function createAuditPen(house: Pick<House, 'store' | 'tenant' | 'secret'>): AuditPen {
  let waiting: Waiting[] = [];
  let isWriting = false;
  const append = (lines: readonly Waiting[], signal?: AbortSignal): Promise<unknown> =>
    house.store.write({ tenant: house.tenant, ...(signal && { signal }) }, (rows) =>
      appendAudit(
        house,
        rows,
        lines.map(({ line }) => line),
      ),
    );
  const alone = async (one: Waiting): Promise<void> => {
    try {
      await append([one], one.signal);
      one.done();
    } catch (error) {
      one.failed(error);
    }
  };
  const together = async (lines: readonly Waiting[]): Promise<void> => {
    try {
      await append(lines);
      for (const { done } of lines) done();
    } catch {
      // What is wrong with one line is no reason to fail the others.
      for (const one of lines) await alone(one);
    }
  };
  const write = async (): Promise<void> => {
    isWriting = true;
    while (waiting.length > 0) {
      const lines = waiting;
      waiting = [];
      await (lines.length === 1 && lines[0] ? alone(lines[0]) : together(lines));
    }
    isWriting = false;
  };

  return {
    note: (line, signal) =>
      new Promise((done, failed) => {
        waiting.push({ line, signal, done, failed });
        if (!isWriting) void write();
      }),
  };
}
