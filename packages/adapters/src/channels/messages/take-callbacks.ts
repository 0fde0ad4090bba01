import type { InnkeeperApi } from '@innkeeper/core';
import { readSmsCallback } from '../sms/index.ts';

/** What came of what a gateway posted. */
export interface CallbacksTaken {
  readonly reports: number;
  readonly replies: number;
  /** Reports on messages that nobody here knows, and what is neither report nor reply. */
  readonly unknown: number;
}

/**
 * Takes what a gateway posts back, as JSON or as a form: delivery reports go to their messages, replies to the timeline of
 * whom they answer, and a word such as STOP or 退订 ends messages.
 */
export async function takeCallbacks(
  api: Pick<InnkeeperApi, 'reportMessages' | 'takeReply'>,
  channel: 'sms' | 'fax' | 'messenger',
  body: string,
): Promise<CallbacksTaken> {
  const told = readSmsCallback(payloadOf(body));
  let [reports, replies, unknown] = [0, 0, told.length === 0 ? 1 : 0];
  for (const one of told) {
    if (one.type === 'reply') {
      const { from, text, gatewayId } = one;
      if (channel !== 'fax')
        await api.takeReply({ channel, from, text, ...(gatewayId !== undefined && { gatewayId }) });
      replies += 1;
    } else if (one.type !== 'pending') {
      const { gatewayId, reason } = one;
      const state = one.type;
      const kept = await api.reportMessages({
        reports: [{ channel, gatewayId, state, ...(reason !== undefined && { reason }) }],
      });
      reports += 1 - kept.unknown;
      unknown += kept.unknown;
    }
  }

  return { reports, replies, unknown };
}

function payloadOf(body: string): unknown {
  try {
    return JSON.parse(body);
  } catch {
    return Object.fromEntries(new URLSearchParams(body));
  }
}
