import type { Sentence } from '@innkeeper/core';
import { briefZhCn } from '@innkeeper/core/words/brief.zh-cn';
import type { GuestBriefWord } from './words.en.ts';

/** 客人简报上的话。 */
export const guestBriefZhCn: Readonly<Record<GuestBriefWord, Sentence>> = {
  ...briefZhCn,

  'brief/alerts': '注意',
  'brief/empty': '还没有选客人。找到客人后，要点会显示在这里。',
  'brief/heard': '{name}。{certainty}',

  'do/ask': '请确认',
  'do/ask-whom': '请确认：{department:department}',
  'done/ask': '已通知。',
  'do/assign': '排房',
  'do/assign-room': '排房：{room}',
  'do/again': '照旧',
  'do/check-in': '办理入住',
  'do/fields': '已填内容',

  'room/is': '{room}房',
  'room/assigned': '已排',
  'room/count': '符合{met}/{of}项',
  'verdict/met': '符合',
  'verdict/missed': '不符',
  'verdict/unknown': '不详',

  'order/confirm': '请确认本次入住照此办理：{what}',

  'say/in': '{short}：用{language}说',
  'language/en': '英文',
  'language/zh-CN': '中文',

  'field/name': '姓名',
  'field/phone': '电话',
  'field/email': '邮箱',
  'field/address': '地址',
  'field/document': '证件',
  'field/birthDate': '生日',
  'field/nationality': '国籍',
  'field/language': '语言',
  'field-state/missing': '待填',
  'field-state/expired': '已过期',

  'key/a': '排第一间房',
  'key/s': '照旧',
  'key/w': '记喜好',
  'key/l': '换一种语言',
  'key/c': '办理入住',
};
