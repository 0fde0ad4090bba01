import type { Sentence } from '@innkeeper/core';
import { scansZhCn } from '@innkeeper/core/words/scans.zh-cn';
import type { GuestFinderWord } from './words.en.ts';

/** 找客人用的话。 */
export const guestFinderZhCn: Readonly<Record<GuestFinderWord, Sentence>> = {
  ...scansZhCn,

  'finder/label': '找客人',
  'finder/hint': '姓名、房号、电话或证件',
  'finder/results': '客人',
  'finder/empty': '现在没有在住客人。输入姓名、房号或号码来找。',
  'finder/nobody': '没有找到这样的客人。',
  'finder/nobody-scan': '证件没有问题，本店还不认识这位客人。',
  'finder/new': '新客人',
  'finder/new-scan': '按证件登记新客人',
  'finder/all': '显示全部结果',
  'finder/here': '{room}房',
  'finder/in-house': '在住',
  'finder/arriving': '今天到店',
  'finder/arriving-room': '今天到店，{room}房',
  'finder/last': '上次入住{day:day}',
  'finder/never': '没有住过',
  'finder/by': '按{what}找到',
  'finder/stays': { by: 'n', '=0': '没有住过', other: '住过{n}次' },
  'finder/phone': '电话尾号{end}',
  'finder/document': '证件尾号{end}',
  'finder/heard': { by: 'n', '=0': '没有找到。', other: '{n}位客人，第一位：{first}。' },
  'finder/chosen': '已选{name}。',
};
