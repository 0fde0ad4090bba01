/** What a gateway tells of a message: that it arrived, that it did not, or that somebody answered. */
export type SmsCallback =
  | {
      readonly type: 'delivered' | 'failed' | 'pending';
      readonly gatewayId: string;
      readonly reason?: string;
    }
  | { readonly type: 'reply'; readonly from: string; readonly text: string; readonly gatewayId?: string };

type Raw = Readonly<Record<string, unknown>>;

const names = {
  id: ['messageId', 'message_id', 'MessageSid', 'SmsSid', 'msgid', 'msgId', 'biz_id', 'id', 'sid'],
  status: ['status', 'MessageStatus', 'SmsStatus', 'report_status', 'state', 'stat', 'dlr'],
  text: ['text', 'Body', 'body', 'content', 'message', 'msg'],
  from: ['from', 'From', 'mobile', 'phone', 'phone_number', 'msisdn', 'sender'],
  reason: ['errorCode', 'ErrorCode', 'err_code', 'error', 'reason', 'err_msg'],
} as const;

/**
 * Reads what a gateway posts back: a delivery report or a reply, one or a list, in the spellings that gateways use. What
 * is neither is left out.
 */
export function readSmsCallback(payload: unknown): readonly SmsCallback[] {
  const list = Array.isArray(payload) ? payload : [payload];

  return list.flatMap((entry: unknown): readonly SmsCallback[] => {
    const raw = typeof entry === 'object' && entry !== null ? (entry as Raw) : {};
    const [id, status, text, from] = [names.id, names.status, names.text, names.from].map((words) =>
      textOf(raw, words),
    );
    const kind = stateOf(status);
    if (kind !== undefined && id !== undefined) {
      const reason = textOf(raw, names.reason);

      return [{ type: kind, gatewayId: id, ...(kind === 'failed' && reason !== undefined && { reason }) }];
    }

    return from !== undefined && text !== undefined
      ? [{ type: 'reply', from, text, ...(id !== undefined && { gatewayId: id }) }]
      : [];
  });
}

function stateOf(status: string | undefined): 'delivered' | 'failed' | 'pending' | undefined {
  const word = status?.toLowerCase().replace(/[\s_-]/g, '');
  if (word === undefined || word === 'received') return undefined;
  if (/^(?:undeliv|fail|reject|expired|error|mk:|blocked)/.test(word)) return 'failed';

  return /^(?:delivr?d|delivered|success|true|ok)$/.test(word) ? 'delivered' : 'pending';
}

function textOf(raw: Raw, words: readonly string[]): string | undefined {
  const value = words.map((word) => raw[word]).find((one) => one !== undefined && one !== null && one !== '');

  return typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean'
    ? String(value)
    : undefined;
}
