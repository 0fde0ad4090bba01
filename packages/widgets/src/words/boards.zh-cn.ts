import type { Sentence } from '@innkeeper/core';
import type { BoardWord } from './boards.en.ts';

/** 经营看板共用的话。 */
export const boardWordsZhCn: Readonly<Record<BoardWord, Sentence>> = {
  'board/table': '看数字表',
  'board/as-of': '截至{day:day}',
  'board/guests': '{count}位客人',
  'board/visits': '{count}次到店',
  'board/nights': '{count}晚',
  'board/refused-lines': '{count}行账没有计入：没有净额、币种不同，或冲销的账目不存在。',
  'board/counting': '正在统计客人：{counted} / {of}，统计完数字会自动出来。',
  'board/empty': '酒店还没有客人。导入住店记录后，这里就有数字。',
  'board/unknown': '未知',
  'board-key/t': '看数字表',
  'trouble/census/option': '系统不能这样统计，请检查条件。',
};
