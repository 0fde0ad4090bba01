import type { Channel, InnkeeperApi, MessageOnItsWay, MessageReport } from '@innkeeper/core';
import { InnkeeperError, isInnkeeperError } from '@innkeeper/core';

/** What sending needs. */
export interface SendingOptions {
  readonly api: Pick<InnkeeperApi, 'listMessages' | 'reportMessages'>;
  /** The channels that the house has, by name. */
  readonly channels: Readonly<Partial<Record<string, Channel>>>;
  /** Milliseconds since 1970: what failed is tried again later and later. */
  readonly now: number;
  /** At which address one click ends such messages, by the id of the message. */
  readonly unsubscribeOf?: (messageId: string) => string | undefined;
  /** At most so many. @defaultValue 1000 */
  readonly limit?: number;
  readonly signal?: AbortSignal;
}

/** What became of the messages that waited. */
export interface SendingReport {
  readonly sent: number;
  /** Tried in vain; they are tried again. */
  readonly later: number;
  readonly failed: number;
  /** They wait for the time of their next attempt, or for a channel that is not set up. */
  readonly resting: number;
}

/**
 * Sends the messages that wait, the oldest first. What a gateway refuses has failed; what it could not take is tried again
 * after 1 minute, 2, 4, up to 6 hours. Each is sent under its own id, so that a gateway that knows it takes it once. Who
 * took his consent back in the meantime is not written to.
 */
export async function sendMessages(options: SendingOptions): Promise<SendingReport> {
  const { api, channels, now, limit = 1000, signal } = options;
  const counts = { sent: 0, later: 0, failed: 0, resting: 0 };
  for (const message of await api.listMessages({ state: 'waiting', limit })) {
    if (signal?.aborted) throw new InnkeeperError('aborted');
    const channel = channels[message.channel];
    if (!channel || !isDue(message, now)) {
      counts.resting += 1;
      continue;
    }
    const report = await sendOne(message, channel, options);
    await api.reportMessages({ reports: [report] });
    counts[report.state === 'sent' ? 'sent' : report.state === 'retry' ? 'later' : 'failed'] += 1;
  }

  return counts;
}

function isDue({ delivery: { attempts, at } }: MessageOnItsWay, now: number): boolean {
  const wait = Math.min(2 ** (attempts - 1), 360) * 60_000;

  return attempts === 0 || now - Date.parse(at) >= wait;
}

async function sendOne(
  { messageId, to, stopped, subject, text = '' }: MessageOnItsWay,
  channel: Channel,
  { signal, unsubscribeOf }: SendingOptions,
): Promise<MessageReport> {
  if (to === undefined) return { messageId, state: 'failed', reason: stopped ?? 'no-address' };
  const unsubscribe = unsubscribeOf?.(messageId);
  try {
    const { gatewayId } = await channel.send(
      {
        id: messageId,
        to,
        text,
        ...(subject !== undefined && { subject }),
        ...(unsubscribe !== undefined && { unsubscribe }),
      },
      signal ? { signal } : {},
    );

    return { messageId, state: 'sent', ...(gatewayId !== undefined && { gatewayId }) };
  } catch (error) {
    if (!isInnkeeperError(error) || error.code === 'aborted') throw error;
    const reason = String(error.facts.reason ?? error.code).slice(0, 200);

    return { messageId, state: error.code === 'channel/unreachable' ? 'retry' : 'failed', reason };
  }
}
