const out: ReadonlySet<string> = new Set([
  ...[
    'stop',
    'stopall',
    'stop all',
    'unsubscribe',
    'cancel',
    'end',
    'quit',
    'optout',
    'opt out',
    'opt-out',
    'remove',
  ],
  ...[
    't',
    'td',
    'n退订',
    '退订',
    'td退订',
    't退订',
    '退',
    '取消',
    '取消订阅',
    '拒收',
    '不要再发',
    '别再发',
    '不要再发了',
    '别再发了',
  ],
  ...['请不要再发', '请勿再发', '停止', '停止发送'],
]);
const back: ReadonlySet<string> = new Set([
  ...['start', 'unstop', 'subscribe', 'optin', 'opt in', 'opt-in'],
  ...['订阅', '恢复', '恢复订阅', '重新订阅', '同意接收'],
]);

/**
 * Whether a reply ends messages or takes that back, in English or Chinese: `STOP`, `TD`, `退订`, `START`, `恢复订阅`. Only a
 * reply that says nothing else counts, except that 退订 is never said in passing.
 */
export function optWordIn(text: string): 'out' | 'in' | undefined {
  const word = text
    .normalize('NFKC')
    .toLowerCase()
    .replace(/^[\s\p{P}]+|[\s\p{P}]+$/gu, '')
    .replace(/\s+/g, ' ')
    .replace(/^(?:回复|please |请)/u, '')
    .replace(/(?: please|谢谢| thanks?)$/u, '');
  if (out.has(word) || (/退订/u.test(word) && !/(?:不|别|取消|没有?)退订/u.test(word))) return 'out';

  return back.has(word) ? 'in' : undefined;
}
