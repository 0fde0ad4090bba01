import { describe, expect, it } from 'vitest';
import { optWordIn } from './opt-words.ts';

describe('a reply', () => {
  it.each([
    'STOP',
    'stop.',
    ' Stop! ',
    'UNSUBSCRIBE',
    'Stop please',
    'TD',
    'T',
    '退订',
    'ＴＤ',
    '回复TD',
    '请退订',
    '我要退订谢谢',
  ])('ends messages: %s', (text) => expect(optWordIn(text)).toBe('out'));

  it.each(['START', 'unstop', '恢复订阅', '订阅'])('takes that back: %s', (text) =>
    expect(optWordIn(text)).toBe('in'),
  );

  it.each([
    '1',
    'yes',
    'I will stop by the bar',
    'Please cancel my table',
    '好的',
    '不退订',
    'the end of May',
    '',
  ])('says something else: %s', (text) => expect(optWordIn(text)).toBeUndefined());
});
