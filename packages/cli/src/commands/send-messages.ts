import { setTimeout as sleep } from 'node:timers/promises';
import type { SendingReport } from '@innkeeper/adapters/messages';
import type { OutwardSettings } from '@innkeeper/core';
import type { Call } from '../call.ts';
import type { Desk } from '../desk.ts';
import { text } from '../desk.ts';
import type { ExitCode } from '../exit-codes.ts';
import { exitCodes } from '../exit-codes.ts';
import type { Channels } from '../house/channels.ts';
import { openChannels } from '../house/channels.ts';
import type { OpenHouse } from '../house/open-house.ts';
import { withHouse } from '../house/open-house.ts';
import { listenForCallbacks } from '../serve/callbacks.ts';
import { usageError } from '../usage-error.ts';

/** Sends the messages that wait: once, or round after round until Ctrl-C; with a port, takes reports and replies as well. */
export async function sendWaiting({ desk }: Call): Promise<ExitCode> {
  const every = numberOf(desk, 'every', 'usage/every');
  const port = numberOf(desk, 'listen', 'usage/listen');
  const isOnce = every === undefined && port === undefined;

  return withHouse(desk, async (open) => {
    const { outward } = await open.api.readOutward({});
    const { channels, close } = await openChannels(desk, outward);
    const listening =
      port === undefined ? undefined : await listenForCallbacks(desk, open.api, { outward, port });
    try {
      for (;;) {
        const report = await sendRound(desk, open, { outward, channels });
        if (isOnce) {
          desk.answer(report, lineOf(report, desk));

          return report.failed > 0 || report.later > 0 ? exitCodes.failed : exitCodes.done;
        }
        if (report.sent + report.later + report.failed > 0) desk.tell(lineOf(report, desk));
        await sleep((every ?? 60) * 1000, undefined, { signal: desk.world.signal }).catch(() => undefined);
        if (desk.world.signal.aborted) return exitCodes.done;
      }
    } finally {
      await listening?.close();
      close();
    }
  });
}

async function sendRound(
  { world }: Desk,
  { api }: OpenHouse,
  { outward, channels }: { readonly outward: OutwardSettings; readonly channels: Channels },
): Promise<SendingReport> {
  const { sendMessages } = await import('@innkeeper/adapters/messages');
  const unsubscribe = outward.email?.unsubscribe;

  return sendMessages({
    api,
    channels,
    now: world.now().getTime(),
    signal: world.signal,
    unsubscribeOf: (id) => unsubscribe?.replaceAll('{id}', encodeURIComponent(id)),
  });
}

function lineOf(report: SendingReport, { say }: Desk): string {
  return say('messages/round', { ...report });
}

function numberOf({ options, say }: Desk, name: 'every' | 'listen', usage: 'usage/every' | 'usage/listen') {
  const given = text(options[name]);
  if (given === undefined) return undefined;
  const number = Number(given);
  if (!/^\d{1,7}$/.test(given) || (name === 'every' ? number < 1 : number > 65_535))
    throw usageError(say(usage));

  return number;
}
