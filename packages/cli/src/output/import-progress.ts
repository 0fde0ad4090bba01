import type { ImportCounts } from '@innkeeper/core';
import type { Desk } from '../desk.ts';

/** Shows how an import goes on. */
export interface Progress {
  step(counts: ImportCounts, share: number | undefined): void;
  end(): void;
}

/** A bar for people; elsewhere a line now and then, so that a log stays short. */
export async function showProgress(desk: Desk, name: string): Promise<Progress> {
  if (desk.isJson) return { step: () => undefined, end: () => undefined };

  return desk.world.isTerminal ? bar(desk, name) : lines(desk, name);
}

async function bar({ say }: Desk, name: string): Promise<Progress> {
  const { default: progress } = await import('cli-progress');
  const shown = new progress.SingleBar({
    format: `${name}  {bar}  ${say('import/bar', { share: '{percentage}', read: '{read}' })}`,
    barCompleteChar: '█',
    barIncompleteChar: '░',
    barsize: 28,
    hideCursor: true,
    clearOnComplete: true,
    stopOnComplete: false,
  });
  shown.start(1000, 0, { read: 0 });

  return {
    step: ({ read }, share) => shown.update(Math.floor(1000 * shownShare(share)), { read }),
    end: () => shown.stop(),
  };
}

const quietMilliseconds = 5000;

function lines({ say, tell, world }: Desk, name: string): Progress {
  let last = world.now().getTime();

  return {
    step: ({ read }, share) => {
      const now = world.now().getTime();
      if (now - last < quietMilliseconds) return;
      last = now;
      const facts = { name, read, share: Math.floor(100 * shownShare(share)) };
      tell(say(share === undefined ? 'import/so-far' : 'import/so-far-share', facts));
    },
    end: () => undefined,
  };
}

/** What was read is not kept yet: all of it is said only at the end. */
function shownShare(share = 0): number {
  return Math.min(0.99, share);
}
